/** Whether a leaf stands at its index in the tree of a root (RFC 9162, section 2.1.3.2). */
import { equalBytes } from './bytes.ts';
import type { Sha256 } from './commitment.ts';
import { requireCount } from './decimal.ts';
import { LedgerError } from './ledger-error.ts';
import { requireProof } from './proof-hashes.ts';
import { nodeHash, requireHashes } from './tree.ts';

export interface Inclusion {
  /** The leaf's hash, not the entry. */
  readonly leaf: Uint8Array;
  readonly index: number;
  readonly size: number;
  readonly root: Uint8Array;
  /** The leaf's sibling first, the root's child last. */
  readonly proof: readonly Uint8Array[];
}

/**
 * @throws LedgerError `index-outside`; `hash-length`, `too-many-hashes`; `proof-length` if longer or shorter than needed;
 *   `inclusion-mismatch` if leaf, index, size, proof and root do not belong together
 */
export function verifyInclusion({ leaf, index, size, root, proof }: Inclusion, sha256: Sha256): void {
  requireCount(index);
  requireCount(size);
  if (index >= size) throw new LedgerError('index-outside');
  requireHashes([leaf, root]);
  requireProof(proof);
  // Division and remainder, never bit operators: those cut numbers off at 32 bits.
  let place = index;
  let last = size - 1;
  let reached = leaf;
  for (const hash of proof) {
    if (last === 0) throw new LedgerError('proof-length');
    if (place % 2 === 1 || place === last) {
      reached = nodeHash(hash, reached, sha256);
      while (place % 2 === 0 && place !== 0) {
        place /= 2;
        last = Math.floor(last / 2);
      }
    } else {
      reached = nodeHash(reached, hash, sha256);
    }
    place = Math.floor(place / 2);
    last = Math.floor(last / 2);
  }
  if (last !== 0) throw new LedgerError('proof-length');
  if (!equalBytes(reached, root)) throw new LedgerError('inclusion-mismatch');
}
