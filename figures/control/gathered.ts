/**
 * Places that have no row of their own yet and are counted in a row of all others. Whoever knows the rule knows of each that every
 * count of it is below ten, else it would have its row; and whoever knows the map knows how many there are. So the control and the
 * attack count with them, though nothing of them is printed.
 *
 * @source decision 0022
 */
import { type CountKey, districtKey, divisionKey, keyAt, type PlaceKey, placeOfKey } from '../catalogue/catalogue.ts';
import type { District } from '../children/case-children.ts';
import { gathersOthers, isDivision } from '../children/read-cases-by-day.ts';
import { notStatedIn } from '../children/read-cases-places.ts';
import type { PrintedCount } from '../publication/printed.ts';
import { few, intervalOf, withheld } from '../publication/printed-counts.ts';

export interface GatheredPlace {
  readonly place: PlaceKey;
  /** What it is a part of: a row of all others, or a division that is gathered itself. */
  readonly into: PlaceKey;
  /** Children whose district nobody stated are no place: there may be any number. */
  readonly isPlace: boolean;
}

/**
 * Those of `known` that a release with the rows of `shown` counts in a row of all others; divisions before their districts. Without
 * such a row there is none.
 */
export function gatheredPlaces(shown: readonly District[], known: readonly District[]): readonly GatheredPlace[] {
  const rows = shown.filter(({ name }) => gathersOthers(name));
  const rowOf = new Map(rows.map(({ name, division }) => [division, districtKey(name)]));
  const rest = rows.find(({ division }) => gathersOthers(division));
  if (rest === undefined) return [];
  const restKey = districtKey(rest.name);
  const names = new Set(shown.map(({ name }) => name));
  const gathered = known.filter(({ name }) => !names.has(name) && !gathersOthers(name));
  const divisions = new Set(
    gathered.map(({ division }) => division).filter((name) => isDivision(name) && !rowOf.has(name)),
  );
  return [
    ...[...divisions].map((name) => ({ place: divisionKey(name), into: restKey, isPlace: true })),
    ...gathered.map(({ name, division }) => ({
      place: districtKey(name),
      into: rowOf.get(division) ?? (divisions.has(division) ? divisionKey(division) : restKey),
      isPlace: name !== notStatedIn(division),
    })),
  ];
}

/** For each row of all others, and each gathered division, the places in it; none where there is nobody. */
export function partsOfRows(
  gathered: readonly GatheredPlace[],
  rows: readonly PlaceKey[],
): ReadonlyMap<PlaceKey, readonly PlaceKey[]> {
  const parts = new Map<PlaceKey, PlaceKey[]>(rows.map((row) => [row, []]));
  for (const { place, into } of gathered) parts.set(into, [...(parts.get(into) ?? []), place]);
  return parts;
}

/** What is known of the counts of gathered places, as if it were printed: those that the row has into which they are counted. */
export function gatheredTokens(
  keys: Iterable<CountKey>,
  gathered: readonly GatheredPlace[] = [],
): ReadonlyMap<CountKey, PrintedCount> {
  if (gathered.length === 0) return new Map();
  const keysOf = Map.groupBy(keys, placeOfKey);
  return new Map(
    gathered.flatMap(({ place, into, isPlace }) => {
      const own = (keysOf.get(into) ?? []).map((key) => keyAt(place, key));
      keysOf.set(place, own);
      return own.map((key) => [key, isPlace ? few : withheld] as const);
    }),
  );
}

/** Whether rows of all others held just these places, and few of each: not so where one has lost its children since. */
export function isBorneOut(
  gathered: readonly GatheredPlace[],
  shown: readonly District[],
  counts: ReadonlyMap<CountKey, number>,
): boolean {
  const rows = shown.filter(({ name }) => gathersOthers(name)).map(({ name }) => districtKey(name));
  const ofRows = [...counts.keys()].filter((key) => rows.includes(placeOfKey(key)));
  const tokens = gatheredTokens(ofRows, gathered);
  const parts = partsOfRows(gathered, rows);
  const countOf = (key: CountKey): number => counts.get(key) ?? 0;
  const addsUp = (key: CountKey): boolean => {
    const inside = parts.get(placeOfKey(key));
    return inside === undefined || countOf(key) === inside.reduce((sum, place) => sum + countOf(keyAt(place, key)), 0);
  };
  return (
    ofRows.every(addsUp) &&
    tokens.entries().every(([key, token]) => countOf(key) <= intervalOf(token).max && addsUp(key))
  );
}

/** The printed count in which a count of a gathered place is; any other count is itself. */
export function printedRowOf(key: CountKey, gathered: readonly GatheredPlace[]): CountKey {
  const found = gathered.find(({ place }) => place === placeOfKey(key));
  return found === undefined ? key : printedRowOf(keyAt(found.into, key), gathered);
}
