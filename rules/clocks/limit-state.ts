/** One limit opened once: how it was counted, what moved and what closed it, and the clock that is printed of it. */
import type { CaseFacts } from './case-facts.ts';
import type { Clock } from './clock.ts';
import { type Closing, closingOf } from './closings.ts';
import type { CompiledLimit } from './compiled-pack.ts';
import { correctionsOf } from './corrections.ts';
import { type Course, courseOf, fixedEnd } from './course.ts';
import { dayEnd, type End, endOf, minuteEnd, type OfficeOf } from './ends.ts';
import type { OfficeDaysOfCase } from './office-days.ts';
import type { Opening } from './openings.ts';
import { ownerOf } from './owner-of.ts';
import { printedClock } from './printed-clock.ts';
import {
  ageInWords,
  awaitedInWords,
  closedInWords,
  countedInWords,
  openedInWords,
  rolledInWords,
  statusInWords,
} from './sentences.ts';
import { statusOf } from './status.ts';
import type { ZoneDays } from './zone-days.ts';

/** What is known of the case as of the instant asked for. */
export interface CaseAsOf {
  readonly facts: CaseFacts;
  readonly offices: OfficeDaysOfCase;
  readonly zone: ZoneDays;
  readonly asOf: number;
  readonly confirmed: ReadonlySet<string>;
}

export interface LimitState {
  readonly opening: Opening;
  readonly clock: Clock;
  readonly end: End | undefined;
  readonly closing: Closing | undefined;
  /** Its end has come, and no act came before. */
  readonly passed: boolean;
}

/** `undefined`: the rule was not the law then. `siblings`: all openings of the limit in this case. */
export function limitStateOf(
  compiled: CompiledLimit,
  opening: Opening,
  siblings: readonly Opening[],
  known: CaseAsOf,
): LimitState | undefined {
  const { facts, zone, asOf } = known;
  const office: OfficeOf = () => known.offices.of(compiled.limit.calendarId);
  const closing = compiled.off
    ? undefined
    : lateAtLeast(closingOf(compiled, opening, facts), compiled, opening, office, known);
  const first = compiled.off ? undefined : firstEnd(compiled, opening, closing, office, known);
  const course = courseFrom(first, compiled, opening, closing, siblings, office, known);
  if (!isInForce(compiled, opening, first, zone)) return undefined;
  const { end } = course;
  const { status, daysLate } = compiled.off
    ? ({ status: 'off', daysLate: 0 } as const)
    : statusOf({ compiled, opening, course, closing, facts, office, zone, asOf });
  const closedAt = closing?.event.start ?? Number.POSITIVE_INFINITY;
  const { owner, transferred } = ownerOf(compiled.limit.owner, opening, closedAt, facts);

  const counting: string[] = [];
  counting.push(compiled.law, openedInWords(opening, zone));
  if (first !== undefined && compiled.limit.recurs === undefined) {
    if (compiled.limit.kind !== 'order-set') counting.push(countedInWords(compiled, opening, first, office, zone));
    if (compiled.rolls && first.by === 'day') counting.push(rolledInWords(first, office(), zone));
  } else if (opening.awaited === true) counting.push(awaitedInWords(compiled));
  else if (first === undefined && compiled.limit.kind !== 'order-set' && closing === undefined && !compiled.off)
    counting.push(ageInWords(zone.dayOf(asOf) - opening.day));
  for (const sentence of course.counting) counting.push(sentence);
  if (transferred !== undefined)
    counting.push(`${owner} owes it since ${transferred.type} of ${zone.dayText(transferred.day)}; the clock runs on.`);
  if (closing !== undefined) counting.push(closedInWords(closing, end, zone));
  counting.push(statusInWords(compiled, status, daysLate, end, zone));
  if (first !== undefined && mindsHolidays(compiled) && office().addedLater.length > 0) {
    const endBy = (calendar: OfficeOf): End | undefined => {
      const shown = firstEnd(compiled, opening, closing, calendar, known);
      return courseFrom(shown, compiled, opening, closing, siblings, calendar, known).end;
    };
    counting.push(...correctionsOf(course, closing, office(), endBy, zone));
  }

  const clock = printedClock(compiled, opening, end, course.dateNeeded, zone, {
    status,
    daysLate,
    owner,
    confirmed: known.confirmed.has(compiled.ruleId),
    counting,
  });
  const passed = end !== undefined && !course.suspended && end.past <= asOf && closedAt >= end.past;
  return { opening, clock, end, closing, passed };
}

const mindsHolidays = ({ rolls, span }: CompiledLimit): boolean => rolls || span.unit === 'working-days';

/** As orders moved it; most cases have none. */
function courseFrom(
  first: End | undefined,
  compiled: CompiledLimit,
  opening: Opening,
  closing: Closing | undefined,
  siblings: readonly Opening[],
  office: OfficeOf,
  { facts, zone }: CaseAsOf,
): Course {
  if (!facts.hasOrders) return { end: first, suspended: false, dateNeeded: false, counting: noOrders };
  const setting = { compiled, opening, facts, office, zone };
  return courseOf(first, closing, (orderedAt) => isLatest(opening, siblings, orderedAt), setting);
}

const noOrders: readonly string[] = [];

/** Only a delay that there was can be condoned: before its end a window is simply open. */
function lateAtLeast(
  closing: Closing | undefined,
  compiled: CompiledLimit,
  opening: Opening,
  office: OfficeOf,
  known: CaseAsOf,
): Closing | undefined {
  if (closing === undefined || closing.event.type !== 'delay.condoned') return closing;
  const end = firstEnd(compiled, opening, closing, office, known);
  return end === undefined || closing.event.start < end.past ? undefined : closing;
}

/** Before orders moved it. An order that fixes the date itself has no other. */
function firstEnd(
  compiled: CompiledLimit,
  opening: Opening,
  closing: Closing | undefined,
  office: OfficeOf,
  { zone, asOf }: CaseAsOf,
): End | undefined {
  if (opening.awaited === true) return undefined;
  if (compiled.limit.kind === 'order-set') {
    const until = opening.trigger?.stated.until;
    return until === undefined ? undefined : fixedEnd(until, zone);
  }
  const end = endOf(compiled, opening, office, zone);
  return end === undefined || compiled.limit.recurs === undefined
    ? end
    : recurring(compiled, opening, end, closing?.event.start ?? asOf, office, zone);
}

/** It comes again each period: the end of the one in which the instant lies. */
function recurring(
  compiled: CompiledLimit,
  opening: Opening,
  first: End,
  at: number,
  office: OfficeOf,
  zone: ZoneDays,
): End {
  if (at < first.past) return first;
  if (first.by === 'minute') {
    const period = first.due - opening.end;
    if (period <= 0) return first;
    const more = Math.ceil((at - first.due) / period) * period;
    return minuteEnd(first.earliest + more, first.due + more);
  }
  const period = first.countedDay - opening.day;
  if (period <= 0) return first;
  const more = Math.ceil((zone.dayOf(at) - first.countedDay) / period) * period;
  return dayEnd(first.countedDay + more, compiled, office, zone);
}

/** An order extends the newest of the limits that stood when it was made. */
const isLatest = (opening: Opening, siblings: readonly Opening[], orderedAt: number): boolean =>
  !siblings.some(
    (other) => other.accused === opening.accused && other.start > opening.start && other.start <= orderedAt,
  );

/**
 * Procedure is that of the day on which the step falls due, unless the new law leaves to the old what was opened before.
 *
 * @source statutory-steps.md 6.5; DECISIONS, "old and new codes"
 */
function isInForce(compiled: CompiledLimit, opening: Opening, end: End | undefined, zone: ZoneDays): boolean {
  const { inForceFrom, inForceTo, savesPending, limit } = compiled;
  const first = opening.trigger?.day ?? opening.day;
  if (savesPending || end === undefined || limit.recurs !== undefined) return first >= inForceFrom && first < inForceTo;
  const due = end.by === 'day' ? end.lastDay : zone.dayOf(end.due);
  return due >= inForceFrom && due < inForceTo;
}
