/** One spelling for each value: what is committed cannot be said in two ways. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { canonicalJson, type Json, parseCanonicalJson } from './canonical-json.ts';
import { LedgerError } from './ledger-error.ts';

const notCanonical = (run: () => unknown): void =>
  assert.throws(run, (error) => error instanceof LedgerError && error.code === 'not-canonical');

const json: fc.Arbitrary<Json> = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom(null, true, false),
    fc.maxSafeInteger(),
    fc.string({ unit: 'binary' }),
    fc.array(tie('value'), { maxLength: 5 }),
    fc.dictionary(fc.string({ unit: 'grapheme' }), tie('value'), { maxKeys: 6 }),
  ),
})).value;

test('a value comes back from its bytes, and its bytes from the value', () => {
  fc.assert(
    fc.property(json, (value) => {
      const text = canonicalJson(value);
      const parsed = parseCanonicalJson(text);
      assert.equal(canonicalJson(parsed), text);
      assert.equal(JSON.stringify(parsed), JSON.stringify(JSON.parse(text)));
    }),
  );
});

test('the order in which members were written makes no difference', () => {
  const members = fc.dictionary(fc.string(), fc.maxSafeInteger(), { minKeys: 2, maxKeys: 8 });
  fc.assert(
    fc.property(members, (value) => {
      assert.equal(canonicalJson(Object.fromEntries(Object.entries(value).toReversed())), canonicalJson(value));
    }),
  );
  assert.equal(
    canonicalJson({ b: 1, a: 2, 10: 3, 9: 4, é: 5, ﬀ: 6, '😀': 7 }),
    '{"10":3,"9":4,"a":2,"b":1,"é":5,"😀":7,"ﬀ":6}',
  );
});

test('members without a value are left out', () => {
  assert.equal(canonicalJson({ a: undefined, b: null }), '{"b":null}');
});

test('another spelling of the same value is refused', () => {
  const spellings = [
    '{"a":1,"a":1}',
    '{"b":1,"a":2}',
    ' {}',
    '{} ',
    '{"a": 1}',
    '[1,2]\n',
    '1.0',
    '1e3',
    '-0',
    '0.5',
    '01',
    '9007199254740993',
    '1e999',
    '"\\u0061"',
    '"\\/"',
    '"\\u00e9"',
    'tru',
    '',
    'undefined',
    '\ufeff{}',
    '{"a":1,}',
    "{'a':1}",
    'NaN',
  ];
  for (const text of spellings) notCanonical(() => parseCanonicalJson(text));
});

test('numbers that are not whole and safe are refused wherever they stand', () => {
  for (const number of [0.5, -0, Number.NaN, Infinity, 2 ** 53])
    for (const value of [number, [number], { a: { b: number } }]) notCanonical(() => canonicalJson(value));
});

test('a member named __proto__ is a member like another', () => {
  const text = '{"__proto__":{"a":1},"constructor":2}';
  assert.equal(canonicalJson(parseCanonicalJson(text)), text);
});

test('a text nested without end is refused and ends no stack', () => {
  for (const levels of [1000, 200_000]) {
    notCanonical(() => parseCanonicalJson(`${'['.repeat(levels)}${']'.repeat(levels)}`));
    notCanonical(() => parseCanonicalJson(`${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`));
  }
});

test('a text that is cut, or has one letter changed, never gives the same value', () => {
  fc.assert(
    fc.property(json, fc.nat(), fc.string({ minLength: 1, maxLength: 1 }), (value, at, letter) => {
      const text = canonicalJson(value);
      const place = at % text.length;
      for (const changed of [text.slice(0, place), text.slice(0, place) + letter + text.slice(place + 1)]) {
        if (changed === text) continue;
        let parsed: Json;
        try {
          parsed = parseCanonicalJson(changed);
        } catch (error) {
          assert.ok(error instanceof LedgerError);
          continue;
        }
        assert.notEqual(canonicalJson(parsed), text);
      }
    }),
  );
});
