/**
 * A backup is a folder that is there whole or not at all: written under another name, flushed, renamed at the end. Only
 * files are added; what an older backup holds is never touched.
 */
import { existsSync } from 'node:fs';
import { mkdtemp, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { parseCheckpointText } from '@amanat/ledger';
import type { ConnectionSettings } from '../access/connection.ts';
import { writeFailure } from './backup-error.ts';
import { dumpRecord, type RecordDump } from './dump-record.ts';
import {
  backupFormat,
  type BackupFile,
  type BackupManifest,
  checkpointFile,
  encodeManifest,
  keysFile,
  manifestFile,
  signerFile,
  tableFile,
} from './manifest.ts';
import { type Recipients, writeDigested, writeSealed } from './sealed-file.ts';

export interface BackupOrder {
  /** Exists; the backup becomes a folder in it. */
  readonly to: string;
  readonly owner: ConnectionSettings;
  readonly recipients: Recipients;
  /** Files of the data folder, by name below it. Read before this is called: no signature may be newer than the record. */
  readonly kept: ReadonlyMap<string, Uint8Array>;
  /** Text of the last checkpoint that the signer here has signed, as of before this is called. */
  readonly lastSigned: string | undefined;
  readonly madeOn: Temporal.PlainDate;
}

export interface MadeBackup {
  readonly folder: string;
  readonly manifest: BackupManifest;
}

/** @throws BackupError `backup-not-writable`, `backup-disk-full`; StoreError */
export async function writeBackup(order: BackupOrder): Promise<MadeBackup> {
  const { to, owner } = order;
  const half = await mkdtemp(join(to, 'half-')).catch((error: unknown) => {
    throw writeFailure(error, to);
  });
  try {
    const manifest = await dumpRecord(owner, (dump) => writeFiles(half, dump, order));
    const folder = freeName(to, manifest);
    await flushFolder(half);
    await rename(half, folder).catch((error: unknown) => {
      throw writeFailure(error, folder);
    });
    await flushFolder(to);
    return { folder, manifest };
  } catch (error) {
    await rm(half, { recursive: true, force: true }).catch(() => undefined);
    throw error;
  }
}

async function writeFiles(
  half: string,
  dump: RecordDump,
  { recipients, kept, lastSigned, madeOn }: BackupOrder,
): Promise<BackupManifest> {
  const { kind, origin, migrations, tables, log } = dump;
  const files: BackupFile[] = [];
  for (const table of tables) files.push(await writeSealed(half, tableFile(table.table), dump.rows(table), recipients));
  const keys = JSON.stringify(Object.fromEntries([...kept].map(([name, bytes]) => [name, bytes.toHex()])));
  files.push(await writeSealed(half, keysFile, Readable.from([Buffer.from(keys)]), recipients));
  const plain = [
    [checkpointFile, log?.publishedNote],
    [signerFile, newerOf(lastSigned, log?.signedText)],
  ] as const;
  for (const [name, text] of plain)
    if (text !== undefined) files.push(await writeDigested(half, name, [Buffer.from(text)]));
  const { logId = 0, publishedSize = 0 } = log ?? {};
  const described = { format: backupFormat, kind, origin, madeOn: madeOn.toString(), logId, publishedSize } as const;
  const manifest = { ...described, migrations, tables, files };
  await writeDigested(half, manifestFile, [Buffer.from(encodeManifest(manifest))]);
  return manifest;
}

/** Both are of one log, which only grows. */
function newerOf(one: string | undefined, other: string | undefined): string | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return parseCheckpointText(one).size >= parseCheckpointText(other).size ? one : other;
}

/** Day and published size: nothing that the log does not tell anyhow. */
function freeName(to: string, { madeOn, publishedSize }: BackupManifest): string {
  const name = join(to, `${madeOn}-${publishedSize}`);
  if (!existsSync(name)) return name;
  for (let number = 2; ; number++) if (!existsSync(`${name}-${number}`)) return `${name}-${number}`;
}

/** Makes the names in it last. Windows cannot open a folder, nor can some media flush one. */
async function flushFolder(path: string): Promise<void> {
  const folder = await open(path, 'r').catch(() => undefined);
  await folder?.sync().catch(() => undefined);
  await folder?.close();
}
