/**
 * A receipt: a proof file whose `extra` is salt (32) ‖ anchor (32) ‖ body, enough to rebuild the entry. None of it is
 * believed: only what hashes to a leaf under a trusted checkpoint is.
 */
import { concatBytes } from './bytes.ts';
import type { VerifiedCheckpoint } from './checkpoint.ts';
import { commitmentOf, saltBytes, type Sha256 } from './commitment.ts';
import type { Cosignature } from './cosignature.ts';
import { entryOf } from './entry.ts';
import { hashBytes } from './hashing.ts';
import { verifyInclusion } from './inclusion.ts';
import { LedgerError } from './ledger-error.ts';
import { type TrustPolicy, verifyByPolicy } from './policy.ts';
import { encodeProofFile, parseProofFile } from './proof-file.ts';
import { leafHash } from './tree.ts';
import type { VerifyEd25519 } from './verifier-key.ts';

export interface Receipt {
  readonly salt: Uint8Array;
  readonly anchor: Uint8Array;
  /** The event's sealed bytes, as committed to. */
  readonly body: Uint8Array;
  readonly index: number;
  readonly proof: readonly Uint8Array[];
  readonly checkpoint: string;
}

export interface VerifiedReceipt {
  readonly commitment: Uint8Array;
  readonly salt: Uint8Array;
  readonly anchor: Uint8Array;
  readonly body: Uint8Array;
  readonly index: number;
  readonly checkpoint: VerifiedCheckpoint;
  readonly cosigned: readonly Cosignature[];
}

/** @throws LedgerError `salt-length`, `hash-length`, `too-many-hashes` */
export function encodeReceipt({ salt, anchor, body, index, proof, checkpoint }: Receipt): string {
  if (salt.length !== saltBytes) throw new LedgerError('salt-length');
  if (anchor.length !== hashBytes) throw new LedgerError('hash-length');
  return encodeProofFile({ extra: concatBytes(salt, anchor, body), index, proof, checkpoint });
}

/**
 * @throws LedgerError `receipt-malformed` if the proof file has no salt and anchor; those of a proof file, of the policy
 *   and of an inclusion proof
 */
export function verifyReceipt(
  text: string,
  policy: TrustPolicy,
  { sha256, verify }: { readonly sha256: Sha256; readonly verify: VerifyEd25519 },
): VerifiedReceipt {
  const { extra, index, proof, checkpoint: note } = parseProofFile(text);
  if (extra === undefined || extra.length < saltBytes + hashBytes) throw new LedgerError('receipt-malformed');
  const salt = extra.slice(0, saltBytes);
  const anchor = extra.slice(saltBytes, saltBytes + hashBytes);
  const body = extra.slice(saltBytes + hashBytes);
  const commitment = commitmentOf(salt, body, sha256);
  const checkpoint = verifyByPolicy(note, policy, verify);
  const leaf = leafHash(entryOf(commitment, anchor), sha256);
  verifyInclusion({ leaf, index, size: checkpoint.size, root: checkpoint.root, proof }, sha256);
  return { commitment, salt, anchor, body, index, checkpoint, cosigned: checkpoint.cosigned };
}
