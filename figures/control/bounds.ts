/**
 * Between which numbers each count of each release must lie, given all that is printed: bounds are narrowed by every relation,
 * and by counts that never fall, until nothing changes. Each narrowing can be taken back, so that one can ask "and if this were
 * printed?".
 *
 * Bounds are what a reader derives from one relation after the other; they can be wider than what linear programming over all
 * relations together gives, never narrower.
 */
import type { Layout } from './layout.ts';

/** In place of infinity: sums of a million of them are exact. */
export const unbounded = 2 ** 32;

export interface Bounds {
  /** Counts of all releases; those of release `r` begin at `offsets[r]`. */
  readonly offsets: readonly number[];
  readonly min: Float64Array;
  readonly max: Float64Array;
  /** How often a bound was narrowed; with it one asks what changed since, or takes it back. */
  mark(): number;
  /** `count` lies within `min` to `max`. False: then something contradicts something. */
  narrow(count: number, min: number, max: number): boolean;
  /** The same of many at once: it looks at each relation when all are told. */
  narrowAll(known: Iterable<readonly [count: number, min: number, max: number]>): boolean;
  /** Counts whose bounds were narrowed since, with the width that each had before; a count can come more than once. */
  narrowedSince(mark: number): Iterable<{ readonly count: number; readonly width: number }>;
  takeBackTo(mark: number): void;
  /** From here on nothing before can be taken back. */
  settle(): void;
  /** The same count in an earlier and a later release: it does not fall. */
  link(earlier: number, later: number): void;
  /** Takes the link to any earlier release away; what was derived by it stays. */
  unlink(later: number): void;
  /** The count that contradicted, of the last `narrow` that was false. */
  contradicted(): number;
}

/** @param layouts one for each release, oldest first */
export function boundsOf(layouts: readonly Layout[]): Bounds {
  const offsets: number[] = [];
  const rowOffsets: number[] = [];
  let counts = 0;
  let rows = 0;
  for (const layout of layouts) {
    offsets.push(counts);
    rowOffsets.push(rows);
    counts += layout.keys.length;
    rows += layout.rows;
  }
  const releaseOf = new Uint16Array(counts);
  const releaseOfRow = new Uint16Array(rows);
  for (const [release, layout] of layouts.entries()) {
    releaseOf.fill(release, offsets[release], (offsets[release] ?? 0) + layout.keys.length);
    releaseOfRow.fill(release, rowOffsets[release], (rowOffsets[release] ?? 0) + layout.rows);
  }
  const min = new Float64Array(counts);
  const max = new Float64Array(counts).fill(unbounded);
  const [earlierOf, laterOf] = [new Int32Array(counts).fill(-1), new Int32Array(counts).fill(-1)];
  const waiting = new Uint8Array(rows);
  const queue: number[] = [];
  const [trail, trailMin, trailMax]: [number[], number[], number[]] = [[], [], []];
  let failed = -1;

  /** Sets both bounds, follows links, and leaves the rows of the count to be looked at. */
  function set(count: number, least: number, most: number): boolean {
    const [oldMin, oldMax] = [min[count] ?? 0, max[count] ?? 0];
    if (least <= oldMin && most >= oldMax) return true;
    const [newMin, newMax] = [Math.max(least, oldMin), Math.min(most, oldMax)];
    if (newMin > newMax) {
      failed = count;
      return false;
    }
    trail.push(count);
    trailMin.push(oldMin);
    trailMax.push(oldMax);
    // Plus 0: subtraction can give −0.
    min[count] = newMin + 0;
    max[count] = newMax + 0;
    const release = releaseOf[count] ?? 0;
    const layout = layouts[release];
    if (layout === undefined) return true;
    const local = count - (offsets[release] ?? 0);
    const rowOffset = rowOffsets[release] ?? 0;
    for (let at = layout.rowsStart[local] ?? 0, end = layout.rowsStart[local + 1] ?? 0; at < end; at += 1) {
      const row = rowOffset + (layout.rowOf[at] ?? 0);
      if (waiting[row] === 1) continue;
      waiting[row] = 1;
      queue.push(row);
    }
    const [earlier, later] = [earlierOf[count] ?? -1, laterOf[count] ?? -1];
    if (newMin > oldMin && later >= 0 && !set(later, newMin, unbounded)) return false;
    return !(newMax < oldMax && earlier >= 0) || set(earlier, 0, newMax);
  }

  /** Each count of the row against what the others leave it. */
  function look(row: number): boolean {
    const release = releaseOfRow[row] ?? 0;
    const layout = layouts[release];
    if (layout === undefined) return true;
    const { start, count, coefficient } = layout;
    const offset = offsets[release] ?? 0;
    const local = row - (rowOffsets[release] ?? 0);
    const [from, to] = [start[local] ?? 0, start[local + 1] ?? 0];
    const exact = layout.exact[local] === 1;
    let [least, most] = [0, 0];
    for (let term = from; term < to; term += 1) {
      const at = offset + (count[term] ?? 0);
      if (coefficient[term] === 1) {
        least += min[at] ?? 0;
        most += max[at] ?? 0;
      } else {
        least -= max[at] ?? 0;
        most -= min[at] ?? 0;
      }
    }
    for (let term = from; term < to; term += 1) {
      const at = offset + (count[term] ?? 0);
      const [low, high] = [min[at] ?? 0, max[at] ?? 0];
      const positive = coefficient[term] === 1;
      // What the others add up to, at least and at most.
      const [otherLeast, otherMost] = positive ? [least - low, most - high] : [least + high, most + low];
      const mostHere = positive ? -otherLeast : exact ? otherMost : unbounded;
      const leastHere = positive ? (exact ? -otherMost : 0) : otherLeast;
      // Half of it: what is made of an unbounded one says nothing.
      const newHigh = mostHere < unbounded / 2 ? mostHere : high;
      if (leastHere <= low && newHigh >= high) continue;
      if (!set(at, leastHere, newHigh)) return false;
      const [nowLow, nowHigh] = [min[at] ?? 0, max[at] ?? 0];
      least += positive ? nowLow - low : high - nowHigh;
      most += positive ? nowHigh - high : low - nowLow;
    }
    return true;
  }

  /** Every row that waits, until none does or one contradicts. */
  function lookAll(holds: boolean): boolean {
    let stillHolds = holds;
    for (let at = 0; at < queue.length; at += 1) {
      const row = queue[at] ?? 0;
      waiting[row] = 0;
      stillHolds &&= look(row);
    }
    queue.length = 0;
    return stillHolds;
  }

  return {
    offsets,
    min,
    max,
    mark: () => trail.length,
    narrow: (count, least, most) => lookAll(set(count, least, most)),
    narrowAll(known) {
      for (const [count, least, most] of known) if (!set(count, least, most)) return lookAll(false);
      return lookAll(true);
    },
    *narrowedSince(mark) {
      for (let at = mark; at < trail.length; at += 1)
        yield { count: trail[at] ?? 0, width: (trailMax[at] ?? 0) - (trailMin[at] ?? 0) };
    },
    takeBackTo(mark) {
      for (let at = trail.length - 1; at >= mark; at -= 1) {
        const count = trail[at] ?? 0;
        min[count] = trailMin[at] ?? 0;
        max[count] = trailMax[at] ?? 0;
      }
      trail.length = trailMin.length = trailMax.length = mark;
    },
    settle() {
      trail.length = trailMin.length = trailMax.length = 0;
    },
    link(earlier, later) {
      earlierOf[later] = earlier;
      laterOf[earlier] = later;
    },
    unlink(later) {
      const earlier = earlierOf[later] ?? -1;
      if (earlier >= 0) laterOf[earlier] = -1;
      earlierOf[later] = -1;
    },
    contradicted: () => failed,
  };
}
