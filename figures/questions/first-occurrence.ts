/** Which cases are in scope, from when on, and when something first happened in them. */
import type { EventLog } from './event-log.ts';
import { type Groups, groupsOf } from './groups.ts';
import type { LogQuestion } from './question.ts';
import { cellOf, columnOf, valueOf } from './table.ts';

/** Has not happened by the snapshot. */
export const never = Number.POSITIVE_INFINITY;

export interface Scope {
  /** For each case of the log its start, {@link never} where it has none by the snapshot: out of scope. */
  readonly startOf: Float64Array;
  /** Row of the event with which it starts; of several at one time the first in the file. */
  readonly startRow: Int32Array;
}

/** Which activities are meant, by their index in the log. */
const chosenOf = ({ activities }: EventLog, wanted: readonly string[]): readonly boolean[] =>
  activities.map((activity) => wanted.includes('*') || wanted.includes(activity));

export function scopeOf(log: EventLog, start: readonly string[]): Scope {
  const starts = chosenOf(log, start);
  const startOf = new Float64Array(log.cases).fill(never);
  const startRow = new Int32Array(log.cases).fill(-1);
  for (let event = 0; event < log.events; event += 1) {
    if (starts[log.activityOf[event] ?? -1] !== true) continue;
    const [found, time] = [log.caseOf[event] ?? 0, log.timeOf[event] ?? never];
    if (time >= (startOf[found] ?? never)) continue;
    startOf[found] = time;
    startRow[found] = log.rowOf[event] ?? -1;
  }
  return { startOf, startRow };
}

/** For each case the first of these activities at `from` or later, or only later; {@link never} without one, or without `from`. */
export function firstSince(
  log: EventLog,
  wanted: readonly string[],
  from: Float64Array,
  which: 'at-or-after' | 'after' = 'at-or-after',
): Float64Array {
  const chosen = chosenOf(log, wanted);
  const first = new Float64Array(log.cases).fill(never);
  for (let event = 0; event < log.events; event += 1) {
    if (chosen[log.activityOf[event] ?? -1] !== true) continue;
    const [found, time] = [log.caseOf[event] ?? 0, log.timeOf[event] ?? never];
    const since = from[found] ?? never;
    if ((which === 'after' ? time > since : time >= since) && time < (first[found] ?? never)) first[found] = time;
  }
  return first;
}

/** For each case the time of its last event of any kind. */
export function lastOf(log: EventLog): Float64Array {
  const last = new Float64Array(log.cases).fill(-never);
  for (let event = 0; event < log.events; event += 1) {
    const [found, time] = [log.caseOf[event] ?? 0, log.timeOf[event] ?? -never];
    if (time > (last[found] ?? -never)) last[found] = time;
  }
  return last;
}

/**
 * The cases in scope, by group: by the calendar year of the start as it is written there, or by a column's value at the start.
 * @throws QuestionError `column-missing`, `group-name-taken`
 */
export function groupsInScope(log: EventLog, { startOf, startRow }: Scope, { group }: LogQuestion): Groups {
  const inScope = [...startOf.keys()].filter((found) => startOf[found] !== never);
  if (group === null) return groupsOf(inScope, undefined);
  // A column of that name would be an odd one; the word has its meaning.
  if (group === 'startYear')
    return groupsOf(inScope, (found) => valueOf(log.table, startRow[found] ?? -1, log.timeColumn).slice(0, 4));
  const column = columnOf(log.table, [group]);
  return groupsOf(inScope, (found) => cellOf(log.table, startRow[found] ?? -1, column));
}
