/**
 * One Amanat per data folder. The lock is the kernel's (taken through SQLite, which knows how on every system), not a
 * file with a process number: it ends with the process that holds it, however that dies, so it can neither go stale
 * nor be fooled by a number that is used again. The file itself stays empty, and nothing in this program may open it: on
 * POSIX systems the end of any handle to a file ends the process's lock on it. SQLite sees to that for its own handles.
 */
import { closeSync, existsSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { StoreError } from './store-error.ts';

export interface FolderLock {
  release(): void;
}

const sqliteBusy = 5;

function locked(path: string): DatabaseSync {
  // First made by us, so that it is private from its first moment.
  if (!existsSync(path)) closeSync(openSync(path, 'a', 0o600));
  const file = new DatabaseSync(path);
  try {
    file.exec('PRAGMA busy_timeout = 0; PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE');
    return file;
  } catch (error) {
    file.close();
    throw error;
  }
}

/** @throws StoreError `folder-in-use`, `path-not-usable` */
export function lockFolder(folder: string): FolderLock {
  try {
    const file = locked(join(folder, 'lock'));
    return { release: () => file.close() };
  } catch (error) {
    const busy = error instanceof Error && Reflect.get(error, 'errcode') === sqliteBusy;
    throw new StoreError(busy ? 'folder-in-use' : 'path-not-usable', { about: folder });
  }
}
