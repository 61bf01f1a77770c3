/** The table of ends: what had come of a police report after one, two and three years (Aalen–Johansen), by the year of the report. */
import { type CaseChildren, type DayNumber, noDay } from '../children/case-children.ts';
import { outcomeKinds } from '../children/outcome-kinds.ts';
import { aalenJohansen, type Incidences, incidencesAt } from '../estimators/aalen-johansen.ts';
import { atRiskAt, departuresOfDays } from '../estimators/departures.ts';
import type { EndGroup } from '../release/release-view.ts';
import type { ReleaseKind, YearKey } from './catalogue.ts';
import { type Cohorts, cohortsBy, type Place, rangesOf } from './cohorts.ts';
import type { Catalogue } from './public-catalogue.ts';
import type { TrueEnds } from './true-figures.ts';

interface Ending {
  readonly children: CaseChildren;
  readonly snapshot: DayNumber;
  readonly catalogue: Catalogue;
  readonly kind: ReleaseKind;
  readonly years: readonly YearKey[];
  readonly places: readonly Place[];
}

/** Causes in the order of the estimate. */
const causes = ['convicted', 'acquitted', 'other-end'] as const satisfies readonly EndGroup[];
const causeOf = outcomeKinds.map((kind) => (kind === 'convicted' ? 0 : kind === 'acquitted' ? 1 : 2));

export function trueEnds(ending: Ending): readonly TrueEnds[] {
  const { children, catalogue, kind, years, places, snapshot } = ending;
  const cohorts = cohortsBy(children.days.report, children, years, snapshot);
  const ends: TrueEnds[] = [];
  for (const table of catalogue.tables) {
    if (table.kind !== 'ends') continue;
    for (const row of table.rows)
      for (const place of places) {
        if (!row.places.includes(place.level) || !table.cadence[kind].includes(place.level)) continue;
        const add = (year: YearKey, at: number | undefined): void => {
          const estimate = estimateOf(ending, cohorts, place, at);
          const setOut = setOutBy(ending, cohorts, place, at);
          for (const horizon of catalogue.horizons)
            ends.push({
              place: place.key,
              year,
              horizon,
              cases: estimate.curve.departures.size,
              setOut: setOut(horizon),
              shares: sharesAt(estimate, horizon),
            });
        };
        add('all', undefined);
        if (row.years === 'each-and-all') for (const [at, year] of years.entries()) add(year, at);
      }
  }
  return ends;
}

function estimateOf(
  { children, snapshot }: Ending,
  cohorts: Cohorts,
  place: Place,
  year: number | undefined,
): Incidences {
  const { report } = children.days;
  const ranges = rangesOf(cohorts, place, year);
  let first = snapshot;
  for (const [from, to] of ranges)
    for (let at = from; at < to; at += 1) first = Math.min(first, report[cohorts.rows[at] ?? 0] ?? snapshot);
  const days = snapshot - first + 1;
  const left = new Int32Array(days);
  const ended = causes.map(() => new Int32Array(days));
  for (const [from, to] of ranges)
    for (let at = from; at < to; at += 1) {
      const row = cohorts.rows[at] ?? 0;
      const end = children.endedOn[row] ?? noDay;
      const isEnded = end !== noDay && end <= snapshot;
      const time = (isEnded ? end : snapshot) - (report[row] ?? snapshot);
      // Ended before it was reported: no end of this way.
      if (time < 0) continue;
      left[time] = (left[time] ?? 0) + 1;
      const counts = isEnded ? ended[causeOf[children.outcome[row] ?? -1] ?? 2] : undefined;
      if (counts !== undefined) counts[time] = (counts[time] ?? 0) + 1;
    }
  return aalenJohansen(departuresOfDays(ended, left, days));
}

/** How many of whom the estimate counts were reported on so many days before the snapshot, or earlier. */
function setOutBy(
  { children, snapshot }: Ending,
  cohorts: Cohorts,
  place: Place,
  year: number | undefined,
): (days: number) => number {
  const { report } = children.days;
  const ranges = rangesOf(cohorts, place, year);
  return (days) => {
    let count = 0;
    for (const [from, to] of ranges)
      for (let at = from; at < to; at += 1) {
        const row = cohorts.rows[at] ?? 0;
        const [reported, end] = [report[row] ?? snapshot, children.endedOn[row] ?? noDay];
        const isCounted = end === noDay || end > snapshot || end >= reported;
        if (isCounted && reported <= snapshot - days) count += 1;
      }
    return count;
  };
}

/** `null` beyond what is watched, unless all have ended before. */
function sharesAt(estimate: Incidences, horizon: number): TrueEnds['shares'] {
  const { departures, survival } = estimate.curve;
  if (atRiskAt(departures, horizon) === 0 && (survival.at(-1) ?? 1) > 0) return null;
  const { open, byCause } = incidencesAt(estimate, horizon);
  const [convicted = 0, acquitted = 0, otherEnd = 0] = byCause;
  return { convicted, acquitted, 'other-end': otherEnd, open };
}
