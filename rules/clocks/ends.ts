/** When a limit ends: its days, months or hours counted from the day or minute that opened it. Orders that move it: `course.ts`. */
import { monthsAfter } from './civil-days.ts';
import type { CompiledLimit, Span } from './compiled-pack.ts';
import { type OfficeDays, openDayFrom, workingDayAfter } from './office-days.ts';
import type { Opening } from './openings.ts';
import type { ZoneDays } from './zone-days.ts';

const hourMs = 3_600_000;
const minuteMs = 60_000;

/** `past`: the first instant that is too late. */
export type End =
  | {
      readonly by: 'day';
      /** As counted, and as it is after rolling from a closed day. */
      readonly countedDay: number;
      readonly lastDay: number;
      /** The first instant of the next day. */
      readonly due: number;
      readonly past: number;
    }
  | {
      readonly by: 'minute';
      /** Earlier than `due` where only the day of the trigger is known. */
      readonly earliest: number;
      /** The last minute that is in time. */
      readonly due: number;
      readonly past: number;
    };

/** Asked for only where days of an office matter. */
export type OfficeOf = () => OfficeDays;

/** `undefined`: the law gives no number. */
export function endOf(compiled: CompiledLimit, opening: Opening, office: OfficeOf, zone: ZoneDays): End | undefined {
  const { span, limit } = compiled;
  switch (span.unit) {
    case 'none':
      return undefined;
    case 'hours': {
      const journey = limit.excludes?.includes('journey') === true ? (opening.trigger?.stated.journeyMinutes ?? 0) : 0;
      const allowed = span.count * hourMs + journey * minuteMs;
      return minuteEnd(toMinute(opening.start) + allowed, toMinute(opening.end) + allowed);
    }
    default:
      return dayEnd(
        limit.kind === 'floor-before'
          ? before(opening.day, span, office)
          : countedFrom(compiled, opening.day, span, office),
        compiled,
        office,
        zone,
      );
  }
}

/**
 * The first day is left out, but a cap on liberty counts it as day 1.
 *
 * @source General Clauses Act 1897 s. 9; DECISIONS, "caps"
 */
function countedFrom({ limit }: CompiledLimit, day: number, span: Span, office: OfficeOf): number {
  const counted = spanAfter(day, span, office);
  return limit.kind === 'cap' && limit.onLiberty === true ? counted - 1 : counted;
}

/** So many days, working days or months after a day; hours do not come here. */
export function spanAfter(day: number, span: Span, office: OfficeOf): number {
  switch (span.unit) {
    case 'days':
      return day + span.count;
    case 'working-days':
      return workingDayAfter(day, span.count, office());
    case 'months':
      return monthsAfter(day, span.count);
    default:
      return day;
  }
}

/** @source CrPC 265-C: the last lawful day is so many days before the event. */
function before(day: number, span: Span, office: OfficeOf): number {
  switch (span.unit) {
    case 'days':
      return day - span.count;
    case 'months':
      return monthsAfter(day, -span.count);
    case 'working-days': {
      let last = day;
      for (let left = span.count; left > 0;) {
        last -= 1;
        if (office().isOpen(last)) left -= 1;
      }
      return last;
    }
    default:
      return day;
  }
}

/**
 * Done in a court or an office that is closed on the last day, it is in time on the next open one.
 *
 * @source General Clauses Act 1897 s. 10; DECISIONS, "closed last day"
 */
export function dayEnd(countedDay: number, { rolls }: CompiledLimit, office: OfficeOf, zone: ZoneDays): End {
  const lastDay = rolls ? openDayFrom(countedDay, office()) : countedDay;
  const due = zone.startOf(lastDay + 1);
  return { by: 'day', countedDay, lastDay, due, past: due };
}

/** Up to and with the minute. */
export const minuteEnd = (earliest: number, due: number): End => ({
  by: 'minute',
  earliest,
  due,
  past: due + minuteMs,
});

export const toMinute = (instantMs: number): number => Math.floor(instantMs / minuteMs) * minuteMs;
