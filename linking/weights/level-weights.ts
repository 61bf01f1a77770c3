/**
 * Fellegi and Sunter's weights: how often each level of a field is seen between records of the same, and between records of two.
 *
 * @source I. P. Fellegi and A. B. Sunter, A Theory for Record Linkage, JASA 64 (1969)
 */
import { missingLevel } from './level-counts.ts';

/** Shares of the levels of one field, each list summing to 1. */
export interface FieldWeights {
  /** P(level | same). */
  readonly m: readonly number[];
  /** P(level | different). */
  readonly u: readonly number[];
}

/** log2(m/u); nothing where one side does not say. */
export function levelBits({ m, u }: FieldWeights, level: number): number {
  if (level === missingLevel) return 0;
  return Math.log2((m[level] ?? 0) / (u[level] ?? 0));
}

/** The sum over the fields: log2 of the likelihood ratio. */
export function patternBits(weights: readonly FieldWeights[], levels: Int8Array): number {
  let bits = 0;
  for (let field = 0; field < weights.length; field += 1) {
    const of = weights[field];
    if (of !== undefined) bits += levelBits(of, levels[field] ?? missingLevel);
  }
  return bits;
}

/** How likely the same, given log2 odds. */
export const probabilityOf = (log2Odds: number): number => 1 / (1 + 2 ** -log2Odds);

/**
 * Shares of counts, none of them nothing: what was not seen in a sample may still happen. `atLeast` is added to each count.
 */
export function sharesOf(counts: readonly number[], atLeast: number): readonly number[] {
  const all = counts.reduce((sum, count) => sum + count + atLeast, 0);
  return counts.map((count) => (count + atLeast) / all);
}
