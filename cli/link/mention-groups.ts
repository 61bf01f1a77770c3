/** Mentions of a file put together, and what the others of a group then say of a pair. */
import {
  type Calibration,
  compareMentions,
  type GroupedPair,
  groupMentions,
  othersSay,
  pairsWithin,
  score,
  type ScoredPairs,
  usualGrouping,
} from '@amanat/linking';
import type { MentionBase } from './mention-base.ts';
import { tablesOf } from './mention-work.ts';
import { preparer } from './prepare-rows.ts';

/** A pair that is less likely than this says no more than that it was not kept. */
const leastKept = -10;

/** The pairs that were found and those within a group, each with what the others say, in the order of the rows. */
export function withOthers(base: MentionBase, found: ScoredPairs, calibration: Calibration): ScoredPairs {
  const prepares = preparer(base);
  const tables = tablesOf(base);
  const groupOf = groupsOf(base, found);
  const within = pairsWithin(groupOf, found);
  const oddsOf = (left: number, right: number): number =>
    score(compareMentions(prepares.ofRow(left), prepares.ofRow(right), tables), base.rows, calibration).odds;
  const all: ScoredPairs = {
    left: joined(
      found.left,
      within.map(([left]) => left),
    ),
    right: joined(
      found.right,
      within.map(([, right]) => right),
    ),
    score: Float64Array.from([...found.score, ...within.map(([left, right]) => oddsOf(left, right))]),
  };
  const others = othersSay(all, groupOf);
  return inOrder({ ...all, score: all.score.map((odds, at) => odds + (others[at] ?? 0)) }, base.rows);
}

/** For each row the number of its group: the first row of it. Two that have different identity cards are never put together. */
export function groupsOf(base: MentionBase, pairs: ScoredPairs): Int32Array {
  const { ofRow } = preparer(base);
  const kept: GroupedPair[] = [];
  for (const [at, odds] of pairs.score.entries())
    if (odds > leastKept) kept.push({ a: nameOf(pairs.left[at]), b: nameOf(pairs.right[at]), odds });
  const { groups } = groupMentions(kept, (row) => ofRow(Number(row)).cnic, usualGrouping);
  const groupOf = Int32Array.from({ length: base.rows }, (_, row) => row);
  for (const { members } of groups) for (const member of members) groupOf[Number(member)] = Number(members[0]);
  return groupOf;
}

/** In the order of rows, as text. */
const nameOf = (row = 0): string => String(row).padStart(9, '0');

const joined = (some: Int32Array, more: readonly number[]): Int32Array => {
  const all = new Int32Array(some.length + more.length);
  all.set(some);
  all.set(more, some.length);
  return all;
};

function inOrder({ left, right, score: scores }: ScoredPairs, rows: number): ScoredPairs {
  const order = Float64Array.from(left, (row, at) => row * rows + (right[at] ?? 0));
  const places = Uint32Array.from(left.keys()).sort((one, other) => (order[one] ?? 0) - (order[other] ?? 0));
  return {
    left: Int32Array.from(places, (at) => left[at] ?? 0),
    right: Int32Array.from(places, (at) => right[at] ?? 0),
    score: Float64Array.from(places, (at) => scores[at] ?? 0),
  };
}
