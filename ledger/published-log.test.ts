/** A whole log published by another program: its entries give its files, its roots and its checkpoints, at every size. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { encodeBundle, parseBundle } from './bundle.ts';
import { verifyCheckpoint } from './checkpoint.ts';
import { verifyConsistency } from './consistency.ts';
import { openGrowingTree } from './growing-tree.ts';
import { verifyInclusion } from './inclusion.ts';
import { sha256, sha256Into, verify } from './testing/example-log.ts';
import { vectorText } from './testing/fails.ts';
import { bundlePath, parseLogPath, type ReadTiles, tilePath } from './tile.ts';
import { consistencyProof, inclusionProof, rootFromTiles } from './tile-proofs.ts';
import { emptyRoot, leafHash } from './tree.ts';
import { parseVerifierKey } from './verifier-key.ts';

interface Vectors {
  readonly vkey: string;
  readonly entries: readonly string[];
  readonly checkpoints: Readonly<Record<string, string>>;
  readonly files: Readonly<Record<string, string>>;
}
const vectors = JSON.parse(vectorText('tlog-tiles-15-leaves')) as Vectors;
const key = parseVerifierKey(vectors.vkey, sha256);
const entries = vectors.entries.map((entry) => new TextEncoder().encode(entry));
const file = (path: string): Uint8Array => Uint8Array.fromHex(vectors.files[path] ?? '');
const read: ReadTiles = async (tiles) => tiles.map((tile) => file(tilePath(tile)));
const checkpoints = Object.entries(vectors.checkpoints).map(([size, note]) => {
  const checkpoint = verifyCheckpoint(note, { origin: key.name, keys: [key] }, verify);
  assert.equal(checkpoint.size, Number(size));
  return checkpoint;
});

test('there are nine or more checkpoints, and each path is one of ours', () => {
  assert.ok(checkpoints.length >= 9);
  for (const path of Object.keys(vectors.files)) assert.notEqual(parseLogPath(path), undefined, path);
});

test('our tree over the entries has the published root and tiles at every size, and our bundles are the published ones', () => {
  const tree = openGrowingTree(0, [], sha256Into);
  for (const { size, root } of checkpoints) {
    for (const entry of entries.slice(tree.size, size)) tree.appendEntry(entry);
    assert.equal(tree.root().toHex(), root.toHex());
    for (const { level, number, bytes } of tree.takeChangedTiles())
      assert.equal(bytes.toHex(), vectors.files[tilePath({ level, number, width: bytes.length / 32 })]);
    if (size > 0)
      assert.equal(encodeBundle(entries.slice(0, size)).toHex(), vectors.files[bundlePath({ number: 0, width: size })]);
  }
});

test('out of the published files come the published roots, and a proof of every entry at every size', async () => {
  for (const { size, root } of checkpoints) {
    assert.equal((await rootFromTiles(size, read, sha256)).toHex(), root.toHex());
    if (size === 0) continue;
    for (const [index, entry] of parseBundle(file(bundlePath({ number: 0, width: size })), size).entries()) {
      const proof = await inclusionProof(index, size, read, sha256);
      verifyInclusion({ leaf: leafHash(entry, sha256), index, size, root, proof }, sha256);
    }
  }
});

test('each published checkpoint follows from each earlier one', async () => {
  for (const { size: newSize, root: newRoot } of checkpoints)
    for (const { size: oldSize, root: oldRoot } of checkpoints) {
      if (oldSize === 0 || oldSize > newSize) continue;
      const proof = await consistencyProof(oldSize, newSize, read, sha256);
      verifyConsistency({ oldSize, oldRoot, newSize, newRoot, proof }, sha256);
    }
  assert.equal(checkpoints[0]?.root.toHex(), emptyRoot.toHex());
});
