/** RFC 6962 by its definition, recursively, with nothing of `ledger/`: what roots and consistency proofs should be. */
import { createHash } from 'node:crypto';

const sha256 = (...parts: readonly Uint8Array[]): Uint8Array => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return Uint8Array.from(hash.digest());
};

/** The k of the RFC: the largest power of two below `count`. */
function half(count: number): number {
  let power = 1;
  while (power * 2 < count) power *= 2;
  return power;
}

export type Entries = readonly string[];

export function naiveRoot(entries: Entries): Uint8Array {
  const [only] = entries;
  if (only === undefined) return sha256();
  if (entries.length === 1) return sha256(Uint8Array.of(0), Buffer.from(only));
  const k = half(entries.length);
  return sha256(Uint8Array.of(1), naiveRoot(entries.slice(0, k)), naiveRoot(entries.slice(k)));
}

/** From `oldSize` to all entries; empty from nothing and to the same. */
export function naiveProof(oldSize: number, entries: Entries): readonly Uint8Array[] {
  return oldSize === 0 ? [] : subProof(oldSize, entries, true);
}

function subProof(oldSize: number, entries: Entries, isWhole: boolean): readonly Uint8Array[] {
  if (oldSize === entries.length) return isWhole ? [] : [naiveRoot(entries)];
  const k = half(entries.length);
  return oldSize <= k
    ? [...subProof(oldSize, entries.slice(0, k), isWhole), naiveRoot(entries.slice(k))]
    : [...subProof(oldSize - k, entries.slice(k), false), naiveRoot(entries.slice(0, k))];
}

/** Origin, size, root. */
export const textOf = (origin: string, entries: Entries): string =>
  `${origin}\n${entries.length}\n${naiveRoot(entries).toBase64()}\n`;

/** `count` entries; those from `forkedAt` on are another history's. */
export const entriesOf = (count: number, history = '', forkedAt = 0): Entries =>
  Array.from({ length: count }, (_, index) => (index < forkedAt ? `${index}` : `${index}${history}`));
