/** Boxes to a public key, persons' keys in them, and the known answers that keep the format from changing. */
import assert from 'node:assert/strict';
import { createDecipheriv, hkdfSync } from 'node:crypto';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { ciphers } from '../server/ciphers.ts';
import { drawPersonKey, unwrapPersonKey, wrapPersonKeys } from './person-key.ts';
import { openBox, sealBox, sealBoxes } from './sealed-box.ts';
import { SealingError, type SealingErrorCode } from './sealing-error.ts';

const privateKey = new Uint8Array(32).fill(0x42);
const publicKey = ciphers.publicKeyOf(privateKey);
const content = ciphers.utf8('TRAINING');
const box = sealBox(content, publicKey, 'for this', ciphers);
const fails = (run: () => unknown, code: SealingErrorCode = 'does-not-open'): void =>
  assert.throws(run, (error) => error instanceof SealingError && error.code === code);

test('whatever is put in a box comes out for its words and its key', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 500 }), fc.string({ unit: 'grapheme' }), (bytes, words) => {
      assert.deepEqual(openBox(sealBox(bytes, publicKey, words, ciphers), privateKey, words, ciphers), bytes);
    }),
    { numRuns: 50 },
  );
});

test('a box opens neither for another key nor for other words', () => {
  fails(() => openBox(box, new Uint8Array(32).fill(0x43), 'for this', ciphers));
  for (const words of ['', 'for', 'for this ', 'for that']) fails(() => openBox(box, privateKey, words, ciphers));
});

test('each flipped bit of a box fails, but the one that X25519 ignores is bound as well', () => {
  for (let bit = 0; bit < box.length * 8; bit++) {
    const changed = Uint8Array.from(box);
    changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    fails(() => openBox(changed, privateKey, 'for this', ciphers));
  }
});

test('a box that is cut, empty or of a point of small order does not open', () => {
  for (let length = 0; length < box.length; length++)
    fails(() => openBox(box.slice(0, length), privateKey, 'for this', ciphers));
  for (const first of [0, 1]) {
    const small = Uint8Array.from(box);
    small.fill(0, 0, 32);
    small[0] = first;
    fails(() => openBox(small, privateKey, 'for this', ciphers));
  }
});

test('no two boxes share their first bytes, so the nonce is used once', () => {
  const again = sealBox(content, publicKey, 'for this', ciphers);
  assert.notDeepEqual(again.slice(0, 32), box.slice(0, 32));
  assert.equal(again.length, 32 + content.length + 16);
});

test('encapsulation is DHKEM(X25519, HKDF-SHA256): the known answer of RFC 9180, appendix A.1.1', () => {
  const receiver = Uint8Array.fromHex('4612c550263fc8ad58375df3f557aac531d26850903e55a9f23f21d8534e8ac8');
  const encapsulated = Uint8Array.fromHex('37fda3567bdbd628e88668c3c8d7e97d1d1253b6d4ea6d44c150f741f1bf4431');
  assert.equal(
    ciphers.publicKeyOf(receiver).toHex(),
    '3948cfe0ad1ddb695d780e59077195da6c56506b027329794ab02bca80815c4d',
  );
  const shared = Uint8Array.from(ciphers.decapsulate(receiver, encapsulated) ?? []);
  assert.equal(shared.toHex(), 'fe0e18c9f024ce43799ae393c7e8fe8fce9d218875e8227b0187c04e7d2ea1fc');
});

test('a box is opened by hand as documented', () => {
  const encapsulated = box.slice(0, 32);
  const shared = ciphers.decapsulate(privateKey, encapsulated) ?? new Uint8Array();
  const key = Buffer.from(
    hkdfSync('sha256', shared, Buffer.concat([encapsulated, publicKey]), 'amanat/sealed-box/v1\nfor this', 32),
  );
  const cipher = createDecipheriv('aes-256-gcm', key, Buffer.alloc(12)).setAAD(Buffer.from('for this'));
  cipher.setAuthTag(box.slice(-16));
  assert.equal(Buffer.concat([cipher.update(box.slice(32, -16)), cipher.final()]).toString(), 'TRAINING');
});

test('a stored box of the first version still opens', () => {
  const stored = Uint8Array.fromHex(
    '5fb787f779f95de206506ae55eb9620836ca5c9b2ac2883b69e1ed47b2c8545e02f1f055f674475dd97010fb00cb71b81ca3159c4d9e23a3',
  );
  assert.equal(ciphers.text(openBox(stored, privateKey, 'for this', ciphers)), 'TRAINING');
});

test('a person key comes back for its person and its key id, and for nobody else', () => {
  const key = drawPersonKey(ciphers);
  assert.equal(key.length, 32);
  const where = { personId: 'per_1', keyId: 'key_1' };
  const [wrapped = new Uint8Array()] = wrapPersonKeys([{ ...where, key }], publicKey, ciphers);
  assert.deepEqual(unwrapPersonKey(wrapped, where, privateKey, ciphers), Uint8Array.from(key));
  fails(() => unwrapPersonKey(wrapped, { ...where, personId: 'per_2' }, privateKey, ciphers));
  fails(() => unwrapPersonKey(wrapped, { ...where, keyId: 'key_2' }, privateKey, ciphers));
  fails(() => unwrapPersonKey(wrapped, where, publicKey, ciphers));
  assert.notDeepEqual(drawPersonKey(ciphers), key);
});

test('boxes of one encapsulation open each for its own words, and no two may have the same', () => {
  const contents = ['one', 'two', 'three'].map((words) => ({ bytes: content, associated: words }));
  const boxes = sealBoxes(contents, publicKey, ciphers);
  boxes.forEach((each, place) => {
    for (const { associated } of contents)
      if (associated === contents[place]?.associated)
        assert.deepEqual(openBox(each, privateKey, associated, ciphers), content);
      else fails(() => openBox(each, privateKey, associated, ciphers));
  });
  assert.equal(new Set(boxes.map((each) => each.slice(32).toHex())).size, 3, 'equal bytes, other ciphertexts');
  assert.throws(
    () => sealBoxes([...contents, { bytes: content, associated: 'one' }], publicKey, ciphers),
    /same words/,
  );
});
