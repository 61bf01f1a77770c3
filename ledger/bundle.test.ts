/** Entry bundles: exactly their entries, nothing more, nothing less. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { encodeBundle, maxEntryBytes, parseBundle } from './bundle.ts';
import { LedgerError } from './ledger-error.ts';
import { fails } from './testing/fails.ts';

const entry = fc.oneof(
  fc.uint8Array({ maxLength: 100 }),
  fc.integer({ min: 250, max: 700 }).map((length) => new Uint8Array(length).fill(length)),
);
const someEntries = fc.array(entry, { minLength: 1, maxLength: 20 });

test('a bundle gives back its entries, and its bytes are written again alike', () => {
  fc.assert(
    fc.property(someEntries, (entries) => {
      const bytes = encodeBundle(entries);
      const parsed = parseBundle(bytes, entries.length);
      assert.deepEqual(
        parsed.map((each) => [...each]),
        entries.map((each) => [...each]),
      );
      assert.deepEqual(encodeBundle(parsed), bytes);
    }),
  );
});

test('another width, a missing or an added byte is refused', () => {
  fc.assert(
    fc.property(someEntries, (entries) => {
      const bytes = encodeBundle(entries);
      fails(() => parseBundle(bytes, entries.length + 1), 'bundle-malformed');
      if (entries.length > 1) fails(() => parseBundle(bytes, entries.length - 1), 'bundle-malformed');
      fails(() => parseBundle(bytes.slice(0, -1), entries.length), 'bundle-malformed');
      fails(() => parseBundle(Uint8Array.of(...bytes, 0), entries.length), 'bundle-malformed');
    }),
  );
});

test('whatever bytes come, the answer is entries that make the same bytes, or a LedgerError', () => {
  const near = fc.array(fc.constantFrom(0, 0, 0, 1, 2, 3), { maxLength: 30 }).map((list) => Uint8Array.from(list));
  fc.assert(
    fc.property(fc.oneof(near, fc.uint8Array()), fc.integer({ min: 1, max: 8 }), (bytes, width) => {
      try {
        assert.deepEqual([...encodeBundle(parseBundle(bytes, width))], [...bytes]);
      } catch (error) {
        assert.ok(error instanceof LedgerError);
      }
    }),
  );
});

test('one to 256 entries of at most 65,535 bytes', () => {
  fails(() => encodeBundle([]), 'bundle-malformed');
  fails(() => encodeBundle(Array.from({ length: 257 }, () => new Uint8Array())), 'bundle-malformed');
  fails(() => encodeBundle([new Uint8Array(maxEntryBytes + 1)]), 'entry-too-long');
  assert.equal(parseBundle(encodeBundle([new Uint8Array(maxEntryBytes)]), 1)[0]?.length, maxEntryBytes);
  for (const width of [0, 257, -1]) fails(() => parseBundle(new Uint8Array(514), width), 'bundle-malformed');
});
