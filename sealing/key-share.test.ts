/** Shares of a key on paper: every slip noticed, any k of n give the key, fewer give nothing. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { combine, split } from 'shamir-secret-sharing';
import { ciphers } from '../server/ciphers.ts';
import { formatShare, isOfSlot, type KeyShare, parseShare, shareDigest } from './key-share.ts';
import { SealingError } from './sealing-error.ts';

const slot = 'slot_7k2m9qxr4tbn0wz81v5h3c6dej';
const shares: fc.Arbitrary<KeyShare> = fc.record(
  {
    number: fc.integer({ min: 1, max: 20 }),
    threshold: fc.integer({ min: 2, max: 20 }),
    slotLetters: fc.stringMatching(/^[0-9a-hjkmnp-tv-z]{8}$/),
    bytes: fc.uint8Array({ minLength: 33, maxLength: 33 }),
  },
  { noNullPrototype: true },
);
const example: KeyShare = {
  number: 2,
  threshold: 3,
  slotLetters: '7k2m9qxr',
  bytes: Uint8Array.from({ length: 33 }, (_, place) => place),
};

test('a share reads back from what is printed, in small letters, other spacing and other digits', () => {
  fc.assert(
    fc.property(shares, (share) => {
      const text = formatShare(share, ciphers);
      const read = { kind: 'share', share } as const;
      const urdu = text.replaceAll(/\d/g, (digit) => String.fromCodePoint(0x06f0 + Number(digit)));
      for (const typed of [text, text.toLowerCase(), text.replaceAll(/\s/g, ''), text.replaceAll(' ', '-'), urdu])
        assert.deepEqual(parseShare(typed, ciphers), read);
      assert.deepEqual(parseShare(text.replaceAll('0', 'o').replaceAll('1', 'l'), ciphers), read);
      assert.deepEqual(parseShare(text.replaceAll('0', 'O').replaceAll('1', 'I'), ciphers), read);
    }),
  );
});

test('one wrong letter, or two neighbours changed round, is always noticed', () => {
  const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
  fc.assert(
    fc.property(shares, (share) => {
      const plain = formatShare(share, ciphers).replaceAll(/\s/g, '');
      for (let place = 0; place < plain.length; place++) {
        for (const letter of alphabet) {
          const typed = `${plain.slice(0, place)}${letter}${plain.slice(place + 1)}`;
          if (typed !== plain) assert.equal(parseShare(typed, ciphers).kind, 'miscopied');
        }
        const turned = `${plain.slice(0, place)}${plain.charAt(place + 1)}${plain.charAt(place)}${plain.slice(place + 2)}`;
        if (turned !== plain && turned.length === plain.length)
          assert.equal(parseShare(turned, ciphers).kind, 'miscopied');
      }
    }),
    { numRuns: 10 },
  );
});

test('a printed share keeps its writing for ever: three lines of six groups', () => {
  assert.equal(
    formatShare(example, ciphers),
    '0410 6F65 8KFV G001 081G 8186\n0W40 J2GB 1G6G W3RG 2491 650N\n2RBH G68T 3CE1 T7GZ 41Z4 E9J5',
  );
});

test('a share is taken apart by hand as documented', () => {
  const letters = formatShare(example, ciphers).replaceAll(/\s/g, '');
  const bits = [...letters].map((letter) =>
    '0123456789ABCDEFGHJKMNPQRSTVWXYZ'.indexOf(letter).toString(2).padStart(5, '0'),
  );
  const bytes = (bits.join('').match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2));
  assert.deepEqual(bytes.slice(0, 3), [1, 2, 3]);
  assert.deepEqual(bytes.slice(8, 41), [...example.bytes]);
  const hashed = Buffer.concat([Buffer.from('amanat/key-share-check/v1\n'), Buffer.from(bytes.slice(0, 41))]);
  assert.deepEqual(bytes.slice(41), Array.from(ciphers.sha256(hashed).slice(0, 4)));
});

test('what has not as many letters, or others, or another version, is not the form', () => {
  const plain = formatShare(example, ciphers).replaceAll(/\s/g, '');
  for (const typed of ['', plain.slice(1), `${plain}0`, `U${plain.slice(1)}`, '*'.repeat(72), 'A'.repeat(501)])
    assert.equal(parseShare(typed, ciphers).kind, 'not-the-form', typed.slice(0, 20));
  for (const number of [0, 256]) {
    const odd = formatShare({ ...example, number }, ciphers);
    assert.equal(parseShare(odd, ciphers).kind, 'not-the-form');
  }
  assert.throws(() => formatShare({ ...example, bytes: new Uint8Array(32) }, ciphers), SealingError);
  assert.throws(() => formatShare({ ...example, slotLetters: '7k2m9qxu' }, ciphers), SealingError);
});

test('whatever is typed has an answer', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 120 }), (typed) => {
      assert.ok(['share', 'not-the-form', 'miscopied'].includes(parseShare(typed, ciphers).kind));
    }),
    { numRuns: 500 },
  );
});

test('a share knows its slot, and its digest is that of one number in one slot', () => {
  assert.ok(isOfSlot(example, slot));
  assert.ok(!isOfSlot(example, slot.replace('7k2m', '7k2n')));
  const digest = shareDigest(example, slot, ciphers);
  assert.notEqual(shareDigest({ ...example, number: 3 }, slot, ciphers), digest);
  assert.notEqual(shareDigest(example, `${slot.slice(0, -1)}k`, ciphers), digest);
});

test('any k of n shares give the key, and k - 1 give something else each time', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uint8Array({ minLength: 32, maxLength: 32 }),
      fc.integer({ min: 2, max: 6 }).chain((n) => fc.tuple(fc.constant(n), fc.integer({ min: 2, max: n }))),
      fc.infiniteStream(fc.nat()),
      async (secret, [n, k], order) => {
        const dealt = await split(secret, n, k);
        const drawn = dealt.map((share) => ({ share, at: order.next().value ?? 0 })).sort((a, b) => a.at - b.at);
        const some = drawn.map(({ share }) => share);
        assert.deepEqual(await combine(some.slice(0, k)), secret);
        assert.deepEqual(await combine(some), secret);
        if (k > 2) assert.notDeepEqual(await combine(some.slice(0, k - 1)), secret);
      },
    ),
    { numRuns: 40 },
  );
});

test('what k - 1 shares give does not depend on the key: each byte is spread like chance', async () => {
  const counts = Array.from({ length: 256 }, () => 0);
  const secret = new Uint8Array(32);
  const rounds = 1000;
  for (let round = 0; round < rounds; round++) {
    const [one, two] = await split(secret, 3, 3);
    if (one === undefined || two === undefined) throw new Error('not split');
    for (const byte of await combine([one, two])) counts[byte] = (counts[byte] ?? 0) + 1;
  }
  const expected = (rounds * 32) / 256;
  const chiSquare = counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
  assert.ok(chiSquare < 400, `by chance less than once in ten million runs: ${chiSquare}`);
});
