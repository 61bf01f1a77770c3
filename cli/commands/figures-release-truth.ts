/** What was true at earlier snapshots: out of earlier audit bundles, else counted again from the input. Only for the bundle. */
import { closeSync, existsSync, openSync, readdirSync, readFileSync, readSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import {
  type CasesRead,
  districtsOf,
  intervalOf,
  parseDay,
  placedIn,
  placesKnownAt,
  printedCountsOf,
  rejectedBy,
  type ReleaseView,
  trueFigures,
  truthOf,
} from '@amanat/figures';
import { z } from 'zod';

export interface EarlierTruth {
  readonly truth: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** Ids of the releases whose counts were counted again. */
  readonly recomputed: readonly string[];
  /** Counts that the input has otherwise today than they were printed: corrected since. Nothing is known of the truth of their releases. */
  readonly corrected: number;
}

const bundleSchema = z.object({
  format: z.literal('sdc-attack/1'),
  releases: z.array(z.string()),
  truth: z.record(z.string(), z.number()),
});
const format = '"sdc-attack/1"';

/** `bundle` is where the new one will be written; those beside it are asked too. @throws the machine's own error about a path */
export function earlierTruth(
  read: CasesRead,
  earlier: readonly ReleaseView[],
  bundle: string | undefined,
): EarlierTruth {
  const kept = bundle === undefined ? new Map<string, Map<string, number>>() : truthInBundles(bundle, earlier);
  const truth = new Map<string, ReadonlyMap<string, number>>();
  const recomputed: string[] = [];
  let corrected = 0;
  for (const view of earlier) {
    const { id } = view.manifest;
    const found = kept.get(id) ?? recounted(read, view);
    if (!kept.has(id)) recomputed.push(id);
    const wrong = notPrinted(view, found);
    corrected += wrong;
    // Some of it alone would be no world: its parts would not add up to what was printed.
    if (wrong === 0) truth.set(id, found);
  }
  return { truth, recomputed, corrected };
}

export const isBundle = (path: string): boolean => startOf(path).includes(format);

function truthInBundles(bundle: string, earlier: readonly ReleaseView[]): ReadonlyMap<string, Map<string, number>> {
  const folder = dirname(resolve(bundle));
  const paths = existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map(({ name }) => join(folder, name))
        .filter(isBundle)
    : [];
  const found = new Map<string, Map<string, number>>();
  const wanted = new Set(earlier.map(({ manifest }) => manifest.id));
  for (const path of paths.toSorted()) {
    const parsed = bundleSchema.safeParse(jsonIn(path));
    const news = parsed.data?.releases.filter((id) => wanted.has(id) && !found.has(id)) ?? [];
    for (const id of news) found.set(id, new Map());
    for (const [cell, count] of Object.entries(parsed.data?.truth ?? {})) {
      const at = cell.indexOf('::');
      if (news.includes(cell.slice(0, at))) found.get(cell.slice(0, at))?.set(cell.slice(at + 2), count);
    }
  }
  // A bundle that holds no count of a release knows nothing of it.
  return new Map([...found].filter(([, counts]) => counts.size > 0));
}

function jsonIn(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}

/** The first letters of a file: a bundle says there what it is. */
function startOf(path: string): string {
  const file = openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(4096);
    return bytes.toString('utf8', 0, readSync(file, bytes, 0, bytes.length, 0));
  } finally {
    closeSync(file);
  }
}

function recounted(read: CasesRead, { manifest }: ReleaseView): ReadonlyMap<string, number> {
  const snapshot = parseDay(manifest.snapshot) ?? 0;
  const children = placedIn(read.children, snapshot, districtsOf(manifest.places));
  const firstYear = manifest.years[0];
  const figures = trueFigures(children, snapshot, manifest.kind, { firstYear });
  const { counts } = placesKnownAt(read.children, figures);
  return new Map([...truthOf(figures, rejectedBy(read, snapshot)), ...counts]);
}

/** How many of the counts cannot have been true when they were printed. */
function notPrinted(view: ReleaseView, truth: ReadonlyMap<string, number>): number {
  const printed = printedCountsOf(view);
  return [...truth].filter(([key, count]) => {
    const token = printed.get(key);
    if (token === undefined) return false;
    const { min, max } = intervalOf(token);
    return count < min || max < count;
  }).length;
}
