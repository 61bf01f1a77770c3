/** Places as every table has them: the whole, then each division in order of name with its districts after it. Never by a number. */
import { districtKey, divisionKey, type PlaceKey, wholeKey } from '../catalogue/catalogue.ts';
import type { District } from '../children/case-children.ts';
import { byText } from '../children/in-order-of-text.ts';

export interface DivisionPlaces {
  readonly division: string;
  readonly districts: readonly string[];
}

export const divisionsInOrder = (districts: readonly District[]): readonly DivisionPlaces[] =>
  [...Map.groupBy(districts, ({ division }) => division)]
    .toSorted(([one], [other]) => byText(one, other))
    .map(([division, within]) => ({ division, districts: within.map(({ name }) => name).toSorted(byText) }));

export const districtsOf = (places: readonly DivisionPlaces[]): readonly District[] =>
  places.flatMap(({ division, districts }) => districts.map((name) => ({ name, division })));

export const placesInOrder = (districts: readonly District[]): readonly PlaceKey[] => [
  wholeKey,
  ...divisionsInOrder(districts).flatMap(({ division, districts: within }) => [
    divisionKey(division),
    ...within.map(districtKey),
  ]),
];
