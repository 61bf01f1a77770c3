/** Two sets of weights, each fitted to the pairs of one half of the entities, so that no pair is scored by what learned from it. */
import {
  compareMentions,
  groupMentions,
  othersSay,
  pairsWithin,
  score,
  type ScoredPairs,
  usualGrouping,
  type Weights,
} from '@amanat/linking';
import { readLinkingData } from '@amanat/linking/read-data';
import { fitWeights, type FittedWeights } from '../linking/calibrate/index.ts';
import type { CandidatePair, JudgedFile } from './mention-base.ts';

/** Log2 odds at 0 bits from which fitting starts: about one pair in so many candidates' worth. */
const firstShift = -9;
/** Pairs below these log2 odds are not kept for grouping. */
const leastKept = -10;

export function fitHalf(file: JudgedFile, half: number | 'both'): FittedWeights {
  const { candidates, prepared, entities, halves, tables } = file;
  const pairs = candidates.flatMap(({ left, right }) => {
    const [a, b] = [prepared[left], prepared[right]];
    const inside = half === 'both' || (halves[left] === half && halves[right] === half);
    return inside && a !== undefined && b !== undefined ? [{ a, b, same: entities[left] === entities[right] }] : [];
  });
  return fitWeights(pairs, tables, firstShift);
}

/** Log2 odds, with nothing of what other mentions say. */
export function oddsOf(file: JudgedFile, pairs: readonly CandidatePair[], fitted: readonly Weights[]): Float64Array {
  const { calibration } = readLinkingData();
  return Float64Array.from(
    pairs,
    (pair) => score({ bits: bitsOf(file, pair, fitted) }, file.rows.length, calibration).odds,
  );
}

/** By the weights of the half that neither mention is in; between the halves, where no pair is true, by those of the first. */
export function bitsOf(file: JudgedFile, { left, right }: CandidatePair, fitted: readonly Weights[]): number {
  const [a, b] = [file.prepared[left], file.prepared[right]];
  const weights = fitted[file.halves[left] === 0 && file.halves[right] === 0 ? 1 : 0];
  if (a === undefined || b === undefined || weights === undefined) throw new Error('a pair of no mentions');
  return compareMentions(a, b, { ...file.tables, weights }).bits;
}

export interface GroupedFile {
  readonly groupOf: Int32Array;
  /** With what the others of a group say, and with pairs of a group that no key had found. */
  readonly pairs: ScoredPairs;
}

export function groupedFile(file: JudgedFile, alone: ScoredPairs, fitted: readonly Weights[]): GroupedFile {
  const first = groupsOf(file, alone);
  const within = pairsWithin(first, alone).map(([left, right]) => ({ left, right }));
  const all = joined(alone, within, oddsOf(file, within, fitted));
  const others = othersSay(all, first);
  const pairs = { ...all, score: all.score.map((odds, at) => odds + (others[at] ?? 0)) };
  return { groupOf: groupsOf(file, pairs), pairs };
}

function groupsOf({ rows, prepared }: JudgedFile, pairs: ScoredPairs): Int32Array {
  const name = (index: number): string => String(index).padStart(9, '0');
  const kept = [...pairs.score.entries()]
    .filter(([, odds]) => odds > leastKept)
    .map(([at, odds]) => ({ a: name(pairs.left[at] ?? 0), b: name(pairs.right[at] ?? 0), odds }));
  const { groups } = groupMentions(kept, (id) => prepared[Number(id)]?.cnic, usualGrouping);
  const groupOf = Int32Array.from(rows, (_, index) => index);
  for (const { members } of groups) for (const member of members) groupOf[Number(member)] = Number(members[0]);
  return groupOf;
}

export const scoredPairs = (pairs: readonly CandidatePair[], odds: Float64Array): ScoredPairs => ({
  left: Int32Array.from(pairs, ({ left }) => left),
  right: Int32Array.from(pairs, ({ right }) => right),
  score: odds,
});

function joined(pairs: ScoredPairs, more: readonly CandidatePair[], odds: Float64Array): ScoredPairs {
  const added = scoredPairs(more, odds);
  return {
    left: Int32Array.from([...pairs.left, ...added.left]),
    right: Int32Array.from([...pairs.right, ...added.right]),
    score: Float64Array.from([...pairs.score, ...added.score]),
  };
}
