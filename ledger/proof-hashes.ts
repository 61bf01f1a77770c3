/** The list of hashes that a proof is, and its lines in the formats that carry one. */
import { encodeBase64, parseBase64 } from './bytes.ts';
import { LedgerError } from './ledger-error.ts';
import { requireHashes } from './tree.ts';

/** No tree that can be counted needs more. */
export const maxProofHashes = 63;

/** @throws LedgerError `too-many-hashes`, `hash-length` */
export function requireProof(proof: readonly Uint8Array[]): void {
  if (proof.length > maxProofHashes) throw new LedgerError('too-many-hashes');
  requireHashes(proof);
}

/** One base64 line for each. @throws LedgerError `too-many-hashes`, `hash-length` */
export function encodeProofLines(proof: readonly Uint8Array[]): string {
  requireProof(proof);
  return proof.map((hash) => `${encodeBase64(hash)}\n`).join('');
}

/** @throws LedgerError `too-many-hashes`, `hash-length`, `base64-not-canonical` */
export function parseProofLines(lines: readonly string[]): readonly Uint8Array[] {
  if (lines.length > maxProofHashes) throw new LedgerError('too-many-hashes');
  const proof = lines.map(parseBase64);
  requireHashes(proof);
  return proof;
}
