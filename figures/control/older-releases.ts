/**
 * What releases say that are too old to be narrowed with the others: how many a count that never falls has at least. Each of them
 * is narrowed by itself, with what those before it gave.
 */
import type { CountKey } from '../catalogue/catalogue.ts';
import { intervalOf, withheld } from '../publication/printed-counts.ts';
import { boundsOf } from './bounds.ts';
import type { EarlierRelease } from './control.ts';
import { inRowsWith, type Layout } from './layout.ts';

/** How often a contradiction is looked for by its place before a release stands alone. */
export const mostCuts = 6;

export interface Aged {
  readonly release: EarlierRelease;
  readonly layout: Layout;
}

/**
 * @param older oldest first
 * @param grows does this count never fall?
 * @returns for each count that grows, what the last of these releases that has it leaves as its least; `undefined`: one of them
 *   contradicts itself
 */
export function leastAfter(
  older: readonly Aged[],
  grows: (key: CountKey) => boolean,
): ReadonlyMap<CountKey, number> | undefined {
  const least = new Map<CountKey, number>();
  for (const { release, layout } of older) {
    const bounds = boundsOf([layout]);
    const cut = new Set<CountKey>();
    const holds = (): boolean =>
      bounds.narrowAll(
        layout.keys.map((key, at) => {
          const { min, max } = intervalOf(release.printed.get(key) ?? withheld);
          return [at, cut.has(key) ? min : Math.max(min, least.get(key) ?? 0), max] as const;
        }),
      );
    for (let attempt = 0; !holds(); attempt += 1) {
      if (attempt > mostCuts) return undefined;
      for (const key of inRowsWith(layout, bounds.contradicted())) cut.add(key);
      if (attempt === mostCuts) for (const key of layout.keys) cut.add(key);
      bounds.takeBackTo(0);
    }
    for (const [at, key] of layout.keys.entries()) if (grows(key)) least.set(key, bounds.min[at] ?? 0);
  }
  return least;
}
