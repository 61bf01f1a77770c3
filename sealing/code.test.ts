/** The code: copied from paper in any numerals, with every usual slip of the pen noticed. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { ciphers } from '../server/ciphers.ts';
import {
  boxPrivateKeyOf,
  type Code,
  codeFromBytes,
  codeFromCallerKey,
  coverCodeOf,
  drawCode,
  formatCode,
  frontOf,
  lookupOf,
  parseCode,
} from './code.ts';
import { SealingError } from './sealing-error.ts';

const codes = fc.uint8Array({ minLength: 64, maxLength: 64 }).map(codeFromBytes);
const ways = ['digits', 'urdu-digits', 'letters'] as const;
const origin = 'record.example';
const example = codeFromBytes(Uint8Array.from({ length: 64 }, (_, index) => index));

test('a code and its covers share one front; codes that differ before the last group do not', () => {
  const front = (code: Code) => frontOf(code, origin, ciphers).toHex();
  fc.assert(
    fc.property(codes, codes, fc.stringMatching(/^\d{4}$/), (code, other, group) => {
      fc.pre(!code.endsWith(group));
      assert.equal(front(code), front(coverCodeOf(code, group)));
      assert.notEqual(front(code), lookupOf(code, origin, ciphers).toHex());
      assert.equal(front(code) === front(other), code.slice(0, 32) === other.slice(0, 32));
    }),
  );
});

test('a code reads back from each way of writing it', () => {
  fc.assert(
    fc.property(codes, fc.constantFrom(...ways), (code, way) => {
      assert.deepEqual(parseCode(formatCode(code, way)), { kind: 'code', code });
    }),
  );
});

test('a stored code keeps its writing for ever', () => {
  assert.deepEqual(
    ways.map((way) => formatCode(example, way)),
    [
      '8048 5006 3641 3870 7661 6603 5119 5505 4111',
      '۸۰۴۸ ۵۰۰۶ ۳۶۴۱ ۳۸۷۰ ۷۶۶۱ ۶۶۰۳ ۵۱۱۹ ۵۵۰۵ ۴۱۱۱',
      'MA4W BSG4 28CK YBK4 EB4K 05 4111',
    ],
  );
});

test('spaces, dashes, marks of direction, other numerals and small letters make no difference', () => {
  const noise = fc.constantFrom(
    ' ',
    '-',
    '–',
    '.',
    '\n',
    '\u00a0',
    '\u200c',
    '\u200e',
    '\u200f',
    '\u2067',
    '\u2069',
    '\u202a',
    '\u202c',
    '\u061c',
    '\ufeff',
    '،',
  );
  const arabic = (text: string) =>
    text.replaceAll(/[۰-۹]/g, (digit) => String.fromCodePoint((digit.codePointAt(0) ?? 0) - 0x6f0 + 0x660));
  const wide = (text: string) => text.replaceAll(/[0-9]/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)));
  fc.assert(
    fc.property(
      codes,
      fc.constantFrom(...ways),
      fc.array(fc.tuple(fc.nat(), noise), { maxLength: 20 }),
      (code, way, noises) => {
        const letters = [...formatCode(code, way)];
        for (const [at, what] of noises) letters.splice(at % (letters.length + 1), 0, what);
        const noisy = letters.join('');
        for (const typed of [noisy, noisy.toLowerCase(), arabic(noisy), wide(noisy)])
          assert.deepEqual(parseCode(typed), { kind: 'code', code });
      },
    ),
  );
});

test('O is read as 0, I and L as 1, in capitals and small letters', () => {
  fc.assert(
    fc.property(codes, fc.constantFrom('O', 'o'), fc.constantFrom('I', 'i', 'L', 'l'), (code, zero, one) => {
      for (const way of ['digits', 'letters'] as const) {
        const typed = formatCode(code, way).replaceAll('0', zero).replaceAll('1', one);
        assert.deepEqual(parseCode(typed), { kind: 'code', code });
      }
    }),
  );
});

test('one wrong digit among the first 32 is always noticed, and so are two neighbours changed round', () => {
  fc.assert(
    fc.property(codes, (code) => {
      for (let place = 0; place < 32; place++) {
        for (let digit = 0; digit < 10; digit++) {
          const typed = `${code.slice(0, place)}${digit}${code.slice(place + 1)}`;
          if (typed !== code) assert.equal(parseCode(typed).kind, 'miscopied');
        }
        const turned = `${code.slice(0, place)}${code.charAt(place + 1)}${code.charAt(place)}${code.slice(place + 2)}`;
        if (place < 31 && turned !== code) assert.equal(parseCode(turned).kind, 'miscopied');
      }
    }),
    { numRuns: 20 },
  );
});

test('one wrong letter, or two neighbours changed round, is always noticed', () => {
  const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
  fc.assert(
    fc.property(codes, (code) => {
      const plain = formatCode(code, 'letters').replaceAll(' ', '');
      for (let place = 0; place < 20; place++) {
        for (const letter of alphabet) {
          const typed = `${plain.slice(0, place)}${letter}${plain.slice(place + 1)}`;
          if (typed !== plain) assert.notEqual(parseCode(typed).kind, 'code');
        }
        const turned = `${plain.slice(0, place)}${plain.charAt(place + 1)}${plain.charAt(place)}${plain.slice(place + 2)}`;
        if (place < 19 && turned !== plain) assert.notEqual(parseCode(turned).kind, 'code');
      }
    }),
    { numRuns: 20 },
  );
});

test('what has not as many digits or letters, or others, is not the form', () => {
  const plain = formatCode(example, 'letters').replaceAll(' ', '');
  const typed = [
    '',
    '0',
    example.slice(1),
    `${example}0`,
    `${example.slice(0, -1)}x`,
    plain.slice(1),
    `${plain}0`,
    `U${plain.slice(1)}`,
    `*${plain.slice(1)}`,
    'Z'.repeat(26),
    `${plain.slice(0, 20)}XX${plain.slice(22)}`,
    `${plain.slice(0, 24)}AB`,
    ' '.repeat(300),
    '1'.repeat(10_000),
  ];
  for (const each of typed) assert.equal(parseCode(each).kind, 'not-the-form', each.slice(0, 40));
});

test('whatever is typed has an answer', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (typed) => {
      const parsed = parseCode(typed);
      if (parsed.kind === 'code') assert.match(parsed.code, /^\d{36}$/);
    }),
    { numRuns: 500 },
  );
});

const lastGroup = fc.integer({ min: 0, max: 9999 }).map((number) => String(number).padStart(4, '0'));

test('a cover code is a code like another that differs in the last group only, in every way of writing', () => {
  fc.assert(
    fc.property(codes, lastGroup, (code, digits) => {
      if (code.endsWith(digits)) {
        assert.throws(
          () => coverCodeOf(code, digits),
          (error) => error instanceof SealingError && error.code === 'cover-equals-code',
        );
        return;
      }
      const cover = coverCodeOf(code, digits);
      for (const way of ways) {
        assert.deepEqual(parseCode(formatCode(cover, way)), { kind: 'code', code: cover });
        assert.equal(formatCode(cover, way).slice(0, -4), formatCode(code, way).slice(0, -4));
        assert.notEqual(formatCode(cover, way), formatCode(code, way));
      }
      assert.notDeepEqual(lookupOf(cover, origin, ciphers), lookupOf(code, origin, ciphers));
      assert.notDeepEqual(boxPrivateKeyOf(cover, origin, ciphers), boxPrivateKeyOf(code, origin, ciphers));
    }),
  );
});

test('only four digits make a cover', () => {
  for (const digits of ['', '1', '123', '12345', '12 4', 'abcd', '۱۲۳۴', '1234\n', '-123'])
    assert.throws(() => coverCodeOf(example, digits), SealingError);
});

test('a code has 34 random digits: more than 100 bits', () => {
  const random = example.length - 2;
  assert.equal(random, 34);
  assert.ok(random * Math.log2(10) > 112);
});

test('64 bytes are spread over the digits without a visible bias', () => {
  const counts = new Map<string, number>();
  const rounds = 2000;
  for (let round = 0; round < rounds; round++)
    for (const digit of drawCode(ciphers).replace(/^(.{30})../, '$1')) counts.set(digit, (counts.get(digit) ?? 0) + 1);
  const expected = (rounds * 34) / 10;
  const chiSquare = [...'0123456789'].reduce(
    (sum, digit) => sum + ((counts.get(digit) ?? 0) - expected) ** 2 / expected,
    0,
  );
  assert.ok(chiSquare < 50, 'by chance less than once in ten million runs');
  for (const length of [0, 63, 65]) assert.throws(() => codeFromBytes(new Uint8Array(length)), SealingError);
});

test('the same caller key gives the same code at one origin, and another code at another', () => {
  const key = ciphers.utf8('0123456789abcdef0123456789abcdef');
  const code: Code = codeFromCallerKey(key, origin, ciphers);
  assert.equal(codeFromCallerKey(key, origin, ciphers), code);
  assert.notEqual(codeFromCallerKey(key, 'other.example', ciphers), code);
  assert.notEqual(codeFromCallerKey(ciphers.utf8('0123456789abcdef0123456789abcdeg'), origin, ciphers), code);
  assert.equal(parseCode(code).kind, 'code');
});

test('what the server keeps of a code tells neither the key nor the code, and differs from log to log', () => {
  const lookup = lookupOf(example, origin, ciphers);
  assert.equal(lookup.length, 32);
  assert.notDeepEqual(lookup, boxPrivateKeyOf(example, origin, ciphers));
  assert.notDeepEqual(lookup, lookupOf(example, 'other.example', ciphers));
  assert.equal(lookup.toHex(), 'a2817ba9a00a9dc39581b0faae3f7fdb714011f183d0d7ce3379b12c3a8259d2');
  assert.equal(
    ciphers.publicKeyOf(boxPrivateKeyOf(example, origin, ciphers)).toHex(),
    '8e2d95a1d24ee042729fe07f1a6b2fc7648165ad4f6e708870bcfc1ebef73b7f',
  );
});
