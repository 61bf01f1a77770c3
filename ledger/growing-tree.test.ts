/** A tree that grows step by step equals one built from nothing, in root, tiles and everything that follows from them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { concatBytes } from './bytes.ts';
import { type ChangedTile, type GrowingTree, openGrowingTree } from './growing-tree.ts';
import { sha256Into } from './testing/example-log.ts';
import { fails } from './testing/fails.ts';
import { entriesOf, naiveLeaf, naiveRoot, naiveTile, tilesOver } from './testing/naive-tree.ts';
import { tilesOfSize } from './tile.ts';
import { emptyRoot } from './tree.ts';

const entries = entriesOf(1500);
const leaves = entries.map(naiveLeaf);
const emptyTree = (): GrowingTree => openGrowingTree(0, [], sha256Into);
const rootAt = (size: number): string => naiveRoot(leaves.slice(0, size)).toHex();

/** Adds the entries from the tree's size up to `size`, in one of the three ways. */
function growTo(tree: GrowingTree, size: number, way: number): void {
  if (way === 0) tree.appendEntries(concatBytes(...entries.slice(tree.size, size)), 80);
  else if (way === 1) tree.appendLeafHashes(concatBytes(...leaves.slice(tree.size, size)));
  else for (const entry of entries.slice(tree.size, size)) tree.appendEntry(entry);
}

const isNaiveTile = ({ level, number, bytes }: ChangedTile, size: number, of = leaves): void => {
  const naive = naiveTile({ level, number, width: bytes.length / 32 }, of.slice(0, size));
  assert.equal(bytes.toHex(), naive.toHex(), `tile ${level}/${number} at ${size}`);
};

test('after each append the root is that of the leaves so far', () => {
  const tree = emptyTree();
  assert.deepEqual(tree.root(), emptyRoot);
  for (const [index, entry] of entries.slice(0, 300).entries()) {
    tree.appendEntry(entry);
    assert.equal(tree.size, index + 1);
    assert.equal(tree.root().toHex(), rootAt(index + 1));
  }
});

test('grown in steps, in any of its ways, it has the root and the changed tiles of the definition', () => {
  const steps = fc.array(fc.tuple(fc.nat({ max: 400 }), fc.nat({ max: 2 })), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(steps, (given) => {
      const tree = emptyTree();
      for (const [step, way] of given) {
        const before = tree.size;
        const size = Math.min(before + step, entries.length);
        growTo(tree, size, way);
        assert.equal(tree.size, size);
        assert.equal(tree.root().toHex(), rootAt(size));
        const changed = tree.takeChangedTiles();
        for (const tile of changed) isNaiveTile(tile, size);
        const levels = changed.map(({ level, number }) => `${level}/${number}`);
        assert.equal(new Set(levels).size, levels.length, 'no tile twice');
        assert.deepEqual(levels.toSorted(), changedBetween(before, size).toSorted());
        assert.deepEqual(tree.takeChangedTiles(), []);
      }
    }),
    { numRuns: 40 },
  );
});

/** Tiles that got a hash between two sizes. */
function changedBetween(before: number, after: number): readonly string[] {
  const changed: string[] = [];
  for (let level = 0; level < 3; level++) {
    const [from, to] = [Math.floor(before / 256 ** level), Math.floor(after / 256 ** level)];
    for (let number = Math.floor(from / 256); number * 256 < to; number++)
      if (to > from) changed.push(`${level}/${number}`);
  }
  return changed;
}

test('opened from the tiles of its edge, at any size, it goes on as if it had never been closed', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat({ max: 1200 }), fc.nat({ max: 300 }), fc.nat({ max: 2 }), async (size, more, way) => {
      const { read } = tilesOver(leaves.slice(0, size));
      const tree = openGrowingTree(size, await read(tilesOfSize(size)), sha256Into);
      assert.equal(tree.size, size);
      assert.equal(tree.root().toHex(), rootAt(size));
      assert.deepEqual(tree.takeChangedTiles(), []);
      growTo(tree, size + more, way);
      assert.equal(tree.root().toHex(), rootAt(size + more));
      for (const tile of tree.takeChangedTiles()) isNaiveTile(tile, size + more);
    }),
    { numRuns: 60 },
  );
});

test('a clone grows apart: what is thrown away leaves no trace', () => {
  fc.assert(
    fc.property(fc.nat({ max: 700 }), fc.integer({ min: 1, max: 600 }), (size, more) => {
      const tree = emptyTree();
      growTo(tree, size, 0);
      const attempt = tree.clone();
      attempt.appendEntries(new Uint8Array(80 * more).fill(255), 80);
      assert.equal(attempt.size, size + more);
      assert.equal(tree.size, size);
      assert.equal(tree.root().toHex(), rootAt(size));
      const again = tree.clone();
      growTo(again, size + more, 0);
      assert.equal(again.root().toHex(), rootAt(size + more));
      for (const tile of again.takeChangedTiles()) isNaiveTile(tile, size + more);
      for (const tile of tree.takeChangedTiles()) isNaiveTile(tile, size);
    }),
    { numRuns: 40 },
  );
});

test('a tree and its clone grow in turns, each with its own leaves', () => {
  const tree = emptyTree();
  growTo(tree, 300, 0);
  const other = tree.clone();
  const others = leaves.slice(0, 300);
  for (let turn = 0; turn < 30; turn++) {
    const entry = new Uint8Array(80).fill(turn);
    other.appendEntry(entry);
    others.push(naiveLeaf(entry));
    growTo(tree, 301 + turn, turn % 3);
  }
  assert.equal(other.root().toHex(), naiveRoot(others).toHex());
  for (const tile of tree.takeChangedTiles()) isNaiveTile(tile, 330);
  for (const tile of other.takeChangedTiles()) isNaiveTile(tile, 330, others);
});

test('a tile that was taken does not change when the tree grows', () => {
  const tree = emptyTree();
  growTo(tree, 300, 0);
  const taken = tree.takeChangedTiles();
  const before = taken.map(({ bytes }) => bytes.toHex());
  growTo(tree, 700, 0);
  assert.deepEqual(
    taken.map(({ bytes }) => bytes.toHex()),
    before,
  );
});

test('entries of different lengths, and the empty entry, have their place', () => {
  const mixed = [new Uint8Array(), Uint8Array.of(1, 2), new Uint8Array(100), new Uint8Array()];
  const tree = emptyTree();
  for (const entry of mixed) tree.appendEntry(entry);
  assert.equal(tree.root().toHex(), naiveRoot(mixed.map(naiveLeaf)).toHex());
});

test('bytes that do not fall into whole entries or hashes are refused and change nothing', () => {
  const tree = emptyTree();
  growTo(tree, 5, 0);
  fails(() => tree.appendEntries(new Uint8Array(161), 80), 'entry-malformed');
  fails(() => tree.appendEntries(new Uint8Array(3), 0), 'entry-malformed');
  fails(() => tree.appendLeafHashes(new Uint8Array(33)), 'hash-length');
  assert.equal(tree.root().toHex(), rootAt(5));
});

test('it does not open from tiles of another size', () => {
  fails(() => openGrowingTree(5, [], sha256Into), 'tile-length');
  fails(() => openGrowingTree(5, [new Uint8Array(4 * 32)], sha256Into), 'tile-length');
  fails(() => openGrowingTree(0, [new Uint8Array(32)], sha256Into), 'tile-length');
  fails(() => openGrowingTree(-1, [], sha256Into), 'number-malformed');
});
