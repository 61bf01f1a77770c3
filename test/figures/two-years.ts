/** Two years of releases of an invented record: weekly ones of the whole, each month one of all places. */
import {
  type ControlInput,
  type Decided,
  type EarlierRelease,
  type ReleaseKind,
  type Repair,
  decidePrints,
  isoDayOf,
  parseDay,
  trueFigures,
  type CountKey,
  type District,
  type YearKey,
} from '@amanat/figures';
import { type InventedHistory, recordedBy } from '../../figures/testing/invented-history.ts';

/** What one release counted, and how it was printed. */
export interface SimulatedRelease extends EarlierRelease {
  readonly counts: ReadonlyMap<CountKey, number>;
  readonly years: readonly YearKey[];
  readonly districts: readonly District[];
  readonly repairs: readonly Repair[];
  /** Milliseconds that the control took. */
  readonly took: number;
}

export interface Rhythm {
  /** Day of the first release, `YYYY-MM-DD`. */
  readonly from: string;
  readonly weeks: number;
  /** Every how many weeks a release is a monthly one. */
  readonly monthlyEvery: number;
}

export type Decide = (input: ControlInput) => Decided;

/** Makes one release after the other, each with all earlier ones beside it. */
export function simulate(
  history: InventedHistory,
  rhythm: Rhythm,
  decide: Decide = decidePrints,
): readonly SimulatedRelease[] {
  const first = parseDay(rhythm.from);
  if (first === undefined) throw new Error('the first release has a day');
  const releases: SimulatedRelease[] = [];
  for (let week = 0; week < rhythm.weeks; week += 1) {
    const day = first + 7 * week;
    const kind: ReleaseKind = week % rhythm.monthlyEvery === 0 ? 'monthly' : 'weekly';
    const { counts, years, districts } = trueFigures(recordedBy(history, day), day, kind);
    const id = isoDayOf(day);
    const started = performance.now();
    const { printed, repairs } = decide({
      release: { id, kind },
      districts,
      years,
      counts,
      earlier: releases,
      repairs: releases.at(-1)?.repairs ?? [],
      findings: [],
    });
    releases.push({ id, kind, counts, years, districts, printed, repairs, took: performance.now() - started });
  }
  return releases;
}
