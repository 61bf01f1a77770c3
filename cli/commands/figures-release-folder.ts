/** Releases as folders: read back and checked, put in their order, and written so that a power cut leaves all or nothing. */
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { hash } from 'node:crypto';
import {
  type ReadRelease,
  type ReleaseFiles,
  type ReleaseProblem,
  type ReleaseView,
  verifyRelease,
} from '@amanat/figures';

/** A folder of releases is not what it should be; the message is a sentence. */
export class ReleaseFolderRefused extends Error {
  override readonly name = 'ReleaseFolderRefused';
  readonly problems: readonly ReleaseProblem[];

  constructor(message: string, problems: readonly ReleaseProblem[] = []) {
    super(message);
    this.problems = problems;
  }
}

export const sha256OfText = (text: string): string => hash('sha256', text);

/** Lies beside the files of a release where it was published from a record; no part of it. */
export const proofFile = 'release.tlog-proof';
const manifestFile = 'release.json';
/** The largest table of a nation is far below. */
const mostBytes = 256 * 1024 * 1024;

/** All files of a folder, the proof beside it left out. @throws the machine's own error · ReleaseFolderRefused */
export function filesIn(folder: string): ReleaseFiles {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  return new Map(
    readdirSync(folder, { withFileTypes: true })
      .filter(({ name }) => name !== proofFile && !name.startsWith('.'))
      .map((entry): readonly [string, string] => {
        const path = join(folder, entry.name);
        if (!entry.isFile() || statSync(path).size > mostBytes)
          throw new ReleaseFolderRefused(`${path} is no file of a release.`);
        try {
          return [entry.name, decoder.decode(readFileSync(path))];
        } catch {
          throw new ReleaseFolderRefused(`${path} is not text.`);
        }
      }),
  );
}

export const isRelease = (folder: string): boolean => existsSync(join(folder, manifestFile));

/** @throws ReleaseFolderRefused with what does not hold */
export function verifiedRelease(folder: string): ReleaseView {
  const read: ReadRelease = verifyRelease(filesIn(folder), sha256OfText);
  if (read.kind === 'read') return read.view;
  throw new ReleaseFolderRefused(`${folder} is not as it was released.`, read.problems);
}

/**
 * The releases in these places, oldest first: a place is one release, with those that it names beside it, or a folder of releases.
 * A place that is empty or not there holds none.
 *
 * @throws ReleaseFolderRefused for one that does not hold, for one that is missing, and for two series
 */
export function previousReleases(places: readonly string[]): readonly ReleaseView[] {
  const byDigest = new Map<string, ReleaseView>();
  for (const place of places) {
    const folders = isRelease(place) ? namedBeside(place) : releasesIn(place);
    for (const folder of folders) {
      const view = verifiedRelease(folder);
      byDigest.set(view.digest, view);
    }
  }
  const releases = [...byDigest.values()].toSorted((one, other) => (one.manifest.id < other.manifest.id ? -1 : 1));
  for (const [at, { manifest }] of releases.entries())
    requireSeries(manifest.id, manifest.earlier, releases.slice(0, at));
  return releases;
}

const releasesIn = (place: string): readonly string[] =>
  existsSync(place)
    ? readdirSync(place, { withFileTypes: true })
        .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
        .map(({ name }) => join(place, name))
        .filter(isRelease)
        .toSorted()
    : [];

/** One release, and of its neighbours those that it names. */
function namedBeside(place: string): readonly string[] {
  const wanted = new Set(verifiedRelease(place).manifest.earlier.map(({ digest }) => digest));
  const beside = releasesIn(dirname(resolve(place))).filter((folder) =>
    wanted.has(sha256OfText(readFileSync(join(folder, manifestFile), 'utf8'))),
  );
  return [...beside, place];
}

/** Each release names all before it, and nothing else is there. */
function requireSeries(id: string, named: ReleaseView['manifest']['earlier'], found: readonly ReleaseView[]): void {
  const digests = new Set(found.map(({ digest }) => digest));
  const missing = named.filter(({ digest }) => !digests.has(digest)).map((each) => each.id);
  if (missing.length > 0)
    throw new ReleaseFolderRefused(
      `The release ${id} names earlier ones that are not there, or are others than it names: ${missing.join(', ')}. All releases are needed, since all of them together must tell nothing of a child.`,
    );
  const known = new Set(named.map(({ digest }) => digest));
  const other = found.find(({ digest }) => !known.has(digest));
  if (other !== undefined)
    throw new ReleaseFolderRefused(
      `The release ${id} does not name the release ${other.manifest.id} as an earlier one: they are of two series. Give those of one.`,
    );
}

/** A place for a release: not there yet, or an empty folder. */
export const isFree = (out: string): boolean =>
  !existsSync(out) || (statSync(out).isDirectory() && readdirSync(out).length === 0);

/** Written beside its place under another name, made durable, then put there. @throws the machine's own error about the path */
export function writeFolder(out: string, files: ReleaseFiles): void {
  const place = resolve(out);
  const partial = join(dirname(place), `.${basename(place)}.${process.pid}.part`);
  mkdirSync(dirname(place), { recursive: true });
  rmSync(partial, { recursive: true, force: true });
  try {
    mkdirSync(partial);
    for (const [name, text] of files) writeDurably(join(partial, name), text, 0o644);
    syncFolder(partial);
    renameSync(partial, place);
    syncFolder(dirname(place));
  } catch (error) {
    rmSync(partial, { recursive: true, force: true });
    throw error;
  }
}

/** A file that only its owner reads, whole or not at all. @throws the machine's own error about the path */
export function writeSecret(path: string, text: string): void {
  const place = resolve(path);
  const partial = join(dirname(place), `.${basename(place)}.${process.pid}.part`);
  try {
    rmSync(partial, { force: true });
    writeDurably(partial, text, 0o600);
    renameSync(partial, place);
    syncFolder(dirname(place));
  } catch (error) {
    rmSync(partial, { force: true });
    throw error;
  }
}

function writeDurably(path: string, text: string, mode: number): void {
  const file = openSync(path, 'wx', mode);
  try {
    const bytes = Buffer.from(text);
    for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

function syncFolder(folder: string): void {
  const opened = openSync(folder, 'r');
  try {
    fsyncSync(opened);
  } finally {
    closeSync(opened);
  }
}
