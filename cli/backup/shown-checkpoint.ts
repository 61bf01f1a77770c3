/** A checkpoint that somebody else holds. It stops a log for good, so it must be signed by that log's own key. */
import {
  type Checkpoint,
  encodeVerifierKey,
  LedgerError,
  parseCheckpointText,
  parseVerifierKey,
  verifyNote,
} from '@amanat/ledger';
import { ed25519Signer, sha256, verifyEd25519 } from '@amanat/node-crypto';
import type { OpenedBackup } from '@amanat/store';
import { readTextFile } from '../read-file.ts';
import { WrongUse } from '../terminal.ts';
import { signerName } from './kept-files.ts';

const maxNoteBytes = 1_000_000;

/** By a key in the backup; a backup without one (the signer is on another machine) cannot tell. @throws WrongUse */
export function shownCheckpoint(file: string, backup: OpenedBackup): Checkpoint {
  const note = readTextFile(file, maxNoteBytes);
  try {
    const shown = parseCheckpointText(`${note.slice(0, Math.max(note.indexOf('\n\n'), 0))}\n`);
    const keys = keysIn(backup, shown.origin);
    if (keys.length > 0) verifyNote(note, keys, verifyEd25519);
    return shown;
  } catch (error) {
    if (error instanceof LedgerError)
      throw new WrongUse(`${file} is not a checkpoint that this log has signed (${error.code}).`);
    throw error;
  }
}

function keysIn({ kept, manifest }: OpenedBackup, origin: string) {
  const textOf = (name: string): string =>
    Buffer.from(kept.get(`${signerName(manifest.logId)}/${name}`) ?? new Uint8Array()).toString('utf8');
  const seeds = [textOf('log.key'), textOf('log-next.key')].map((text) => text.trim()).filter((text) => text !== '');
  const inUse = seeds.map((seed) =>
    encodeVerifierKey(origin, ed25519Signer(Uint8Array.fromHex(seed)).publicKey, sha256),
  );
  const retired = textOf('retired-keys')
    .split('\n')
    .filter((line) => line !== '');
  return [...inUse, ...retired].map((key) => parseVerifierKey(key, sha256));
}
