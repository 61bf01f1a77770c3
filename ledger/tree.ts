/**
 * The Merkle tree of RFC 6962, section 2.1. Leaves and nodes are hashed under different first bytes, so neither can pass
 * for the other; no leaf is ever doubled to fill a level.
 */
import { concatBytes } from './bytes.ts';
import type { Sha256 } from './commitment.ts';
import { hashBytes } from './hashing.ts';
import { LedgerError } from './ledger-error.ts';

/** SHA-256 of nothing: the root of the tree without a leaf. */
export const emptyRoot: Uint8Array = Uint8Array.fromHex(
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
);

export const leafPrefix = 0;
export const nodePrefix = 1;
const leafLabel = Uint8Array.of(leafPrefix);
const nodeLabel = Uint8Array.of(nodePrefix);

/** SHA-256(0x00 ‖ entry) */
export const leafHash = (entry: Uint8Array, sha256: Sha256): Uint8Array => sha256(concatBytes(leafLabel, entry));

/** SHA-256(0x01 ‖ left ‖ right). The caller has seen to it that both are 32 bytes long. */
export const nodeHash = (left: Uint8Array, right: Uint8Array, sha256: Sha256): Uint8Array =>
  sha256(concatBytes(nodeLabel, left, right));

/**
 * Root of a tree whose lowest level are these hashes: leaf hashes, or roots of equally large complete trees.
 *
 * @throws LedgerError `hash-length`
 */
export function treeHash(hashes: readonly Uint8Array[], sha256: Sha256): Uint8Array {
  requireHashes(hashes);
  let level = hashes;
  // Pairs from the left, the odd one taken up as it is: the same tree as RFC 6962's split at the largest power of two.
  while (level.length > 1) {
    const above: Uint8Array[] = [];
    for (let place = 0; place < level.length; place += 2) {
      const [left, right] = level.slice(place, place + 2);
      if (left !== undefined) above.push(right === undefined ? left : nodeHash(left, right, sha256));
    }
    level = above;
  }
  return level[0] ?? emptyRoot;
}

/** The largest power of two below `count`, which is at least 2: where RFC 6962 splits. */
export function splitPoint(count: number): number {
  let split = 1;
  while (split * 2 < count) split *= 2;
  return split;
}

/** @throws LedgerError `hash-length` unless each is 32 bytes long */
export function requireHashes(hashes: readonly Uint8Array[]): void {
  if (hashes.some((hash) => hash.length !== hashBytes)) throw new LedgerError('hash-length');
}
