/**
 * A release read back from its files. Nothing of it is believed: each file has the digest that `release.json` says, each number is a
 * token of the rule, and what can be worked out twice says the same both times.
 */
import type { Sha256OfText } from './make-release.ts';
import { digestFile, digestLine, releaseFile } from './make-release.ts';
import { releaseJson } from './release-json.ts';
import { manifestSchema, tableSchemas } from './release-schema.ts';
import type { ReleaseFiles, ReleaseManifest, ReleaseTables, ReleaseView } from './release-view.ts';

export const releaseProblemCodes = [
  'release-file-missing',
  'release-file-unknown',
  'not-well-formed',
  'digest-differs',
  'csv-differs',
  'rows-differ',
  'share-unfounded',
  'sum-contradicts',
  'repair-missing',
  'earlier-differs',
  'earlier-order',
] as const;
export type ReleaseProblemCode = (typeof releaseProblemCodes)[number];

export interface ReleaseProblem {
  readonly code: ReleaseProblemCode;
  /** Its name, or the id of the release that is meant. */
  readonly file: string;
  /** The row, by its key. */
  readonly what?: string;
}

export type ReadRelease =
  | { readonly kind: 'read'; readonly view: ReleaseView }
  | { readonly kind: 'does-not-hold'; readonly problems: readonly ReleaseProblem[] };

/** Files that stand in a release beside `release.json`, and that it names: charts in words, the catalogue and the rule. */
const requiredFiles = ['charts.en.txt', 'charts.ur.txt', 'catalogue.json', 'rule.json'] as const;
const tables = ['funnel', 'outcomes', 'stalled', 'ages', 'times', 'ends'] as const;

/** Form and digests; {@link verifyRelease} asks more. `files` without what is no part of a release, as a proof beside it. */
export function readRelease(files: ReleaseFiles, sha256: Sha256OfText): ReadRelease {
  const text = files.get(releaseFile);
  if (text === undefined) return failed([{ code: 'release-file-missing', file: releaseFile }]);
  const digest = sha256(text);
  const manifest = parsed(text, manifestSchema);
  if (manifest === undefined) return failed([{ code: 'not-well-formed', file: releaseFile }]);
  const problems = [...fileProblems(files, manifest, digest, sha256), ...manifestProblems(manifest)];
  if (problems.length > 0) return failed(problems);
  const found = tablesIn(files, manifest);
  return 'problems' in found ? failed(found.problems) : { kind: 'read', view: { manifest, digest, ...found.tables } };
}

const failed = (problems: readonly ReleaseProblem[]): ReadRelease => ({ kind: 'does-not-hold', problems });

/** `undefined` also for another spelling of the same: the bytes of a release are of one spelling only. */
function parsed<Value extends object>(
  text: string,
  schema: { safeParse(value: unknown): { readonly success: boolean; readonly data?: Value | undefined } },
): Value | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  const { data } = schema.safeParse(value);
  return data !== undefined && releaseJson(data) === text ? data : undefined;
}

function fileProblems(
  files: ReleaseFiles,
  manifest: ReleaseManifest,
  digest: string,
  sha256: Sha256OfText,
): readonly ReleaseProblem[] {
  const named = new Map(manifest.files.map(({ name, sha256: wanted }) => [name, wanted]));
  const wanted = [...requiredFiles, ...tables.flatMap((table) => [`${table}.json`, `${table}.csv`])];
  const possible = new Set([...wanted, 'promises.json', 'promises.csv']);
  const line = files.get(digestFile);
  return [
    ...(line === undefined ? [problem('release-file-missing', digestFile)] : []),
    ...(line === undefined || line === digestLine(digest) ? [] : [problem('digest-differs', digestFile)]),
    ...wanted.filter((name) => !named.has(name)).map((name) => problem('release-file-missing', name)),
    ...[...named].flatMap(([name, expected]) => {
      const text = files.get(name);
      if (text === undefined) return [problem('release-file-missing', name)];
      return sha256(text) === expected ? [] : [problem('digest-differs', name)];
    }),
    ...[...files.keys()]
      .filter((name) => name !== releaseFile && name !== digestFile && !(named.has(name) && possible.has(name)))
      .map((name) => problem('release-file-unknown', name)),
  ];
}

/** What a manifest says twice. */
function manifestProblems(manifest: ReleaseManifest): readonly ReleaseProblem[] {
  const { id, snapshot, years, places, earlier, files, catalogue, rule } = manifest;
  const digestOf = (wanted: string): string | undefined => files.find(({ name }) => name === wanted)?.sha256;
  const holds =
    id === snapshot &&
    isAscending(years) &&
    isAscending(places.map(({ division }) => division)) &&
    places.every(({ districts }) => isAscending(districts)) &&
    new Set(places.flatMap(({ districts }) => districts)).size ===
      places.flatMap(({ districts }) => districts).length &&
    new Set(files.map(({ name }) => name)).size === files.length &&
    digestOf('catalogue.json') === catalogue.digest &&
    digestOf('rule.json') === rule.digest;
  return [
    ...(holds ? [] : [problem('not-well-formed', releaseFile)]),
    ...(isAscending([...earlier.map((each) => each.id), id]) ? [] : [problem('earlier-order', releaseFile)]),
  ];
}

const isAscending = (texts: readonly string[]): boolean =>
  texts.every((text, at) => at === 0 || (texts[at - 1] ?? '') < text);

function tablesIn(
  files: ReleaseFiles,
  manifest: ReleaseManifest,
): { readonly tables: ReleaseTables } | { readonly problems: readonly ReleaseProblem[] } {
  const textOf = (name: string): string => files.get(`${name}.json`) ?? '';
  const funnel = parsed(textOf('funnel'), tableSchemas.funnel);
  const outcomes = parsed(textOf('outcomes'), tableSchemas.outcomes);
  const stalled = parsed(textOf('stalled'), tableSchemas.stalled);
  const ages = parsed(textOf('ages'), tableSchemas.ages);
  const times = parsed(textOf('times'), tableSchemas.times);
  const ends = parsed(textOf('ends'), tableSchemas.ends);
  const hasPromises = manifest.files.some(({ name }) => name === 'promises.json');
  const promises = hasPromises ? parsed(textOf('promises'), tableSchemas.promises) : undefined;
  if (
    funnel !== undefined &&
    outcomes !== undefined &&
    stalled !== undefined &&
    ages !== undefined &&
    times !== undefined &&
    ends !== undefined &&
    (promises !== undefined || !hasPromises)
  )
    return {
      tables: { funnel, outcomes, stalled, ages, times, ends, ...(promises === undefined ? {} : { promises }) },
    };
  const found = { funnel, outcomes, stalled, ages, times, ends, ...(hasPromises ? { promises } : {}) };
  return {
    problems: Object.entries(found)
      .filter(([, table]) => table === undefined)
      .map(([name]) => problem('not-well-formed', `${name}.json`)),
  };
}

const problem = (code: ReleaseProblemCode, file: string): ReleaseProblem => ({ code, file });
