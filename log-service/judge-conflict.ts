/**
 * Whether a witness that disagrees is right. Its word alone stops nothing: else any one witness, hostile or broken, could
 * make the office break every promise. A note that the log itself has signed is proof, whoever shows it.
 */
import {
  type Checkpoint,
  emptyRoot,
  equalBytes,
  LedgerError,
  parseVerifierKey,
  rootFromTiles,
  verifyCheckpoint,
} from '@amanat/ledger';
import type { LogOptions } from './log-options.ts';
import { tilesFrom } from './store-tiles.ts';
import type { WitnessConflict } from './witnesses.ts';

export type ConflictVerdict =
  /** The log has signed a larger tree than there is now. */
  | 'witness-ahead'
  /** The log has signed another tree of that size. */
  | 'witness-inconsistent'
  /** It has seen more of this very log than it was asked about: a question that reached it late. */
  | 'consistent'
  | 'unproven';

type Judging = Pick<LogOptions, 'store' | 'origin' | 'signer' | 'listedKeys' | 'sha256' | 'verify'>;

/** The record is read after the witness has answered: whatever was signed by then is in it. @throws StoreError */
export async function judgeConflict(
  conflict: WitnessConflict,
  options: Judging,
  logId: number,
): Promise<ConflictVerdict> {
  const { store, sha256 } = options;
  const seen = conflict.note === undefined ? undefined : await verified(conflict.note, options);
  if (seen === undefined) return 'unproven';
  const log = (await store.loadLogs()).find((each) => each.logId === logId);
  if (seen.size > (log?.size ?? 0)) return 'witness-ahead';
  const root = seen.size === 0 ? emptyRoot : await rootFromTiles(seen.size, tilesFrom(store, logId), sha256);
  if (!equalBytes(root, seen.root)) return 'witness-inconsistent';
  const explains = conflict.reason === 'witness-ahead' && seen.size >= (conflict.size ?? 0);
  return explains ? 'consistent' : 'unproven';
}

/** By any key of this log that is known: while keys change, a witness may hold a note by the older one alone. */
async function verified(note: string, options: Judging): Promise<Checkpoint | undefined> {
  const { origin, signer, listedKeys, sha256, verify } = options;
  const inUse = await signer.verifierKeys().catch(() => []);
  const texts = new Set([...inUse, ...((await listedKeys?.()) ?? [])]);
  const keys = [...texts].map((key) => parseVerifierKey(key, sha256)).filter(({ name }) => name === origin);
  try {
    return verifyCheckpoint(note, { origin, keys }, verify);
  } catch (error) {
    if (error instanceof LedgerError) return undefined;
    throw error;
  }
}
