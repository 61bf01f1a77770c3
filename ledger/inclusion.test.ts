/** Inclusion proofs: all published ones, every leaf of every tree, and every bit that may be turned. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { sha256 } from '../server/ciphers.ts';
import { parseDecimal } from './decimal.ts';
import { verifyInclusion } from './inclusion.ts';
import { flipped } from './testing/example-log.ts';
import { fails, vectorText } from './testing/fails.ts';
import { entriesOf, naiveLeaf, naivePath, naiveRoot } from './testing/naive-tree.ts';
import { emptyRoot } from './tree.ts';

interface Vectors {
  readonly cases: readonly {
    readonly path: string;
    /** As text: an index of 2^64 − 1 occurs. */
    readonly leafIdx: string;
    readonly treeSize: string;
    readonly root: string | null;
    readonly leafHash: string | null;
    readonly proof: readonly string[] | null;
    readonly wantErr: boolean;
  }[];
}
const exactNumbers = vectorText('merkle-inclusion').replaceAll(/"(leafIdx|treeSize)": *(\d+)/g, '"$1": "$2"');
const { cases } = JSON.parse(exactNumbers) as Vectors;
const bytes = (base64: string | null): Uint8Array => Uint8Array.fromBase64(base64 ?? '');

test('there are 55 published inclusion proofs, three of them good', () => {
  assert.equal(cases.length, 55);
  assert.equal(cases.filter(({ wantErr }) => !wantErr).length, 3);
});

for (const { path, leafIdx, treeSize, root, leafHash, proof, wantErr } of cases)
  test(`published inclusion proof, ${wantErr ? 'refused' : 'accepted'}: ${path}`, () => {
    const run = (): void =>
      verifyInclusion(
        {
          leaf: bytes(leafHash),
          index: parseDecimal(leafIdx),
          size: parseDecimal(treeSize),
          root: bytes(root),
          proof: (proof ?? []).map(bytes),
        },
        sha256,
      );
    if (wantErr) fails(run);
    else run();
  });

const maxSize = 300;
const leaves = entriesOf(maxSize).map(naiveLeaf);
const place = fc
  .integer({ min: 1, max: maxSize })
  .chain((size) => fc.record({ size: fc.constant(size), index: fc.nat({ max: size - 1 }) }));

function inclusionOf(index: number, size: number) {
  const tree = leaves.slice(0, size);
  return { leaf: leaves[index] ?? emptyRoot, index, size, root: naiveRoot(tree), proof: naivePath(index, tree) };
}

test('every leaf of every tree up to 40 leaves proves, and at no other index', () => {
  for (let size = 1; size <= 40; size++)
    for (let index = 0; index < size; index++) {
      const inclusion = inclusionOf(index, size);
      verifyInclusion(inclusion, sha256);
      for (let other = 0; other <= size; other++)
        if (other !== index) fails(() => verifyInclusion({ ...inclusion, index: other }, sha256));
    }
});

test('any leaf of a tree of any size proves', () => {
  fc.assert(fc.property(place, ({ index, size }) => verifyInclusion(inclusionOf(index, size), sha256)));
});

test('one flipped bit of leaf, root or proof fails', () => {
  fc.assert(
    fc.property(place, fc.nat(), fc.nat({ max: 255 }), ({ index, size }, which, bit) => {
      const good = inclusionOf(index, size);
      fails(() => verifyInclusion({ ...good, leaf: flipped(good.leaf, bit) }, sha256), 'inclusion-mismatch');
      fails(() => verifyInclusion({ ...good, root: flipped(good.root, bit) }, sha256), 'inclusion-mismatch');
      const at = which % Math.max(1, good.proof.length);
      const proof = good.proof.map((hash, each) => (each === at ? flipped(hash, bit) : hash));
      if (proof.length > 0) fails(() => verifyInclusion({ ...good, proof }, sha256), 'inclusion-mismatch');
    }),
  );
});

test('every bit of one proof counts: each of them, flipped, fails', () => {
  const good = inclusionOf(200, 277);
  for (const [at, hash] of good.proof.entries())
    for (let bit = 0; bit < 256; bit++)
      fails(() => verifyInclusion({ ...good, proof: good.proof.with(at, flipped(hash, bit)) }, sha256));
});

test('a proof with one hash more, less, or another order fails', () => {
  fc.assert(
    fc.property(place, ({ index, size }) => {
      const good = inclusionOf(index, size);
      fails(() => verifyInclusion({ ...good, proof: [...good.proof, emptyRoot] }, sha256), 'proof-length');
      if (good.proof.length === 0) return;
      fails(() => verifyInclusion({ ...good, proof: good.proof.slice(0, -1) }, sha256));
      fails(() => verifyInclusion({ ...good, proof: good.proof.slice(1) }, sha256));
      if (good.proof.length > 1) fails(() => verifyInclusion({ ...good, proof: good.proof.toReversed() }, sha256));
    }),
  );
});

test('an index at or above the size is refused, and so is the empty tree', () => {
  const good = inclusionOf(0, 1);
  fails(() => verifyInclusion({ ...good, index: 1 }, sha256), 'index-outside');
  fails(() => verifyInclusion({ ...good, size: 0 }, sha256), 'index-outside');
});

test('indexes above 2^32 are not cut off', () => {
  // A tree of 2^33 leaves of which the left half is one hash: leaf 0 and leaf 2^32 must not be taken for each other.
  const size = 2 ** 33;
  const proof = Array.from({ length: 33 }, (_, at) => new Uint8Array(32).fill(at));
  const leaf = new Uint8Array(32).fill(99);
  let root: Uint8Array = leaf;
  for (const [at, hash] of proof.entries()) root = at === 32 ? naiveRoot([hash, root]) : naiveRoot([root, hash]);
  verifyInclusion({ leaf, index: 2 ** 32, size, root, proof }, sha256);
  fails(() => verifyInclusion({ leaf, index: 0, size, root, proof }, sha256), 'inclusion-mismatch');
});
