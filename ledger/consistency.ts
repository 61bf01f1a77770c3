/** Whether a tree is an earlier one with leaves added, and nothing else (RFC 9162, section 2.1.4.2). */
import { equalBytes } from './bytes.ts';
import type { Sha256 } from './commitment.ts';
import { requireCount } from './decimal.ts';
import { LedgerError } from './ledger-error.ts';
import { requireProof } from './proof-hashes.ts';
import { nodeHash, requireHashes } from './tree.ts';

export interface Consistency {
  readonly oldSize: number;
  readonly oldRoot: Uint8Array;
  readonly newSize: number;
  readonly newRoot: Uint8Array;
  readonly proof: readonly Uint8Array[];
}

/**
 * @throws LedgerError `old-size-zero`: an empty tree proves nothing; `sizes-shrink`; `hash-length`, `too-many-hashes`;
 *   `proof-length` if longer or shorter than needed; `consistency-mismatch` if the one does not follow from the other
 */
export function verifyConsistency(claim: Consistency, sha256: Sha256): void {
  const { oldSize, oldRoot, newSize, newRoot, proof } = claim;
  requireCount(oldSize);
  requireCount(newSize);
  if (oldSize === 0) throw new LedgerError('old-size-zero');
  if (oldSize > newSize) throw new LedgerError('sizes-shrink');
  requireHashes([oldRoot, newRoot]);
  requireProof(proof);
  if (oldSize === newSize) {
    if (proof.length > 0) throw new LedgerError('proof-length');
    if (!equalBytes(oldRoot, newRoot)) throw new LedgerError('consistency-mismatch');
    return;
  }
  if (proof.length === 0) throw new LedgerError('proof-length');
  const [first, ...rest] = isPowerOfTwo(oldSize) ? [oldRoot, ...proof] : proof;
  if (first === undefined) throw new LedgerError('proof-length');
  let place = oldSize - 1;
  let last = newSize - 1;
  while (place % 2 === 1) {
    place = Math.floor(place / 2);
    last = Math.floor(last / 2);
  }
  let oldReached = first;
  let newReached = first;
  for (const hash of rest) {
    if (last === 0) throw new LedgerError('proof-length');
    if (place % 2 === 1 || place === last) {
      oldReached = nodeHash(hash, oldReached, sha256);
      newReached = nodeHash(hash, newReached, sha256);
      while (place % 2 === 0 && place !== 0) {
        place /= 2;
        last = Math.floor(last / 2);
      }
    } else {
      newReached = nodeHash(newReached, hash, sha256);
    }
    place = Math.floor(place / 2);
    last = Math.floor(last / 2);
  }
  if (last !== 0) throw new LedgerError('proof-length');
  if (!equalBytes(oldReached, oldRoot) || !equalBytes(newReached, newRoot))
    throw new LedgerError('consistency-mismatch');
}

function isPowerOfTwo(number: number): boolean {
  let power = 1;
  while (power < number) power *= 2;
  return power === number;
}
