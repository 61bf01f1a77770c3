/**
 * The audit bundle: all that a reader knows of all releases, for an attacker of any make, and the truth beside it. What is printed is
 * taken from the releases themselves, so that what is attacked is what stands there.
 *
 * @source specs/public-statistics, section 2 (`sdc-attack/1`)
 */
import { type CountKey, countKey } from '../catalogue/catalogue.ts';
import { type GatheredPlace, gatheredTokens } from '../control/gathered.ts';
import { chainBorneOut, chainOf, relationsOf } from '../control/relations.ts';
import type { PrintedCount } from '../publication/printed.ts';
import { few, intervalOf, roundedValue, withheld } from '../publication/printed-counts.ts';
import { shareIntervalOf } from '../publication/printed-shares.ts';
import { publicationRule } from '../publication/rule.ts';
import type { AuditBundle, BundleCell, BundleRelation, BundleTable } from './audit-bundle.ts';
import { rejectedKey, watchedInterval, withinKey } from './bundle-truth.ts';
import { fallenCounts } from './fallen.ts';
import { districtsOf } from './places-in-order.ts';
import { printedCountsOf } from './printed-tables.ts';
import { curveDays, type ReleaseView, type TimesTable } from './release-view.ts';

export interface KnownRelease {
  readonly view: ReleaseView;
  /** `truthOf` its snapshot; `undefined`: not known here. */
  readonly truth: ReadonlyMap<string, number> | undefined;
  /** Places in its rows of all others; `undefined`: not known, or there is no such row. */
  readonly gathered?: readonly GatheredPlace[] | undefined;
}

/** What is printed, and what is known of gathered places as if it were. */
export function countsKnownOf({ view, gathered }: KnownRelease): ReadonlyMap<CountKey, PrintedCount> {
  const printed = printedCountsOf(view);
  return new Map([...printed, ...gatheredTokens(printed.keys(), gathered)]);
}

/** `releases` oldest first. */
export function auditBundle(releases: readonly KnownRelease[]): AuditBundle {
  const { threshold, incrementThreshold, pin } = publicationRule.attack;
  const tables = releases.map(tableOf);
  const truth: Record<string, number> = {};
  for (const [at, table] of tables.entries())
    for (const { key } of table.cells) {
      const value = releases[at]?.truth?.get(key);
      if (value !== undefined) truth[`${table.release}::${key}`] = value;
    }
  return {
    format: 'sdc-attack/1',
    threshold,
    incrementThreshold,
    pin,
    releases: tables.map(({ release }) => release),
    cumulative: cumulativeOf(releases),
    tables,
    truth,
  };
}

function tableOf(release: KnownRelease): BundleTable {
  const { view, truth, gathered } = release;
  const { id, places, rejected } = view.manifest;
  const printed = countsKnownOf(release);
  // The print, too: where a count was corrected since, the truth of it is not known.
  const chain = truth === undefined ? [] : chainBorneOut(chainOf(countsIn(printed, truth)), printed);
  const curves = curvesOf(view.times, printed, truth);
  return {
    id: `figures ${id}`,
    release: id,
    cells: [
      ...[...printed].map(([key, token]) => cellOf(key, token)),
      cellOf(rejectedKey, rejected),
      ...curves.map(({ key }): BundleCell => ({ key, status: 'hidden' })),
    ],
    relations: [
      ...relationsOf({ keys: printed.keys(), districts: districtsOf(places), gathered, chain }),
      ...curves.flatMap(({ relations }) => relations),
    ],
  };
}

const countsIn = (
  printed: ReadonlyMap<string, PrintedCount>,
  truth: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> => new Map([...truth].filter(([key]) => printed.has(key)));

function cellOf(key: string, token: PrintedCount): BundleCell {
  if (token === withheld) return { key, status: 'hidden' };
  const { min, max } = intervalOf(token);
  if (token === few) return { key, status: 'suppressed', min, max };
  const value = roundedValue(token);
  const { base } = publicationRule.counts;
  // Ten is less than what rounds to ten, because nine has a token of its own.
  return value === undefined || value === base
    ? { key, status: 'band', min, max }
    : { key, status: 'rounded', base, method: 'nearest', ties: 'up', value };
}

interface Curve {
  readonly key: string;
  readonly relations: readonly BundleRelation[];
}

/**
 * Shares of cohorts that were watched in full, as counts that nobody printed: within so many days at least so much of the cohort, and
 * at most so much, came to the interval's end. Of each cohort the last day that is told, which says most of how many came at all: of
 * 55 cases or more, a step leaves four counts possible by itself, and those of earlier days bind nothing else. Only where the
 * truth of it is known.
 */
function curvesOf(
  { rows }: TimesTable,
  printed: ReadonlyMap<string, PrintedCount>,
  truth: ReadonlyMap<string, number> | undefined,
): readonly Curve[] {
  if (truth === undefined) return [];
  return rows.flatMap(({ place, year, interval, open }): readonly Curve[] => {
    if (interval !== watchedInterval.id) return [];
    const from = countKey(place, year, `${watchedInterval.from}|ever`);
    const to = countKey(place, year, `${watchedInterval.to}|ever`);
    const shareAt = (at: number) => shareIntervalOf(open[at] ?? '', printed.get(from) ?? withheld);
    const last = curveDays.findLastIndex(
      (days, at) => shareAt(at) !== undefined && truth.has(withinKey(place, year, days)),
    );
    const [days, share] = [curveDays[last], shareAt(last)];
    if (days === undefined || share === undefined) return [];
    const key = withinKey(place, year, days);
    const relations: readonly BundleRelation[] = [
      {
        terms: [
          [shareParts, key],
          [-partsAbove(share.max), from],
        ],
        op: '>=',
        rhs: 0,
      },
      {
        terms: [
          [shareParts, key],
          [-partsAbove(share.min), from],
        ],
        op: '<=',
        rhs: 0,
      },
      {
        terms: [
          [1, key],
          [-1, to],
        ],
        op: '<=',
        rhs: 0,
      },
    ];
    return [{ key, relations: relations.filter((relation) => holdsIn(relation, truth)) }];
  });
}

/** Shares end on halves of five per cent: in fortieths a relation has whole factors, which a solver takes exactly. */
const shareParts = 40;
const partsAbove = (percent: number): number => Math.round(((100 - percent) / 100) * shareParts);

/** So that nobody takes for certain what is not: a count of an earlier snapshot may have been corrected since. */
function holdsIn(relation: BundleRelation, truth: ReadonlyMap<string, number>): boolean {
  if (!('terms' in relation)) return true;
  const sum = relation.terms.reduce((total, [factor, key]) => total + factor * (truth.get(key) ?? Number.NaN), 0);
  return relation.op === '<=' ? sum <= relation.rhs + 1e-6 : sum >= relation.rhs - 1e-6;
}

/** Of a finding about a share, the count that the share is of: what is printed of it decides whether there is a share. */
export function countOfFinding(key: string): string {
  const [place = '', year = '', measure = ''] = key.split('|');
  return measure.startsWith(`${watchedInterval.id} within `)
    ? countKey(place, year, `${watchedInterval.from}|ever`)
    : key;
}

/**
 * Patterns of the counts that never fall from one release to the next: all that can only grow for a child, but for those that did
 * fall, after a correction or a transfer. A reader who took them for growing would be wrong, and no attacker must be misled.
 */
function cumulativeOf(releases: readonly KnownRelease[]): readonly string[] {
  const fallen = fallenCounts(
    releases.map((release) => ({
      printed: countsKnownOf(release),
      truth: release.truth,
      districts: districtsOf(release.view.manifest.places),
    })),
  );
  if (fallen.size === 0) return ['\\|ever$'];
  const but = [...fallen].toSorted().map((key) => key.replaceAll(/[\\^$.*+?()[\]{}|]/gu, '\\$&'));
  return [`^(?!(?:${but.join('|')})$).*\\|ever$`];
}
