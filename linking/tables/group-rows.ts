/**
 * Rows that are likely one, put together: pairs from the likeliest down, and two groups become one only if their rows fit each
 * other on the whole, so that a chain of doubtful pairs makes no group. What the others of a group say then helps its own pairs, and
 * speaks against pairs of a row with a group that does not fit it.
 */
import type { TableRows } from './learn-weights.ts';
import type { ScoredPairs } from './scored-pairs.ts';

export interface GroupedRows {
  /** For each row the number of its group: the first row of it. */
  readonly groupOf: Int32Array;
  /** With what the others say: pairs of one group, whether looked at or not, and all that were looked at. */
  readonly pairs: ScoredPairs;
}

/** What a pair that was not even looked at counts for, in log2 odds. */
const notLookedAt = -6;
/** One pair, however sure, does not speak for many. */
const mostOfPair = 15;
/** No person stands in so many rows that nobody could look through them. */
const mostTogether = 200;

interface Judged {
  /** By {@link pairKey}. */
  readonly scoreOf: ReadonlyMap<number, number>;
  meanBetween(ofLeft: readonly number[], ofRight: readonly number[]): number;
}

/** @param leastScore from which log2 odds on two are put together */
export function groupRows(pairs: ScoredPairs, table: TableRows, leastScore: number): GroupedRows {
  const { rows } = table;
  const judged = judge(pairs, table);
  const groupOf = Int32Array.from({ length: rows }, (_, row) => row);
  const rowsOf = new Map<number, readonly number[]>();
  const rowsIn = (group: number): readonly number[] => rowsOf.get(group) ?? [group];
  /** What groups that were joined fitted each other, for each pair that was joined by it. */
  const joinedAt = new Map<number, number>();
  for (const at of likeliestFirst(pairs, leastScore)) {
    const [left, right] = [groupOf[pairs.left[at] ?? 0] ?? 0, groupOf[pairs.right[at] ?? 0] ?? 0];
    if (left === right) continue;
    const [ofLeft, ofRight] = [rowsIn(left), rowsIn(right)];
    if (ofLeft.length + ofRight.length > mostTogether) continue;
    const fit = judged.meanBetween(ofLeft, ofRight);
    if (fit < leastScore) continue;
    for (const one of ofLeft)
      for (const other of ofRight) if (table.mayPair(one, other)) joinedAt.set(pairKey(one, other, rows), fit);
    const first = Math.min(left, right);
    const joined = [...ofLeft, ...ofRight];
    for (const row of joined) groupOf[row] = first;
    rowsOf.delete(Math.max(left, right));
    rowsOf.set(first, joined);
  }
  const between = new Map<number, number>();
  const withOthers = (key: number): number => {
    const own = judged.scoreOf.get(key);
    const fit = joinedAt.get(key);
    if (fit !== undefined) return Math.max(own ?? fit, fit);
    const [left, right] = [groupOf[Math.floor(key / rows)] ?? 0, groupOf[key % rows] ?? 0];
    const direct = own ?? notLookedAt;
    if (left === right) return direct;
    const groups = pairKey(left, right, rows);
    const apart = between.get(groups) ?? judged.meanBetween(rowsIn(left), rowsIn(right));
    between.set(groups, apart);
    return Math.min(direct, (direct + apart) / 2);
  };
  const keys = Float64Array.from(new Set([...judged.scoreOf.keys(), ...joinedAt.keys()])).toSorted();
  return {
    groupOf,
    pairs: {
      left: Int32Array.from(keys, (key) => Math.floor(key / rows)),
      right: Int32Array.from(keys, (key) => key % rows),
      score: keys.map(withOthers),
    },
  };
}

const pairKey = (one: number, other: number, rows: number): number =>
  one < other ? one * rows + other : other * rows + one;

function judge(pairs: ScoredPairs, { rows, mayPair }: TableRows): Judged {
  const scoreOf = new Map<number, number>();
  for (let at = 0; at < pairs.left.length; at += 1)
    scoreOf.set(pairKey(pairs.left[at] ?? 0, pairs.right[at] ?? 0, rows), pairs.score[at] ?? 0);
  const clipped = (key: number): number => Math.max(-mostOfPair, Math.min(mostOfPair, scoreOf.get(key) ?? notLookedAt));
  return {
    scoreOf,
    meanBetween(ofLeft, ofRight) {
      let [sum, count] = [0, 0];
      for (const one of ofLeft)
        for (const other of ofRight) {
          if (!mayPair(one, other)) continue;
          sum += clipped(pairKey(one, other, rows));
          count += 1;
        }
      return count === 0 ? notLookedAt : sum / count;
    },
  };
}

function likeliestFirst({ left, score }: ScoredPairs, leastScore: number): readonly number[] {
  const order: number[] = [];
  for (let at = 0; at < left.length; at += 1) if ((score[at] ?? 0) >= leastScore) order.push(at);
  return order.sort((one, other) => (score[other] ?? 0) - (score[one] ?? 0) || one - other);
}
