/** Consistency proofs: all published ones, and between any two sizes of one log. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { sha256 } from '../server/ciphers.ts';
import { verifyConsistency } from './consistency.ts';
import { flipped } from './testing/example-log.ts';
import { fails, vectorText } from './testing/fails.ts';
import { entriesOf, naiveLeaf, naiveProof, naiveRoot } from './testing/naive-tree.ts';
import { emptyRoot } from './tree.ts';

interface Vectors {
  readonly cases: readonly {
    readonly path: string;
    readonly size1: number;
    readonly size2: number;
    readonly root1: string | null;
    readonly root2: string | null;
    readonly proof: readonly string[] | null;
    readonly wantErr: boolean;
  }[];
}
const { cases } = JSON.parse(vectorText('merkle-consistency')) as Vectors;
const bytes = (base64: string | null): Uint8Array => Uint8Array.fromBase64(base64 ?? '');

test('there are 49 published consistency proofs, some of them good', () => {
  assert.equal(cases.length, 49);
  assert.ok(cases.some(({ wantErr }) => !wantErr));
});

for (const { path, size1, size2, root1, root2, proof, wantErr } of cases)
  test(`published consistency proof, ${wantErr ? 'refused' : 'accepted'}: ${path}`, () => {
    const run = (): void =>
      verifyConsistency(
        {
          oldSize: size1,
          oldRoot: bytes(root1),
          newSize: size2,
          newRoot: bytes(root2),
          proof: (proof ?? []).map(bytes),
        },
        sha256,
      );
    if (wantErr) fails(run);
    else run();
  });

const maxSize = 300;
const leaves = entriesOf(maxSize).map(naiveLeaf);
const sizes = fc
  .integer({ min: 1, max: maxSize })
  .chain((newSize) => fc.record({ newSize: fc.constant(newSize), oldSize: fc.integer({ min: 1, max: newSize }) }));

function consistencyOf(oldSize: number, newSize: number) {
  const tree = leaves.slice(0, newSize);
  return {
    oldSize,
    oldRoot: naiveRoot(leaves.slice(0, oldSize)),
    newSize,
    newRoot: naiveRoot(tree),
    proof: naiveProof(oldSize, tree),
  };
}

test('any two sizes of one log are consistent', () => {
  for (let newSize = 1; newSize <= 40; newSize++)
    for (let oldSize = 1; oldSize <= newSize; oldSize++) verifyConsistency(consistencyOf(oldSize, newSize), sha256);
  fc.assert(fc.property(sizes, ({ oldSize, newSize }) => verifyConsistency(consistencyOf(oldSize, newSize), sha256)));
});

test('one flipped bit of either root or of the proof fails', () => {
  fc.assert(
    fc.property(sizes, fc.nat(), fc.nat({ max: 255 }), ({ oldSize, newSize }, which, bit) => {
      const good = consistencyOf(oldSize, newSize);
      fails(() => verifyConsistency({ ...good, oldRoot: flipped(good.oldRoot, bit) }, sha256), 'consistency-mismatch');
      fails(() => verifyConsistency({ ...good, newRoot: flipped(good.newRoot, bit) }, sha256), 'consistency-mismatch');
      if (good.proof.length === 0) return;
      const at = which % good.proof.length;
      const proof = good.proof.map((hash, each) => (each === at ? flipped(hash, bit) : hash));
      fails(() => verifyConsistency({ ...good, proof }, sha256), 'consistency-mismatch');
    }),
  );
});

test('a log in which one early leaf was exchanged is not consistent with what it was, whatever proof it gives', () => {
  fc.assert(
    fc.property(sizes, fc.nat(), ({ oldSize, newSize }, at) => {
      const other = leaves.slice(0, newSize).with(at % oldSize, new Uint8Array(32).fill(1));
      const claim = {
        ...consistencyOf(oldSize, newSize),
        newRoot: naiveRoot(other),
        proof: naiveProof(oldSize, other),
      };
      fails(() => verifyConsistency(claim, sha256), 'consistency-mismatch');
    }),
  );
});

test('a proof with one hash more or less fails', () => {
  fc.assert(
    fc.property(sizes, ({ oldSize, newSize }) => {
      const good = consistencyOf(oldSize, newSize);
      fails(() => verifyConsistency({ ...good, proof: [...good.proof, emptyRoot] }, sha256), 'proof-length');
      if (good.proof.length > 0)
        fails(() => verifyConsistency({ ...good, proof: good.proof.slice(0, -1) }, sha256), 'proof-length');
    }),
  );
});

test('equal sizes need equal roots and no proof; a smaller tree and an empty old one are refused', () => {
  const good = consistencyOf(5, 5);
  assert.deepEqual(good.proof, []);
  fails(() => verifyConsistency({ ...good, newRoot: emptyRoot }, sha256), 'consistency-mismatch');
  fails(() => verifyConsistency({ ...good, proof: [emptyRoot] }, sha256), 'proof-length');
  fails(() => verifyConsistency({ ...good, newSize: 4 }, sha256), 'sizes-shrink');
  fails(() => verifyConsistency({ ...good, oldSize: 0, oldRoot: emptyRoot, proof: [] }, sha256), 'old-size-zero');
});
