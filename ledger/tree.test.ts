/** The tree against RFC 6962's reference data and against its definition. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { sha256 } from '../server/ciphers.ts';
import { fails, vectorText } from './testing/fails.ts';
import { entriesOf, naiveLeaf, naiveRoot } from './testing/naive-tree.ts';
import { emptyRoot, leafHash, nodeHash, treeHash } from './tree.ts';

interface Vectors {
  readonly leafInputsHex: readonly string[];
  readonly rootsBySizeHex: readonly string[];
  readonly nodeHashesByLevelHex: readonly (readonly string[])[];
}
const vectors = JSON.parse(vectorText('rfc6962-reference-tree')) as Vectors;
const leaves = vectors.leafInputsHex.map((hex) => leafHash(Uint8Array.fromHex(hex), sha256));

test('the published tree has the published root at every size', () => {
  assert.equal(vectors.rootsBySizeHex.length, 9);
  for (const [size, root] of vectors.rootsBySizeHex.entries())
    assert.equal(treeHash(leaves.slice(0, size), sha256).toHex(), root);
  assert.equal(emptyRoot.toHex(), vectors.rootsBySizeHex[0]);
});

test('each node of the published tree is the hash of the two below it', () => {
  const [lowest = [], ...above] = vectors.nodeHashesByLevelHex;
  assert.deepEqual(
    leaves.map((leaf) => leaf.toHex()),
    lowest,
  );
  let below = leaves;
  for (const level of above) {
    below = level.map((_, at) => nodeHash(below[2 * at] ?? emptyRoot, below[2 * at + 1] ?? emptyRoot, sha256));
    assert.deepEqual(
      below.map((hash) => hash.toHex()),
      level,
    );
  }
});

test('the root of any list of leaves is that of the definition', () => {
  const all = entriesOf(600).map(naiveLeaf);
  fc.assert(
    fc.property(fc.nat({ max: 600 }), (size) => {
      assert.deepEqual(Uint8Array.from(treeHash(all.slice(0, size), sha256)), naiveRoot(all.slice(0, size)));
    }),
  );
});

test('a leaf can never pass for a node: one entry of 64 bytes is not two hashes', () => {
  const [left, right] = entriesOf(2).map(naiveLeaf);
  assert.ok(left !== undefined && right !== undefined);
  const asEntry = leafHash(Uint8Array.from([...left, ...right]), sha256);
  assert.notDeepEqual(asEntry, nodeHash(left, right, sha256));
});

test('a hash that is not 32 bytes long is in no tree', () => {
  for (const length of [0, 31, 33, 64])
    fails(() => treeHash([emptyRoot, new Uint8Array(length)], sha256), 'hash-length');
});
