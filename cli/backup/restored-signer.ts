/**
 * The signer of a restored log. What it signed last decides whether the log may go on: a folder that survived knows it;
 * without one the newest that is known is written down, and never anything older.
 */
import {
  chownSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  statSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import {
  type Checkpoint,
  encodeCheckpointText,
  LedgerError,
  noteTextUnverified,
  parseCheckpointText,
} from '@amanat/ledger';
import { loadLastSigned } from '@amanat/log-service';
import { signerFolder } from '@amanat/server';
import { BackupError, type OpenedBackup } from '@amanat/store';
import type { DeploymentPlace } from './deployment-place.ts';
import { lastSignedName, signerName, signerNames } from './kept-files.ts';

export interface SignerKnown {
  /** The newest that is known to have been signed. */
  readonly head: Checkpoint | undefined;
  /** By the signer's own memory: nothing newer can exist. */
  readonly survived: boolean;
  /** The folder that was given remembers less than is known from elsewhere. */
  readonly isOlderCopy: boolean;
}

/** Whose folder is read. `undefined`: none survived, or it is on another machine. */
export function survivingFolder(given: string | undefined, place: DeploymentPlace, logId: number): string | undefined {
  if (given !== undefined) return given;
  if (place.signerDir === undefined) return undefined;
  const folder = signerFolder(place, logId);
  return existsSync(join(folder, lastSignedName)) ? folder : undefined;
}

/** @throws SignerError for a folder without memory; BackupError for a backup whose note is none */
export async function signerKnown(
  surviving: string | undefined,
  backup: OpenedBackup,
  shown: Checkpoint | undefined,
): Promise<SignerKnown> {
  const { logId } = backup.manifest;
  const kept = backup.kept.get(`${signerName(logId)}/${lastSignedName}`);
  const own = surviving === undefined ? undefined : await loadLastSigned(surviving);
  const heads = [
    ...(own === undefined ? [] : [own]),
    ...(backup.lastSigned === undefined ? [] : [parsed(backup.lastSigned, 'signer')]),
    ...(backup.checkpoint === undefined ? [] : [parsed(backup.checkpoint, 'checkpoint')]),
    ...(kept === undefined ? [] : [parsed(Buffer.from(kept).toString('utf8'), 'keys.age')]),
    ...(shown === undefined ? [] : [shown]),
  ];
  const head = heads.reduce<Checkpoint | undefined>(
    (newest, each) => (newest === undefined || each.size > newest.size ? each : newest),
    undefined,
  );
  const isOlderCopy = own !== undefined && head !== undefined && own.size < head.size;
  return { head, survived: own !== undefined && !isOlderCopy, isOlderCopy };
}

function parsed(text: string, file: string): Checkpoint {
  try {
    return parseCheckpointText(text.includes('\n\n') ? noteTextUnverified(text) : text);
  } catch (error) {
    if (error instanceof LedgerError) throw new BackupError('backup-file-altered', file);
    throw error;
  }
}

/**
 * Writes the signers' folders for a restored deployment in `place`; that of the log that goes on as `surviving` has it, if
 * there is one. A folder that has a memory already is left as it is.
 *
 * @throws BackupError `restore-not-writable`
 */
export function writeSigners(
  place: DeploymentPlace,
  backup: OpenedBackup,
  surviving: string | undefined,
  { head }: SignerKnown,
): void {
  const current = backup.manifest.logId;
  const logIds = new Set([...backup.kept.keys()].flatMap((name) => logIdOf(name) ?? []));
  if (current > 0 && (head !== undefined || surviving !== undefined)) logIds.add(current);
  for (const logId of logIds) {
    const folder = signerFolder(place, logId);
    if (existsSync(join(folder, lastSignedName))) continue;
    const from = logId === current ? surviving : undefined;
    const files = from === undefined ? keptOf(backup, logId) : filesIn(from);
    if (logId === current && head !== undefined) files.set(lastSignedName, Buffer.from(encodeCheckpointText(head)));
    // Memory first: a key without one would sign anything.
    for (const name of signerNames) {
      const bytes = files.get(name);
      if (bytes !== undefined) writePrivately(join(folder, name), bytes);
    }
  }
}

function logIdOf(name: string): number | undefined {
  const found = /^signer(?:-(\d+))?\//.exec(name);
  return found === null ? undefined : Number(found[1] ?? 1);
}

const keptOf = ({ kept }: OpenedBackup, logId: number): Map<string, Uint8Array> =>
  new Map(
    signerNames.flatMap((name) => {
      const bytes = kept.get(`${signerName(logId)}/${name}`);
      return bytes === undefined ? [] : [[name, bytes] as const];
    }),
  );

const filesIn = (folder: string): Map<string, Uint8Array> =>
  new Map(
    signerNames
      .filter((name) => existsSync(join(folder, name)))
      .map((name) => [name, readFileSync(join(folder, name))]),
  );

/** Durable, for its owner alone. @throws BackupError `restore-not-writable` */
export function writePrivately(path: string, bytes: Uint8Array): void {
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    const file = openSync(path, 'wx', 0o600);
    try {
      for (let written = 0; written < bytes.length;) written += writeSync(file, bytes, written);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    giveAsAbove(dirname(path));
    giveAsAbove(path);
  } catch {
    throw new BackupError('restore-not-writable', path);
  }
}

/** Root restores for the user that the server will run as: whom the folder above belongs to. */
function giveAsAbove(path: string): void {
  if (process.getuid?.() !== 0) return;
  const { uid, gid } = statSync(dirname(path));
  if (uid !== 0) chownSync(path, uid, gid);
}
