/**
 * One at a time in a signer's folder, over all processes. The lock is the kernel's, taken through SQLite (`BEGIN
 * EXCLUSIVE` on an empty file, as the store locks its folder): it ends with the process that holds it, however that dies,
 * so it never goes stale. It is held for one act only, which reads all it needs from the files: so keys can be changed,
 * and a log frozen, under a running server, and two servers on one folder still have one memory.
 */
import { closeSync, fchownSync, lstatSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as pause } from 'node:timers/promises';
import { SignerError } from './signer-error.ts';

const sqliteBusy = 5;
const lookEveryMs = 10;

/** Nothing else in this program may open the file `lock`: the end of any handle would end the lock. */
function tryToLock(folder: string): DatabaseSync | undefined {
  const path = join(folder, 'lock');
  const file = new DatabaseSync(path);
  try {
    file.exec('PRAGMA busy_timeout = 0; PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE');
    return file;
  } catch (error) {
    file.close();
    if (error instanceof Error && Reflect.get(error, 'errcode') === sqliteBusy) return undefined;
    throw error;
  }
}

/** Makes the file that is locked, private from its first moment. Called once, before any lock. */
export function makeLockFile(folder: string): void {
  try {
    const file = openSync(join(folder, 'lock'), 'ax', 0o600);
    const { uid, gid } = lstatSync(folder);
    if (process.getuid?.() === 0) fchownSync(file, uid, gid);
    closeSync(file);
  } catch (error) {
    if (!(error instanceof Error && Reflect.get(error, 'code') === 'EEXIST')) throw error;
  }
}

/** @throws SignerError `signer-busy` after `patienceMs` */
export async function underLock<Result>(
  folder: string,
  patienceMs: number,
  work: () => Promise<Result>,
): Promise<Result> {
  const until = performance.now() + patienceMs;
  let held = tryToLock(folder);
  while (held === undefined) {
    if (performance.now() > until) throw new SignerError('signer-busy');
    await pause(lookEveryMs);
    held = tryToLock(folder);
  }
  try {
    return await work();
  } finally {
    held.close();
  }
}
