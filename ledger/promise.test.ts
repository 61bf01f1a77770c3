/** The promise: four signed lines that are read back whole, and can never be taken for a checkpoint. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { ed25519Signer, sha256, verifyEd25519 } from '../server/ciphers.ts';

import { isOrigin, promiseKeyName, type Promised, signPromise, verifyPromise } from './promise.ts';
import { signNote } from './signed-note.ts';
import { fails } from './testing/fails.ts';
import { encodeVerifierKey, parseVerifierKey } from './verifier-key.ts';

const seed = ed25519Signer(new Uint8Array(32).fill(9));
const signerOf = (origin: string) => ({ name: promiseKeyName(origin), ...seed });
const keyNamed = (name: string) => parseVerifierKey(encodeVerifierKey(name, seed.publicKey, sha256), sha256);
const keyOf = (origin: string) => keyNamed(promiseKeyName(origin));

const promised: Promised = {
  origin: 'record.example/kasur',
  commitment: new Uint8Array(32).fill(5),
  receivedOn: '2026-11-22',
  until: '2026-11-23T14:00:00Z',
};
const sign = (changes: Partial<Promised> = {}): string => {
  const all = { ...promised, ...changes };
  return signPromise(all, signerOf(all.origin), sha256);
};
const verify = (note: string, origin = promised.origin): Promised => verifyPromise(note, keyOf(origin), verifyEd25519);

/** A checkpoint's text, as a checker of logs reads it (transparency log formats, section 3). */
const looksLikeCheckpoint = (text: string): boolean =>
  /^[^\s+]+\n(0|[1-9]\d*)\n[A-Za-z0-9+/]{43}=\n(?:[^\n]+\n)*$/.test(text);

test('a promise reads as it is documented, and is the same each time it is made', () => {
  const note = sign();
  assert.equal(
    note.split('\n\n')[0],
    'amanat-promise/v1\nrecord.example/kasur\nBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQU=\nreceived 2026-11-22 until 2026-11-23T14:00:00Z',
  );
  assert.match(note, /\n— record\.example\/kasur\/promise [A-Za-z0-9+/]+=*\n$/);
  assert.equal(sign(), note);
});

const label = fc.stringMatching(/^[a-z][a-z0-9-]{0,10}$/);
const origins = fc
  .array(label, { minLength: 1, maxLength: 4 })
  .map((labels) => labels.join('.'))
  .filter(isOrigin);
const instant = fc
  .integer({ min: 1_600_000_000, max: 4_000_000_000 })
  .map((seconds) => Temporal.Instant.fromEpochMilliseconds(seconds * 1000).toString());

test('every promise comes back whole from its note', () => {
  fc.assert(
    fc.property(origins, fc.uint8Array({ minLength: 32, maxLength: 32 }), instant, (origin, commitment, at) => {
      const given = { origin, commitment, receivedOn: at.slice(0, 10), until: at };
      assert.deepEqual(verify(sign(given), origin), given);
    }),
    { numRuns: 40 },
  );
});

test('a promise fits a QR code that a cheap phone reads', () => {
  const longest = sign({ origin: `${'a'.repeat(62)}.example` });
  assert.ok(new TextEncoder().encode(longest).length <= 420);
});

test('one flipped bit anywhere and it is no promise', () => {
  const bytes = new TextEncoder().encode(sign());
  for (let bit = 0; bit < bytes.length * 8; bit += 3) {
    const flipped = Uint8Array.from(bytes);
    flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    assert.throws(() => verify(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(flipped)));
  }
});

test('a promise is of one origin: the key of another does not verify it', () => {
  fails(() => verify(sign(), 'record.example/other'), 'note-unsigned');
  fails(() => signPromise(promised, signerOf('record.example/other'), sha256), 'origin-malformed');
  const text = sign().split('\n\n')[0] ?? '';
  const foreign = signNote(`${text}\n`.replace('/kasur', '/other'), signerOf(promised.origin), sha256);
  fails(() => verify(foreign), 'origin-malformed');
});

test('what is signed with the key but is no promise is refused', () => {
  const [first = '', origin = '', commitment = '', times = ''] = (sign().split('\n\n')[0] ?? '').split('\n');
  const wrong = [
    [first, origin, commitment],
    [first, origin, commitment, times, ''],
    [first, origin, commitment, times, 'more'],
    ['amanat-promise/v2', origin, commitment, times],
    [first, 'Record.example', commitment, times],
    [first, 'https://record.example', commitment, times],
    [first, origin, commitment.slice(4), times],
    [first, origin, commitment.replace('=', ''), times],
    [first, origin, commitment, `${times} `],
    [first, origin, commitment, times.replace('Z', '+05:00')],
    [first, origin, commitment, times.replace('Z', '.0Z')],
    [first, origin, commitment, times.replace('2026-11-22', '2026-02-30')],
    [first, origin, commitment, times.replace('2026-11-23', '2026-13-23')],
    [first, origin, commitment, times.replace('14:00:00', '24:00:00')],
    [first, origin, commitment, times.replace('14:00:00', '14:59:60')],
    [origin, first, commitment, times],
  ];
  for (const lines of wrong) fails(() => verify(signNote(`${lines.join('\n')}\n`, signerOf(promised.origin), sha256)));
});

test('nothing is signed that would not be read back', () => {
  fails(() => sign({ commitment: new Uint8Array(31) }), 'promise-malformed');
  for (const receivedOn of ['', '2026-1-1', '2026-02-30', '22 November'])
    fails(() => sign({ receivedOn }), 'promise-malformed');
  for (const until of ['', '2026-11-23', '2026-11-23T14:00:00.5Z', '2026-11-31T14:00:00Z'])
    fails(() => sign({ until }), 'promise-malformed');
});

test('an origin is a neutral name: no scheme, space, plus, capital, number alone, nor the first line of a promise', () => {
  for (const good of ['record.example', 'record.example/kasur', 'training-0a1b2c3d4e.invalid', 'a', '1a.example/2'])
    assert.ok(isOrigin(good), good);
  for (const bad of [
    '',
    'https://record.example',
    'record.example:80',
    'a b',
    'a+b',
    'A',
    'a//b',
    '/a',
    'a/',
    '.a',
    'a\n',
    'é.example',
    '12345',
    '0',
    '1/2',
    'amanat-promise/v1',
    'a'.repeat(101),
  ])
    assert.ok(!isOrigin(bad), bad);
});

test('no promise reads as a checkpoint, and no checkpoint verifies as a promise, even under the same key', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z0-9][a-z0-9./-]{0,12}$/), (origin) => {
      if (!isOrigin(origin)) return;
      const text = `${sign({ origin }).split('\n\n')[0] ?? ''}\n`;
      assert.ok(!looksLikeCheckpoint(text), text);
    }),
    { numRuns: 300 },
  );
  const root = new Uint8Array(32).toBase64();
  const times = 'received 2026-11-22 until 2026-11-23T14:00:00Z';
  for (const text of [
    `${promised.origin}\n5\n${root}\n`,
    `${promised.origin}\n5\n${root}\n${times}\n`,
    `amanat-promise/v1\n5\n${root}\n`,
    `amanat-promise/v1\n5\n${root}\n${times}\n`,
  ]) {
    assert.ok(looksLikeCheckpoint(text));
    fails(() => verify(signNote(text, signerOf(promised.origin), sha256)));
    fails(() =>
      verifyPromise(signNote(text, { ...seed, name: '5/promise' }, sha256), keyNamed('5/promise'), verifyEd25519),
    );
  }
});
