/**
 * The data folder: private to one user, and reachable by the one that the database runs as. Everything of this
 * deployment lies in it, so whoever can read it can read the record.
 */
import { chmodSync, chownSync, mkdirSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { StoreError } from '../store-error.ts';
import type { ServerUser } from './server-user.ts';

const privateMode = 0o700;
const readableByOthers = 0o077;

/** First folder above `path` that this user may not pass through, or `undefined`. Groups of the user do not count. */
function barrierAbove(path: string, user: ServerUser): string | undefined {
  const above = dirname(path);
  if (above !== path) {
    const higher = barrierAbove(above, user);
    if (higher !== undefined) return higher;
  }
  const { mode, uid, gid } = statSync(above);
  const bit = uid === user.uid ? 0o100 : gid === user.gid ? 0o010 : 0o001;
  return (mode & bit) === 0 ? above : undefined;
}

function makePrivate(folder: string): void {
  const { mode } = statSync(folder);
  if (process.platform === 'win32' || (mode & readableByOthers) === 0) return;
  // An empty folder has nothing that could have been read: mended. A full one may have been: a person must decide.
  if (readdirSync(folder).length > 0) throw new StoreError('folder-not-private', { about: folder });
  chmodSync(folder, privateMode);
}

/**
 * Makes the folder (and those above it) if it is missing, and returns its real path.
 *
 * @throws StoreError `folder-not-private`, `path-not-usable`
 */
export function prepareDataFolder(dataDir: string, user: ServerUser | undefined): string {
  const wanted = resolve(dataDir);
  try {
    mkdirSync(wanted, { recursive: true, mode: privateMode });
    const folder = realpathSync(wanted);
    makePrivate(folder);
    if (user === undefined) return folder;
    const barrier = barrierAbove(folder, user);
    if (barrier !== undefined) {
      throw new StoreError('path-not-usable', {
        about: `${folder} (user ${user.name} may not pass through ${barrier})`,
      });
    }
    chownSync(folder, user.uid, user.gid);
    return folder;
  } catch (error) {
    if (error instanceof StoreError) throw error;
    throw new StoreError('path-not-usable', { about: wanted });
  }
}
