/** Entries are all alike: 80 bytes, a label, a commitment, an anchor. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { sha256 } from '../server/ciphers.ts';
import { encodeCheckpointText } from './checkpoint.ts';
import { anchorOf, entryBytes, entryOf, parseEntry } from './entry.ts';
import { fails } from './testing/fails.ts';
import { emptyRoot } from './tree.ts';

const hash = fc.uint8Array({ minLength: 32, maxLength: 32 });

test('an entry gives back its commitment and its anchor', () => {
  fc.assert(
    fc.property(hash, hash, (commitment, anchor) => {
      const entry = entryOf(commitment, anchor);
      assert.equal(entry.length, entryBytes);
      const parsed = parseEntry(entry);
      assert.deepEqual([...parsed.commitment], [...commitment]);
      assert.deepEqual([...parsed.anchor], [...anchor]);
    }),
  );
});

test('another length, another label or another version is no entry', () => {
  const entry = entryOf(new Uint8Array(32), emptyRoot);
  fails(() => parseEntry(entry.slice(1)), 'entry-malformed');
  fails(() => parseEntry(Uint8Array.of(...entry, 0)), 'entry-malformed');
  for (let at = 0; at < 16; at++) fails(() => parseEntry(entry.with(at, (entry[at] ?? 0) ^ 1)), 'entry-malformed');
  for (const length of [0, 31, 33]) {
    fails(() => entryOf(new Uint8Array(length), emptyRoot), 'hash-length');
    fails(() => entryOf(emptyRoot, new Uint8Array(length)), 'hash-length');
  }
});

test('the anchor is the hash of the text alone, which whoever has the leaves can write', () => {
  const text = encodeCheckpointText({ origin: 'record.example/kasur', size: 0, root: emptyRoot });
  assert.equal(text, 'record.example/kasur\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n');
  assert.deepEqual(anchorOf(text, sha256), sha256(new TextEncoder().encode(text)));
});
