/**
 * The files of a signer, in a folder that is its own:
 *
 *     last-signed    origin, size, root: the text of the last checkpoint that was signed; of size 0 at first
 *     log.key        seed of the key in use, hex
 *     log-next.key   while keys rotate: the seed of the younger one
 *     retired-keys   verifier keys that are no longer used, one a line
 *     frozen         why nothing is signed any more; absent while it is
 *
 * A file is only ever replaced whole, and durably: whoever reads it after a power cut reads the old one or the new one.
 */
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { lstat, mkdir, open, readFile, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Checkpoint, emptyRoot, encodeCheckpointText, LedgerError, parseCheckpointText } from '@amanat/ledger';
import { SignerError } from './signer-error.ts';

const seedBytes = 32;

export type KeyFile = 'log.key' | 'log-next.key';

/** @throws SignerError `signer-folder-not-private` */
export async function openSignerFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const { mode } = await lstat(folder);
  if (process.platform !== 'win32' && (mode & 0o077) !== 0) throw new SignerError('signer-folder-not-private');
}

/** What the signer of this folder signed last; size 0 if nothing. @throws SignerError `signer-memory-missing`, `signer-memory-garbled` */
export async function loadLastSigned(folder: string): Promise<Checkpoint> {
  const text = await readIfThere(join(folder, 'last-signed'));
  if (text === undefined) throw new SignerError('signer-memory-missing');
  try {
    return parseCheckpointText(text);
  } catch (error) {
    if (error instanceof LedgerError) throw new SignerError('signer-memory-garbled');
    throw error;
  }
}

/** Durable when it returns. */
export const keepLastSigned = (folder: string, text: string): Promise<void> =>
  replaceFile(join(folder, 'last-signed'), text);

/**
 * A folder that has neither memory nor key gets both. Memory first: a key without one is refused for good, because what
 * it signed is not known.
 *
 * @throws SignerError `signer-memory-missing`, `signer-memory-garbled`, `signer-origin-differs`, `signer-key-missing`
 */
export async function makeSigner(folder: string, origin: string): Promise<void> {
  const hasKey = existsSync(join(folder, 'log.key'));
  if (!hasKey && !existsSync(join(folder, 'last-signed')))
    await keepLastSigned(folder, encodeCheckpointText({ origin, size: 0, root: emptyRoot }));
  const memory = await loadLastSigned(folder);
  if (memory.origin !== origin) throw new SignerError('signer-origin-differs');
  if (hasKey) return;
  if (memory.size > 0) throw new SignerError('signer-key-missing');
  await drawSeed(folder, 'log.key');
}

export async function drawSeed(folder: string, file: KeyFile): Promise<void> {
  await replaceFile(join(folder, file), `${randomBytes(seedBytes).toString('hex')}\n`);
}

/** The older first; one or two. @throws SignerError `signer-key-missing`, `signer-key-garbled` */
export async function loadSeeds(folder: string): Promise<readonly Uint8Array[]> {
  const first = await loadSeed(folder, 'log.key');
  if (first === undefined) throw new SignerError('signer-key-missing');
  const next = await loadSeed(folder, 'log-next.key');
  return next === undefined ? [first] : [first, next];
}

async function loadSeed(folder: string, file: KeyFile): Promise<Uint8Array | undefined> {
  const text = await readIfThere(join(folder, file));
  if (text === undefined) return undefined;
  if (!/^[0-9a-f]{64}\n$/.test(text)) throw new SignerError('signer-key-garbled');
  return Uint8Array.fromHex(text.trimEnd());
}

/** The younger seed takes the place of the older, which is gone with that. */
export async function dropOlderSeed(folder: string): Promise<void> {
  await rename(join(folder, 'log-next.key'), join(folder, 'log.key'));
  await flushFolder(folder);
}

export async function loadRetiredKeys(folder: string): Promise<readonly string[]> {
  const text = (await readIfThere(join(folder, 'retired-keys'))) ?? '';
  return text.split('\n').filter((line) => line !== '');
}

export const keepRetiredKeys = (folder: string, keys: readonly string[]): Promise<void> =>
  replaceFile(join(folder, 'retired-keys'), keys.map((key) => `${key}\n`).join(''));

/** Why, or `undefined` while the signer signs. */
export const loadFrozen = async (folder: string): Promise<string | undefined> =>
  (await readIfThere(join(folder, 'frozen')))?.trimEnd();

export const keepFrozen = (folder: string, reason: string): Promise<void> =>
  replaceFile(join(folder, 'frozen'), `${reason}\n`);

async function readIfThere(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && Reflect.get(error, 'code') === 'ENOENT') return undefined;
    throw error;
  }
}

/** Temporary name, flush, rename, flush the folder. The lock sees to it that nobody else uses the temporary name. */
async function replaceFile(path: string, text: string): Promise<void> {
  const file = await open(`${path}.new`, 'w', 0o600);
  try {
    await file.writeFile(text);
    // Root may act on the folder of a server that runs as somebody else, and who must go on reading it.
    const { uid, gid } = await lstat(dirname(path));
    if (process.getuid?.() === 0) await file.chown(uid, gid);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(`${path}.new`, path);
  await flushFolder(dirname(path));
}

async function flushFolder(folder: string): Promise<void> {
  // Windows opens no folders; its file system keeps renames in its journal.
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
