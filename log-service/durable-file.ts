/** Files that are there whole or not at all, after a power cut too: temporary name, flush, rename, flush of the folder. */
import { randomBytes } from 'node:crypto';
import { access, mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** Public files: whoever serves the folder may read them. */
const fileMode = 0o644;
const folderMode = 0o755;

/**
 * Replaces what has this name. The folder is flushed by {@link flushFolder}, once for many files. `beforeRename` may still
 * prevent it, by throwing.
 */
export async function writeWhole(
  path: string,
  bytes: Uint8Array | string,
  beforeRename: () => Promise<void> = async () => undefined,
): Promise<void> {
  const folder = dirname(path);
  await mkdir(folder, { recursive: true, mode: folderMode });
  // Begins with a point: no path of the log does, so nobody is ever served a half.
  const temporary = join(folder, `.${basename(path)}.${randomBytes(6).toString('hex')}`);
  try {
    const file = await open(temporary, 'wx', fileMode);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await beforeRename();
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

/** Takes away what was begun for this name and never renamed: whoever still means to rename it finds it gone. */
export async function dropHalves(path: string): Promise<void> {
  const folder = dirname(path);
  const names = await readdir(folder).catch((error: unknown) => {
    if (hasCode(error, 'ENOENT')) return [];
    throw error;
  });
  for (const name of names) if (name.startsWith(`.${basename(path)}.`)) await rm(join(folder, name), { force: true });
}

/** Makes names in the folder last. Windows cannot open a folder, and keeps its names without being asked. */
export async function flushFolder(path: string): Promise<void> {
  const folder = await open(path, 'r').catch((error: unknown) => {
    if (hasCode(error, 'EISDIR') || hasCode(error, 'EPERM')) return undefined;
    throw error;
  });
  if (folder === undefined) return;
  try {
    await folder.sync();
  } catch (error) {
    if (!hasCode(error, 'EPERM')) throw error;
  } finally {
    await folder.close();
  }
}

/** `undefined` if there is no such file. */
export async function readIfThere(path: string): Promise<Uint8Array | undefined> {
  try {
    return await readFile(path);
  } catch (error) {
    if (hasCode(error, 'ENOENT') || hasCode(error, 'ENOTDIR')) return undefined;
    throw error;
  }
}

export async function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

const hasCode = (error: unknown, code: string): boolean =>
  error instanceof Error && 'code' in error && error.code === code;
