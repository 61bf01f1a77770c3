/**
 * What must not be derived, and how much of each is still open: for every count and every change, the least and the greatest value
 * that some world allows, as seen so far. A world is one set of whole counts that satisfies all that is printed, so that what two
 * worlds differ in is not derived: no argument of a reader can tell them apart.
 */
import type { System } from './constraints.ts';

export interface Limits {
  readonly threshold: number;
  readonly incrementThreshold: number;
  readonly pin: number;
}

/** A change is between two releases that have the key; a count has no `from`. */
export interface Target {
  readonly variable: number;
  readonly from?: number;
}

/** The later one of a change comes first. */
export const variablesOf = ({ variable, from }: Target): readonly number[] =>
  from === undefined ? [variable] : [variable, from];

export interface Targets {
  readonly total: number;
  open(): readonly Target[];
  isOpen(target: Target): boolean;
  /** Decided by other means. */
  close(target: Target): void;
  /**
   * Takes account of another world: `moved` are the variables in which it differs from the first, `difference` by how much.
   * What now spreads too wide to be derived is closed.
   */
  see(moved: Iterable<number>, difference: Float64Array): void;
}

/**
 * Towards zero, where the first world is: of a world in fractions, as the programs' relaxations give them, only the whole counts
 * between it and the first world are seen.
 */
const whole = (value: number): number =>
  Math.trunc(Math.max(-100, Math.min(100, value > 0 ? value + 1e-6 : value - 1e-6)));

/**
 * @param first the first world, a count for each variable
 * @param spans `consecutive`: only changes from one release to the next that has the key
 * @param wanted which variables; of a change, its later one. What nobody wants is closed from the start
 */
export function targetsOf(
  system: System,
  first: Float64Array,
  { threshold, incrementThreshold, pin }: Limits,
  spans: 'all' | 'consecutive',
  wanted: (variable: number) => boolean,
): Targets {
  const width = 2 * pin;
  // An interval as narrow as that holds the first world's value: further away it cannot reach a small count.
  const reach = (value: number, most: number): boolean => value < most + width;
  const countOpen = new Uint8Array(system.variables);
  const [countMin, countMax] = [new Int8Array(system.variables), new Int8Array(system.variables)];
  const base = new Int32Array(system.series.length + 1);
  const place = new Int32Array(system.variables);
  for (const [index, { variables }] of system.series.entries()) {
    base[index + 1] = (base[index] ?? 0) + variables.length * variables.length;
    for (const [at, variable] of variables.entries()) place[variable] = at;
  }
  const pairs = base[system.series.length] ?? 0;
  const pairOpen = new Uint8Array(pairs);
  const [pairMin, pairMax] = [new Int8Array(pairs), new Int8Array(pairs)];
  const openPairs = new Int32Array(system.series.length);
  let total = 0;

  for (let at = 0; at < system.variables; at += 1)
    if (wanted(at) && reach(first[at] ?? 0, threshold)) {
      countOpen[at] = 1;
      total += 1;
    }
  for (const [index, { variables }] of system.series.entries())
    for (let later = 1; later < variables.length; later += 1) {
      const end = variables[later] ?? 0;
      if (!wanted(end)) continue;
      for (let earlier = spans === 'all' ? 0 : later - 1; earlier < later; earlier += 1) {
        const changed = Math.abs((first[end] ?? 0) - (first[variables[earlier] ?? 0] ?? 0));
        if (!reach(changed, incrementThreshold)) continue;
        pairOpen[(base[index] ?? 0) + earlier * variables.length + later] = 1;
        openPairs[index] = (openPairs[index] ?? 0) + 1;
        total += 1;
      }
    }

  const pairAt = (from: number, to: number): number => {
    const index = system.seriesOf[to] ?? 0;
    return (base[index] ?? 0) + (place[from] ?? 0) * (system.series[index]?.variables.length ?? 0) + (place[to] ?? 0);
  };
  const closePair = (at: number, series: number): void => {
    if (pairOpen[at] === 0) return;
    pairOpen[at] = 0;
    openPairs[series] = (openPairs[series] ?? 0) - 1;
  };

  const seeCount = (at: number, by: number): void => {
    if (countOpen[at] === 0) return;
    if (by > (countMax[at] ?? 0)) countMax[at] = whole(by);
    if (by < (countMin[at] ?? 0)) countMin[at] = whole(by);
    if ((countMax[at] ?? 0) - (countMin[at] ?? 0) <= width) return;
    countOpen[at] = 0;
  };
  const seeSeries = (index: number, difference: Float64Array): void => {
    const variables = system.series[index]?.variables ?? new Int32Array();
    const offset = base[index] ?? 0;
    for (let earlier = 0; earlier < variables.length; earlier += 1) {
      const before = difference[variables[earlier] ?? 0] ?? 0;
      const row = offset + earlier * variables.length;
      for (let later = earlier + 1; later < variables.length; later += 1) {
        const at = row + later;
        if (pairOpen[at] === 0) continue;
        const by = (difference[variables[later] ?? 0] ?? 0) - before;
        if (by > (pairMax[at] ?? 0)) pairMax[at] = whole(by);
        else if (by < (pairMin[at] ?? 0)) pairMin[at] = whole(by);
        else continue;
        if ((pairMax[at] ?? 0) - (pairMin[at] ?? 0) > width) closePair(at, index);
      }
    }
  };

  /** Still open changes of one count, as places of its series. */
  const openChanges = (index: number): readonly (readonly [number, number])[] => {
    if ((openPairs[index] ?? 0) === 0) return [];
    const length = system.series[index]?.variables.length ?? 0;
    const found: (readonly [number, number])[] = [];
    for (let earlier = 0; earlier < length; earlier += 1)
      for (let later = earlier + 1; later < length; later += 1)
        if (pairOpen[(base[index] ?? 0) + earlier * length + later] === 1) found.push([earlier, later]);
    return found;
  };

  const seen = new Int32Array(system.series.length).fill(-1);
  let worlds = 0;
  return {
    total,
    isOpen: ({ variable, from }) =>
      from === undefined ? countOpen[variable] === 1 : pairOpen[pairAt(from, variable)] === 1,
    open() {
      const found: Target[] = [];
      for (let at = 0; at < system.variables; at += 1) if (countOpen[at] === 1) found.push({ variable: at });
      for (const [index, { variables }] of system.series.entries())
        for (const [earlier, later] of openChanges(index))
          found.push({ variable: variables[later] ?? 0, from: variables[earlier] ?? 0 });
      return found;
    },
    close({ variable, from }) {
      if (from !== undefined) closePair(pairAt(from, variable), system.seriesOf[variable] ?? 0);
      else if (countOpen[variable] === 1) {
        countOpen[variable] = 0;
      }
    },
    see(moved, difference) {
      worlds += 1;
      for (const at of moved) {
        seeCount(at, difference[at] ?? 0);
        const index = system.seriesOf[at] ?? 0;
        if (seen[index] === worlds || (openPairs[index] ?? 0) === 0) continue;
        seen[index] = worlds;
        seeSeries(index, difference);
      }
    },
  };
}
