/** Wrapped keys and the slots that open the first of them. */
import assert from 'node:assert/strict';
import { createDecipheriv } from 'node:crypto';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { ciphers } from '../server/ciphers.ts';
import { type KeyShare, shareDigest } from './key-share.ts';
import {
  checkShares,
  closeSlot,
  encodeSlotParameters,
  openSlot,
  parseSlotParameters,
  type SlotParameters,
} from './key-slot.ts';
import { type KeyPlace, unwrapKey, wrapKey } from './key-wrap.ts';
import { SealingError, type SealingErrorCode } from './sealing-error.ts';

const fails = (run: () => unknown, code: SealingErrorCode = 'does-not-open'): void =>
  assert.throws(run, (error) => error instanceof SealingError && error.code === code);
const slot = 'slot_7k2m9qxr4tbn0wz81v5h3c6dej';
const above = new Uint8Array(32).fill(7);
const key = new Uint8Array(32).fill(9);

const places: readonly KeyPlace[] = [
  { kind: 'case', caseId: 'case_a' },
  { kind: 'case', caseId: 'case_b' },
  { kind: 'person', caseId: 'case_a', personId: 'per_a', keyId: 'key_a' },
  { kind: 'person', caseId: 'case_b', personId: 'per_a', keyId: 'key_a' },
  { kind: 'person', caseId: 'case_a', personId: 'per_b', keyId: 'key_a' },
  { kind: 'person', caseId: 'case_a', personId: 'per_a', keyId: 'key_b' },
  { kind: 'intake', fingerprint: 'a' },
  { kind: 'totp', account: 'account_a' },
  { kind: 'deployment', slot, parameters: '{}' },
  { kind: 'deployment', slot, parameters: '{ }' },
];

test('a wrapped key opens in its own place and in no other', () => {
  for (const place of places)
    for (const other of places) {
      const wrapped = wrapKey(key, above, place, ciphers);
      if (other === place) assert.deepEqual(unwrapKey(wrapped, above, other, ciphers), key);
      else fails(() => unwrapKey(wrapped, above, other, ciphers));
    }
});

test('it opens under no other key, not when a bit is flipped, and not when it is cut', () => {
  const place: KeyPlace = { kind: 'case', caseId: 'case_a' };
  const wrapped = wrapKey(key, above, place, ciphers);
  fails(() => unwrapKey(wrapped, new Uint8Array(32), place, ciphers));
  fails(() => unwrapKey(wrapped, new Uint8Array(31), place, ciphers), 'key-length');
  for (let bit = 0; bit < wrapped.length * 8; bit++) {
    const changed = Uint8Array.from(wrapped);
    changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    fails(() => unwrapKey(changed, above, place, ciphers));
  }
  for (let length = 0; length < wrapped.length; length++)
    fails(() => unwrapKey(wrapped.slice(0, length), above, place, ciphers));
});

test('the same key wrapped twice does not look the same', () => {
  const place: KeyPlace = { kind: 'totp', account: 'account_a' };
  assert.notDeepEqual(wrapKey(key, above, place, ciphers), wrapKey(key, above, place, ciphers));
});

test('a wrapped key is opened by hand as documented', () => {
  const place: KeyPlace = { kind: 'person', caseId: 'case_a', personId: 'per_a', keyId: 'key_a' };
  const wrapped = wrapKey(key, above, place, ciphers);
  const cipher = createDecipheriv('aes-256-gcm', above, wrapped.slice(0, 12));
  cipher.setAAD(Buffer.from('amanat/case-person-key/v1\ncase_a\nper_a\nkey_a'));
  cipher.setAuthTag(wrapped.slice(-16));
  assert.deepEqual(Uint8Array.from(Buffer.concat([cipher.update(wrapped.slice(12, -16)), cipher.final()])), key);
});

test('stored wrappings of the first version still open', () => {
  const stored: readonly (readonly [KeyPlace, string])[] = [
    [
      { kind: 'case', caseId: 'case_a' },
      'df71f266284b15208da28038c24ae39b37fa90acc780f9d3d008c8fae31b0be1fae6d7e91a14ea7c8803d44598d76dfc68cf672a42b6786ac2c2fe7d',
    ],
    [
      { kind: 'person', caseId: 'case_a', personId: 'per_a', keyId: 'key_a' },
      '713160428220c81931ac225d69c3a582aeaf88883049735855790b613efc75ca543da0f7dd019a161b13c321a9fee8f91c60936c3879b4e39e4bfa38',
    ],
    [
      { kind: 'intake', fingerprint: 'a' },
      '569a5662177f5829edfcacecf78a0c55cd900aa13b82560f40f7806d10473f786e7c9b17f1a52f78abcbb3a781e6a444e67dbcbdfcb8f8ad1c23cb5a',
    ],
    [
      { kind: 'totp', account: 'account_a' },
      '8f4ea11117d38044b30fef01ebc7bea268984efa52b52efaef561aa5e879159bb0c608c47ccbbd6b9af2049c74b7603ed447bd4b230300b93267e0f4',
    ],
  ];
  for (const [place, hex] of stored) assert.deepEqual(unwrapKey(Uint8Array.fromHex(hex), above, place, ciphers), key);
});

test('a slot opens with its secret; with its parameters altered, or under another id, it does not', () => {
  const parameters = encodeSlotParameters({
    kind: 'passphrase',
    memoryKib: 65_536,
    passes: 3,
    salt: new Uint8Array(16),
  });
  const closed = closeSlot(key, { slot, parameters }, above, ciphers);
  assert.deepEqual(openSlot(closed, above, ciphers), key);
  fails(() => openSlot({ ...closed, parameters: parameters.replace('65536', '65537') }, above, ciphers));
  fails(() => openSlot({ ...closed, slot: `${slot.slice(0, -1)}k` }, above, ciphers));
  fails(() => openSlot(closed, key, ciphers));
  fails(() => openSlot(closed, new Uint8Array(16), ciphers), 'key-length');
});

const digests = fc.array(fc.stringMatching(/^[0-9a-f]{64}$/), { minLength: 2, maxLength: 20 });
const anyParameters: fc.Arbitrary<SlotParameters> = fc.oneof(
  fc.constant({ kind: 'key-file' } as const),
  fc.record(
    {
      kind: fc.constant('passphrase' as const),
      memoryKib: fc.integer({ min: 8192, max: 2 ** 21 }),
      passes: fc.integer({ min: 1, max: 64 }),
      salt: fc.uint8Array({ minLength: 16, maxLength: 16 }),
    },
    { noNullPrototype: true },
  ),
  digests.chain((each) =>
    fc.record(
      {
        kind: fc.constant('shares' as const),
        threshold: fc.integer({ min: 2, max: each.length }),
        digests: fc.constant(each),
      },
      { noNullPrototype: true },
    ),
  ),
);

test('parameters have one spelling each, and anything else is refused', () => {
  fc.assert(
    fc.property(anyParameters, (parameters) => {
      const text = encodeSlotParameters(parameters);
      assert.deepEqual(parseSlotParameters(text), parameters);
      fails(() => parseSlotParameters(` ${text}`), 'slot-malformed');
      fails(() => parseSlotParameters(text.replace('}', ',"more":1}')), 'slot-malformed');
    }),
  );
  const hex = 'a'.repeat(64);
  for (const text of [
    '',
    'null',
    '[]',
    '{}',
    '{"kind":"hardware"}',
    '{"kind":"passphrase","memoryKib":8,"passes":4,"salt":"AAAAAAAAAAAAAAAAAAAAAA=="}',
    '{"kind":"passphrase","memoryKib":65536,"passes":0,"salt":"AAAAAAAAAAAAAAAAAAAAAA=="}',
    '{"kind":"passphrase","memoryKib":65536,"passes":4,"salt":"AAAAAAAAAAAAAAAAAAAAAB=="}',
    '{"kind":"passphrase","memoryKib":65536,"passes":4,"salt":"AA=="}',
    `{"digests":["${hex}","${hex}"],"kind":"shares","threshold":1}`,
    `{"digests":["${hex}","${hex}"],"kind":"shares","threshold":3}`,
    `{"digests":["${hex}","x"],"kind":"shares","threshold":2}`,
  ])
    fails(() => parseSlotParameters(text), 'slot-malformed');
});

test('parameters that were stored keep their writing for ever', () => {
  const salt = Uint8Array.from({ length: 16 }, (_, place) => place);
  assert.equal(
    encodeSlotParameters({ kind: 'passphrase', memoryKib: 131_072, passes: 4, salt }),
    '{"kind":"passphrase","memoryKib":131072,"passes":4,"salt":"AAECAwQFBgcICQoLDA0ODw=="}',
  );
  assert.equal(encodeSlotParameters({ kind: 'key-file' }), '{"kind":"key-file"}');
});

const share = (number: number): KeyShare => ({
  number,
  threshold: 3,
  slotLetters: slot.slice(5, 13),
  bytes: new Uint8Array(33).fill(number),
});
const parameters = {
  kind: 'shares',
  threshold: 3,
  digests: [1, 2, 3, 4].map((number) => shareDigest(share(number), slot, ciphers)),
} as const;

test('a wrong, foreign or misnumbered share is named; the same one twice counts once', () => {
  const checked = (...shares: readonly KeyShare[]) => checkShares({ slot }, parameters, shares, ciphers);
  assert.deepEqual(checked(share(1), share(4)), { kind: 'too-few', have: 2, threshold: 3 });
  assert.deepEqual(checked(share(1), share(4), share(4)), { kind: 'too-few', have: 2, threshold: 3 });
  assert.equal(checked(share(1), share(4), share(2)).kind, 'enough');
  assert.deepEqual(checked(share(1), { ...share(2), bytes: new Uint8Array(33) }), {
    kind: 'not-of-this-slot',
    number: 2,
  });
  assert.deepEqual(checked({ ...share(1), number: 3 }), { kind: 'not-of-this-slot', number: 3 });
  assert.deepEqual(checked(share(5)), { kind: 'not-of-this-slot', number: 5 });
});
