/**
 * Decisions that look at the whole list of people or offices are made one after the other: two at once on different
 * streams could leave no administrator, or a chain of offices that loops, though each alone was right. One server runs a
 * record (its folder is locked), so turns within this process are enough.
 */
import type { StaffStore } from '../staff-ports.ts';

const last = new WeakMap<StaffStore, Promise<unknown>>();

export function inTurn<Result>(staff: StaffStore, decide: () => Promise<Result>): Promise<Result> {
  const turn = (last.get(staff) ?? Promise.resolve()).then(decide);
  // Whoever is next waits for the end of this turn, not for its success.
  last.set(
    staff,
    turn.catch(() => undefined),
  );
  return turn;
}
