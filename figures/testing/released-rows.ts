/** Releases of invented rows, for tests of what a release is; the attack is given, since it has tests of its own. */
import { trueFigures } from '../catalogue/compute.ts';
import { noDay } from '../children/case-children.ts';
import { parseDay } from '../children/day-number.ts';
import { placedIn, rejectedBy } from '../children/read-cases-by-day.ts';
import { type CasesRead, readCases } from '../children/read-cases.ts';
import type { AuditBundle, Finding } from '../release/audit-bundle.ts';
import { type MadeRelease, makeRelease, type Sha256OfText } from '../release/make-release.ts';
import { districtsOf } from '../release/places-in-order.ts';
import { placesKnownAt } from '../release/places-known.ts';
import { placesShown } from '../release/places-shown.ts';
import { casesCsvOf, inventedChildren } from './invented-children.ts';

/** The header of `CASES.csv`, then the rows. */
export const [header = '', ...rows] = casesCsvOf(
  inventedChildren({
    seed: 11,
    size: 450,
    divisions: 2,
    districtsPerDivision: 3,
    from: '2022-01-01',
    until: '2025-12-31',
  }),
  450,
)
  .trimEnd()
  .split('\n');

export const dayOf = (text: string) => parseDay(text) ?? noDay;

export function readRows(lines: readonly string[]): CasesRead {
  const reader = readCases(header.split(','));
  for (const [at, line] of lines.entries()) reader.push(line.split(','), at + 2);
  return reader.finish();
}

interface Wish {
  readonly sha256: Sha256OfText;
  readonly kind?: 'weekly' | 'monthly';
  readonly earlier?: readonly MadeRelease[];
  readonly attack?: (bundle: AuditBundle) => Promise<readonly Finding[]>;
}

export async function releaseOf(lines: readonly string[], day: string, wish: Wish): Promise<MadeRelease> {
  const read = readRows(lines);
  const snapshot = dayOf(day);
  const { kind = 'monthly', earlier = [], attack = async () => [], sha256 } = wish;
  const last = earlier.at(-1)?.view.manifest;
  const shown = placesShown(read.children, snapshot, districtsOf(last?.places ?? []));
  const children = placedIn(read.children, snapshot, shown);
  const figures = trueFigures(children, snapshot, kind, { firstYear: last?.years[0] });
  return makeRelease({
    figures,
    placesKnown: placesKnownAt(read.children, figures),
    earlier: earlier.map(({ view }) => view),
    earlierTruth: new Map(earlier.map(({ view, bundle }) => [view.manifest.id, truthIn(bundle, view.manifest.id)])),
    rejected: rejectedBy(read, snapshot),
    attack,
    sha256,
  });
}

const truthIn = ({ truth }: AuditBundle, id: string): ReadonlyMap<string, number> =>
  new Map(
    Object.entries(truth).flatMap(([cell, count]) =>
      cell.startsWith(`${id}::`) ? [[cell.slice(id.length + 2), count] as const] : [],
    ),
  );
