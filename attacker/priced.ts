/** What a program pushes to its ends: counts, and changes as one count less another. */
import type { Objective } from './solve.ts';
import { type Target, variablesOf } from './targets.ts';

/** @param placeOf where a variable stands in the program; several may stand in one place, moving together */
export function priced(
  targets: readonly Target[],
  placeOf: (variable: number) => number,
  priceOf: (target: Target) => number,
): Objective {
  const prices = new Map<number, number>();
  for (const target of targets) {
    const price = priceOf(target);
    for (const [index, at] of variablesOf(target).entries())
      prices.set(placeOf(at), (prices.get(placeOf(at)) ?? 0) + (index === 0 ? price : -price));
  }
  return [...prices];
}
