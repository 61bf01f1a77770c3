import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { parsePhone, phonesIn } from './phone.ts';

const mobile = fc
  .tuple(fc.integer({ min: 0, max: 49 }), fc.integer({ min: 0, max: 9_999_999 }))
  .map(([network, rest]) => `3${String(network).padStart(2, '0')}${String(rest).padStart(7, '0')}`);
const inDigits = (first: number) => (text: string) =>
  text.replaceAll(/\d/g, (digit) => String.fromCodePoint(first + Number(digit)));
const scripts = [(text: string) => text, inDigits(0x6f0), inDigits(0x660), inDigits(0xff10)];
const prefixes = ['0', '+92', '0092', '92', '', '+92 (0)', '+92-0', '\u200e+92 '];
const gaps = ['', ' ', '-', '. ', '\u00a0', '–', '\u200f ', ')', '/'];

/** The same number as somebody may write it. */
const written = fc
  .tuple(mobile, fc.constantFrom(...prefixes), fc.constantFrom(...scripts), fc.array(fc.constantFrom(...gaps)))
  .map(([national, prefix, script, between]) => {
    const spaced = [...national].map((digit, place) => digit + (place < 9 ? (between[place] ?? '') : '')).join('');
    return { national, typed: script(`${prefix}${spaced}`) };
  });

test('a mobile number is the same in every script, with every prefix and whatever stands between its digits', () => {
  fc.assert(
    fc.property(written, ({ national, typed }) => {
      assert.equal(parsePhone(typed), `92${national}`);
      assert.deepEqual(phonesIn(`call ${typed}, evenings`), [`92${national}`]);
    }),
  );
});

test('what is a number already stays as it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (typed) => {
      const number = parsePhone(typed);
      if (number !== undefined) assert.equal(parsePhone(`+${number}`), number);
    }),
  );
});

const examples: readonly (readonly [typed: string, number: string | undefined])[] = [
  ['042-35761999', '924235761999'],
  ['(049) 2720000', '92492720000'],
  ['+44 20 7946 0000', '442079460000'],
  ['00966 50 000 0000', '966500000000'],
  ['1121', undefined],
  ['35761999', undefined],
  ['0300 123456', undefined],
  ['0300 12345678', undefined],
  ['', undefined],
  ['+', undefined],
  ['0300 1234567 x', undefined],
];
for (const [typed, number] of examples)
  test(`"${typed}" is ${number ?? 'no number'}`, () => assert.equal(parsePhone(typed), number));

test('several numbers in one field are each found, each once', () => {
  assert.deepEqual(phonesIn('0300 1234567 یا 0301-7654321'), ['923001234567', '923017654321']);
  assert.deepEqual(phonesIn('0300 1234567 0301 7654321'), ['923001234567', '923017654321']);
  assert.deepEqual(phonesIn('0300-1234567/+92 301 7654321'), ['923001234567', '923017654321']);
  assert.deepEqual(phonesIn('03001234567, 00923001234567'), ['923001234567']);
  assert.deepEqual(phonesIn('after 5, house 12'), []);
});

test('no text takes long or throws', () => {
  // Of the processor's time: a busy machine makes nothing slow here.
  const before = process.cpuUsage();
  for (const text of [
    '0'.repeat(100_000),
    '+'.repeat(100_000),
    '0 '.repeat(50_000),
    '( '.repeat(50_000),
    '+0'.repeat(20_000),
  ])
    assert.ok(Array.isArray(phonesIn(text)));
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => Array.isArray(phonesIn(text))));
  const { user, system } = process.cpuUsage(before);
  assert.ok(user + system < 3_000_000, `${user + system} µs`);
});
