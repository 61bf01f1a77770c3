/** Which counts that can only grow for a child fell all the same, after a correction or a transfer. */
import type { CountKey } from '../catalogue/catalogue.ts';
import type { Interval, PrintedCount } from '../publication/printed.ts';
import { intervalOf } from '../publication/printed-counts.ts';

/** What is known of the counts of one release; of each count, the number itself where `truth` has it. */
export interface CountsOfRelease {
  readonly printed: ReadonlyMap<CountKey, PrintedCount>;
  /** `undefined`: not known here. */
  readonly truth: ReadonlyMap<string, number> | undefined;
}

/**
 * Counts marked `ever` that fell at least once from one release that has them to the next: by the truth, and where it is not known,
 * by what is printed.
 *
 * @param releases oldest first
 */
export function fallenCounts(releases: Iterable<CountsOfRelease>): ReadonlySet<CountKey> {
  const fallen = new Set<CountKey>();
  const last = new Map<CountKey, Interval>();
  for (const { printed, truth } of releases)
    for (const [key, token] of printed) {
      if (!key.endsWith('|ever')) continue;
      const value = truth?.get(key);
      const now = value === undefined ? intervalOf(token) : { min: value, max: value };
      const before = last.get(key);
      if (before !== undefined && now.max < before.min) fallen.add(key);
      last.set(key, now);
    }
  return fallen;
}
