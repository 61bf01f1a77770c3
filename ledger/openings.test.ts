/** Answers to challenges: one length whatever is opened, and exactly what was asked. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { LedgerError } from './ledger-error.ts';
import { encodeOpenings, openingBytes, parseOpenings } from './openings.ts';

const opening = (index: number, bodyBytes: number) => ({
  index,
  salt: new Uint8Array(32).fill(index & 255),
  body: new Uint8Array(bodyBytes).fill(5),
});
const refused = (bytes: Uint8Array, asked: readonly number[]): void =>
  assert.throws(
    () => parseOpenings(bytes, asked),
    (error) => error instanceof LedgerError && error.code === 'openings-malformed',
  );

test('openings parse to themselves, in the order asked', () => {
  const some = fc.uniqueArray(fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER }), { maxLength: 20 });
  fc.assert(
    fc.property(some, fc.integer({ min: 0, max: 40_000 }), (indexes, bodyBytes) => {
      const openings = indexes.map((index) => opening(index, bodyBytes));
      assert.deepEqual(parseOpenings(encodeOpenings(openings), indexes), openings);
    }),
    { numRuns: 50 },
  );
});

test('a filler, a complaint and an index that does not open have one length', () => {
  for (const bodyBytes of [0, 150, 12_000, openingBytes - 44])
    assert.equal(encodeOpenings([opening(1, bodyBytes)]).length, openingBytes);
  assert.equal(encodeOpenings([opening(1, openingBytes - 43)]).length, 2 * openingBytes);
});

test('an answer to other indexes, cut off, longer, or with anything in its padding is none', () => {
  const bytes = encodeOpenings([opening(4, 100), opening(9, 100)]);
  refused(bytes, [4]);
  refused(bytes, [9, 4]);
  refused(bytes, [4, 9, 10]);
  refused(bytes.subarray(0, -1), [4, 9]);
  refused(new Uint8Array([...bytes, 0]), [4, 9]);
  refused(bytes.with(bytes.length - 1, 1), [4, 9]);
  refused(bytes.with(40, 255), [4, 9]);
  assert.deepEqual(parseOpenings(new Uint8Array(), []), []);
});
