/** What the catalogue's tables say before anything is printed. Never leaves the machine; the audit bundle alone holds the counts. */
import type { District, DayNumber } from '../children/case-children.ts';
import type { EndGroup } from '../release/release-view.ts';
import type { CountKey, IntervalId, PlaceKey, ReleaseKind, YearKey } from './catalogue.ts';

export interface TrueQuantile {
  /** Smallest day at which so many have left; `null`: not so many yet. */
  readonly day: number | null;
  /** Still counted at that day; 0 without one. */
  readonly atRisk: number;
}

/** One Kaplan–Meier estimate: cases without the end are censored at the snapshot. */
export interface TrueTimes {
  readonly place: PlaceKey;
  readonly year: YearKey;
  readonly interval: IntervalId;
  readonly cases: number;
  readonly ended: number;
  readonly q25: TrueQuantile;
  readonly median: TrueQuantile;
  readonly q75: TrueQuantile;
  /** S at each of `curveDays`, steps included; `null` where nobody has been watched that long. */
  readonly open: readonly (number | null)[];
  /** For each of `curveDays`, how many had set out at least so many days before the snapshot: all of whom that share can know. */
  readonly setOut: readonly number[];
  /** Longest time that is watched, in days: how far "not reached" reaches. */
  readonly watched: number;
}

/** Aalen–Johansen from the police report, by its year. */
export interface TrueEnds {
  readonly place: PlaceKey;
  readonly year: YearKey;
  readonly horizon: number;
  readonly cases: number;
  /** Whose report was at least `horizon` days before the snapshot. */
  readonly setOut: number;
  /** Watched that long or ended before; `null` shares where nobody is watched so long. */
  readonly shares: Readonly<Record<EndGroup, number>> | null;
}

export interface TrueFigures {
  readonly kind: ReleaseKind;
  readonly snapshot: DayNumber;
  /** Ascending, without `all`. The first holds all before it as well. */
  readonly years: readonly YearKey[];
  readonly districts: readonly District[];
  /** Every count of the catalogue for that kind of release, zeros too. */
  readonly counts: ReadonlyMap<CountKey, number>;
  readonly times: readonly TrueTimes[];
  readonly ends: readonly TrueEnds[];
}
