/** Releases as folders: read back and checked, and put in their order. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { hash } from 'node:crypto';
import {
  digestFile,
  type ReadRelease,
  releaseFile,
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

/** By its manifest, which is a file: not a folder or a device of that name. */
export const isRelease = (folder: string): boolean =>
  statSync(join(folder, releaseFile), { throwIfNoEntry: false })?.isFile() === true;

/** @throws ReleaseFolderRefused with what does not hold */
export function verifiedRelease(folder: string): ReleaseView {
  const read: ReadRelease = verifyRelease(filesIn(folder), sha256OfText);
  if (read.kind === 'read') return read.view;
  throw new ReleaseFolderRefused(`${folder} is not as it was released.`, read.problems);
}

/**
 * The releases in these places, oldest first: a place is one release, with those that it names beside it, or a folder of releases.
 * An empty place holds none. One that is not there is refused: taken for empty, a mistyped path would begin a second series, of
 * which nobody has looked what it tells together with the first.
 *
 * @throws ReleaseFolderRefused for a place that is no folder, for a release that does not hold or is missing, and for two series
 */
export function previousReleases(places: readonly string[]): readonly ReleaseView[] {
  const byDigest = new Map<string, ReleaseView>();
  for (const place of places) {
    requireFolder(place);
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

function requireFolder(place: string): void {
  const found = statSync(place, { throwIfNoEntry: false });
  if (found === undefined)
    throw new ReleaseFolderRefused(
      `${place} is not there. --previous is where all earlier releases are; for the first one leave it out, or make the folder.`,
    );
  if (!found.isDirectory())
    throw new ReleaseFolderRefused(`${place} is no folder. --previous is a folder of releases.`);
}

/** @throws ReleaseFolderRefused for what is left of a release whose manifest is gone: it still tells what it told */
function releasesIn(place: string): readonly string[] {
  const folders = readdirSync(place, { withFileTypes: true })
    .filter(({ name }) => !name.startsWith('.'))
    .map(({ name }) => join(place, name))
    .filter((path) => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true)
    .toSorted();
  const headless = folders.find(
    (folder) => !isRelease(folder) && [digestFile, 'rule.json'].some((name) => existsSync(join(folder, name))),
  );
  if (headless !== undefined)
    throw new ReleaseFolderRefused(`${headless} is a release without its ${releaseFile}. Bring the file back.`);
  return folders.filter(isRelease);
}

/** Digest by folder of the releases in these places, and of those that follow one of them; nothing of it is checked. */
export const releasesNamedIn = (places: readonly string[]): ReadonlyMap<string, string> =>
  new Map(
    places
      .flatMap((place) => (isRelease(place) ? followersOf(place) : releasesIn(place)))
      .map((folder) => [folder, digestOf(folder)]),
  );

const digestOf = (folder: string): string => sha256OfText(readFileSync(join(folder, releaseFile), 'utf8'));

/** One release, and of its neighbours those that it names. @throws ReleaseFolderRefused if it is not the last one */
function namedBeside(place: string): readonly string[] {
  const wanted = new Set(verifiedRelease(place).manifest.earlier.map(({ digest }) => digest));
  const [follower] = followersOf(place);
  if (follower !== undefined)
    throw new ReleaseFolderRefused(
      `${place} is not the last release: ${follower} beside it follows it. --previous is the last one, or the folder of all.`,
    );
  const beside = releasesIn(dirname(resolve(place))).filter((folder) => wanted.has(digestOf(folder)));
  return [...beside, place];
}

/** Neighbours of a release that name it; not those that only were a rehearsal. */
function followersOf(place: string): readonly string[] {
  const digest = digestOf(place);
  return releasesIn(dirname(resolve(place))).filter((folder) => {
    const text = readFileSync(join(folder, releaseFile), 'utf8');
    return text.includes(digest) && !text.includes('"mark":"rehearsal"');
  });
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
