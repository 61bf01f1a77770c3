/**
 * Who leaves at which time, and who is still watched there: all that an estimate needs of a cohort. A case leaves by its end or,
 * without one, when nobody has watched it any longer (censored).
 *
 * @source specs/public-statistics, section 3
 */

/** One row per case. */
export interface Observed {
  /** Elapsed time in any unit; whole or not, never NaN. */
  readonly times: Float64Array;
  /** 0: censored at that time. k: ended by the k-th cause. */
  readonly causes: Uint8Array;
  /** How many causes there are; 1 where every end is alike. */
  readonly causeCount: number;
  /** Watched only from this time on (late entry); 0 or less: from the beginning. Without it all are. */
  readonly entries?: Float64Array;
}

/** Distinct times, ascending, with what happens at each. */
export interface Departures {
  /** Cases counted. */
  readonly size: number;
  /** Left out: a time below 0. */
  readonly rejectedNegative: number;
  /** Left out: they had left when they would have begun to be watched. */
  readonly neverWatched: number;
  readonly times: Float64Array;
  /** For each cause, how many ended by it at each time. */
  readonly ended: readonly Int32Array[];
  /** With a time at least this one, and entered before it; whoever leaves at a time is at risk there. */
  readonly atRisk: Int32Array;
  /** Of those counted who entered late, ascending. */
  readonly lateEntries: Float64Array;
}

export function departuresOf({ times, causes, causeCount, entries }: Observed): Departures {
  let [rejectedNegative, neverWatched] = [0, 0];
  const kept = new Uint32Array(times.length);
  const late: number[] = [];
  let size = 0;
  for (let row = 0; row < times.length; row += 1) {
    const time = times[row] ?? 0;
    const entry = entries?.[row] ?? 0;
    if (time < 0) rejectedNegative += 1;
    else if (entry > 0 && entry >= time) neverWatched += 1;
    else {
      if (entry > 0) late.push(entry);
      kept[size] = row;
      size += 1;
    }
  }
  const inOrder = kept.subarray(0, size).sort((one, other) => (times[one] ?? 0) - (times[other] ?? 0));
  const distinct: number[] = [];
  const left: number[] = [];
  const endedAt: number[][] = Array.from({ length: causeCount }, () => []);
  for (const row of inOrder) {
    const time = times[row] ?? 0;
    if (distinct.at(-1) !== time) {
      distinct.push(time);
      left.push(0);
      for (const counts of endedAt) counts.push(0);
    }
    const at = left.length - 1;
    left[at] = (left[at] ?? 0) + 1;
    const counts = endedAt[(causes[row] ?? 0) - 1];
    if (counts !== undefined) counts[at] = (counts[at] ?? 0) + 1;
  }
  const lateEntries = Float64Array.from(late).sort();
  return {
    size,
    rejectedNegative,
    neverWatched,
    times: Float64Array.from(distinct),
    ended: endedAt.map((counts) => Int32Array.from(counts)),
    atRisk: atRiskOf(distinct, left, lateEntries),
    lateEntries,
  };
}

function atRiskOf(times: readonly number[], left: readonly number[], lateEntries: Float64Array): Int32Array {
  const atRisk = new Int32Array(times.length);
  let [still, notYet] = [0, 0];
  for (let at = times.length - 1; at >= 0; at -= 1) {
    still += left[at] ?? 0;
    while (notYet < lateEntries.length && (lateEntries[lateEntries.length - 1 - notYet] ?? 0) >= (times[at] ?? 0))
      notYet += 1;
    atRisk[at] = still - notYet;
  }
  return atRisk;
}

/**
 * The same of whole days that were counted before: `left[t]` cases leave on day `t`, `ended[k][t]` of them by the k-th cause, for
 * days 0 to `days − 1`. For a nation's cohorts, which are counted in one pass.
 */
export function departuresOfDays(ended: readonly Int32Array[], left: Int32Array, days: number): Departures {
  let distinct = 0;
  for (let day = 0; day < days; day += 1) if (left[day] !== 0) distinct += 1;
  const times = new Float64Array(distinct);
  const atRisk = new Int32Array(distinct);
  const endedAt = ended.map(() => new Int32Array(distinct));
  let still = 0;
  for (let day = days - 1, at = distinct - 1; day >= 0; day -= 1) {
    const leaving = left[day] ?? 0;
    if (leaving === 0) continue;
    still += leaving;
    times[at] = day;
    atRisk[at] = still;
    for (const [cause, counts] of endedAt.entries()) counts[at] = ended[cause]?.[day] ?? 0;
    at -= 1;
  }
  return {
    size: still,
    rejectedNegative: 0,
    neverWatched: 0,
    times,
    ended: endedAt,
    atRisk,
    lateEntries: new Float64Array(0),
  };
}

/** Index of the first of ascending `values` that is at least `wanted`; their number if none is. */
export function firstAtLeast(values: Float64Array, wanted: number): number {
  let [low, high] = [0, values.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((values[middle] ?? 0) >= wanted) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Index of the last of ascending `values` that is at most `wanted`; −1 if none is. */
export function lastAtMost(values: Float64Array, wanted: number): number {
  const at = firstAtLeast(values, wanted);
  return values[at] === wanted ? at : at - 1;
}

/** Cases with a time of at least `time` that had entered before it. */
export function atRiskAt({ times, atRisk, lateEntries }: Departures, time: number): number {
  const at = firstAtLeast(times, time);
  if (at === times.length) return 0;
  const next = times[at] ?? 0;
  // Those who enter from `time` to just before the next departure are at risk there and not yet here.
  return (atRisk[at] ?? 0) - (firstAtLeast(lateEntries, next) - firstAtLeast(lateEntries, time));
}
