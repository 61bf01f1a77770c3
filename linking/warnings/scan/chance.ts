/** How likely a number of cases is by chance. */
import type { Expected } from './base-rate.ts';

/**
 * −ln of the chance of that many cases or more, where the rate is uncertain (negative binomial).
 *
 * @param share of the history's length that the window has, times what the whole record has more than usual
 */
export function surpriseOf(count: number, { mean, variance }: Expected, share: number): number {
  if (count <= 0) return 0;
  const shape = mean ** 2 / variance;
  const expected = mean * share;
  const ratio = expected / (shape + expected);
  let term = Math.exp(shape * Math.log1p(-ratio));
  for (let at = 0; at < count; at++) term *= ((shape + at) / (at + 1)) * ratio;
  let tail = 0;
  for (let at = count; at < count + mostTerms; at++) {
    tail += term;
    term *= ((shape + at) / (at + 1)) * ratio;
    if (term < tail * 1e-9) break;
  }
  return -Math.log(Math.min(Math.max(tail, 1e-300), 1));
}
const mostTerms = 5000;

/** The distribution of the largest surprise that a run finds where nothing is. */
export interface Chance {
  readonly mode: number;
  readonly scale: number;
}

const eulerGamma = 0.577_215_664_9;

/** Gumbel's, by the moments of what runs over invented records found. */
export function chanceOf(largest: readonly number[]): Chance {
  const mean = largest.reduce((sum, each) => sum + each, 0) / largest.length;
  const variance = largest.reduce((sum, each) => sum + (each - mean) ** 2, 0) / Math.max(largest.length - 1, 1);
  // A surprise falls by about e for each unit: a narrower spread would be luck of few runs.
  const scale = Math.max(Math.sqrt(variance * 6) / Math.PI, 0.5);
  return { mode: mean - eulerGamma * scale, scale };
}

/** By chance one run in so many finds something as surprising; at most a thousand million. */
export function oneInRuns(surprise: number, { mode, scale }: Chance): number {
  const chance = -Math.expm1(-Math.exp(-(surprise - mode) / scale));
  return Math.min(1 / Math.max(chance, 1e-9), 1_000_000_000);
}
