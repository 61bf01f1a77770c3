/**
 * Which districts of a file have a row of their own. A row that came with the first child of a district would be an alert of it, and
 * one that went would tell that the last was taken out; so a district, and a division, comes when a number other than `0-9` stands
 * in its row, and stays. Until then its children are in the row of all others, which is always there.
 *
 * @source specs/public-statistics, section 2, rules 4 and 9
 */
import { otherPlace } from '../catalogue/catalogue.ts';
import { type CaseChildren, type DayNumber, type District, noDay } from '../children/case-children.ts';
import { byText } from '../children/in-order-of-text.ts';
import { gathersOthers, isDivision, othersThan } from '../children/read-cases-by-day.ts';
import { notStatedIn } from '../children/read-cases-places.ts';
import { publicationRule } from '../publication/rule.ts';

/** @param named districts of the last release; sorted by division, then name, as the result is */
export function placesShown(
  children: CaseChildren,
  snapshot: DayNumber,
  named: readonly District[],
): readonly District[] {
  const { districts } = children;
  const { isManyIn, isManyInDivision } = startedBy(children, snapshot);
  const shown = new Map(named.filter(({ name }) => !gathersOthers(name)).map((place) => [place.name, place]));
  for (const place of districts) {
    const isNew = isManyIn(place) && place.name !== notStatedIn(place.division);
    // Where the file knows a district, its division is the file's.
    if (shown.has(place.name) || isNew) shown.set(place.name, place);
  }
  const within = Map.groupBy(shown.values(), ({ division }) => (isDivision(division) ? division : otherPlace));
  for (const { division } of [...named, ...districts.filter(isManyInDivision)])
    if (isDivision(division) && !within.has(division)) within.set(division, []);
  const inNone = within.get(otherPlace) ?? [];
  within.delete(otherPlace);
  const none = othersThan(within.size + inNone.length);
  within.set(
    none,
    inNone.map(({ name }) => ({ name, division: none })),
  );
  return [...within]
    .flatMap(([division, places]) => [
      ...places,
      { name: division === none ? none : othersThan(places.length, division), division },
    ])
    .toSorted((one, other) =>
      one.division === other.division ? byText(one.name, other.name) : byText(one.division, other.division),
    );
}

/** Whether another number than `0-9` stands there. */
function startedBy({ district, districts, days }: CaseChildren, snapshot: DayNumber) {
  const [inDistrict, inDivision] = [new Map<string, number>(), new Map<string, number>()];
  const add = (counts: Map<string, number>, name: string): void => void counts.set(name, (counts.get(name) ?? 0) + 1);
  for (let row = 0; row < district.length; row += 1) {
    const place = districts[district[row] ?? -1];
    if (place === undefined || (days.started[row] ?? noDay) > snapshot) continue;
    add(inDistrict, place.name);
    add(inDivision, place.division);
  }
  const isMany = (count = 0): boolean => count >= publicationRule.counts.fewBelow;
  return {
    isManyIn: ({ name }: District): boolean => isMany(inDistrict.get(name)),
    isManyInDivision: ({ division }: District): boolean => isMany(inDivision.get(division)),
  };
}
