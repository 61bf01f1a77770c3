/** Where to stop: thresholds by what share of what is shown is expected to be right, at the real size of the base. */
import { probabilityOf } from './level-weights.ts';

/**
 * The least score down to which, of all pairs from there upwards, at least `precision` are expected to be of the same; infinite
 * where not even the best will do. `scores` are log2 odds, in any order.
 */
export function scoreForPrecision(scores: Iterable<number>, precision: number): number {
  const sorted = Float64Array.from(scores).toSorted();
  let expected = 0;
  let least = Number.POSITIVE_INFINITY;
  for (let at = sorted.length - 1; at >= 0; at -= 1) {
    const score = sorted[at] ?? 0;
    expected += probabilityOf(score);
    if (expected / (sorted.length - at) >= precision) least = score;
  }
  return least;
}
