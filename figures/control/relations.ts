/**
 * What a reader knows of the counts of one release beside what is printed: which of them add up to which, and which is never
 * above which. Written down once: the control narrows by it, and the audit bundle gives it to the attacker. Derived from the keys
 * that there are, so that a table which the catalogue adds is under the same relations.
 *
 * @source specs/public-statistics, section 2; decision 0022
 */
import {
  type CountKey,
  countKey,
  divisionKey,
  districtKey,
  type PlaceKey,
  wholeKey,
  type YearKey,
} from '../catalogue/catalogue.ts';
import type { District } from '../children/case-children.ts';
import { gathersOthers } from '../children/read-cases-by-day.ts';
import { outcomeKinds } from '../children/outcome-kinds.ts';
import { type Stage, stages } from '../children/stages.ts';
import type { PrintedCount } from '../publication/printed.ts';
import { intervalOf, withheld } from '../publication/printed-counts.ts';
import type { BundleRelation } from '../release/audit-bundle.ts';
import { ageBands } from '../release/release-view.ts';
import { type GatheredPlace, partsOfRows } from './gathered.ts';

/** One stage that no child reaches without another: `['charge', 'report']`. */
export type ChainPair = readonly [later: Stage, earlier: Stage];

/** Which way a case usually goes. None of them is certain: a private complaint has no FIR. */
export const usualChain: readonly ChainPair[] = [
  ['arrest', 'fir'],
  ['report', 'fir'],
  ['charge', 'report'],
  ['judgment', 'charge'],
];

export interface RelationsInput {
  /** Every count of the release. */
  readonly keys: Iterable<CountKey>;
  /**
   * Which division each district lies in. One that the release has no count of is left out, as it has no child in it. If the
   * release counts a district that is not among them, no sum of districts is known.
   */
  readonly districts: readonly District[];
  /** Places in rows of all others, which then add up to them; left out where nothing is said of what is in these. */
  readonly gathered?: readonly GatheredPlace[] | undefined;
  /** Those of {@link usualChain} that a reader may take for certain: {@link chainOf}. */
  readonly chain: readonly ChainPair[];
}

/** Those pairs that hold for every place and year of these counts. */
export function chainOf(counts: ReadonlyMap<CountKey, number>): readonly ChainPair[] {
  const { places, years } = placesAndYears(counts.keys());
  return usualChain.filter(([later, earlier]) =>
    places.every((place) =>
      [...years, allYears].every((year) => {
        const few = counts.get(countKey(place, year, `${later}|ever`));
        const many = counts.get(countKey(place, year, `${earlier}|ever`));
        return few === undefined || many === undefined || few <= many;
      }),
    ),
  );
}

/**
 * Those pairs that no place and year of what is printed contradicts: nobody who reads it can take the others for certain, in
 * whichever release.
 */
export function chainBorneOut(
  chain: readonly ChainPair[],
  printed: ReadonlyMap<CountKey, PrintedCount>,
): readonly ChainPair[] {
  return chain.filter(([later, earlier]) => {
    const end = `|${later}|ever`;
    return printed
      .entries()
      .every(
        ([key, token]) =>
          !key.endsWith(end) ||
          intervalOf(token).min <=
            intervalOf(printed.get(`${key.slice(0, -end.length)}|${earlier}|ever`) ?? withheld).max,
      );
  });
}

/** In the same order for the same keys, in whatever order these come. */
export function relationsOf({ keys, districts, gathered, chain }: RelationsInput): readonly BundleRelation[] {
  const known = new Set(keys);
  const { places, years, measures } = placesAndYears(known);
  const relations: BundleRelation[] = [];
  /** A sum is known only if every part of it has a count. */
  const addsUp = (total: CountKey, parts: readonly CountKey[]): boolean => {
    const all = parts.length > 0 && known.has(total) && parts.every((part) => known.has(part));
    if (all) relations.push({ sum: parts, total });
    return all;
  };
  const within = (parts: readonly CountKey[], total: CountKey): void => {
    const counted = parts.filter((part) => known.has(part));
    if (counted.length > 0 && known.has(total))
      relations.push({ terms: [...counted.map((part) => [1, part] as const), [-1, total]], op: '<=', rhs: 0 });
  };

  const isGathered = new Set(gathered?.map(({ place }) => place));
  const counted = countedDistricts(
    districts,
    places.filter((place) => !isGathered.has(place)),
  );
  const rows = counted.map(({ name }) => name).filter(gathersOthers);
  const parts = partsOfRows(gathered ?? [], gathered === undefined ? [] : rows.map(districtKey));
  const divisions = Map.groupBy(counted, ({ division }) => division);
  for (const year of [...years, allYears])
    for (const measure of measures) {
      const at = (place: PlaceKey): CountKey => countKey(place, year, measure);
      for (const [division, inside] of divisions)
        addsUp(
          at(divisionKey(division)),
          inside.map(({ name }) => at(districtKey(name))),
        );
      const wholes = [...divisions.keys()].map((division) => at(divisionKey(division)));
      addsUp(
        at(wholeKey),
        wholes.every((part) => known.has(part)) ? wholes : counted.map(({ name }) => at(districtKey(name))),
      );
      for (const [row, inside] of parts)
        if (inside.length > 0) addsUp(at(row), inside.map(at));
        else if (known.has(at(row))) relations.push({ terms: [[1, at(row)]], op: '<=', rhs: 0 });
    }
  for (const place of places)
    for (const measure of measures)
      addsUp(
        countKey(place, allYears, measure),
        years.map((year) => countKey(place, year, measure)),
      );
  for (const place of places)
    for (const year of [...years, allYears])
      withinOnePlace((measure) => countKey(place, year, measure), chain, addsUp, within);
  return relations;
}

function countedDistricts(districts: readonly District[], places: readonly PlaceKey[]): readonly District[] {
  const counted = new Set(places.filter((place) => place.startsWith(districtKey(''))));
  const found = districts.filter(({ name }) => counted.has(districtKey(name)));
  return found.length === counted.size ? found : [];
}

const allYears: YearKey = 'all';

/** What the measures of one place and year say of each other. */
function withinOnePlace(
  at: (measure: string) => CountKey,
  chain: readonly ChainPair[],
  addsUp: (total: CountKey, parts: readonly CountKey[]) => boolean,
  within: (parts: readonly CountKey[], total: CountKey) => void,
): void {
  const [started, ended, open, stalled] = [at('started|ever'), at('ended|ever'), at('open'), at('stalled')];
  for (const stage of stages) {
    if (stage !== 'started') within([at(`${stage}|ever`)], started);
    within([at(`stalled ${stage}`)], at(`open ${stage}`));
    // Whose case rests at a stage has reached it.
    within([at(`open ${stage}`)], at(`${stage}|ever`));
  }
  for (const [later, earlier] of chain) within([at(`${later}|ever`)], at(`${earlier}|ever`));
  if (!addsUp(started, [open, ended])) for (const part of [open, ended]) within([part], started);
  const outcomes = outcomeKinds.map((kind) => at(`outcome ${kind}|ever`));
  if (!addsUp(ended, outcomes)) within(outcomes, ended);
  addsUp(
    open,
    stages.map((stage) => at(`open ${stage}`)),
  );
  addsUp(
    stalled,
    stages.map((stage) => at(`stalled ${stage}`)),
  );
  within([stalled], open);
  addsUp(
    open,
    ageBands.map((band) => at(`age ${band}`)),
  );
}

interface Keys {
  readonly places: readonly PlaceKey[];
  /** Ascending, without `all`. */
  readonly years: readonly YearKey[];
  readonly measures: readonly string[];
}

function placesAndYears(keys: Iterable<CountKey>): Keys {
  const [places, years, measures] = [new Set<string>(), new Set<string>(), new Set<string>()];
  for (const key of keys) {
    const [place = '', year = '', ...measure] = key.split('|');
    places.add(place);
    years.add(year);
    measures.add(measure.join('|'));
  }
  years.delete(allYears);
  return { places: [...places].toSorted(), years: [...years].toSorted(), measures: [...measures].toSorted() };
}
