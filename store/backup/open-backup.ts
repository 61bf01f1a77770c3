/** Reads a backup: every file is there, unaltered, and opens to the identity, before anything is made of it. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { BackupError, isNotFound } from './backup-error.ts';
import {
  type BackupManifest,
  type BackupTable,
  checkpointFile,
  keysFile,
  keyTables,
  manifestFile,
  parseManifest,
  signerFile,
  tableFile,
} from './manifest.ts';
import { openSealed, verifyDigest } from './sealed-file.ts';

export interface OpenedBackup {
  readonly manifest: BackupManifest;
  /** Files of the data folder, by name below it. */
  readonly kept: ReadonlyMap<string, Uint8Array>;
  /** The last published note. */
  readonly checkpoint: string | undefined;
  /** Text of the last checkpoint that is known to be signed. */
  readonly lastSigned: string | undefined;
  /** A table's rows, as PostgreSQL copies them. An altered file makes the stream fail. */
  rows(table: BackupTable): Promise<Readable>;
}

/** Below `keys/`, a signer's folder or the data folder itself, and nowhere else. */
const keptName = /^(?:(?:keys|signer(?:-[1-9][0-9]{0,4})?)\/)?[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/;

/**
 * `identities`: `AGE-SECRET-KEY-1…`. `personKeysFrom` is a newer backup whose tables of keys are taken instead: persons
 * that were erased since are not in it.
 *
 * @throws BackupError
 */
export async function openBackup(
  folder: string,
  identities: readonly string[],
  personKeysFrom?: string,
): Promise<OpenedBackup> {
  const manifest = await readManifest(folder);
  const keyFiles = new Set(keyTables.map(tableFile));
  for (const file of manifest.files)
    if (personKeysFrom === undefined || !keyFiles.has(file.name)) await verifyDigest(folder, file);
  if (personKeysFrom !== undefined) await verifyKeys(personKeysFrom, manifest);
  const folderOf = (name: string): string =>
    personKeysFrom !== undefined && keyFiles.has(name) ? personKeysFrom : folder;
  const plain = async (name: string): Promise<string | undefined> =>
    manifest.files.some((file) => file.name === name) ? readFile(join(folder, name), 'utf8') : undefined;
  return {
    manifest,
    kept: await readKept(folder, identities),
    checkpoint: await plain(checkpointFile),
    lastSigned: await plain(signerFile),
    rows: ({ table }) => openSealed(folderOf(tableFile(table)), tableFile(table), identities),
  };
}

async function readManifest(folder: string): Promise<BackupManifest> {
  try {
    return parseManifest(await readFile(join(folder, manifestFile), 'utf8'));
  } catch (error) {
    if (isNotFound(error)) throw new BackupError('backup-file-missing', manifestFile);
    throw error;
  }
}

/** Of the same record, in the same shape, and unaltered. */
async function verifyKeys(folder: string, older: BackupManifest): Promise<void> {
  const newer = await readManifest(folder);
  const files = newer.files.filter(({ name }) => keyTables.some((table) => name === tableFile(table)));
  if (files.length !== keyTables.length || newer.origin !== older.origin || newer.kind !== older.kind)
    throw new BackupError('backup-manifest-wrong', folder);
  const shapeOf = ({ tables }: BackupManifest): string =>
    JSON.stringify(tables.filter(({ table }) => keyTables.includes(table)));
  if (shapeOf(newer) !== shapeOf(older)) throw new BackupError('backup-of-another-version', folder);
  for (const file of files) await verifyDigest(folder, file);
}

async function readKept(folder: string, identities: readonly string[]): Promise<ReadonlyMap<string, Uint8Array>> {
  const opened = await openSealed(folder, keysFile, identities);
  try {
    const outside: unknown = JSON.parse((await buffer(opened)).toString('utf8'));
    if (typeof outside !== 'object' || outside === null) throw new Error('not an object');
    return new Map(
      Object.entries(outside).map(([name, hex]: readonly [string, unknown]) => {
        if (!keptName.test(name) || typeof hex !== 'string') throw new Error('not a file of the data folder');
        return [name, Uint8Array.fromHex(hex)];
      }),
    );
  } catch {
    throw new BackupError('backup-file-altered', keysFile);
  }
}
