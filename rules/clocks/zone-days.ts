/**
 * Where each local day of a zone begins, kept once looked up: Temporal knows the zone and its summer times, and is asked once a day
 * of the calendar, never once a case.
 */
import { isoDayOf, two } from './civil-days.ts';
import { inOneRun } from './kept-texts.ts';

const dayMs = 86_400_000;
const minuteMs = 60_000;
const keptDays = 73_050;
/**
 * So many minutes at once: those of a case, which its clocks name again and again. A power of two; more of them would be found more
 * slowly than they are made, since the processor itself would no longer have them at hand.
 */
const keptMinutes = 64;
/** `23:40`, by the minute of the day. */
const times = Array.from({ length: 1440 }, (_, minute) => `${two(Math.floor(minute / 60))}:${two(minute % 60)}`);

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
  /** `2025-03-01 23:40` */
  readonly minuteText: (instantMs: number) => string;
}

interface LocalDay {
  readonly text: string;
  readonly start: number;
  /** First instant of the next day. */
  readonly end: number;
  /** Ahead of UTC as the day begins. */
  readonly offset: number;
  readonly startText: string;
  /** `:00+05:00`, of a minute in it; empty on a day on which the clocks change. */
  readonly afterMinute: string;
}

interface MinuteTexts {
  readonly instantMs: number;
  readonly instant: string;
  readonly minute: string;
}

export function zoneDays(name: string): ZoneDays {
  /** By day since 1970; the few before that, and beyond two centuries, are looked up each time. */
  const known: (LocalDay | undefined)[] = Array.from({ length: keptDays }, () => undefined);
  let likelyOffset = 0;
  const minutes: MinuteTexts[] = Array.from({ length: keptMinutes }, () => ({
    instantMs: Number.NaN,
    instant: '',
    minute: '',
  }));

  const startOf = (text: string): number => Temporal.PlainDate.from(text).toZonedDateTime(name).epochMilliseconds;
  const lookUp = (day: number): LocalDay => {
    const text = isoDayOf(day);
    const start = startOf(text);
    const offset = day * dayMs - start;
    const end = startOf(isoDayOf(day + 1));
    const found = {
      text: inOneRun(text),
      start,
      end,
      offset,
      startText: inOneRun(withOffset(`${text}T00:00:00`, offset)),
      afterMinute: end - start === dayMs ? withOffset(':00', offset) : '',
    };
    if (day >= 0 && day < keptDays) known[day] = found;
    return found;
  };
  const at = (day: number): LocalDay => known[day] ?? lookUp(day);
  const dayOf = (instantMs: number): number => {
    let day = Math.floor((instantMs + likelyOffset) / dayMs);
    let local = at(day);
    while (instantMs < local.start) local = at((day -= 1));
    while (instantMs >= local.end) local = at((day += 1));
    likelyOffset = local.offset;
    return day;
  };
  const offsetAt = (instantMs: number, { start, end, offset }: LocalDay): number =>
    end - start === dayMs
      ? offset
      : Temporal.Instant.fromEpochMilliseconds(instantMs).toZonedDateTimeISO(name).offsetNanoseconds / 1_000_000;
  const textsOf = (instantMs: number): MinuteTexts => {
    const place = Math.floor(instantMs / minuteMs) & (keptMinutes - 1);
    const known = minutes[place];
    if (known !== undefined && known.instantMs === instantMs) return known;
    const made = makeTexts(instantMs);
    minutes[place] = made;
    return made;
  };
  const makeTexts = (instantMs: number): MinuteTexts => {
    const day = at(dayOf(instantMs));
    const offset = offsetAt(instantMs, day);
    const seconds = Math.floor((instantMs + offset) / 1000);
    const ofDay = ((seconds % 86_400) + 86_400) % 86_400;
    const time = times[Math.floor(ofDay / 60)] ?? '';
    const second = ofDay % 60;
    const isWhole = second === 0 && day.afterMinute !== '';
    const after = isWhole ? day.afterMinute : withOffset(`:${two(second)}`, offset);
    return { instantMs, instant: `${day.text}T${time}${after}`, minute: `${day.text} ${time}` };
  };
  return {
    name,
    dayOf,
    startOf: (day) => at(day).start,
    dayText: (day) => at(day).text,
    startText: (day) => at(day).startText,
    minuteText: (instantMs) => textsOf(instantMs).minute,
    instantText: (instantMs) => textsOf(instantMs).instant,
  };
}

function withOffset(local: string, offset: number): string {
  const minutes = Math.abs(Math.round(offset / minuteMs));
  return `${local}${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
