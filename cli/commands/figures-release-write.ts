/** A release and its audit bundle are put on the disk so that a power cut leaves all of it or nothing. */
import { closeSync, fsyncSync, mkdirSync, openSync, readdirSync, renameSync, rmSync, writeSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { ReleaseFiles } from '@amanat/figures';
import { ReleaseFolderRefused } from './figures-release-folder.ts';
import { makeFolders } from './figures-release-places.ts';

/**
 * Written beside its place under another name, made durable, then put there. `mayStay` is asked once it is there, where other runs
 * see it; if it throws, the folder is taken away again.
 *
 * @throws ReleaseFolderRefused if meanwhile another run has put something there · the machine's own error about the path · of `mayStay`
 */
export function writeFolder(out: string, files: ReleaseFiles, mayStay: () => void = () => undefined): void {
  const place = resolve(out);
  makeFolders(dirname(place));
  const partial = partialOf(place);
  try {
    mkdirSync(partial);
    for (const [name, text] of files) writeDurably(join(partial, name), text, 0o644);
    syncFolder(partial);
    renameSync(partial, place);
    syncFolder(dirname(place));
  } catch (error) {
    rmSync(partial, { recursive: true, force: true });
    if (isTaken(error))
      throw new ReleaseFolderRefused(`Meanwhile something was put at ${out}. A release is never written over.`);
    throw error;
  }
  try {
    mayStay();
  } catch (error) {
    rmSync(place, { recursive: true });
    throw error;
  }
}

/** A file that only its owner reads, whole or not at all. @throws the machine's own error about the path */
export function writeSecret(path: string, content: string | Uint8Array): void {
  const place = resolve(path);
  makeFolders(dirname(place), 0o700);
  const partial = partialOf(place);
  try {
    writeDurably(partial, content, 0o600);
    renameSync(partial, place);
    syncFolder(dirname(place));
  } catch (error) {
    rmSync(partial, { force: true });
    throw error;
  }
}

/** What the path is called until it is whole. What runs that were killed have left of it is taken away: a bundle holds true counts. */
function partialOf(place: string): string {
  const folder = dirname(place);
  const [start, end] = [`.${basename(place)}.`, '.part'];
  for (const name of readdirSync(folder).filter((each) => each.startsWith(start) && each.endsWith(end))) {
    const writer = name.slice(start.length, -end.length);
    if (/^\d+$/.test(writer) && !isRunning(Number(writer)))
      rmSync(join(folder, name), { recursive: true, force: true });
  }
  return join(folder, `${start}${process.pid}${end}`);
}

function isRunning(program: number): boolean {
  if (program === process.pid) return false;
  try {
    process.kill(program, 0);
    return true;
  } catch (error) {
    // Another user's runs, too.
    return codeOf(error) === 'EPERM';
  }
}

const isTaken = (error: unknown): boolean => ['ENOTEMPTY', 'EEXIST', 'ENOTDIR'].includes(codeOf(error));

const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : '');

function writeDurably(path: string, content: string | Uint8Array, mode: number): void {
  const file = openSync(path, 'wx', mode);
  try {
    const bytes = Buffer.from(content);
    for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at);
    fsyncSync(file);
  } catch (error) {
    // The machine names no path where a file that is open takes no more, as on a full disk.
    throw error instanceof Error ? Object.assign(error, { path }) : error;
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
