/** A sealed part opens where it was sealed, for its person's key, to its one text, and in no other way. */
import assert from 'node:assert/strict';
import { createCipheriv, createHash, hkdfSync } from 'node:crypto';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { ciphers } from '../server/ciphers.ts';
import { twoKeyCiphertext } from '../test/two-key-ciphertext.ts';
import {
  contentKeyOf,
  isCommittedText,
  openText,
  openWithContentKey,
  type PartPlace,
  type SealedText,
  sealText,
} from './sealed-part.ts';
import { SealingError, type SealingErrorCode } from './sealing-error.ts';

const place: PartPlace = { eventId: 'evt_1', streamId: 'case_1', personId: 'per_1', part: 'child' };
const key = new Uint8Array(32).fill(1);
const text = 'TRAINING. ایک مثال';
const sealed = sealText(text, key, place, ciphers);
const fails = (run: () => unknown, ...codes: readonly SealingErrorCode[]): void =>
  assert.throws(run, (error) => error instanceof SealingError && codes.includes(error.code));

test('whatever text is sealed opens to that text, and shows that it is the committed one', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 3000 }), (any) => {
      const made = sealText(any, key, place, ciphers);
      const opened = openText(made, key, place, ciphers);
      assert.equal(opened.text, any);
      assert.ok(isCommittedText(opened, made.check, ciphers));
      assert.ok(!isCommittedText({ ...opened, text: `${any}.` }, made.check, ciphers));
      assert.deepEqual(openWithContentKey(made, opened.contentKey, place, ciphers), opened);
    }),
    { numRuns: 50 },
  );
});

test('moved to another event, stream, person or part it does not open', () => {
  const others: readonly Partial<PartPlace>[] = [
    { eventId: 'evt_2' },
    { streamId: 'case_2' },
    { personId: 'per_2' },
    { part: 'reporter' },
  ];
  const { contentKey } = openText(sealed, key, place, ciphers);
  for (const other of others) {
    fails(() => openText(sealed, key, { ...place, ...other }, ciphers), 'does-not-open');
    fails(() => openWithContentKey(sealed, contentKey, { ...place, ...other }, ciphers), 'does-not-open');
  }
});

test('without the person key, with another, or with a key of another length nothing opens', () => {
  fails(() => openText(sealed, new Uint8Array(32), place, ciphers), 'does-not-open');
  fails(() => openText(sealed, contentKeyOf(key, place, ciphers), place, ciphers), 'does-not-open');
  for (const length of [0, 16, 31, 33])
    fails(() => openText(sealed, new Uint8Array(length), place, ciphers), 'key-length');
});

test('each flipped bit of ciphertext or check fails, and each cut', () => {
  for (let bit = 0; bit < sealed.text.length * 8; bit++) {
    const changed = Uint8Array.from(sealed.text);
    changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    fails(() => openText({ ...sealed, text: changed }, key, place, ciphers), 'does-not-open');
  }
  for (let bit = 0; bit < 256; bit++) {
    const check = Uint8Array.from(sealed.check);
    check[bit >> 3] = (check[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    fails(() => openText({ ...sealed, check }, key, place, ciphers), 'check-mismatch');
  }
  for (let length = 0; length < sealed.text.length; length += 7)
    fails(() => openText({ ...sealed, text: sealed.text.slice(0, length) }, key, place, ciphers), 'does-not-open');
  fails(() => openText({ ...sealed, check: sealed.check.slice(1) }, key, place, ciphers), 'check-mismatch');
});

test('a ciphertext made to open under two keys is refused under the one that the check does not bind', () => {
  const collision = twoKeyCiphertext({ text, salt: new Uint8Array(32).fill(3), associated: associatedByHand(place) });
  const [first, second] = collision.keys;
  const nonce = collision.text.subarray(0, 12);
  const plains = collision.keys.map((each) =>
    ciphers.open(each, nonce, collision.text.subarray(12), associatedByHand(place)),
  );
  assert.ok(
    plains.every((plain) => plain !== undefined),
    'AES-GCM itself lets it pass under both',
  );
  assert.notDeepEqual(plains[0], plains[1]);
  const claimed: SealedText = { text: collision.text, check: checkByHand(first, new Uint8Array(32).fill(3), text) };
  assert.equal(openWithContentKey(claimed, first, place, ciphers).text, text);
  fails(() => openWithContentKey(claimed, second, place, ciphers), 'check-mismatch');
});

test('a text with the bytes of another length, or none, cannot be claimed', () => {
  const contentKey = contentKeyOf(key, place, ciphers);
  const claim = (length: number, bytes: number) => {
    const plain = new Uint8Array(bytes);
    if (bytes >= 36) new DataView(plain.buffer).setUint32(32, length);
    const nonce = new Uint8Array(12);
    const body = ciphers.seal(contentKey, nonce, plain, associatedByHand(place));
    return () => openText({ text: Buffer.concat([nonce, body]), check: new Uint8Array(32) }, key, place, ciphers);
  };
  fails(claim(221, 256), 'does-not-open');
  fails(claim(0xffffffff, 256), 'does-not-open');
  fails(claim(0, 35), 'does-not-open');
  fails(claim(0, 0), 'does-not-open');
  fails(claim(220, 256), 'check-mismatch');
});

test('the length of a ciphertext tells only its class', () => {
  const lengths = new Set<number>();
  for (let letters = 0; letters <= 6000; letters += 50)
    lengths.add(sealText('a'.repeat(letters), key, place, ciphers).text.length - 28);
  assert.deepEqual(
    [...lengths].sort((a, b) => a - b),
    [512, 1024, 2048, 4096, 8192],
  );
  const of = (letters: number) => sealText('a'.repeat(letters), key, place, ciphers).text.length - 28;
  assert.deepEqual([of(0), of(220), of(221), of(476), of(477)], [512, 512, 512, 512, 1024]);
  assert.equal(openText(sealText('a'.repeat(40_000), key, place, ciphers), key, place, ciphers).text.length, 40_000);
});

test('the same text sealed twice is not the same', () => {
  const again = sealText(text, key, place, ciphers);
  assert.notDeepEqual(again.text, sealed.text);
  assert.notDeepEqual(again.check, sealed.check);
});

test('every part of every event has a content key of its own', () => {
  const keys = [place, { ...place, eventId: 'evt_2' }, { ...place, part: 'reporter' }].map((each) =>
    contentKeyOf(key, each, ciphers).toHex(),
  );
  assert.equal(new Set(keys).size, 3);
});

test('the format is the documented one, made by hand: it cannot change unnoticed', () => {
  const known = { ...ciphers, random: (length: number) => new Uint8Array(length).fill(length) };
  const made = sealText(text, key, place, known);
  const salt = new Uint8Array(32).fill(32);
  const nonce = new Uint8Array(12).fill(12);
  const contentKey = new Uint8Array(
    hkdfSync('sha256', key, new Uint8Array(), 'amanat/content-key/v1\nevt_1\nchild', 32),
  );
  const bytes = Buffer.from(text);
  const plain = Buffer.alloc(512);
  plain.set(salt);
  plain.writeUInt32BE(bytes.length, 32);
  plain.set(bytes, 36);
  const cipher = createCipheriv('aes-256-gcm', contentKey, nonce).setAAD(associatedByHand(place));
  const byHand = Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
  assert.equal(made.text.toHex(), byHand.toString('hex'));
  assert.deepEqual(Uint8Array.from(made.check), checkByHand(contentKey, salt, text));
  assert.equal(
    createHash('sha256').update(made.text).update(made.check).digest('hex'),
    '870f3147694f3d48da599b7b9be58f3d339965690ad3bada88005f9329a56a18',
  );
});

function associatedByHand({ eventId, streamId, personId, part }: PartPlace): Uint8Array {
  return new TextEncoder().encode(['amanat/sealed-part/v1', eventId, streamId, personId, part].join('\n'));
}

function checkByHand(contentKey: Uint8Array, salt: Uint8Array, of: string): Uint8Array {
  return Uint8Array.from(
    createHash('sha256').update('amanat/text/v1\n').update(contentKey).update(salt).update(of).digest(),
  );
}
