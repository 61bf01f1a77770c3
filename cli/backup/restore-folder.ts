/**
 * A data folder made of a backup. It is built beside its place, under another name, and renamed at the end: what was cut
 * off never looks like a deployment, and no server starts on it.
 */
import { existsSync, readdirSync } from 'node:fs';
import { open, rename, rm, rmdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { loadRecord, openDatabase, BackupError, type OpenedBackup } from '@amanat/store';
import { checkRestored, type Against, type Outcome } from './check-restored.ts';
import { writePrivately, writeSigners } from './restored-signer.ts';

export type RestoreOrder = Omit<Against, 'policyFile'> & {
  /** Of the signer that survived, if one did. */
  readonly surviving: string | undefined;
  /** Instead of the folder's own `witnesses.policy`. */
  readonly policyFile: string | undefined;
};

export const isEmptyOrMissing = (folder: string): boolean => !existsSync(folder) || readdirSync(folder).length === 0;

/** @throws BackupError, StoreError, SignerError, WitnessError; nothing is left in the place of the folder then */
export async function restoreFolder(order: RestoreOrder): Promise<Outcome> {
  const { backup, place, surviving, signer } = order;
  const { dataDir, databaseUrl } = place;
  const half = `${dataDir}.half`;
  if (existsSync(half)) throw new BackupError('restore-unfinished', half);
  try {
    await loadRecord(backup, half, databaseUrl);
    writeKept(half, backup, databaseUrl);
    const outcome = await checked(half, order);
    if (place.remoteSigner === undefined) writeSigners({ ...place, dataDir: half }, backup, surviving, signer);
    await takePlace(half, dataDir);
    return outcome;
  } catch (error) {
    await rm(half, { recursive: true, force: true }).catch(() => undefined);
    throw error;
  }
}

function writeKept(half: string, backup: OpenedBackup, databaseUrl: string | undefined): void {
  for (const [name, bytes] of backup.kept) if (!name.startsWith('signer')) writePrivately(join(half, name), bytes);
  writePrivately(join(half, 'database'), Buffer.from(databaseUrl === undefined ? 'embedded\n' : 'by-url\n'));
}

async function checked(half: string, order: RestoreOrder): Promise<Outcome> {
  const { kind, origin } = order.backup.manifest;
  const database = await openDatabase({ dataDir: half, databaseUrl: order.place.databaseUrl, kind, origin });
  try {
    const policyFile = order.policyFile ?? join(half, 'witnesses.policy');
    return await checkRestored(database, { ...order, place: { ...order.place, dataDir: half }, policyFile });
  } finally {
    await database.stop();
  }
}

async function takePlace(half: string, dataDir: string): Promise<void> {
  try {
    if (existsSync(dataDir)) await rmdir(dataDir);
    await rename(half, dataDir);
    // Windows opens no folders, and keeps names without being asked.
    const above = await open(dirname(dataDir), 'r').catch(() => undefined);
    await above?.sync().catch(() => undefined);
    await above?.close();
  } catch {
    throw new BackupError('restore-not-writable', dataDir);
  }
}
