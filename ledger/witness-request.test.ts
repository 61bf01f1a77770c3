/** Requests to a witness: read strictly, and enough to answer every published one as its witness did. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { verifyCheckpoint, type VerifiedCheckpoint } from './checkpoint.ts';
import { verifyConsistency } from './consistency.ts';
import { LedgerError } from './ledger-error.ts';
import { noteTextUnverified } from './signed-note.ts';
import { checkpointOf, sha256, verify } from './testing/example-log.ts';
import { fails, vectorText } from './testing/fails.ts';
import { encodeVerifierKey, parseVerifierKey } from './verifier-key.ts';
import { encodeAddCheckpoint, parseAddCheckpoint } from './witness-request.ts';

interface Vectors {
  readonly logOrigin: string;
  readonly logPublicKeyHex: string;
  readonly cases: readonly { readonly body: string; readonly status: number }[];
}
const vectors = JSON.parse(vectorText('witness-add-checkpoint')) as Vectors;
const key = parseVerifierKey(
  encodeVerifierKey(vectors.logOrigin, Uint8Array.fromHex(vectors.logPublicKeyHex), sha256),
  sha256,
);

test('each published request, in order, is answered by the ledger’s means as the published witness did', () => {
  let stored: VerifiedCheckpoint | undefined;
  const statusOf = (body: string): number => {
    const { oldSize, proof, checkpoint: note } = parseAddCheckpoint(body);
    let checkpoint: VerifiedCheckpoint;
    try {
      checkpoint = verifyCheckpoint(note, { origin: key.name, keys: [key] }, verify);
    } catch {
      return 403;
    }
    try {
      assert.equal(oldSize, stored?.size ?? 0);
      const { size: newSize, root: newRoot } = checkpoint;
      if (stored !== undefined) verifyConsistency({ oldSize, oldRoot: stored.root, newSize, newRoot, proof }, sha256);
    } catch (error) {
      assert.ok(error instanceof LedgerError);
      return 422;
    }
    stored = checkpoint;
    return 200;
  };
  assert.equal(vectors.cases.length, 6);
  for (const { body, status } of vectors.cases) assert.equal(statusOf(body), status);
});

test('the published requests are written again byte for byte', () => {
  for (const { body } of vectors.cases) assert.equal(encodeAddCheckpoint(parseAddCheckpoint(body)), body);
});

const hash = fc.uint8Array({ minLength: 32, maxLength: 32 });

test('a request is read back as it was written', () => {
  fc.assert(
    fc.property(fc.maxSafeNat(), fc.array(hash, { maxLength: 63 }), (oldSize, proof) => {
      const checkpoint = checkpointOf(7, new Uint8Array(32));
      const parsed = parseAddCheckpoint(encodeAddCheckpoint({ oldSize, proof, checkpoint }));
      assert.equal(parsed.oldSize, oldSize);
      assert.deepEqual(
        parsed.proof.map((each) => [...each]),
        proof.map((each) => [...each]),
      );
      assert.equal(parsed.checkpoint, checkpoint);
    }),
  );
});

test('what is not of this form is refused', () => {
  const checkpoint = checkpointOf(7, new Uint8Array(32));
  const line = `${new Uint8Array(32).toBase64()}\n`;
  const good = `old 3\n${line}\n${checkpoint}`;
  assert.equal(parseAddCheckpoint(good).checkpoint, checkpoint);
  const wrong = [
    '',
    '\n\n',
    checkpoint,
    good.replace('old ', 'old'),
    good.replace('old ', 'Old '),
    good.replace('old 3', 'old  3'),
    good.replace('old 3', 'old 3 '),
    good.replace('old 3', 'old 03'),
    good.replace('old 3', 'old -3'),
    good.replace('old 3\n', '\n'),
    good.replace(line, `${line.trimEnd()} \n`),
    good.replace(line, `AAAA\n`),
    `old 3\n${line}`,
    `old 3\n${line}\n`,
    good.replaceAll('\n', '\r\n'),
    `\ufeff${good}`,
  ];
  for (const given of wrong) fails(() => parseAddCheckpoint(given));
  fails(() => parseAddCheckpoint(`old 3\n${line.repeat(64)}\n${checkpoint}`), 'too-many-hashes');
  fails(() => parseAddCheckpoint(`${good}${'a'.repeat(2_000_000)}`), 'witness-request-malformed');
  assert.throws(() => noteTextUnverified(parseAddCheckpoint(`old 3\n${line}\nno note`).checkpoint));
});
