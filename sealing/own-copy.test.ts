/** The own copy: what the reporter takes along, read back strictly. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { encodeOwnCopy, parseOwnCopy } from './own-copy.ts';
import { SealingError } from './sealing-error.ts';

const key = new Uint8Array(32).fill(1);
const copy = { eventId: 'evt_1', parts: [{ part: 'child', contentKey: key, salt: key, text: 'TRAINING "متن"\n' }] };

test('a copy reads back as it was written, whatever text it holds', () => {
  assert.deepEqual(parseOwnCopy(encodeOwnCopy(copy)), copy);
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const any = { ...copy, parts: copy.parts.map((part) => ({ ...part, text })) };
      assert.deepEqual(parseOwnCopy(encodeOwnCopy(any)), any);
    }),
  );
});

test('what is not a copy is refused in one way', () => {
  const text = encodeOwnCopy(copy);
  const wrong = [
    '',
    '{}',
    'null',
    '[]',
    text.slice(0, -3),
    text.replace('v1', 'v2'),
    text.replace('"event"', '"even"'),
    text.replace('"parts": [', '"parts": [null,'),
    text.replace('"salt"', '"sal"'),
    text.replace('AQEB', 'A?EB'),
    text.replace('AQE="', 'AQ=="'),
    text.replace('AQE="', 'AQEBAQ=="'),
  ];
  for (const each of wrong)
    assert.throws(
      () => parseOwnCopy(each),
      (error) => error instanceof SealingError && error.code === 'own-copy-malformed',
      each,
    );
});

test('whatever is given, the answer is a copy or a SealingError', () => {
  fc.assert(
    fc.property(fc.json(), (text) => {
      assert.throws(() => parseOwnCopy(text), SealingError);
    }),
  );
});
