/**
 * One entry of the log, 80 bytes, all alike:
 *
 *     amanat/entry/v1\n ‖ commitment (32) ‖ anchor (32)
 *
 * The anchor is the hash of the text of the checkpoint that the block before ended with: the entry cannot be older.
 */
import { concatBytes, equalBytes, utf8 } from './bytes.ts';
import type { Sha256 } from './commitment.ts';
import { hashBytes } from './hashing.ts';
import { LedgerError } from './ledger-error.ts';
import { requireHashes } from './tree.ts';

const label = utf8('amanat/entry/v1\n');
export const entryBytes = 80;

export interface Entry {
  readonly commitment: Uint8Array;
  readonly anchor: Uint8Array;
}

/** @throws LedgerError `hash-length` */
export function entryOf(commitment: Uint8Array, anchor: Uint8Array): Uint8Array {
  requireHashes([commitment, anchor]);
  return concatBytes(label, commitment, anchor);
}

/** @throws LedgerError `entry-malformed` */
export function parseEntry(bytes: Uint8Array): Entry {
  if (bytes.length !== entryBytes || !equalBytes(bytes.subarray(0, label.length), label))
    throw new LedgerError('entry-malformed');
  const anchorFrom = label.length + hashBytes;
  return { commitment: bytes.slice(label.length, anchorFrom), anchor: bytes.slice(anchorFrom) };
}

/** SHA-256 of a checkpoint's text (origin, size, root; no signatures), which whoever has the leaves can recompute. */
export const anchorOf = (checkpointText: string, sha256: Sha256): Uint8Array => sha256(utf8(checkpointText));
