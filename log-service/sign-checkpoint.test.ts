/** What the log believes of a signer, and what stops it. */
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { test } from 'node:test';
import {
  emptyRoot,
  encodeCheckpointText,
  encodeVerifierKey,
  LedgerError,
  openGrowingTree,
  type ReadTiles,
  signNote,
} from '@amanat/ledger';
import { ed25519Signer, sha256, verifyEd25519 } from '@amanat/node-crypto';
import { sha256Into } from '../server/ciphers.ts';
import { LogHalt } from './log-halt.ts';
import { signCheckpoint } from './sign-checkpoint.ts';
import type { SignAnswer, Signer, SignRequest } from './signer.ts';

const origin = 'record.example/log';
const tree = openGrowingTree(0, [], sha256Into);
for (let index = 0; index < 64; index++) tree.appendEntry(randomBytes(80));
const [tile] = tree.takeChangedTiles();
const read: ReadTiles = async (tiles) => tiles.map(({ width }) => (tile?.bytes ?? emptyRoot).subarray(0, width * 32));
const text = encodeCheckpointText({ origin, size: 64, root: tree.root() });
const toSign = { size: 64, text, publishedSize: 0, read };

const key = ed25519Signer(randomBytes(32));
const verifierKey = encodeVerifierKey(origin, key.publicKey, sha256);
const lineBy = (signer: typeof key, over = text): string =>
  signNote(over, { name: origin, ...signer }, sha256).slice(over.length + 1);

function signerOf(answers: readonly SignAnswer[]): { readonly signer: Signer; readonly asked: SignRequest[] } {
  const asked: SignRequest[] = [];
  const sign = async (request: SignRequest): Promise<SignAnswer> => {
    const answer = answers[asked.length];
    asked.push(request);
    if (answer === undefined) throw new Error('asked once too often');
    return answer;
  };
  return { signer: { sign, verifierKeys: async () => [verifierKey] }, asked };
}

const ask = (signer: Signer) => signCheckpoint({ origin, signer, sha256, verify: verifyEd25519 }, toSign);
const signed = (...lines: readonly string[]): SignAnswer => ({ kind: 'signed', lines });

test('a signer that remembers another size is asked again from there, once', async () => {
  for (const size of [32, 64]) {
    const { signer, asked } = signerOf([{ kind: 'other-size', size }, signed(lineBy(key))]);
    assert.equal(await ask(signer), `${text}\n${lineBy(key)}`);
    assert.deepEqual(
      asked.map(({ oldSize, proof }) => [oldSize, proof.length]),
      [
        [0, 0],
        [size, size === 32 ? 1 : 0],
      ],
    );
  }
  const undecided = signerOf([
    { kind: 'other-size', size: 32 },
    { kind: 'other-size', size: 33 },
  ]);
  await assert.rejects(ask(undecided.signer), (error) => !(error instanceof LogHalt));
  assert.equal(undecided.asked.length, 2);
});

test('a signer that remembers more than there is, or refuses, stops the log', async () => {
  const answers: readonly (readonly [SignAnswer, string])[] = [
    [{ kind: 'other-size', size: 65 }, 'signer-ahead'],
    [{ kind: 'refused', reason: 'not-consistent' }, 'signer-not-consistent'],
    [{ kind: 'refused', reason: 'wrong-origin' }, 'signer-wrong-origin'],
    [{ kind: 'refused', reason: 'frozen' }, 'signer-frozen'],
    [{ kind: 'refused', reason: 'malformed' }, 'signer-malformed'],
  ];
  for (const [answer, code] of answers)
    await assert.rejects(ask(signerOf([answer]).signer), (error) => error instanceof LogHalt && error.code === code);
});

test('a signer that has forgotten what was published stops the log, and is asked for no signature', async () => {
  for (const size of [0, 31]) {
    const { signer, asked } = signerOf([{ kind: 'other-size', size }]);
    const options = { origin, signer, sha256, verify: verifyEd25519 };
    const halts = (error: unknown): boolean => error instanceof LogHalt && error.code === 'signer-behind';
    await assert.rejects(signCheckpoint(options, { ...toSign, publishedSize: 32 }), halts);
    assert.equal(asked.length, 1);
  }
});

test('a signature that no listed key of this log takes part in stops the log; while keys change, one of two is enough', async () => {
  const other = ed25519Signer(randomBytes(32));
  const otherKey = encodeVerifierKey(origin, other.publicKey, sha256);
  const endedKey = encodeVerifierKey('record.example/ended', other.publicKey, sha256);
  const askWith = (keys: readonly string[], listed: readonly string[], ...lines: readonly string[]) => {
    const { signer } = signerOf([signed(...lines)]);
    const options = { origin, sha256, verify: verifyEd25519, listedKeys: async () => listed };
    return signCheckpoint({ ...options, signer: { ...signer, verifierKeys: async () => keys } }, toSign);
  };
  const halts = (error: unknown): boolean => error instanceof LogHalt && error.code === 'signer-unlisted';
  await assert.rejects(askWith([otherKey], [verifierKey], lineBy(other)), halts);
  // That it names the listed key is not enough.
  await assert.rejects(askWith([verifierKey, otherKey], [verifierKey], lineBy(other)), halts);
  for (const listed of [[verifierKey], [otherKey], [endedKey], []])
    assert.ok(await askWith([verifierKey, otherKey], listed, lineBy(key), lineBy(other)));
  // Nothing is listed of this log yet: its first start.
  for (const listed of [[], [endedKey]]) assert.ok(await askWith([otherKey], listed, lineBy(other)));
});

test('a line by another key, over another text, or none at all is not believed', async () => {
  const other = ed25519Signer(randomBytes(32));
  const elsewhere = lineBy(key, encodeCheckpointText({ origin, size: 63, root: tree.root() }));
  const wrong = [signed(lineBy(other)), signed(lineBy(key), lineBy(other)), signed(elsewhere), signed()];
  for (const answer of wrong) await assert.rejects(ask(signerOf([answer]).signer), LedgerError);
});
