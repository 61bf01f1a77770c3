/**
 * Aalen–Johansen: what share has ended by each of several causes, where one excludes the others. F_k(t) = Σ S(u−) · d_k / n with
 * S for any end. One minus Kaplan–Meier of one cause alone would overstate it.
 *
 * @source specs/public-statistics, section 3 · Aalen and Johansen 1978
 */
import { type Departures, lastAtMost } from './departures.ts';
import { kaplanMeier, type SurvivalCurve } from './kaplan-meier.ts';

export interface Incidences {
  /** Of any end. */
  readonly curve: SurvivalCurve;
  /** For each cause, F at each of the departures' times. */
  readonly incidence: readonly Float64Array[];
}

export function aalenJohansen(departures: Departures): Incidences {
  const curve = kaplanMeier(departures);
  const { atRisk, ended, times } = departures;
  const incidence = ended.map((counts) => {
    const sums = new Float64Array(times.length);
    let sum = 0;
    for (let at = 0; at < times.length; at += 1) {
      const d = counts[at] ?? 0;
      if (d > 0) sum += ((curve.survival[at - 1] ?? 1) * d) / (atRisk[at] ?? 0);
      sums[at] = sum;
    }
    return sums;
  });
  return { curve, incidence };
}

/** Shares at `time`, a step there included; with `open` they add up to 1. */
export function incidencesAt(
  { curve, incidence }: Incidences,
  time: number,
): { readonly open: number; readonly byCause: readonly number[] } {
  const at = lastAtMost(curve.departures.times, time);
  const byCause = incidence.map((sums) => sums[at] ?? 0);
  return { open: 1 - byCause.reduce((sum, share) => sum + share, 0), byCause };
}
