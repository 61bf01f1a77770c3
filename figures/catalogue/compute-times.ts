/**
 * The tables of times: Kaplan–Meier from one stage to the next. A case that ended otherwise stays in the count as not there, so
 * that what is told is the share of all who set out, and not of those whom nothing else befell.
 */
import { type CaseChildren, type DayNumber, noDay } from '../children/case-children.ts';
import { atRiskAt, type Departures, departuresOfDays } from '../estimators/departures.ts';
import { kaplanMeier, quantileOf, type SurvivalCurve, survivalAt } from '../estimators/kaplan-meier.ts';
import { type IntervalId, intervals, type ReleaseKind, type YearKey } from './catalogue.ts';
import { type Cohorts, type Place, rangesOf } from './cohorts.ts';
import type { Catalogue } from './public-catalogue.ts';
import type { TrueQuantile, TrueTimes } from './true-figures.ts';

interface Timing {
  readonly children: CaseChildren;
  readonly snapshot: DayNumber;
  readonly catalogue: Catalogue;
  readonly kind: ReleaseKind;
  /** By year of start. */
  readonly cohorts: Cohorts;
  readonly places: readonly Place[];
}

export function trueTimes(timing: Timing): readonly TrueTimes[] {
  const { catalogue, kind, cohorts, places } = timing;
  const times: TrueTimes[] = [];
  for (const table of catalogue.tables) {
    if (table.kind !== 'times') continue;
    for (const row of table.rows)
      for (const interval of row.intervals) {
        const elapsed = elapsedOf(timing, interval);
        const counted = dayCounter(elapsed);
        for (const place of places) {
          if (!row.places.includes(place.level) || !table.cadence[kind].includes(place.level)) continue;
          const of = (year: YearKey, at: number | undefined): TrueTimes => {
            const ranges = rangesOf(cohorts, place, at);
            return timesOf({ place: place.key, year, interval }, counted(ranges), setOutBy(elapsed, ranges), catalogue);
          };
          times.push(of('all', undefined));
          if (row.years === 'each-and-all') times.push(...cohorts.years.map(of));
        }
      }
  }
  return times;
}

interface Elapsed {
  /** Days for each of the cohorts' rows; −1: not among those who set out. */
  readonly days: Int32Array;
  readonly ended: Uint8Array;
  /** How many of `curveDays` have passed since each set out. */
  readonly passed: Uint8Array;
}

function elapsedOf({ children, snapshot, cohorts, catalogue }: Timing, interval: IntervalId): Elapsed {
  const found = intervals.find(({ id }) => id === interval);
  if (found === undefined) throw new Error('an interval of the catalogue');
  const [from, to] = [children.days[found.from], children.days[found.to]];
  const days = new Int32Array(cohorts.rows.length).fill(-1);
  const ended = new Uint8Array(cohorts.rows.length);
  const passed = new Uint8Array(cohorts.rows.length);
  for (let at = 0; at < cohorts.rows.length; at += 1) {
    const row = cohorts.rows[at] ?? 0;
    const begun = from[row] ?? noDay;
    if (begun === noDay || begun > snapshot) continue;
    const reached = to[row] ?? noDay;
    const isThere = reached !== noDay && reached <= snapshot;
    days[at] = (isThere ? reached : snapshot) - begun;
    ended[at] = isThere ? 1 : 0;
    const left = catalogue.curveDays.findIndex((day) => day > snapshot - begun);
    passed[at] = left === -1 ? catalogue.curveDays.length : left;
  }
  return { days, ended, passed };
}

/** More than any catalogue has. */
const mostCurveDays = 31;

/** For each number of curve days, how many set out so long ago, of those whom {@link dayCounter} counts. */
function setOutBy({ days, passed }: Elapsed, ranges: readonly (readonly [number, number])[]): readonly number[] {
  const counts = new Int32Array(mostCurveDays + 1);
  for (const [from, to] of ranges)
    for (let at = from; at < to; at += 1)
      if ((days[at] ?? -1) >= 0) counts[passed[at] ?? 0] = (counts[passed[at] ?? 0] ?? 0) + 1;
  for (let at = counts.length - 2; at >= 0; at -= 1) counts[at] = (counts[at] ?? 0) + (counts[at + 1] ?? 0);
  return [...counts.subarray(1)];
}

/** Counts the days of ranges of rows; one pair of columns serves all of them. */
function dayCounter({ days, ended }: Elapsed): (ranges: readonly (readonly [number, number])[]) => Departures {
  let longest = 0;
  for (const day of days) if (day > longest) longest = day;
  const left = new Int32Array(longest + 1);
  const ends = new Int32Array(longest + 1);
  return (ranges) => {
    let most = -1;
    for (const [from, to] of ranges)
      for (let at = from; at < to; at += 1) {
        const day = days[at] ?? -1;
        // Below 0: has not set out, or was there before.
        if (day < 0) continue;
        left[day] = (left[day] ?? 0) + 1;
        if (ended[at] === 1) ends[day] = (ends[day] ?? 0) + 1;
        if (day > most) most = day;
      }
    const departures = departuresOfDays([ends], left, most + 1);
    left.fill(0, 0, most + 1);
    ends.fill(0, 0, most + 1);
    return departures;
  };
}

function timesOf(
  row: Pick<TrueTimes, 'place' | 'year' | 'interval'>,
  departures: Departures,
  setOut: readonly number[],
  { curveDays }: Catalogue,
): TrueTimes {
  const curve = kaplanMeier(departures);
  return {
    ...row,
    cases: departures.size,
    ended: curve.events,
    q25: quantile(curve, 0.25),
    median: quantile(curve, 0.5),
    q75: quantile(curve, 0.75),
    open: curveDays.map((day) => openAt(curve, day)),
    setOut: setOut.slice(0, curveDays.length),
    watched: departures.times.at(-1) ?? 0,
  };
}

function quantile(curve: SurvivalCurve, p: number): TrueQuantile {
  const found = quantileOf(curve, p);
  return found === null ? { day: null, atRisk: 0 } : { day: found.time, atRisk: found.atRisk };
}

/** `null` beyond what is watched, unless all have ended before. */
function openAt(curve: SurvivalCurve, day: number): number | null {
  const { survival } = survivalAt(curve, day);
  return survival > 0 && atRiskAt(curve.departures, day) === 0 ? null : survival;
}
