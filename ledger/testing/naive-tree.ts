/** RFC 6962 section 2.1 word for word, slow and apart from the code under test, and tiles cut by their definition. */
import { createHash } from 'node:crypto';
import type { ReadTiles, TileAddress } from '../tile.ts';

const digest = (...parts: readonly Uint8Array[]): Uint8Array => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return Uint8Array.from(hash.digest());
};

/** Entries of 80 bytes that differ. */
export const entriesOf = (count: number): readonly Uint8Array[] =>
  Array.from({ length: count }, (_, index) => {
    const entry = new Uint8Array(80).fill(7);
    new DataView(entry.buffer).setUint32(16, index);
    return entry;
  });

export const naiveLeaf = (entry: Uint8Array): Uint8Array => digest(Uint8Array.of(0), entry);

/** MTH, over leaf hashes instead of entries. */
export function naiveRoot(leaves: readonly Uint8Array[]): Uint8Array {
  if (leaves.length === 0) return digest();
  const [only] = leaves;
  if (leaves.length === 1 && only !== undefined) return only;
  const split = naiveSplit(leaves.length);
  return digest(Uint8Array.of(1), naiveRoot(leaves.slice(0, split)), naiveRoot(leaves.slice(split)));
}

export function naivePath(index: number, leaves: readonly Uint8Array[]): readonly Uint8Array[] {
  if (leaves.length === 1) return [];
  const split = naiveSplit(leaves.length);
  const [left, right] = [leaves.slice(0, split), leaves.slice(split)];
  return index < split
    ? [...naivePath(index, left), naiveRoot(right)]
    : [...naivePath(index - split, right), naiveRoot(left)];
}

/** SUBPROOF */
export function naiveProof(oldSize: number, leaves: readonly Uint8Array[], isWhole = true): readonly Uint8Array[] {
  if (oldSize === leaves.length) return isWhole ? [] : [naiveRoot(leaves)];
  const split = naiveSplit(leaves.length);
  const [left, right] = [leaves.slice(0, split), leaves.slice(split)];
  return oldSize <= split
    ? [...naiveProof(oldSize, left, isWhole), naiveRoot(right)]
    : [...naiveProof(oldSize - split, right, false), naiveRoot(left)];
}

function naiveSplit(count: number): number {
  let split = 1;
  while (split * 2 < count) split *= 2;
  return split;
}

/** Hash i of tile (L, N) is the root of the leaves [(N·256+i)·256^L, (N·256+i+1)·256^L). */
export function naiveTile({ level, number, width }: TileAddress, leaves: readonly Uint8Array[]): Uint8Array {
  const span = 256 ** level;
  const hashes = Array.from({ length: width }, (_, at) => {
    const start = (number * 256 + at) * span;
    if (start + span > leaves.length) throw new Error('the tree has no such hash');
    return naiveRoot(leaves.slice(start, start + span));
  });
  return Uint8Array.from(hashes.flatMap((hash) => [...hash]));
}

/** Tiles of a tree, which fail for any that a log of this size does not have, and a count of how often was asked. */
export function tilesOver(leaves: readonly Uint8Array[]): { readonly read: ReadTiles; reads: number } {
  const kept = new Map<string, Uint8Array>();
  const over = {
    reads: 0,
    async read(tiles: readonly TileAddress[]) {
      over.reads++;
      return tiles.map((tile) => {
        const total = Math.floor(leaves.length / 256 ** tile.level);
        if (tile.width !== Math.min(256, total - tile.number * 256)) throw new Error('no such file');
        const name = `${tile.level}/${tile.number}`;
        const bytes = kept.get(name) ?? naiveTile(tile, leaves);
        kept.set(name, bytes);
        return bytes;
      });
    },
  };
  return over;
}
