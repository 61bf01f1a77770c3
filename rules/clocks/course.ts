/** The end of a limit as orders moved it: extensions and suspensions in order of time, each with its sentence. */
import { type CaseFacts, concerns, type FactEvent, momentMs } from './case-facts.ts';
import { dayNumberFrom } from './civil-days.ts';
import type { Closing } from './closings.ts';
import { type CompiledLimit, type Span, spanOf } from './compiled-pack.ts';
import { dayEnd, type End, minuteEnd, type OfficeOf, spanAfter, toMinute } from './ends.ts';
import type { Opening } from './openings.ts';
import { endInWords } from './sentences.ts';
import { type Suspension, suspensionsOf } from './suspensions.ts';
import type { ZoneDays } from './zone-days.ts';

const dayMs = 86_400_000;
const hourMs = 3_600_000;

export interface Course {
  /** `undefined`: no number, or a date that the order fixed and nobody entered. */
  readonly end: End | undefined;
  /** It does not run now, or did not when it was closed. */
  readonly suspended: boolean;
  /** An order extended it, and its date is not known. */
  readonly dateNeeded: boolean;
  readonly counting: readonly string[];
}

type Move = { readonly at: number } & (
  | { readonly kind: 'extension'; readonly order: FactEvent }
  | { readonly kind: 'suspension'; readonly suspension: Suspension }
);

const noMoves: readonly Move[] = [];
const nothing: readonly string[] = [];

interface Setting {
  readonly compiled: CompiledLimit;
  readonly opening: Opening;
  readonly facts: CaseFacts;
  readonly office: OfficeOf;
  readonly zone: ZoneDays;
}

/** Orders made after the act was done move nothing. `isLatest`: no later trigger opened the same limit before the order. */
export function courseOf(
  end: End | undefined,
  closing: Closing | undefined,
  isLatest: (orderedAt: number) => boolean,
  setting: Setting,
): Course {
  const moves = movesOf(setting, closing?.event.start ?? Number.POSITIVE_INFINITY, isLatest);
  let course: Course = { end, suspended: false, dateNeeded: false, counting: nothing };
  for (const move of moves) {
    if (course.suspended) break;
    course =
      move.kind === 'extension'
        ? extended(course, move.order, setting)
        : suspended(course, move.suspension, closing, setting);
  }
  return course;
}

function movesOf(
  { compiled, opening, facts, zone }: Setting,
  closedAt: number,
  isLatest: (orderedAt: number) => boolean,
): readonly Move[] {
  const stops = suspensionsOf(compiled, opening, facts, zone);
  if (stops.length === 0 && !facts.types.has('limit.extended')) return noMoves;
  const orders = facts
    .ofType('limit.extended')
    .filter(
      (order) =>
        order.stated.rule === compiled.id &&
        concerns(order, opening.accused) &&
        order.end >= opening.start &&
        order.start <= closedAt &&
        isLatest(order.start),
    );
  const suspensions = stops.filter(
    ({ from, to }) => from.start <= closedAt && (to === undefined || to.start > opening.start),
  );
  if (orders.length === 0 && suspensions.length === 0) return noMoves;
  const moves: Move[] = [
    ...orders.map((order): Move => ({ at: order.start, kind: 'extension', order })),
    ...suspensions.map((suspension): Move => ({ at: suspension.from.start, kind: 'suspension', suspension })),
  ];
  return moves.sort((one, other) => one.at - other.at);
}

/** @source statutory-steps.md 6.3, "Extension order": the new date is the order's, the old one is kept. */
function extended(course: Course, order: FactEvent, setting: Setting): Course {
  const { zone } = setting;
  const old = course.end;
  const inTime = old === undefined || order.start < old.past;
  const how = inTime ? 'extended in time' : 'missed, then extended';
  const was = old === undefined ? 'It had no date' : `The limit was ${endInWords(old, zone)}`;
  const end = newEnd(old, order, setting);
  const says = `${was}; ${how} by order of ${zone.dayText(order.day)}${end === undefined ? ', whose date is not entered' : `: ${endInWords(end, zone)}`}.`;
  return { end: end ?? old, suspended: false, dateNeeded: end === undefined, counting: [...course.counting, says] };
}

function newEnd(old: End | undefined, { stated }: FactEvent, setting: Setting): End | undefined {
  const { compiled, office, zone } = setting;
  const { until, by } = stated;
  if (until !== undefined) return fixedEnd(until, zone);
  if (by === undefined || old === undefined) return undefined;
  const span = spanOf(by, compiled.limit.unit);
  if (old.by === 'minute') {
    const added = span.unit === 'hours' ? span.count * hourMs : undefined;
    return added === undefined
      ? minuteEnd(afterDays(old.earliest, span, office, zone), afterDays(old.due, span, office, zone))
      : minuteEnd(old.earliest + added, old.due + added);
  }
  if (span.unit === 'hours') return minuteEnd(old.due + span.count * hourMs, old.due + span.count * hourMs);
  return dayEnd(spanAfter(old.countedDay, span, office), compiled, office, zone);
}

/** A minute of the local clock, some days on. */
function afterDays(instantMs: number, span: Span, office: OfficeOf, zone: ZoneDays): number {
  const day = zone.dayOf(instantMs);
  return zone.startOf(spanAfter(day, span, office)) + (instantMs - zone.startOf(day));
}

/** The date of an order is its last day; a minute in it, that minute. */
export function fixedEnd(until: string, zone: ZoneDays): End {
  if (until.length > 10) {
    const minute = toMinute(momentMs(until, zone));
    return minuteEnd(minute, minute);
  }
  const day = dayNumberFrom(until);
  const due = zone.startOf(day + 1);
  return { by: 'day', countedDay: day, lastDay: day, due, past: due };
}

/**
 * The end moves by the difference of the two local dates. What was past its end when the suspension began stays past.
 *
 * @source DECISIONS, "suspension"
 */
function suspended(course: Course, { from, to }: Suspension, closing: Closing | undefined, setting: Setting): Course {
  const { compiled, opening, office, zone } = setting;
  const { end } = course;
  const since = `by ${from.type} of ${zone.dayText(from.day)}`;
  const tell = (says: string): readonly string[] => [...course.counting, says];
  if (end !== undefined && from.start >= end.past)
    return { ...course, counting: tell(`Suspended ${since}, after its end: the end stays where it was.`) };
  const stillStands = to === undefined || (closing !== undefined && closing.event.start < to.start);
  if (stillStands) return { ...course, suspended: true, counting: tell(`Suspended ${since}; it does not run.`) };
  const days = to.day - Math.max(from.day, opening.day);
  if (end === undefined) return { ...course, counting: tell(`Suspended ${since} until ${zone.dayText(to.day)}.`) };
  const moved =
    end.by === 'day'
      ? dayEnd(end.countedDay + days, compiled, office, zone)
      : minuteEnd(end.earliest + days * dayMs, end.due + days * dayMs);
  return {
    ...course,
    end: moved,
    counting: tell(
      `Suspended ${since} until ${to.type}, ${zone.dayText(to.day)}: the end moves by ${days} ${days === 1 ? 'day' : 'days'}, and is ${endInWords(moved, zone)}.`,
    ),
  };
}
