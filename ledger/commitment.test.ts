/** What a commitment binds, and the bytes below it. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { sha256 } from '../server/ciphers.ts';
import { concatBytes, encodeBase64, equalBytes, parseBase64, utf8 } from './bytes.ts';
import { commitmentOf, verifyCommitment } from './commitment.ts';
import { LedgerError, type LedgerErrorCode } from './ledger-error.ts';

const fails = (run: () => unknown, code: LedgerErrorCode): void =>
  assert.throws(run, (error) => error instanceof LedgerError && error.code === code);
const salt = Uint8Array.from({ length: 32 }, (_, index) => index);
const body = utf8('{"event":"evt_0"}');

test('the commitment is SHA-256 over label, salt and body, as documented', () => {
  const byHand = createHash('sha256').update('amanat/commitment/v1\n').update(salt).update(body).digest('hex');
  assert.equal(commitmentOf(salt, body, sha256).toHex(), byHand);
  assert.equal(byHand, '05b56d72888711d3211e5b870b988c255daedc0483a4e9785be21542a1aa8167');
});

test('each flipped bit of salt, body or commitment fails', () => {
  const commitment = commitmentOf(salt, body, sha256);
  verifyCommitment(commitment, salt, body, sha256);
  for (const which of [0, 1, 2] as const) {
    const parts = [commitment, salt, body] as const;
    for (let bit = 0; bit < parts[which].length * 8; bit++) {
      const [c, s, b] = parts.map((part) => Uint8Array.from(part));
      const changed = [c, s, b][which];
      assert.ok(c !== undefined && s !== undefined && b !== undefined && changed !== undefined);
      changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      fails(() => verifyCommitment(c, s, b, sha256), 'commitment-mismatch');
    }
  }
  fails(() => verifyCommitment(commitment.slice(1), salt, body, sha256), 'commitment-mismatch');
  fails(() => verifyCommitment(new Uint8Array(), salt, body, sha256), 'commitment-mismatch');
});

test('a salt of another length is refused, so that nothing can move between salt and body', () => {
  for (const length of [0, 31, 33]) fails(() => commitmentOf(new Uint8Array(length), body, sha256), 'salt-length');
});

test('base64 has one spelling', () => {
  fc.assert(fc.property(fc.uint8Array(), (bytes) => assert.deepEqual(parseBase64(encodeBase64(bytes)), bytes)));
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'AQgw+/-_= \n1b'), maxLength: 9 }), (text) => {
      try {
        assert.equal(encodeBase64(parseBase64(text)), text);
      } catch (error) {
        assert.ok(error instanceof LedgerError && error.code === 'base64-not-canonical');
      }
    }),
  );
  for (const text of [
    'A',
    'AA',
    'AAA',
    'AB==',
    'AAB=',
    'AA=A',
    '====',
    'AA-_',
    ' AAA',
    'AAA\n',
    'AAAAA===',
    'ＡＡＡＡ',
  ])
    fails(() => parseBase64(text), 'base64-not-canonical');
});

test('letters become the same UTF-8 as everywhere, and half a surrogate pair none', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => assert.deepEqual(utf8(text), new TextEncoder().encode(text))),
  );
  for (const text of ['\ud800', 'a\udc00', '\udc00\ud800']) fails(() => utf8(text), 'not-utf8');
});

test('bytes are put together in order and compared whole', () => {
  assert.deepEqual(concatBytes(Uint8Array.of(1), new Uint8Array(), Uint8Array.of(2, 3)), Uint8Array.of(1, 2, 3));
  assert.ok(equalBytes(Uint8Array.of(1, 2), Uint8Array.of(1, 2)));
  for (const different of [Uint8Array.of(1), Uint8Array.of(1, 3), Uint8Array.of(1, 2, 0)])
    assert.ok(!equalBytes(Uint8Array.of(1, 2), different));
});
