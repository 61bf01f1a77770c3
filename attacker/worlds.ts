/**
 * Other worlds near a known one: whole counts that satisfy every bound and every row, found by moving a few counts and mending
 * what breaks. Whatever it finds is proof, since each world is checked in full; what it does not find proves nothing.
 */
import type { System } from './constraints.ts';
import { type Deviation, deviation } from './deviation.ts';
import type { BoundArrays } from './propagate.ts';
import { rowFamilies } from './row-families.ts';

/** A move wanted: by how many counts which variable is to differ from the first world. */
export interface Wish {
  readonly variable: number;
  readonly by: number;
}

export interface WorldSearch {
  /**
   * A world in which all wishes hold, as `difference`; `false` if none was found. Holds until the next call.
   *
   * @param choices how many parts may be moved to make up for others; with none, only what is above a count goes along with it
   */
  find(wishes: readonly Wish[], choices: number): boolean;
  /** The world found last becomes the first world of the next call. */
  settle(): void;
  /** The first world. */
  readonly first: Float64Array;
  /** The variables that differ. */
  readonly moved: readonly number[];
  readonly difference: Float64Array;
}

/** How many counts of a long row are looked at before one is taken. */
const looks = 10;

/**
 * @param from satisfies all rows
 * @param random from 0 up to before 1; the same gives the same worlds
 */
export function worldSearch(
  system: System,
  bounds: BoundArrays,
  from: Float64Array,
  random: () => number,
): WorldSearch {
  const { rows, series, seriesOf } = system;
  const state = deviation(system, from);
  const { difference, first } = state;
  const families = rowFamilies(system);
  const wished = new Uint8Array(system.variables);
  let wishing: readonly Wish[] = [];
  const longest = series.reduce((most, { variables }) => Math.max(most, variables.length), 0);
  const profile = new Float64Array(longest);
  const best = new Float64Array(longest);
  /** Whether the profile drawn last falls short of what was needed. */
  const clipped = { is: false };
  const choicesLeft = { count: 0 };
  /** Parts that were moved by choice: they stay, so that no two rows mend each other for ever. */
  const chosen: number[] = [];

  /** The part of `by` that the count's own bounds allow. */
  const allowed = (at: number, by: number): number => {
    const value = (first[at] ?? 0) + (difference[at] ?? 0);
    return by > 0 ? Math.min(by, (bounds.upper[at] ?? 0) - value) : Math.max(by, (bounds.lower[at] ?? 0) - value);
  };
  /** What a count would have to move by, to mend the row; away from zero, since more may mend an inequality as well. */
  const needed = (row: number, coefficient: number): number => {
    const exact = -state.excess(row, 0) / coefficient;
    return exact > 0 ? Math.ceil(exact - 1e-9) : Math.floor(exact + 1e-9);
  };
  /** Mends one row by one of its counts, alone. */
  const mendAlone = (row: number): boolean => {
    let [taken, takenBy, least] = [-1, 0, Number.POSITIVE_INFINITY];
    for (let entry = rows.start[row] ?? 0; entry < (rows.start[row + 1] ?? 0); entry += 1) {
      const at = rows.variable[entry] ?? 0;
      if (wished[at] === 1) continue;
      const by = allowed(at, needed(row, rows.coefficient[entry] ?? 1));
      if (by === 0) continue;
      // What was moved already was moved for a reason.
      const price = costAlone(state, rows, at, by) + random() + (difference[at] === 0 ? 0 : 10);
      if (price < least) [taken, takenBy, least] = [at, by, price];
    }
    if (taken === -1) return false;
    state.move(taken, takenBy);
    return true;
  };
  /** By how much each release of the entry's count would move, to mend its own row of the same family. */
  const drawProfile = (row: number, entry: number): number => {
    const index = seriesOf[rows.variable[entry] ?? 0] ?? 0;
    const coefficient = rows.coefficient[entry] ?? 1;
    const family = families.of[row];
    const { variables } = series[index] ?? { variables: new Int32Array() };
    const chained = families.chained[index] === 1;
    clipped.is = false;
    let [carried, met] = [0, false];
    const set = (place: number, by: number): void => {
      const at = variables[place] ?? 0;
      profile[place] = by === 0 || wished[at] === 1 ? 0 : allowed(at, by);
      if (profile[place] !== by) clipped.is = true;
    };
    for (const [place, at] of variables.entries()) {
      let twin = -1;
      for (let look = rows.columnStart[at] ?? 0; look < (rows.columnStart[at + 1] ?? 0) && twin === -1; look += 1)
        if (families.of[rows.columnRow[look] ?? 0] === family) twin = rows.columnRow[look] ?? 0;
      // Where a release lacks the row, a count that never falls goes along with its neighbours.
      const by = twin === -1 ? (chained ? carried : 0) : needed(twin, coefficient);
      set(place, by);
      if (twin !== -1 && !met && chained) for (let before = 0; before < place; before += 1) set(before, by);
      if (twin !== -1) met = true;
      carried = by;
    }
    return index;
  };
  const take = (index: number, by: Float64Array): void => {
    for (const [place, at] of (series[index]?.variables ?? new Int32Array()).entries())
      if (by[place] !== 0) state.move(at, by[place] ?? 0);
  };
  /** Mends a row, and those of its family in other releases: by its total, or if that has no room, by some part. */
  const mendFamily = (row: number): boolean => {
    const [start = 0, end = 0] = [rows.start[row], rows.start[row + 1]];
    const mends = (entry: number): boolean => {
      const by = needed(row, rows.coefficient[entry] ?? 1);
      return wished[rows.variable[entry] ?? 0] === 0 && allowed(rows.variable[entry] ?? 0, by) === by;
    };
    // The last entry of a sum is its total. What is above a count moves along with it, and no choice is to be made.
    if (mends(end - 1)) {
      const total = drawProfile(row, end - 1);
      if (!clipped.is) {
        take(total, profile);
        return true;
      }
    }
    if (choicesLeft.count === 0) return false;
    choicesLeft.count -= 1;
    const offset = Math.floor(random() * (end - start));
    let [taken, least, looked] = [-1, Number.POSITIVE_INFINITY, 0];
    for (let step = 0; step < end - start && looked < looks; step += 1) {
      const entry = start + ((offset + step) % (end - start));
      if (difference[rows.variable[entry] ?? 0] !== 0 || !mends(entry)) continue;
      looked += 1;
      const index = drawProfile(row, entry);
      const price = costOfProfile(system, state, families.of, index, profile) + random();
      if (price >= least) continue;
      [taken, least] = [index, price];
      best.set(profile);
    }
    if (taken === -1) return false;
    take(taken, best);
    for (const [place, at] of (series[taken]?.variables ?? new Int32Array()).entries())
      if (best[place] !== 0 && wished[at] === 0) {
        wished[at] = 1;
        chosen.push(at);
      }
    return true;
  };

  const reset = (): void => {
    state.reset();
    for (const { variable } of wishing) wished[variable] = 0;
    for (const at of chosen) wished[at] = 0;
    chosen.length = 0;
  };
  return {
    first,
    moved: state.moved,
    difference,
    settle() {
      state.settle();
      reset();
    },
    find(wishes, choices) {
      reset();
      choicesLeft.count = choices;
      wishing = wishes;
      for (const { variable, by } of wishes) {
        if (allowed(variable, by) !== by) return false;
        wished[variable] = 1;
        state.move(variable, by);
      }
      for (let steps = 40 + 3 * wishes.length; steps > 0; steps -= 1) {
        const row = state.takeBroken(random());
        if (row === undefined) return true;
        if (!(families.of[row] === -1 ? mendAlone(row) : mendFamily(row))) return false;
        state.lookAgain(row);
      }
      return state.takeBroken(0) === undefined;
    },
  };
}

/** How much further all rows of a count would be from what they may be, if it moved. */
function costAlone(state: Deviation, rows: System['rows'], at: number, by: number): number {
  let sum = 0;
  for (let place = rows.columnStart[at] ?? 0; place < (rows.columnStart[at + 1] ?? 0); place += 1) {
    const row = rows.columnRow[place] ?? 0;
    sum += Math.abs(state.excess(row, by * (rows.columnCoefficient[place] ?? 0))) - Math.abs(state.excess(row, 0));
  }
  return sum;
}

/** The same for a count in all its releases, those rows between them that both ends move counted once. */
function costOfProfile(
  { rows, series }: System,
  state: Deviation,
  family: Int32Array,
  index: number,
  profile: Float64Array,
): number {
  let sum = 0;
  for (const [place, at] of (series[index]?.variables ?? new Int32Array()).entries()) {
    const by = profile[place] ?? 0;
    const before = place === 0 ? 0 : (profile[place - 1] ?? 0);
    if (by === 0 && before === 0) continue;
    for (let look = rows.columnStart[at] ?? 0; look < (rows.columnStart[at + 1] ?? 0); look += 1) {
      const row = rows.columnRow[look] ?? 0;
      const coefficient = rows.columnCoefficient[look] ?? 0;
      // A row between releases is met at its later end, where it has a plus.
      if (family[row] === -1 && coefficient < 0) continue;
      const change = family[row] === -1 ? by - before : coefficient * by;
      if (change !== 0) sum += Math.abs(state.excess(row, change)) - Math.abs(state.excess(row, 0));
    }
  }
  return sum;
}

/** Xorshift: the same seed gives the same attack, on every machine. From 0 up to before 1. */
export function seededRandom(seed: number): () => number {
  let state = seed | 0 || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}
