/**
 * Rows that are likely one, put together: pairs from the likeliest down, and two groups become one only if their rows fit each
 * other on the whole. A chain of doubtful pairs makes no group.
 */
import type { ScoredPairs } from './link-table.ts';

/** What a pair that was not even looked at counts for, in log2 odds. */
const notLookedAt = -6;

/** For each row the number of its group: the first row of it. */
export function groupRows(pairs: ScoredPairs, rows: number, leastScore: number): Int32Array {
  const groupOf = Int32Array.from({ length: rows }, (_, row) => row);
  const rowsOf = new Map<number, readonly number[]>();
  const scoreOf = new Map<number, number>();
  const order: number[] = [];
  for (let at = 0; at < pairs.left.length; at += 1) {
    const score = pairs.score[at] ?? 0;
    scoreOf.set((pairs.left[at] ?? 0) * rows + (pairs.right[at] ?? 0), score);
    if (score >= leastScore) order.push(at);
  }
  order.sort((one, other) => (pairs.score[other] ?? 0) - (pairs.score[one] ?? 0) || one - other);
  const scoreBetween = (one: number, other: number): number =>
    scoreOf.get(Math.min(one, other) * rows + Math.max(one, other)) ?? notLookedAt;
  for (const at of order) {
    const [left, right] = [groupOf[pairs.left[at] ?? 0] ?? 0, groupOf[pairs.right[at] ?? 0] ?? 0];
    if (left === right) continue;
    const [ofLeft, ofRight] = [rowsOf.get(left) ?? [left], rowsOf.get(right) ?? [right]];
    let sum = 0;
    for (const one of ofLeft) for (const other of ofRight) sum += scoreBetween(one, other);
    if (sum / (ofLeft.length * ofRight.length) < leastScore) continue;
    const first = Math.min(left, right);
    const joined = [...ofLeft, ...ofRight];
    for (const row of joined) groupOf[row] = first;
    rowsOf.delete(left);
    rowsOf.delete(right);
    rowsOf.set(first, joined);
  }
  return groupOf;
}
