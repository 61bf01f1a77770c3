/**
 * `amanat figures release`: the public tables of one snapshot, from a file of cases or from the record. Nothing is written before all
 * of the input was read and the attack on the release, with all earlier ones beside it, has found nothing.
 */
import { existsSync, statSync } from 'node:fs';
import { AttackError, attackNewest } from '@amanat/attacker';
import {
  type AuditBundle,
  type CasesRead,
  type DayNumber,
  districtsOf,
  type MadeRelease,
  makeRelease,
  NoRelease,
  parseDay,
  placedIn,
  placesKnownAt,
  placesShown,
  publicationRule,
  rejectedBy,
  type ReleaseKind,
  type ReleaseView,
  trueFigures,
} from '@amanat/figures';
import { parseArguments } from '../arguments.ts';
import { type Call, type ExitCode, WrongUse } from '../terminal.ts';
import { CasesFileRefused, readCasesFile } from './figures-release-cases.ts';
import { previousReleases, releasesNamedIn, ReleaseFolderRefused, sha256OfText } from './figures-release-folder.ts';
import { requirePlaces } from './figures-release-places.ts';
import { earlierTruth, type EarlierTruth, isBundle } from './figures-release-truth.ts';
import { inJson, inWords, problemInWords } from './figures-release-words.ts';
import { writeFolder, writeSecret } from './figures-release-write.ts';

const use = `amanat figures release --input CASES.csv --snapshot DATE --out DIR [--previous DIR]… [--audit-bundle FILE]
            [--kind weekly|monthly] [--rehearsal] [--json]
Without --input it is made from the record by the running server. DATE is the last day that counts, at least ${publicationRule.releases.leastAgeDays} days ago. --previous is
a folder of releases, or the last one with the others beside it; all of them are needed. --audit-bundle holds true counts: it
is for auditors, never public. docs/figures.md says what the columns and the files are.`;

const options = {
  input: { type: 'string' },
  snapshot: { type: 'string' },
  previous: { type: 'string', multiple: true },
  out: { type: 'string' },
  'audit-bundle': { type: 'string' },
  kind: { type: 'string' },
  rehearsal: { type: 'boolean' },
  json: { type: 'boolean' },
} as const;

/** What was made, and what of the input whoever runs the command should know. */
export interface Made {
  readonly release: MadeRelease;
  readonly read: CasesRead;
  readonly truth: EarlierTruth;
  readonly out: string;
  readonly bundle: string | undefined;
}

export async function figuresRelease(call: Call): Promise<ExitCode> {
  const isFromFile = call.args.some((arg) => arg === '--input' || arg.startsWith('--input='));
  if (!isFromFile) return (await import('./figures-release-record.ts')).releaseFromRecord(call);
  const { args, terminal } = call;
  const { values, positionals } = parseArguments(args, options, use);
  const { input, snapshot: typed, out, 'audit-bundle': bundle } = values;
  if (input === undefined || typed === undefined || out === undefined || positionals.length > 0)
    throw new WrongUse(use);
  const snapshot = snapshotOf(typed, values.rehearsal === true);
  const previous = values.previous ?? [];
  requireInput(input);
  requirePlaces(out, bundle);
  refuseWritingOver(bundle);
  try {
    const earlier = previousReleases(previous);
    refuseOrder(earlier, typed, values.rehearsal === true);
    const kind = kindOf(values.kind, typed, earlier);
    const read = await readCasesFile(input);
    const truth = earlierTruth(read, earlier, bundle);
    const release = await makeFrom(read, snapshot, kind, earlier, truth, values.rehearsal === true);
    requireSame(earlier, releasesNamedIn(previous));
    // The bundle first: a release without it could not be attacked by anybody else.
    if (bundle !== undefined) writeSecret(bundle, `${JSON.stringify(release.bundle)}\n`);
    // Of two that come to the end together, at least one sees the other when its own is there.
    writeFolder(out, release.files, () => requireSame([...earlier, release.view], releasesNamedIn(previous)));
    const made: Made = { release, read, truth, out, bundle };
    terminal.print(values.json === true ? JSON.stringify(inJson(made)) : inWords(made));
    return 0;
  } catch (error) {
    const told = toldOf(error);
    if (told === undefined) throw error;
    terminal.complain(told);
    return 1;
  }
}

async function makeFrom(
  read: CasesRead,
  snapshot: DayNumber,
  kind: ReleaseKind,
  earlier: readonly ReleaseView[],
  { truth }: EarlierTruth,
  isRehearsal: boolean,
): Promise<MadeRelease> {
  const last = earlier.at(-1)?.manifest;
  const shown = placesShown(read.children, snapshot, districtsOf(last?.places ?? []));
  const children = placedIn(read.children, snapshot, shown);
  const figures = trueFigures(children, snapshot, kind, { firstYear: last?.years[0] });
  return makeRelease({
    figures,
    placesKnown: placesKnownAt(read.children, figures),
    earlier,
    earlierTruth: truth,
    rejected: rejectedBy(read, snapshot),
    ...(isRehearsal ? { mark: 'rehearsal' } : {}),
    attack: (bundle: AuditBundle) => attackNewest(bundle),
    sha256: sha256OfText,
  });
}

/** Errors that are a sentence for whoever runs the command. */
function toldOf(error: unknown): string | undefined {
  if (error instanceof CasesFileRefused) return error.message;
  if (error instanceof ReleaseFolderRefused) return [error.message, ...error.problems.map(problemInWords)].join('\n');
  if (error instanceof AttackError)
    return `No release: the attack on it could not be made (${error.code}). ${error.message}`;
  if (error instanceof NoRelease)
    return `No release: however it is printed, the attack still finds something of a single child (${[...new Set(error.findings.map(({ key }) => key))].join('; ')}). Nothing was written.`;
  return undefined;
}

/** As for the days of cases: an earlier year is mistyped. */
const firstSnapshot = '1947-08-14';

/** @throws WrongUse */
function snapshotOf(typed: string, isRehearsal: boolean): DayNumber {
  const day = parseDay(typed);
  if (day === undefined || typed < firstSnapshot) throw new WrongUse('--snapshot is a day, as 2026-06-30.');
  const today = parseDay(Temporal.Now.plainDateISO().toString()) ?? day;
  const { leastAgeDays } = publicationRule.releases;
  if (today - day < leastAgeDays && !isRehearsal)
    throw new WrongUse(
      `A snapshot is at least ${leastAgeDays} days old when it is released, so that nobody is found by what happened this week. --rehearsal makes one that is marked and not to be published.`,
    );
  return day;
}

/** @throws WrongUse */
function requireInput(path: string): void {
  if (path === '') throw new WrongUse('--input is empty.');
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory() === true)
    throw new WrongUse(`${path} is a folder. --input is a file of cases.`);
}

/** @throws WrongUse where something else than an older bundle stands */
function refuseWritingOver(bundle: string | undefined): void {
  if (bundle === undefined || !existsSync(bundle)) return;
  if (statSync(bundle).isDirectory() || !isBundle(bundle))
    throw new WrongUse(`${bundle} is there and is no audit bundle. It is not written over.`);
}

/** It takes minutes: another run may have put a release there, which this one was not attacked with. @throws ReleaseFolderRefused */
function requireSame(earlier: readonly ReleaseView[], now: ReadonlyMap<string, string>): void {
  const known = new Set(earlier.map(({ digest }) => digest));
  const came = [...now].find(([, digest]) => !known.has(digest));
  if (came !== undefined)
    throw new ReleaseFolderRefused(
      `Meanwhile the release ${came[0]} was put beside the earlier ones. Nothing was written; begin again.`,
    );
}

/** @throws WrongUse */
function refuseOrder(earlier: readonly ReleaseView[], snapshot: string, isRehearsal: boolean): void {
  const last = earlier.at(-1)?.manifest;
  if (last === undefined) return;
  if (last.snapshot >= snapshot)
    throw new WrongUse(`The last release is of ${last.snapshot}. The next one is of a later day; none is made again.`);
  if (last.mark === 'rehearsal' && !isRehearsal)
    throw new WrongUse(`The release ${last.id} is a rehearsal and not public. Only a rehearsal follows it.`);
}

/** Districts once in a calendar month, the whole every time. @throws WrongUse */
function kindOf(typed: string | undefined, snapshot: string, earlier: readonly ReleaseView[]): ReleaseKind {
  const month = snapshot.slice(0, 7);
  const hasDistricts = earlier.some(({ manifest }) => manifest.kind === 'monthly' && manifest.id.startsWith(month));
  if (typed === undefined) return hasDistricts ? 'weekly' : 'monthly';
  if (typed !== 'weekly' && typed !== 'monthly') throw new WrongUse('--kind is weekly or monthly.');
  if (typed === 'monthly' && hasDistricts)
    throw new WrongUse(
      `Districts are released once in a month, and ${month} has its release. --kind weekly tells of the whole.`,
    );
  return typed;
}
