/**
 * Where each local day of a zone begins, kept once looked up: Temporal knows the zone and its summer times, and is asked once a day
 * of the calendar, never once a case.
 */
import { isoDayOf, two } from './civil-days.ts';

const dayMs = 86_400_000;
const minuteMs = 60_000;

export interface ZoneDays {
  /** IANA name. */
  readonly name: string;
  /** The local day of an instant, as the integers of `civil-days.ts`. */
  readonly dayOf: (instantMs: number) => number;
  /** Its first instant. */
  readonly startOf: (day: number) => number;
  /** `2025-03-01` */
  readonly dayText: (day: number) => string;
  /** `2025-03-01T00:00:00+05:00` */
  readonly startText: (day: number) => string;
  /** `2025-03-01T23:40:00+05:00`, to the second. */
  readonly instantText: (instantMs: number) => string;
  /** `23:40` */
  readonly timeText: (instantMs: number) => string;
}

interface LocalDay {
  readonly text: string;
  readonly start: number;
  /** First instant of the next day. */
  readonly end: number;
  /** Ahead of UTC as the day begins. */
  readonly offset: number;
  readonly startText: string;
}

export function zoneDays(name: string): ZoneDays {
  const known = new Map<number, LocalDay>();
  let likelyOffset = 0;

  const startOf = (text: string): number => Temporal.PlainDate.from(text).toZonedDateTime(name).epochMilliseconds;
  const lookUp = (day: number): LocalDay => {
    const text = isoDayOf(day);
    const start = startOf(text);
    const offset = day * dayMs - start;
    const found = {
      text,
      start,
      end: startOf(isoDayOf(day + 1)),
      offset,
      startText: withOffset(`${text}T00:00:00`, offset),
    };
    known.set(day, found);
    return found;
  };
  const at = (day: number): LocalDay => known.get(day) ?? lookUp(day);
  const dayOf = (instantMs: number): number => {
    let day = Math.floor((instantMs + likelyOffset) / dayMs);
    while (instantMs < at(day).start) day -= 1;
    while (instantMs >= at(day).end) day += 1;
    likelyOffset = at(day).offset;
    return day;
  };
  const offsetAt = (instantMs: number, { start, end, offset }: LocalDay): number =>
    end - start === dayMs
      ? offset
      : Temporal.Instant.fromEpochMilliseconds(instantMs).toZonedDateTimeISO(name).offsetNanoseconds / 1_000_000;
  const timeText = (instantMs: number): string => {
    const day = at(dayOf(instantMs));
    const minutes = Math.floor((instantMs + offsetAt(instantMs, day)) / minuteMs);
    const ofDay = ((minutes % 1440) + 1440) % 1440;
    return `${two(Math.floor(ofDay / 60))}:${two(ofDay % 60)}`;
  };
  return {
    name,
    dayOf,
    startOf: (day) => at(day).start,
    dayText: (day) => at(day).text,
    startText: (day) => at(day).startText,
    timeText,
    instantText: (instantMs) => {
      const day = at(dayOf(instantMs));
      const offset = offsetAt(instantMs, day);
      const seconds = ((Math.floor((instantMs + offset) / 1000) % 60) + 60) % 60;
      return withOffset(`${day.text}T${timeText(instantMs)}:${two(seconds)}`, offset);
    },
  };
}

function withOffset(local: string, offset: number): string {
  const minutes = Math.abs(Math.round(offset / minuteMs));
  return `${local}${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
