/** One witness that disagrees stops the log with a proof, and with its word alone nobody but itself. */
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { type TestContext, test } from 'node:test';
import { encodeCheckpointText, encodeVerifierKey, signNote } from '@amanat/ledger';
import { ed25519Signer, sha256 } from '@amanat/node-crypto';
import type { LogNews } from './log-options.ts';
import type { Signer } from './signer.ts';
import { append, emptyPlace, eventually, logAt, origin } from './testing/log-of-test.ts';
import { type SmallWitness, smallWitness, witnessesOf } from './testing/small-witness.ts';
import { suiteOnServers } from './testing/suite-on-servers.ts';
import type { WitnessConflict } from './witnesses.ts';

const key = ed25519Signer(randomBytes(32));
const noteBy = (by: typeof key, size: number): string =>
  signNote(encodeCheckpointText({ origin, size, root: randomBytes(32) }), { name: origin, ...by }, sha256);

/** Signs whatever it is asked to, as a signer does whose state was lost. */
const signer: Signer = {
  verifierKeys: async () => [encodeVerifierKey(origin, key.publicKey, sha256)],
  sign: async ({ text }) => ({
    kind: 'signed',
    lines: [signNote(text, { name: origin, ...key }, sha256).slice(text.length + 1)],
  }),
};

/** Cosigns while `claim` is not set. */
interface Claiming extends SmallWitness {
  claim: WitnessConflict | undefined;
}

function claiming(name: string, claim: WitnessConflict): Claiming {
  const honest = smallWitness(name);
  const witness: Claiming = {
    ...honest,
    claim,
    cosign: async (...asked) => witness.claim ?? honest.cosign(...asked),
  };
  return witness;
}

const contradictions = (news: readonly LogNews[]): readonly LogNews[] =>
  news.filter(({ kind }) => kind === 'witness-contradicts');

suiteOnServers('a witness that disagrees', (opened) => {
  const start = async (context: TestContext, all: readonly SmallWitness[], needed: number) =>
    logAt(await emptyPlace(opened().database, context), context, { signer, witnesses: witnessesOf(all, needed) });

  const bare: readonly WitnessConflict[] = [
    { kind: 'conflict', reason: 'witness-ahead', size: 1_000_000 },
    { kind: 'conflict', reason: 'witness-inconsistent' },
    { kind: 'conflict', reason: 'witness-ahead', size: 96, note: noteBy(ed25519Signer(randomBytes(32)), 96) },
    { kind: 'conflict', reason: 'witness-inconsistent', note: 'no note at all' },
  ];
  for (const [place, claim] of bare.entries())
    test(`bare word ${place}: it has not signed, the operator hears of it once, and the others carry the log`, async (context) => {
      const liar = claiming('press', claim);
      const log = await start(context, [smallWitness('bar'), liar], 1);
      for (let round = 0; round < 3; round++) await log.publishNow();
      assert.equal(log.status().halted, undefined);
      assert.deepEqual(contradictions(log.news), [{ kind: 'witness-contradicts', witness: 'press' }]);
      liar.claim = undefined;
      await log.publishNow();
      liar.claim = claim;
      await log.publishNow();
      assert.equal(contradictions(log.news).length, 2, 'a change is told');
    });

  test('where its signature is needed the log waits for it, and goes on as soon as it signs', async (context) => {
    const liar = claiming('press', { kind: 'conflict', reason: 'witness-inconsistent' });
    const log = await start(context, [liar], 1);
    await eventually(() => log.status().waitsFor === 'witnesses', 'the waiting');
    assert.equal(log.status().halted, undefined);
    liar.claim = undefined;
    await log.publishNow();
  });

  test('a note that this log has signed, larger or with another root, stops it before anything goes out', async (context) => {
    for (const [size, reason] of [
      [32, 'witness-inconsistent'],
      [33, 'witness-ahead'],
    ] as const) {
      // What it says besides does not matter.
      const proving = claiming('press', { kind: 'conflict', reason: 'witness-inconsistent', note: noteBy(key, size) });
      const log = await start(context, [smallWitness('bar'), proving], 1);
      await eventually(() => log.status().halted, 'a halt');
      assert.equal(log.status().halted, reason);
      assert.equal(log.status().publishedSize, 0);
      await log.stop();
    }
  });

  test('at a start, too, the word alone stops nothing, and the proof does', async (context) => {
    const place = await emptyPlace(opened().database, context);
    const witness = smallWitness('bar');
    const first = await logAt(place, context, { signer, witnesses: witnessesOf([witness], 0) });
    await eventually(() => first.status().publishedSize > 0, 'the first publication');
    await first.stop();
    await append(place.database, 1);
    for (const [claim, halted] of [
      [{ kind: 'conflict', reason: 'witness-ahead', size: 64 }, undefined],
      [{ kind: 'conflict', reason: 'witness-ahead', size: 64, note: noteBy(key, 64) }, 'witness-ahead'],
    ] as const) {
      const log = await logAt(place, context, { signer, witnesses: witnessesOf([claiming('press', claim)], 0) });
      await eventually(() => log.status().halted !== undefined || contradictions(log.news).length > 0, 'a word of it');
      assert.equal(log.status().halted, halted);
      await log.stop();
    }
  });
});
