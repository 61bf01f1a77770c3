/**
 * Everything that the catalogue's tables say, before anything is printed: computed anew for each release, as things stood at the
 * end of the snapshot's day. What comes after it has not happened.
 */
import type { CaseChildren, DayNumber } from '../children/case-children.ts';
import type { CountKey, ReleaseKind, YearKey } from './catalogue.ts';
import { cohortsBy, placesOf, yearsUntil } from './cohorts.ts';
import { trueCounts } from './compute-counts.ts';
import { trueEnds } from './compute-ends.ts';
import { trueTimes } from './compute-times.ts';
import { type Catalogue, publicCatalogue } from './public-catalogue.ts';
import type { TrueFigures } from './true-figures.ts';

interface Wish {
  readonly catalogue?: Catalogue;
  /** That of the series; left out for its first release. Holds who started earlier as well. */
  readonly firstYear?: YearKey | undefined;
}

/**
 * Of a weekly release the whole only, of a monthly one divisions and districts too. A million case-children take seconds.
 *
 * `children` holds what was recorded by the snapshot. Where `lastOn` is after it, the last stage before it stands for the last event.
 */
export function trueFigures(
  children: CaseChildren,
  snapshot: DayNumber,
  kind: ReleaseKind,
  { catalogue = publicCatalogue, firstYear }: Wish = {},
): TrueFigures {
  const years = yearsUntil(children, snapshot, firstYear);
  const places = placesOf(children.districts);
  const cohorts = cohortsBy(children.days.started, children, years, snapshot);
  const asked = { children, snapshot, catalogue, kind, places, years, cohorts };
  return {
    kind,
    snapshot,
    years,
    districts: children.districts,
    counts: trueCounts(asked),
    times: trueTimes(asked),
    ends: trueEnds(asked),
  };
}

/** The counts alone, by the same years as `figures`. */
export function trueCountsBeside(
  { snapshot, kind, years }: TrueFigures,
  children: CaseChildren,
  catalogue: Catalogue = publicCatalogue,
): ReadonlyMap<CountKey, number> {
  const cohorts = cohortsBy(children.days.started, children, years, snapshot);
  return trueCounts({ children, snapshot, catalogue, kind, places: placesOf(children.districts), cohorts });
}
