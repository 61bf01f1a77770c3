/** Which counts that can only grow for a child fell all the same, after a correction or a transfer. */
import { type CountKey, districtKey, divisionKey, type PlaceKey, wholeKey } from '../catalogue/catalogue.ts';
import type { District } from '../children/case-children.ts';
import type { PrintedCount } from '../publication/printed.ts';
import { intervalOf } from '../publication/printed-counts.ts';

/** What is known of the counts of one release; of each count, the number itself where `truth` has it. */
export interface CountsOfRelease {
  readonly printed: ReadonlyMap<CountKey, PrintedCount>;
  /** `undefined`: not known here. */
  readonly truth: ReadonlyMap<string, number> | undefined;
  readonly districts: readonly District[];
}

interface LastCount {
  readonly min: number;
  readonly isTrue: boolean;
}

/**
 * Counts marked `ever` that fell at least once from one release that has them to the next: by the truth, and where it is not known,
 * by what is printed. Of a count of which only the print is known, those that have children with it fell too: one of its parts must
 * have, and nobody knows which. To go on taking them for growing would contradict what is printed.
 *
 * @param releases oldest first
 */
export function fallenCounts(releases: Iterable<CountsOfRelease>): ReadonlySet<CountKey> {
  const fallen = new Set<CountKey>();
  const last = new Map<CountKey, LastCount>();
  for (const { printed, truth, districts } of releases) {
    const fellByPrint: CountKey[] = [];
    for (const [key, token] of printed) {
      if (!key.endsWith('|ever')) continue;
      const value = truth?.get(key);
      const now = value === undefined ? intervalOf(token) : { min: value, max: value };
      const before = last.get(key);
      last.set(key, { min: now.min, isTrue: value !== undefined });
      if (before === undefined || now.max >= before.min) continue;
      fallen.add(key);
      if (value === undefined || !before.isTrue) fellByPrint.push(key);
    }
    for (const key of withTheirs(fellByPrint, printed.keys(), districts)) fallen.add(key);
  }
  return fallen;
}

/** Counts of the same, of places and years that have some of theirs. */
function withTheirs(
  fell: readonly CountKey[],
  keys: Iterable<CountKey>,
  districts: readonly District[],
): readonly CountKey[] {
  if (fell.length === 0) return [];
  const divisionOf = new Map(districts.map(({ name, division }) => [districtKey(name), divisionKey(division)]));
  const isWithin = (one: PlaceKey, other: PlaceKey): boolean =>
    other === wholeKey || one === other || divisionOf.get(one) === other;
  const meets = (one: Row, other: Row): boolean =>
    one.of === other.of &&
    (one.year === other.year || one.year === 'all' || other.year === 'all') &&
    (isWithin(one.place, other.place) || isWithin(other.place, one.place));
  const rows = fell.map(rowOf);
  return [...keys].filter((key) => {
    const row = rowOf(key);
    return key.endsWith('|ever') && rows.some((each) => meets(each, row));
  });
}

interface Row {
  readonly place: PlaceKey;
  readonly year: string;
  /** What is counted; the ends of cases are parts of those who started. */
  readonly of: string;
}

function rowOf(key: CountKey): Row {
  const [place = '', year = '', measure = ''] = key.split('|');
  return { place, year, of: measure === 'ended' || measure.startsWith('outcome ') ? 'started' : measure };
}
