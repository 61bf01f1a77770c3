/**
 * Roots and proofs out of tiles. Every hash of a proof is the root of a range of leaves; a range falls into complete
 * subtrees, and each of those lies in one tile. All tiles that an answer needs are asked for at once.
 */
import type { Sha256 } from './commitment.ts';
import { requireCount } from './decimal.ts';
import { hashBytes } from './hashing.ts';
import { LedgerError } from './ledger-error.ts';
import { hashesOnLevel, partialWidth, type ReadTiles, type TileAddress, tilesOfSize, tileWidth } from './tile.ts';
import { emptyRoot, nodeHash, splitPoint, treeHash } from './tree.ts';

/** Leaves from `start` up to, not including, `end`; `start` is a multiple of the largest power of two in the length. */
interface LeafRange {
  readonly start: number;
  readonly end: number;
}

/** Neighbouring hashes of one tile, whose tree hash is a complete subtree's root. */
interface TileSlice {
  readonly tile: TileAddress;
  readonly from: number;
  readonly count: number;
}

/** @throws LedgerError `tile-length`, and whatever `read` throws */
export async function rootFromTiles(size: number, read: ReadTiles, sha256: Sha256): Promise<Uint8Array> {
  const addresses = tilesOfSize(size);
  const tiles = await readChecked(addresses, read);
  let below: Uint8Array | undefined;
  for (const [at, { width }] of addresses.entries()) {
    const hashes = hashesOf(tiles[at], 0, width);
    below = treeHash(below === undefined ? hashes : [...hashes, below], sha256);
  }
  return below ?? emptyRoot;
}

/** Proof that the leaf of this index is in the tree of this size. @throws LedgerError `index-outside`, `tile-length` */
export async function inclusionProof(
  index: number,
  size: number,
  read: ReadTiles,
  sha256: Sha256,
): Promise<readonly Uint8Array[]> {
  requireCount(index);
  requireCount(size);
  if (index >= size) throw new LedgerError('index-outside');
  const ranges: LeafRange[] = [];
  let [start, end] = [0, size];
  while (end - start > 1) {
    const split = start + splitPoint(end - start);
    if (index < split) {
      ranges.push({ start: split, end });
      end = split;
    } else {
      ranges.push({ start, end: split });
      start = split;
    }
  }
  return rootsOfRanges(ranges.toReversed(), size, read, sha256);
}

/**
 * Proof that the tree of `newSize` holds that of `oldSize` unaltered. Empty if they are equal, or from an empty tree,
 * which every tree holds.
 *
 * @throws LedgerError `sizes-shrink`, `tile-length`
 */
export async function consistencyProof(
  oldSize: number,
  newSize: number,
  read: ReadTiles,
  sha256: Sha256,
): Promise<readonly Uint8Array[]> {
  requireCount(oldSize);
  requireCount(newSize);
  if (oldSize > newSize) throw new LedgerError('sizes-shrink');
  if (oldSize === 0) return [];
  const ranges: LeafRange[] = [];
  let [start, end] = [0, newSize];
  while (end !== oldSize) {
    const split = start + splitPoint(end - start);
    if (oldSize <= split) {
      ranges.push({ start: split, end });
      end = split;
    } else {
      ranges.push({ start, end: split });
      start = split;
    }
  }
  // The old tree's last subtree, unless it is the whole old tree, whose root the checker has.
  if (start > 0) ranges.push({ start, end });
  return rootsOfRanges(ranges.toReversed(), newSize, read, sha256);
}

async function rootsOfRanges(
  ranges: readonly LeafRange[],
  size: number,
  read: ReadTiles,
  sha256: Sha256,
): Promise<readonly Uint8Array[]> {
  const subtrees = ranges.map((range) => slicesOf(range, size));
  const wanted = new Map(subtrees.flat().map(({ tile }) => [keyOf(tile), tile]));
  const addresses = [...wanted.values()];
  const tiles = await readChecked(addresses, read);
  const byKey = new Map(addresses.map((tile, at) => [keyOf(tile), tiles[at]]));
  return subtrees.map((slices) =>
    slices
      .map(({ tile, from, count }) => treeHash(hashesOf(byKey.get(keyOf(tile)), from, count), sha256))
      .reduceRight((right, left) => nodeHash(left, right, sha256)),
  );
}

const keyOf = ({ level, number }: TileAddress): string => `${level}/${number}`;

/** The complete subtrees of a range, largest first. */
function slicesOf({ start, end }: LeafRange, size: number): readonly TileSlice[] {
  const slices: TileSlice[] = [];
  let from = start;
  while (from < end) {
    let leaves = 1;
    while (from + leaves * 2 <= end) leaves *= 2;
    slices.push(sliceOf(from, leaves, size));
    from += leaves;
  }
  return slices;
}

function sliceOf(start: number, leaves: number, size: number): TileSlice {
  let level = 0;
  let hashLeaves = 1;
  while (hashLeaves * tileWidth <= leaves) {
    hashLeaves *= tileWidth;
    level++;
  }
  const first = start / hashLeaves;
  const number = Math.floor(first / tileWidth);
  const isPartial = number === hashesOnLevel(size, level + 1);
  const width = isPartial ? partialWidth(size, level) : tileWidth;
  return { tile: { level, number, width }, from: first % tileWidth, count: leaves / hashLeaves };
}

async function readChecked(addresses: readonly TileAddress[], read: ReadTiles): Promise<readonly Uint8Array[]> {
  if (addresses.length === 0) return [];
  const tiles = await read(addresses);
  if (tiles.length !== addresses.length) throw new LedgerError('tile-length');
  for (const [at, { width }] of addresses.entries())
    if (tiles[at]?.length !== width * hashBytes) throw new LedgerError('tile-length');
  return tiles;
}

function hashesOf(tile: Uint8Array | undefined, from: number, count: number): readonly Uint8Array[] {
  if (tile === undefined) throw new LedgerError('tile-length');
  return Array.from({ length: count }, (_, at) => tile.slice((from + at) * hashBytes, (from + at + 1) * hashBytes));
}
