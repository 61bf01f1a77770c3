/** Answers about an event log. Each case is followed from its start, the first of the start activities, to the snapshot. */
import type { Observed } from '../estimators/departures.ts';
import { incidenceAnswer, survivalAnswer } from './estimate-answers.ts';
import { type EventLog, readEventLog } from './event-log.ts';
import { firstSince, groupsInScope, lastOf, never, type Scope, scopeOf } from './first-occurrence.ts';
import { byGroup } from './groups.ts';
import type { LogQuestion, QuestionOf } from './question.ts';
import type { Table } from './table.ts';
import { quietTimes, timesPer } from './time-of-cell.ts';

export interface Answered {
  readonly answer: unknown;
  /** Rows of the file that could not be placed. */
  readonly leftOut: number;
}

/** @throws QuestionError */
export function answerOfLog(table: Table, question: LogQuestion): Answered {
  const log = readEventLog(table, question);
  const scope = scopeOf(log, question.start);
  const answerOf = ofEach(log, scope, question);
  return { answer: byGroup(groupsInScope(log, scope, question), answerOf), leftOut: log.leftOut };
}

/** What is said of a group of cases. */
function ofEach(log: EventLog, scope: Scope, question: LogQuestion): (cases: readonly number[]) => unknown {
  switch (question.type) {
    case 'funnel':
      return funnel(log, scope, question);
    case 'km': {
      const observed = observedUntil(log, scope, [question.end], timesPer(question.unit, question.time));
      return (cases) => survivalAnswer(observed(cases), question.at);
    }
    case 'cif': {
      const observed = observedUntil(log, scope, question.causes, timesPer(question.unit, question.time));
      return (cases) => incidenceAnswer(observed(cases), question.at);
    }
    case 'stalled':
      return stalled(log, question);
    case 'reopened':
      return reopened(log, scope, question);
    default:
      return question satisfies never;
  }
}

function funnel(log: EventLog, { startOf }: Scope, { stages }: QuestionOf<'funnel'>) {
  const reached = stages.map((stage) => [stage, firstSince(log, [stage], startOf)] as const);
  return (cases: readonly number[]): unknown =>
    Object.fromEntries(
      reached.map(([stage, first]) => [stage, cases.filter((found) => first[found] !== never).length]),
    );
}

/** Times from the start to the first of the causes; on the same time the cause listed first counts. */
function observedUntil(
  log: EventLog,
  { startOf }: Scope,
  causes: readonly (readonly string[])[],
  timesPerUnit: number,
): (cases: readonly number[]) => Observed {
  const ends = causes.map((activities) => firstSince(log, activities, startOf));
  return (cases) => {
    const times = new Float64Array(cases.length);
    const ended = new Uint8Array(cases.length);
    for (const [at, found] of cases.entries()) {
      const first = ends.reduce((earliest, end) => Math.min(earliest, end[found] ?? never), never);
      const start = startOf[found] ?? 0;
      times[at] = ((first === never ? log.snapshot : first) - start) / timesPerUnit;
      ended[at] = first === never ? 0 : ends.findIndex((end) => end[found] === first) + 1;
    }
    return { times, causes: ended, causeCount: causes.length };
  };
}

/** Open: without any final activity, be it before the start. */
function stalled(log: EventLog, { final, quietDays, time }: QuestionOf<'stalled'>) {
  const ended = firstSince(log, final, new Float64Array(log.cases).fill(-never));
  const last = lastOf(log);
  const quietSince = log.snapshot - quietTimes(quietDays, time);
  return (cases: readonly number[]): unknown => {
    const open = cases.filter((found) => ended[found] === never);
    return {
      cases: cases.length,
      open: open.length,
      stalled: open.filter((found) => (last[found] ?? never) <= quietSince).length,
    };
  };
}

function reopened(log: EventLog, { startOf }: Scope, { end, reopen }: QuestionOf<'reopened'>) {
  const closedAt = firstSince(log, end, startOf);
  const reopenedAt = firstSince(log, reopen, closedAt, 'after');
  return (cases: readonly number[]): unknown => ({
    cases: cases.length,
    closed: cases.filter((found) => closedAt[found] !== never).length,
    reopened: cases.filter((found) => reopenedAt[found] !== never).length,
  });
}
