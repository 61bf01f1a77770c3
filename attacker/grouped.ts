/**
 * Releases taken together: a smaller system in which a count differs from the first world by the same in several releases. Each of its
 * worlds is one of the whole, so that what it clears is clear; what it does not clear is asked of the whole.
 */
import type { System } from './constraints.ts';
import type { BoundArrays } from './propagate.ts';
import { rowBuilder } from './sparse-rows.ts';

export interface Grouped {
  /** Its variables say by how much all counts of a group differ from the first world. */
  readonly system: System;
  readonly bounds: BoundArrays;
  /** The group of each variable of the whole. */
  readonly of: Int32Array;
}

/**
 * @param ends for a series of so many releases, the places after which a group ends, ascending; the last place always does
 */
export function grouped(
  whole: System,
  bounds: BoundArrays,
  first: Float64Array,
  ends: (variables: Int32Array) => readonly number[],
): Grouped {
  const of = new Int32Array(whole.variables);
  let groups = 0;
  const series = whole.series.map(({ key, variables }) => {
    const begin = groups;
    const cuts = new Set(ends(variables));
    for (const [place, at] of variables.entries()) {
      of[at] = groups;
      if (place === variables.length - 1 || cuts.has(place)) groups += 1;
    }
    return { key, variables: Int32Array.from({ length: groups - begin }, (_, index) => begin + index) };
  });
  const lower = new Float64Array(groups).fill(Number.NEGATIVE_INFINITY);
  const upper = new Float64Array(groups).fill(Number.POSITIVE_INFINITY);
  for (let at = 0; at < whole.variables; at += 1) {
    const group = of[at] ?? 0;
    lower[group] = Math.max(lower[group] ?? 0, (bounds.lower[at] ?? 0) - (first[at] ?? 0));
    upper[group] = Math.min(upper[group] ?? 0, (bounds.upper[at] ?? 0) - (first[at] ?? 0));
  }
  const seriesOf = new Int32Array(groups);
  for (const [index, { variables }] of series.entries()) for (const group of variables) seriesOf[group] = index;
  return {
    of,
    bounds: { lower, upper },
    system: {
      releases: whole.releases,
      variables: groups,
      lower,
      upper,
      truth: new Float64Array(groups),
      releaseOf: new Int32Array(groups),
      seriesOf,
      series,
      rows: groupedRows(whole, first, of, groups),
    },
  };
}

/** Counts of a series move together from one of the `cuts` to the next. */
export const cutAt =
  ({ releaseOf }: System, cuts: readonly number[]): ((variables: Int32Array) => readonly number[]) =>
  (variables) =>
    [...variables.keys()].filter((place) => {
      const [before = 0, after = before] = [variables[place], variables[place + 1]];
      return isCutBetween(releaseOf[before] ?? 0, releaseOf[after] ?? 0, cuts);
    });

const isCutBetween = (before: number, after: number, cuts: readonly number[]): boolean =>
  cuts.some((cut) => before < cut && cut <= after);

/**
 * Groups of releases in which nothing was printed of a count that is new, parted at a few releases at random: most counts of closed
 * years never change, and a world in which they do needs only one place at which they do.
 */
export function restingUpTo(
  { releaseOf }: System,
  { lower, upper }: BoundArrays,
  first: Float64Array,
  cuts: readonly number[],
): (variables: Int32Array) => readonly number[] {
  return (variables) =>
    [...variables.keys()].filter((place) => {
      const [before = 0, after = before] = [variables[place], variables[place + 1]];
      return (
        isCutBetween(releaseOf[before] ?? 0, releaseOf[after] ?? 0, cuts) ||
        first[before] !== first[after] ||
        lower[before] !== lower[after] ||
        upper[before] !== upper[after]
      );
    });
}

/** Rows that say the same of the same groups are one, as narrow as the narrowest. */
function groupedRows({ rows }: System, first: Float64Array, of: Int32Array, groups: number): System['rows'] {
  const found = new Map<string, { terms: readonly (readonly [number, number])[]; lower: number; upper: number }>();
  for (let row = 0; row < rows.count; row += 1) {
    const terms = new Map<number, number>();
    let activity = 0;
    for (let entry = rows.start[row] ?? 0; entry < (rows.start[row + 1] ?? 0); entry += 1) {
      const at = rows.variable[entry] ?? 0;
      const group = of[at] ?? 0;
      const factor = rows.coefficient[entry] ?? 0;
      activity += factor * (first[at] ?? 0);
      terms.set(group, (terms.get(group) ?? 0) + factor);
    }
    const left = [...terms].filter(([, factor]) => factor !== 0).map(([group, factor]) => [factor, group] as const);
    if (left.length === 0) continue;
    const name = left.join(' ');
    const [lower, upper] = [(rows.lower[row] ?? 0) - activity, (rows.upper[row] ?? 0) - activity];
    const same = found.get(name);
    if (same === undefined) found.set(name, { terms: left, lower, upper });
    else {
      same.lower = Math.max(same.lower, lower);
      same.upper = Math.min(same.upper, upper);
    }
  }
  const builder = rowBuilder();
  for (const { terms, lower, upper } of found.values()) builder.add(terms, lower, upper);
  return builder.pack(groups);
}
