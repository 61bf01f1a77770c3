/** Estimates in the form in which answers have them. */
import { aalenJohansen, incidencesAt } from '../estimators/aalen-johansen.ts';
import { departuresOf, type Observed } from '../estimators/departures.ts';
import { kaplanMeier, quantileOf, survivalAt } from '../estimators/kaplan-meier.ts';

export interface SurvivalAnswer {
  readonly n: number;
  readonly events: number;
  readonly censored: number;
  readonly q25: number | null;
  readonly median: number | null;
  readonly q75: number | null;
  readonly at: readonly {
    readonly t: number;
    readonly S: number;
    /** Greenwood; `null` when S is 0. */
    readonly se: number | null;
    readonly atRisk: number;
  }[];
  /** Of finished cases only: shows how far off that is, and is never published. */
  readonly naiveClosed: { readonly n: number; readonly mean: number | null; readonly median: number | null };
}

export function survivalAnswer(observed: Observed, at: readonly number[]): SurvivalAnswer {
  const departures = departuresOf(observed);
  const curve = kaplanMeier(departures);
  const quantile = (p: number): number | null => quantileOf(curve, p)?.time ?? null;
  return {
    n: departures.size,
    events: curve.events,
    censored: departures.size - curve.events,
    q25: quantile(0.25),
    median: quantile(0.5),
    q75: quantile(0.75),
    at: at.map((t) => {
      const { survival, standardError, atRisk } = survivalAt(curve, t);
      return { t, S: survival, se: standardError, atRisk };
    }),
    naiveClosed: naiveOf(observed),
  };
}

function naiveOf({ times, causes }: Observed): SurvivalAnswer['naiveClosed'] {
  const closed = times.filter((time, row) => time >= 0 && causes[row] !== 0).sort();
  const n = closed.length;
  if (n === 0) return { n, mean: null, median: null };
  const middle = ((closed[(n - 1) >> 1] ?? 0) + (closed[n >> 1] ?? 0)) / 2;
  return { n, mean: closed.reduce((sum, time) => sum + time, 0) / n, median: middle };
}

export interface IncidenceAnswer {
  readonly n: number;
  /** By cause, as listed. */
  readonly events: readonly number[];
  readonly censored: number;
  readonly at: readonly { readonly t: number; readonly open: number; readonly cif: readonly number[] }[];
}

export function incidenceAnswer(observed: Observed, at: readonly number[]): IncidenceAnswer {
  const departures = departuresOf(observed);
  const estimate = aalenJohansen(departures);
  return {
    n: departures.size,
    events: departures.ended.map((counts) => counts.reduce((sum, count) => sum + count, 0)),
    censored: departures.size - estimate.curve.events,
    at: at.map((t) => {
      const { open, byCause } = incidencesAt(estimate, t);
      return { t, open, cif: byCause };
    }),
  };
}
