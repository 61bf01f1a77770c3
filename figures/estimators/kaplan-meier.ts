/**
 * Kaplan–Meier: the share that has not ended after a time, with whoever is still open counted for as long as they were watched.
 * S(t) = ∏ over event times u ≤ t of (1 − d/n).
 *
 * @source specs/public-statistics, section 3 · Kaplan and Meier 1958; standard error after Greenwood 1926
 */
import { atRiskAt, type Departures, lastAtMost } from './departures.ts';

export interface SurvivalCurve {
  readonly departures: Departures;
  /** Ends of any cause. */
  readonly events: number;
  /** S at each of the departures' times, the step there included. */
  readonly survival: Float64Array;
  /** Sum of d / (n (n − d)) up to each of them. */
  readonly greenwood: Float64Array;
}

/** Every cause of the departures is the end. */
export function kaplanMeier(departures: Departures): SurvivalCurve {
  const { times, ended, atRisk } = departures;
  const survival = new Float64Array(times.length);
  const greenwood = new Float64Array(times.length);
  let [share, sum, events] = [1, 0, 0];
  for (let at = 0; at < times.length; at += 1) {
    const n = atRisk[at] ?? 0;
    let d = 0;
    for (const counts of ended) d += counts[at] ?? 0;
    if (d > 0) {
      share = d === n ? 0 : share * (1 - d / n);
      sum += d === n ? 0 : d / (n * (n - d));
      events += d;
    }
    survival[at] = share;
    greenwood[at] = sum;
  }
  return { departures, events, survival, greenwood };
}

export interface Survival {
  readonly survival: number;
  /** Greenwood; `null` where nobody is left. */
  readonly standardError: number | null;
  readonly atRisk: number;
}

/** At `time`, a step there included; after the last departure S stays as it was there. */
export function survivalAt({ departures, survival, greenwood }: SurvivalCurve, time: number): Survival {
  const at = lastAtMost(departures.times, time);
  const share = survival[at] ?? 1;
  return {
    survival: share,
    standardError: share === 0 ? null : share * Math.sqrt(greenwood[at] ?? 0),
    atRisk: atRiskAt(departures, time),
  };
}

/** So that 0.1 · 5 is 0.5 however it was multiplied. */
const tolerance = 1e-9;

/** Smallest event time at which a share `p` has left: S ≤ 1 − p; `null` if S never falls that far. Nothing is interpolated. */
export function quantileOf(
  { departures, survival }: SurvivalCurve,
  p: number,
): { readonly time: number; readonly atRisk: number } | null {
  // S never rises, so the place is found by halving.
  let [low, high] = [0, survival.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((survival[middle] ?? 1) <= 1 - p + tolerance) high = middle;
    else low = middle + 1;
  }
  const time = departures.times[low];
  return time === undefined ? null : { time, atRisk: departures.atRisk[low] ?? 0 };
}
