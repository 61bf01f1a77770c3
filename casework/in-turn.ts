/**
 * Writers of one case take turns within this program: each would otherwise load, decide and lose to another, again and
 * again, and with enough of them some would never be first. Another program that writes to the same record is met as
 * before: whoever finds the stream moved loads and decides again.
 */
import type { RecordStore } from './ports.ts';

/** The last of those who wait, by case. */
const lastInLine = new WeakMap<RecordStore, Map<string, Promise<unknown>>>();

/** Must not be called from within a turn of the same case: it would wait for itself. */
export function inTurn<Answer>(store: RecordStore, caseId: string, work: () => Promise<Answer>): Promise<Answer> {
  const line = lastInLine.get(store) ?? new Map<string, Promise<unknown>>();
  lastInLine.set(store, line);
  const mine = (line.get(caseId) ?? Promise.resolve()).then(work, work);
  line.set(caseId, mine);
  const leave = (): void => {
    if (line.get(caseId) === mine) line.delete(caseId);
  };
  mine.then(leave, leave);
  return mine;
}
