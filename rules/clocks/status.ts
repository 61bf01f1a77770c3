/** What is to be said of a limit as of an instant: in time, late, past its end, or not running. */
import type { CaseFacts, FactEvent } from './case-facts.ts';
import { monthsAfter } from './civil-days.ts';
import type { ClockStatus } from './clock.ts';
import type { Closing } from './closings.ts';
import type { CompiledLimit } from './compiled-pack.ts';
import type { Course } from './course.ts';
import { type End, type OfficeOf, toMinute } from './ends.ts';
import { workingDaysBetween } from './office-days.ts';
import type { Opening } from './openings.ts';
import type { ZoneDays } from './zone-days.ts';

const hourMs = 3_600_000;
const dayMs = 86_400_000;

export interface StatusAndLateness {
  readonly status: ClockStatus;
  readonly daysLate: number;
}

export interface Asked {
  readonly compiled: CompiledLimit;
  readonly opening: Opening;
  readonly course: Course;
  readonly closing: Closing | undefined;
  readonly facts: CaseFacts;
  readonly office: OfficeOf;
  readonly zone: ZoneDays;
  readonly asOf: number;
}

export function statusOf(asked: Asked): StatusAndLateness {
  const { compiled, course, closing, asOf, zone } = asked;
  const { end, suspended } = course;
  if (closing !== undefined) return closedStatus(asked, closing);
  if (suspended) return inTime('suspended');
  if (course.dateNeeded || (end === undefined && compiled.limit.kind === 'order-set')) return inTime('date-needed');
  if (end === undefined || compiled.limit.kind === 'floor') return inTime('running');
  if (asOf >= end.past) return passed(asked, end);
  return inTime(asOf >= soonFrom(end, compiled, zone) ? 'due-soon' : 'running');
}

const inTime = (status: ClockStatus): StatusAndLateness => ({ status, daysLate: 0 });

function closedStatus(asked: Asked, { event, overtakes, condoned }: Closing): StatusAndLateness {
  const { compiled, course } = asked;
  const { end, suspended } = course;
  const { kind } = compiled.limit;
  const isLate = !suspended && end !== undefined && kind !== 'floor' && isAfter(event, end);
  if (kind === 'threshold') return inTime(isLate ? 'done' : 'not-needed');
  if (!isLate) return inTime(overtakes ? 'not-needed' : 'done');
  const daysLate = daysAfter(end, event.start, event.day, asked);
  return condoned && compiled.limit.kind !== 'window' ? inTime('done') : { status: 'done-late', daysLate };
}

/** In doubt, in time: of an act whose day alone is known, the day decides. */
export const isAfter = (event: FactEvent, end: End): boolean =>
  end.by === 'day' ? event.day > end.lastDay : event.start >= end.past;

/** @source DECISIONS, "secondary rule past its end"; statutory-steps.md 1, kinds of limit */
function passed(asked: Asked, end: End): StatusAndLateness {
  const { compiled, opening, facts, asOf, zone } = asked;
  const { kind } = compiled.limit;
  const late = (status: ClockStatus): StatusAndLateness => ({
    status,
    daysLate: daysAfter(end, asOf, zone.dayOf(asOf), asked),
  });
  if (kind === 'threshold') return inTime(compiled.confidence === 'secondary' ? 'reported' : 'done');
  if (compiled.confidence === 'secondary') return late('reported');
  switch (kind) {
    case 'cap':
      return late('power-exhausted');
    case 'target':
      return late('past-target');
    case 'window':
      return late('window-closed');
    case 'floor-before':
      return late(hasCome(compiled, opening, facts, asOf) ? 'given-too-late' : 'overdue');
    default:
      return late('overdue');
  }
}

/** Whether the event before which it was due has come: its date, or the event itself. */
function hasCome({ limit }: CompiledLimit, opening: Opening, facts: CaseFacts, asOf: number): boolean {
  if (opening.start <= asOf) return true;
  return limit.opensOn.some((code) => facts.announced(code).length === 0 && facts.ofType(code).length > 0);
}

/** @source DECISIONS, `daysLate`: local days; of an hour limit elapsed days; of working days working days. */
function daysAfter(end: End, instantMs: number, day: number, { compiled, office }: Asked): number {
  if (end.by === 'minute') return Math.max(0, Math.floor((toMinute(instantMs) - end.due) / dayMs));
  return compiled.span.unit === 'working-days'
    ? workingDaysBetween(end.lastDay, day, office())
    : Math.max(0, day - end.lastDay);
}

function soonFrom(end: End, { dueSoon }: CompiledLimit, zone: ZoneDays): number {
  const { due } = end;
  switch (dueSoon.unit) {
    case 'hours':
      return due - dueSoon.count * hourMs;
    case 'months':
      return zone.startOf(monthsAfter(zone.dayOf(due), -dueSoon.count));
    case 'none':
      return due;
    default:
      return end.by === 'day' ? zone.startOf(end.lastDay + 1 - dueSoon.count) : due - dueSoon.count * dayMs;
  }
}
