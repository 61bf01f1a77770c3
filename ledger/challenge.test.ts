/** An auditor's challenge: read as it was signed or not at all, and indexes that nobody chooses. */
import assert from 'node:assert/strict';
import { createPrivateKey, createPublicKey, hash, sign, verify } from 'node:crypto';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { challengedIndexes, challengeDraws, isAuditorName, signChallenge, verifyChallenge } from './challenge.ts';
import { LedgerError, type LedgerErrorCode } from './ledger-error.ts';
import { isOrigin, verifyPromise } from './promise.ts';
import { appendSignatureLines, type NoteSigner, signNote } from './signed-note.ts';
import { parseCheckpointText } from './checkpoint.ts';
import { encodeVerifierKey, parseVerifierKey, type VerifyEd25519 } from './verifier-key.ts';

const sha256 = (bytes: Uint8Array): Uint8Array => new Uint8Array(hash('sha256', bytes, 'buffer'));
const spki = Buffer.from('302a300506032b6570032100', 'hex');
const pkcs8 = Buffer.from('302e020100300506032b657004220420', 'hex');
const verifyEd25519: VerifyEd25519 = (key, bytes, signature) =>
  verify(null, bytes, createPublicKey({ key: Buffer.concat([spki, key]), format: 'der', type: 'spki' }), signature);

function signerOf(name: string, seed: number): NoteSigner {
  const der = Buffer.concat([pkcs8, new Uint8Array(32).fill(seed)]);
  const key = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
  const publicKey = new Uint8Array(createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(-32));
  return { name, publicKey, sign: (bytes) => new Uint8Array(sign(null, bytes, key)) };
}

const auditor = signerOf('bar-association.example', 1);
const keyOf = ({ name, publicKey }: NoteSigner) => parseVerifierKey(encodeVerifierKey(name, publicKey, sha256), sha256);
const challenge = {
  origin: 'record.example/kasur',
  auditor: 'bar-association',
  day: '2026-11-22',
  size: 70_000,
  root: new Uint8Array(32).fill(7),
};
const note = signChallenge(challenge, auditor, sha256);
const refused = (text: string, code: LedgerErrorCode): void =>
  assert.throws(
    () => verifyChallenge(text, keyOf(auditor), verifyEd25519),
    (error) => error instanceof LedgerError && error.code === code,
  );

test('a challenge that was signed is read as it was signed', () => {
  const { signature, ...read } = verifyChallenge(note, keyOf(auditor), verifyEd25519);
  assert.deepEqual({ ...read }, challenge);
  assert.equal(signature.length, 64);
});

test('a challenge under another key, or altered in any line, is none', () => {
  refused(signChallenge(challenge, signerOf(auditor.name, 2), sha256), 'note-unsigned');
  for (const [from, to] of [
    ['record.example', 'recorb.example'],
    ['bar-association\n', 'bar-associatiom\n'],
    ['2026-11-22', '2026-11-23'],
    ['70000', '70001'],
    ['BwcH', 'BwcI'],
  ] as const)
    refused(note.replace(from, to), 'note-signature');
});

test('a second signature is refused: it could draw other indexes', () => {
  refused(appendSignatureLines(note, [note.slice(note.lastIndexOf('—'))]), 'challenge-malformed');
});

test('a day that no calendar has, an empty log, a line more or less is no challenge', () => {
  const lines = note.slice(0, note.indexOf('\n\n') + 1).split('\n');
  const signed = (changed: readonly string[]): string => signNote(changed.join('\n'), auditor, sha256);
  for (const [place, text] of [
    [0, 'amanat-challenge/v2'],
    [1, 'https://record.example'],
    [2, 'Bar Association'],
    [2, '../etc'],
    [3, '2026-02-30'],
    [3, '20261122'],
    [4, '0'],
    [5, 'BwcH'],
  ] as const)
    refused(signed(lines.with(place, text)), 'challenge-malformed');
  refused(signed(lines.toSpliced(4, 1)), 'challenge-malformed');
  refused(signed(lines.toSpliced(6, 0, 'more')), 'challenge-malformed');
  refused(signed(lines.with(4, '070000')), 'number-malformed');
});

test('a challenge is neither a checkpoint nor a promise', () => {
  const text = note.slice(0, note.indexOf('\n\n') + 1);
  assert.throws(() => parseCheckpointText(text), LedgerError);
  assert.throws(() => verifyPromise(note, keyOf(auditor), verifyEd25519), LedgerError);
});

test('indexes follow from signature and size alone, are in the log, and none comes twice', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ minLength: 64, maxLength: 64 }),
      fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }),
      (signature, size) => {
        const indexes = challengedIndexes(signature, size, sha256);
        assert.deepEqual(challengedIndexes(signature, size, sha256), indexes);
        assert.ok(indexes.length > 0 && indexes.length <= Math.min(challengeDraws, size));
        assert.equal(new Set(indexes).size, indexes.length);
        for (const index of indexes) assert.ok(Number.isSafeInteger(index) && index >= 0 && index < size);
      },
    ),
  );
  assert.deepEqual(challengedIndexes(new Uint8Array(64), 1, sha256), [0]);
});

test('the first index is that of the written rule, computed by hand', () => {
  const signature = new Uint8Array(64).fill(9);
  const hex = hash('sha256', Buffer.concat([Buffer.from('amanat-challenge-index/v1\n'), signature, Buffer.alloc(4)]));
  const expected = Number(BigInt(`0x${hex.slice(0, 16)}`) % 70_000n);
  assert.equal(challengedIndexes(signature, 70_000, sha256)[0], expected);
});

test('the size of the log is spread evenly: each index of a small log is drawn sooner or later', () => {
  const seen = new Set<number>();
  for (let seed = 0; seed < 60; seed++)
    for (const index of challengedIndexes(new Uint8Array(64).fill(seed), 32, sha256)) seen.add(index);
  assert.equal(seen.size, 32);
});

test('a registered name can stand in a stream and in a file name', () => {
  for (const name of ['a', 'bar-association', 'x'.repeat(64)]) assert.ok(isAuditorName(name), name);
  for (const name of ['', '-a', 'a-', 'A', 'a.b', 'a/b', 'a_b', 'x'.repeat(65)]) assert.ok(!isAuditorName(name), name);
  assert.ok(isOrigin(challenge.origin));
});
