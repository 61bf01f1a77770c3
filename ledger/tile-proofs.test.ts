/** Roots and proofs out of tiles are those of the definition, and ask only for files that a log of that size has. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { sha256 } from '../server/ciphers.ts';
import { verifyConsistency } from './consistency.ts';
import { verifyInclusion } from './inclusion.ts';
import { failsLater } from './testing/fails.ts';
import { entriesOf, naiveLeaf, naivePath, naiveProof, naiveRoot, tilesOver } from './testing/naive-tree.ts';
import type { ReadTiles, TileAddress } from './tile.ts';
import { consistencyProof, inclusionProof, rootFromTiles } from './tile-proofs.ts';
import { emptyRoot, nodeHash } from './tree.ts';

const maxSize = 1200;
const leaves = entriesOf(maxSize).map(naiveLeaf);
const size = fc.oneof(
  fc.integer({ min: 1, max: maxSize }),
  fc.constantFrom(1, 2, 255, 256, 257, 511, 512, 513, 768, 1024),
);
const sizeAnd = fc.tuple(size, fc.nat());
const plain = (hashes: readonly Uint8Array[]): readonly string[] => hashes.map((hash) => hash.toHex());

test('the root out of tiles is the root of the leaves', async () => {
  assert.deepEqual(await rootFromTiles(0, tilesOver([]).read, sha256), emptyRoot);
  await fc.assert(
    fc.asyncProperty(size, async (count) => {
      const tree = leaves.slice(0, count);
      assert.equal((await rootFromTiles(count, tilesOver(tree).read, sha256)).toHex(), naiveRoot(tree).toHex());
    }),
  );
});

test('a leaf of any tree proves out of its tiles, by the proof of the definition, in one reading', async () => {
  await fc.assert(
    fc.asyncProperty(sizeAnd, async ([count, pick]) => {
      const tree = leaves.slice(0, count);
      const tiles = tilesOver(tree);
      const index = pick % count;
      const proof = await inclusionProof(index, count, tiles.read, sha256);
      assert.deepEqual(plain(proof), plain(naivePath(index, tree)));
      verifyInclusion({ leaf: tree[index] ?? emptyRoot, index, size: count, root: naiveRoot(tree), proof }, sha256);
      assert.ok(tiles.reads <= 1);
    }),
  );
});

test('any two sizes prove consistent out of the larger one’s tiles, in one reading', async () => {
  await fc.assert(
    fc.asyncProperty(sizeAnd, async ([count, pick]) => {
      const tree = leaves.slice(0, count);
      const tiles = tilesOver(tree);
      const oldSize = 1 + (pick % count);
      const proof = await consistencyProof(oldSize, count, tiles.read, sha256);
      assert.deepEqual(plain(proof), plain(naiveProof(oldSize, tree)));
      const oldRoot = naiveRoot(tree.slice(0, oldSize));
      verifyConsistency({ oldSize, oldRoot, newSize: count, newRoot: naiveRoot(tree), proof }, sha256);
      assert.ok(tiles.reads <= 1);
    }),
  );
});

test('three levels of tiles: a log of 70,000 leaves proves at its edges and seams', async () => {
  const many = entriesOf(70_000).map(naiveLeaf);
  const root = naiveRoot(many);
  const tiles = tilesOver(many);
  assert.equal((await rootFromTiles(many.length, tiles.read, sha256)).toHex(), root.toHex());
  for (const index of [0, 255, 256, 65_535, 65_536, 69_887, 69_888, 69_999]) {
    const proof = await inclusionProof(index, many.length, tiles.read, sha256);
    verifyInclusion({ leaf: many[index] ?? emptyRoot, index, size: many.length, root, proof }, sha256);
  }
  for (const oldSize of [1, 256, 65_536, 65_537, 69_888, 69_999]) {
    const proof = await consistencyProof(oldSize, many.length, tiles.read, sha256);
    const oldRoot = naiveRoot(many.slice(0, oldSize));
    verifyConsistency({ oldSize, oldRoot, newSize: many.length, newRoot: root, proof }, sha256);
  }
});

test('a log too large to be counted in 32 bits proves out of few tiles', async () => {
  // Every leaf alike, so that any full tile of a level is the same and the whole need not exist.
  const levels: Uint8Array[] = [new Uint8Array(32).fill(3)];
  for (let level = 1; level < 7; level++) {
    let hash = levels[level - 1] ?? emptyRoot;
    for (let height = 0; height < 8; height++) hash = nodeHash(hash, hash, sha256);
    levels.push(hash);
  }
  const asked: TileAddress[] = [];
  const read: ReadTiles = async (tiles) => {
    asked.push(...tiles);
    return tiles.map(({ level, width }) => {
      const bytes = new Uint8Array(width * 32);
      for (let at = 0; at < width; at++) bytes.set(levels[level] ?? emptyRoot, at * 32);
      return bytes;
    });
  };
  const count = 2 ** 45 + 12_345;
  const index = 2 ** 44 + 77;
  const root = await rootFromTiles(count, read, sha256);
  const proof = await inclusionProof(index, count, read, sha256);
  verifyInclusion({ leaf: levels[0] ?? emptyRoot, index, size: count, root, proof }, sha256);
  const oldSize = 2 ** 40 + 3;
  const oldRoot = await rootFromTiles(oldSize, read, sha256);
  const grown = await consistencyProof(oldSize, count, read, sha256);
  verifyConsistency({ oldSize, oldRoot, newSize: count, newRoot: root, proof: grown }, sha256);
  assert.ok(asked.length < 60);
});

test('nothing is read where nothing is to be proved', async () => {
  const read: ReadTiles = () => Promise.reject(new Error('read'));
  assert.deepEqual(await inclusionProof(0, 1, read, sha256), []);
  assert.deepEqual(await consistencyProof(7, 7, read, sha256), []);
  assert.deepEqual(await consistencyProof(0, 7, read, sha256), []);
});

test('a tile that is longer or shorter than asked, or missing, is refused', async () => {
  for (const change of [-32, -1, 1, 32]) {
    const read: ReadTiles = async (tiles) => tiles.map(({ width }) => new Uint8Array(width * 32 + change));
    await failsLater(() => rootFromTiles(5, read, sha256), 'tile-length');
    await failsLater(() => inclusionProof(2, 5, read, sha256), 'tile-length');
    await failsLater(() => consistencyProof(2, 5, read, sha256), 'tile-length');
  }
  await failsLater(() => rootFromTiles(5, async () => [], sha256), 'tile-length');
});

test('an index or an old size that the tree does not have is refused', async () => {
  const { read } = tilesOver(leaves.slice(0, 5));
  await failsLater(() => inclusionProof(5, 5, read, sha256), 'index-outside');
  await failsLater(() => consistencyProof(6, 5, read, sha256), 'sizes-shrink');
});
