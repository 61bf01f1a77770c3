/**
 * Whether a release holds by itself: its form and digests, and that what is said twice is the same. Whether it is the one that was
 * published, its digest on the log says, or a later release that names it.
 */
import { countKey, type CountKey, intervals, type PlaceKey, wholeKey } from '../catalogue/catalogue.ts';
import { stages } from '../children/stages.ts';
import { relationsOf } from '../control/relations.ts';
import { printedPercentage, unsaid } from '../publication/percentages.ts';
import type { PrintedCount } from '../publication/printed.ts';
import { intervalOf, printedAtLeast, printedCount, roundedValue, withheld } from '../publication/printed-counts.ts';
import { isTimeFounded } from '../publication/printed-times.ts';
import { publicationRule, ruleText } from '../publication/rule.ts';
import { quantileTellsNothing, sharesTellNothing } from '../publication/untelling.ts';
import type { Sha256OfText } from './make-release.ts';
import { districtsOf, placesInOrder } from './places-in-order.ts';
import { printedCountsOf } from './printed-tables.ts';
import { type ReadRelease, readRelease, type ReleaseProblem } from './read-release.ts';
import type { ReleaseFiles, ReleaseView } from './release-view.ts';
import { tableFiles } from './table-files.ts';

/** As {@link readRelease}, and all that follows from the printed numbers, repeated. */
export function verifyRelease(files: ReleaseFiles, sha256: Sha256OfText): ReadRelease {
  const read = readRelease(files, sha256);
  if (read.kind !== 'read') return read;
  const problems = [
    ...csvProblems(files, read.view),
    ...rowProblems(read.view),
    ...ruleProblems(read.view, sha256),
    ...sumProblems(read.view),
    ...repairProblems(read.view),
  ];
  return problems.length === 0 ? read : { kind: 'does-not-hold', problems };
}

/** Every CSV is its JSON once more; `promises.csv` is there if its JSON is. */
const csvProblems = (files: ReleaseFiles, view: ReleaseView): readonly ReleaseProblem[] =>
  [...tableFiles(view)]
    .filter(([name, text]) => files.get(name) !== text)
    .map(([name]) => ({ code: 'csv-differs', file: name }));

/** A weekly release tells of the whole alone; a monthly one of every place, in order, each once in a year. */
function rowProblems({
  manifest,
  funnel,
  outcomes,
  stalled,
  ages,
  times,
  ends,
}: ReleaseView): readonly ReleaseProblem[] {
  const all = manifest.kind === 'weekly' ? [wholeKey] : placesInOrder(districtsOf(manifest.places));
  const years = ['all', ...manifest.years];
  const wanted = all.flatMap((place) => years.map((year) => `${place}|${year}`));
  const found = funnel.rows.map(({ place, year }) => `${place}|${year}`);
  const places = new Map(wanted.map((each, at) => [each, at]));
  const rowsOf: Readonly<Record<string, readonly Row[]>> = {
    'outcomes.json': outcomes.rows,
    'stalled.json': stalled.rows,
    'ages.json': ages.rows,
    'times.json': times.rows,
    'ends.json': ends.rows,
  };
  return [
    ...(found.join('\n') === wanted.join('\n') ? [] : [{ code: 'rows-differ', file: 'funnel.json' } as const]),
    ...Object.entries(rowsOf)
      .filter(([, rows]) => !isInOrder(rows.map((row) => rankOf(row, places))))
      .map(([file]) => ({ code: 'rows-differ', file }) as const),
  ];
}

interface Row {
  readonly place: PlaceKey;
  readonly year?: string;
  readonly stage?: string;
  readonly interval?: string;
  readonly horizon?: number;
}

/** First by place and year, then by what the table has of each; not a number for a row of no place or year of the release. */
function rankOf({ place, year = 'all', stage, interval, horizon = 0 }: Row, places: ReadonlyMap<string, number>) {
  const within = stages.findIndex((each) => each === stage);
  const part = intervals.findIndex(({ id }) => id === interval);
  return [places.get(`${place}|${year}`) ?? Number.NaN, within, part, horizon] as const;
}

/** Each row once. */
const isInOrder = (ranks: readonly (readonly number[])[]): boolean =>
  ranks.every((rank, at) => {
    const before = ranks[at - 1];
    const differing = before === undefined ? 0 : rank.findIndex((each, part) => each !== before[part]);
    return !Number.isNaN(rank[0]) && (before === undefined || (rank[differing] ?? 0) > (before[differing] ?? 0));
  });

/** What follows from printed counts by the rule: asked by this program of releases of its own version of the rule. */
function ruleProblems(view: ReleaseView, sha256: Sha256OfText): readonly ReleaseProblem[] {
  const { version, digest } = view.manifest.rule;
  if (version !== publicationRule.version) return [];
  if (digest !== sha256(ruleText(publicationRule))) return [{ code: 'digest-differs', file: 'rule.json' }];
  return [...shareProblems(view), ...timeProblems(view)];
}

/** Percentages follow from the printed counts. */
const shareProblems = ({ funnel }: ReleaseView): readonly ReleaseProblem[] =>
  funnel.rows.flatMap(({ place, year, counts, shares }) =>
    stages
      .filter((stage) => shares[stage] !== printedPercentage(counts[stage], counts.started))
      .map((stage) => ({ code: 'share-unfounded', file: 'funnel.json', what: countKey(place, year, stage) }) as const),
  );

/** Times and curves stand only where enough cases are printed. */
function timeProblems(view: ReleaseView): readonly ReleaseProblem[] {
  const printed = printedCountsOf(view);
  const { leastPrintedCases } = publicationRule.times;
  return view.times.rows.flatMap(({ place, year, interval, q25, median, q75, open }) => {
    const way = intervals.find(({ id }) => id === interval);
    const token = (stage = ''): PrintedCount => printed.get(countKey(place, year, `${stage}|ever`)) ?? withheld;
    const [from, to] = [token(way?.from), token(way?.to)];
    const isFounded = (time: string, at: number): boolean =>
      time === unsaid ||
      (quantileTellsNothing((at + 1) / 4, from, to) &&
        (time.startsWith('>') ? printedAtLeast(from, leastPrintedCases) : isTimeFounded((at + 1) / 4, from, to)));
    const mayStand = sharesTellNothing(from, to) || open.every((share) => share === unsaid);
    return [q25, median, q75].every(isFounded) && mayStand
      ? []
      : [{ code: 'share-unfounded', file: 'times.json', what: countKey(place, year, interval) } as const];
  });
}

/** What adds up can add up: some true numbers print so. */
function sumProblems(view: ReleaseView): readonly ReleaseProblem[] {
  const printed = printedCountsOf(view);
  const of = (key: CountKey) => intervalOf(printed.get(key) ?? withheld);
  return relationsOf({ keys: printed.keys(), districts: districtsOf(view.manifest.places), chain: [] }).flatMap(
    (relation): readonly ReleaseProblem[] => {
      if (!('sum' in relation)) return [];
      const parts = relation.sum.map(of);
      const total = of(relation.total);
      const least = parts.reduce((sum, { min }) => sum + min, 0);
      const most = parts.reduce((sum, { max }) => sum + max, 0);
      return least <= total.max && most >= total.min
        ? []
        : [{ code: 'sum-contradicts', file: releaseFileOf(relation.total), what: relation.total }];
    },
  );
}

const releaseFileOf = (key: CountKey): string => {
  const measure = key.split('|')[2] ?? '';
  if (measure.startsWith('age ')) return 'ages.json';
  if (measure.startsWith('stalled') || measure.startsWith('open ')) return 'stalled.json';
  if (measure.startsWith('outcome ') || measure === 'ended' || measure === 'open') return 'outcomes.json';
  return 'funnel.json';
};

/** What is not printed by the rule has a repair that says so. */
function repairProblems(view: ReleaseView): readonly ReleaseProblem[] {
  const repaired = new Set(view.manifest.repairs.map(({ what }) => what));
  return [...printedCountsOf(view)]
    .filter(([key, token]) => !repaired.has(key) && !repaired.has(key.split('|')[0] ?? '') && !isByRule(token))
    .map(([key]) => ({ code: 'repair-missing', file: releaseFileOf(key), what: key }));
}

function isByRule(token: PrintedCount): boolean {
  return token !== withheld && (roundedValue(token) !== undefined || token === printedCount(0));
}
