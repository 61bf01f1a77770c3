/**
 * Learning the weights without any answer: u from pairs drawn at random, which are nearly all of two; m by expectation and
 * maximisation over pairs that share something, with u held fixed.
 */
import type { Pattern } from './level-counts.ts';
import { missingLevel } from './level-counts.ts';
import { type FieldWeights, patternBits, probabilityOf, sharesOf } from './level-weights.ts';

/** How many levels each field has. */
export type LevelCounts = readonly number[];

/** Added to what was counted among random pairs. */
const unseenAtRandom = 0.5;
/** The same among pairs of the same: a level that was not seen there is rare, not impossible. */
const unseenOfSame = 0.5;

/** P(level | different), from pairs drawn at random. */
export function estimateU(patterns: readonly Pattern[], levelCounts: LevelCounts): readonly (readonly number[])[] {
  return levelCounts.map((levels, field) => sharesOf(countLevels(patterns, field, levels), unseenAtRandom));
}

export interface Learned {
  /** P(level | same); `undefined` for a field that this pass says nothing about. */
  readonly m: readonly (readonly number[] | undefined)[];
  /** The share of the pairs that are of the same. */
  readonly share: number;
  readonly rounds: number;
}

export interface Pass {
  /** What the pairs of this pass show. */
  readonly patterns: readonly Pattern[];
  /** Fields that the pairs were chosen by, wholly or in part: they agree by construction, so nothing is learned of them. */
  readonly chosenBy: ReadonlySet<number>;
}

const mostRounds = 200;
const settled = 1e-5;
/** A field that fewer likely pairs speak of is left to other passes. */
const fewestPairs = 5;

/** `begin`: where the estimate begins; a first guess of P(level | same) for each field. */
export function estimateM(
  { patterns, chosenBy }: Pass,
  u: readonly (readonly number[])[],
  begin: readonly (readonly number[])[],
): Learned {
  const fields = u.map((_, field) => field).filter((field) => !chosenBy.has(field));
  const all = Math.max(
    1,
    patterns.reduce((sum, { count }) => sum + count, 0),
  );
  let m = begin;
  let share = 0.1;
  let told: readonly number[] = u.map(() => 0);
  let rounds = 0;
  while (rounds < mostRounds) {
    rounds += 1;
    const weights = weightsFor(fields, m, u);
    const prior = Math.log2(share / (1 - share));
    const likely = patterns.map(({ levels, count }) => ({
      levels,
      count: count * probabilityOf(patternBits(weights, levels) + prior),
    }));
    const sum = likely.reduce((total, { count }) => total + count, 0);
    const counts = u.map((of, field) => countLevels(likely, field, of.length));
    told = counts.map((of) => of.reduce((total, count) => total + count, 0));
    const next = m.map((of, field) => (fields.includes(field) ? sharesOf(counts[field] ?? [], unseenOfSame) : of));
    const moved = Math.max(Math.abs(sum / all - share), ...fields.map((field) => distance(next[field], m[field])));
    m = next;
    share = Math.min(0.999, Math.max(1e-6, sum / all));
    if (moved < settled) break;
  }
  return {
    m: m.map((of, field) => (fields.includes(field) && (told[field] ?? 0) >= fewestPairs ? of : undefined)),
    share,
    rounds,
  };
}

/** The mean of what the passes say of each field; `otherwise` where none says anything. */
export function averageOfPasses(
  passes: readonly Learned[],
  otherwise: readonly (readonly number[])[],
): readonly (readonly number[])[] {
  return otherwise.map((begin, field) => {
    const said = passes.flatMap(({ m }) => m[field] ?? []);
    const passesThatSay = said.length / begin.length;
    if (passesThatSay === 0) return begin;
    return begin.map((_, level) => {
      let sum = 0;
      for (let at = level; at < said.length; at += begin.length) sum += said[at] ?? 0;
      return sum / passesThatSay;
    });
  });
}

/** Fields that do not count weigh nothing. */
function weightsFor(
  fields: readonly number[],
  m: readonly (readonly number[])[],
  u: readonly (readonly number[])[],
): readonly FieldWeights[] {
  return u.map((of, field) => (fields.includes(field) ? { m: m[field] ?? of, u: of } : { m: of, u: of }));
}

function countLevels(patterns: readonly Pattern[], field: number, levels: number): readonly number[] {
  const counts = Array.from({ length: levels }, () => 0);
  for (const { levels: shown, count } of patterns) {
    const level = shown[field] ?? missingLevel;
    if (level !== missingLevel) counts[level] = (counts[level] ?? 0) + count;
  }
  return counts;
}

const distance = (left: readonly number[] = [], right: readonly number[] = []): number =>
  Math.max(0, ...left.map((value, at) => Math.abs(value - (right[at] ?? 0))));
