/**
 * Places that have no row of their own yet and are counted in a row of all others. Whoever knows the rule knows of each that every
 * count of it is below ten, else it would have its row; and whoever knows the map knows how many there are. So the control and the
 * attack count with them, though nothing of them is printed.
 *
 * @source decision 0022
 */
import { type CountKey, districtKey, divisionKey, otherPlace, type PlaceKey } from '../catalogue/catalogue.ts';
import type { District } from '../children/case-children.ts';
import { gathersOthers } from '../children/read-cases-by-day.ts';
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
  const names = new Set(shown.map(({ name }) => name));
  const [divisions, districts] = [new Map<string, GatheredPlace>(), new Map<PlaceKey, GatheredPlace>()];
  for (const { name, division } of known) {
    if (names.has(name) || gathersOthers(name)) continue;
    const isPlace = name !== notStatedIn(division);
    const row = rowOf.get(division);
    const restKey = rest === undefined ? undefined : districtKey(rest.name);
    const isApart = division !== otherPlace && !gathersOthers(division);
    if (row === undefined && isApart && restKey !== undefined)
      divisions.set(division, { place: divisionKey(division), into: restKey, isPlace: true });
    const into = row ?? (isApart ? divisionKey(division) : restKey);
    if (into !== undefined && (row !== undefined || restKey !== undefined))
      districts.set(districtKey(name), { place: districtKey(name), into, isPlace });
  }
  return [...divisions.values(), ...districts.values()];
}

/** What is known of the counts of gathered places, as if it were printed: those that the row has into which they are counted. */
export function gatheredTokens(
  keys: Iterable<CountKey>,
  gathered: readonly GatheredPlace[] = [],
): ReadonlyMap<CountKey, PrintedCount> {
  if (gathered.length === 0) return new Map();
  const measuresOf = new Map<PlaceKey, string[]>();
  for (const key of keys) {
    const at = key.indexOf('|');
    const place = key.slice(0, at);
    const measures = measuresOf.get(place) ?? [];
    measures.push(key.slice(at));
    measuresOf.set(place, measures);
  }
  return new Map(
    gathered.flatMap(({ place, into, isPlace }) => {
      const measures = measuresOf.get(into) ?? [];
      measuresOf.set(place, measures);
      return measures.map((measure) => [`${place}${measure}`, isPlace ? few : withheld] as const);
    }),
  );
}

/** Whether rows of all others held just these places, and few of each: not so where one has lost its children since. */
export function isBorneOut(
  gathered: readonly GatheredPlace[],
  shown: readonly District[],
  counts: ReadonlyMap<CountKey, number>,
): boolean {
  const rows = shown.filter(({ name }) => gathersOthers(name)).map(({ name }) => `${districtKey(name)}|`);
  const left = new Map([...counts].filter(([key]) => rows.some((row) => key.startsWith(row))));
  const intoOf = new Map(gathered.map(({ place, into }) => [place, into]));
  const holdOthers = new Set(intoOf.values());
  for (const [key, token] of gatheredTokens(left.keys(), gathered)) {
    const count = counts.get(key) ?? 0;
    if (count > intervalOf(token).max) return false;
    const at = key.indexOf('|');
    const place = key.slice(0, at);
    const into = `${intoOf.get(place) ?? ''}${key.slice(at)}`;
    if (holdOthers.has(place)) left.set(key, (left.get(key) ?? 0) + count);
    left.set(into, (left.get(into) ?? 0) - count);
  }
  return left.values().every((rest) => rest === 0);
}

/** The printed count in which a count of a gathered place is; any other count is itself. */
export function printedRowOf(key: CountKey, gathered: readonly GatheredPlace[]): CountKey {
  const at = key.indexOf('|');
  const found = gathered.find(({ place }) => place === key.slice(0, at));
  return found === undefined ? key : printedRowOf(`${found.into}${key.slice(at)}`, gathered);
}
