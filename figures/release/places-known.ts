/** The places that the cases name beside those with a row, and what is counted of each: what rows of all others add up to. */
import { type CountKey, placeOfKey } from '../catalogue/catalogue.ts';
import { trueCountsBeside } from '../catalogue/compute.ts';
import type { TrueFigures } from '../catalogue/true-figures.ts';
import { type CaseChildren, type District, noDay } from '../children/case-children.ts';
import { placedIn } from '../children/read-cases-by-day.ts';
import { gatheredPlaces } from '../control/gathered.ts';

export interface PlacesKnown {
  /** All that the cases name by the snapshot. */
  readonly districts: readonly District[];
  /** Of those that have no row of their own. Never public. */
  readonly counts: ReadonlyMap<CountKey, number>;
}

/** @param children as they were read, each in the district that the file names */
export function placesKnownAt(children: CaseChildren, figures: TrueFigures): PlacesKnown {
  const { started } = children.days;
  const named = new Set<number>();
  for (let row = 0; row < children.size; row += 1)
    if ((started[row] ?? noDay) <= figures.snapshot) named.add(children.district[row] ?? -1);
  const districts = children.districts.filter((_, at) => named.has(at));
  const shown = new Set(figures.districts.map(({ name }) => name));
  const others = districts.filter(({ name }) => !shown.has(name));
  const gathered = new Set(gatheredPlaces(figures.districts, others).map(({ place }) => place));
  const counts = trueCountsBeside(figures, placedIn(children, figures.snapshot, others));
  return {
    districts,
    counts: new Map([...counts].filter(([key]) => gathered.has(placeOfKey(key)))),
  };
}
