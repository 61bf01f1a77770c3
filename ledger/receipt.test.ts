/** Receipts: a stranger with the policy and the file, and nothing else. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { commitmentOf } from './commitment.ts';
import { anchorOf, entryOf } from './entry.ts';
import { openGrowingTree } from './growing-tree.ts';
import { parsePolicy, policyOfKey } from './policy.ts';
import { encodeProofFile, parseProofFile } from './proof-file.ts';
import { encodeReceipt, verifyReceipt } from './receipt.ts';
import * as example from './testing/example-log.ts';
import { fails } from './testing/fails.ts';
import { entriesOf, naiveLeaf, naivePath } from './testing/naive-tree.ts';
import { emptyRoot } from './tree.ts';

const { bar, checkpointOf, flipped, logVkey, policyText, sha256, sha256Into, verify } = example;
const salt = new Uint8Array(32).fill(11);
const anchor = anchorOf('record.example/kasur\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n', sha256);
const body = new TextEncoder().encode('{"sealed":"…"}');
const index = 20;
const entries = entriesOf(32).with(index, entryOf(commitmentOf(salt, body, sha256), anchor));
const tree = openGrowingTree(0, [], sha256Into);
for (const entry of entries) tree.appendEntry(entry);
const proof = naivePath(index, entries.map(naiveLeaf));
const checkpoint = checkpointOf(tree.size, tree.root(), [bar]);
const receipt = encodeReceipt({ salt, anchor, body, index, proof, checkpoint });
const policy = parsePolicy(policyText, sha256);
const open = (text: string, by = policy) => verifyReceipt(text, by, { sha256, verify });

test('a receipt gives what was kept, where, under which checkpoint and before whose eyes', () => {
  const opened = open(receipt);
  assert.equal(opened.commitment.toHex(), commitmentOf(salt, body, sha256).toHex());
  assert.equal(opened.salt.toHex(), salt.toHex());
  assert.equal(opened.anchor.toHex(), anchor.toHex());
  assert.equal(opened.body.toHex(), body.toHex());
  assert.equal(opened.index, index);
  assert.equal(opened.checkpoint.size, 32);
  assert.equal(opened.checkpoint.root.toHex(), tree.root().toHex());
  assert.deepEqual(opened.cosigned, [{ name: 'bar', time: example.day }]);
  assert.equal(open(receipt, policyOfKey(logVkey, sha256)).index, index);
});

test('one flipped bit anywhere in the file and it does not hold', () => {
  const bytes = new TextEncoder().encode(receipt);
  for (let bit = 0; bit < bytes.length * 8; bit++) {
    // A witness's name or key id, changed, is that of a stranger: then the quorum is missing.
    const run = (): unknown => open(new TextDecoder('utf-8', { fatal: true }).decode(flipped(bytes, bit)));
    assert.throws(run, `bit ${bit}`);
  }
});

test('salt, anchor, body and index are each bound: another one fails for that reason', () => {
  const given = { salt, anchor, body, index, proof, checkpoint };
  for (const changed of [
    { ...given, salt: flipped(salt, 3) },
    { ...given, anchor: flipped(anchor, 3) },
    { ...given, body: flipped(body, 3) },
    { ...given, body: Uint8Array.of(...body, 0) },
    { ...given, index: index ^ 1 },
  ])
    fails(() => open(encodeReceipt(changed)), 'inclusion-mismatch');
  fails(() => open(encodeReceipt({ ...given, index: 32 })), 'index-outside');
  fails(() => open(encodeReceipt({ ...given, proof: proof.slice(1) })), 'proof-length');
});

test('a checkpoint of another size or root, though signed, does not hold this receipt', () => {
  const given = { salt, anchor, body, index, proof };
  fails(() => open(encodeReceipt({ ...given, checkpoint: checkpointOf(32, emptyRoot, [bar]) })), 'inclusion-mismatch');
  fails(() => open(encodeReceipt({ ...given, checkpoint: checkpointOf(64, tree.root(), [bar]) })), 'proof-length');
  fails(() => open(encodeReceipt({ ...given, checkpoint: checkpointOf(32, tree.root()) })), 'quorum-missing');
});

test('a proof file without salt and anchor is no receipt', () => {
  const { extra: _, ...file } = parseProofFile(receipt);
  fails(() => open(encodeProofFile(file)), 'receipt-malformed');
  fails(() => open(encodeProofFile({ ...file, extra: new Uint8Array(63) })), 'receipt-malformed');
  fails(() => encodeReceipt({ salt: salt.slice(1), anchor, body, index, proof, checkpoint }), 'salt-length');
  fails(() => encodeReceipt({ salt, anchor: anchor.slice(1), body, index, proof, checkpoint }), 'hash-length');
});
