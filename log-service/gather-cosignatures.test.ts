/** Asking witnesses: enough is enough, late ones get a moment, and a conflict is heard whenever it comes, before a note goes out if it can be. */
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { emptyRoot, encodeCheckpointText, signNote } from '@amanat/ledger';
import { ed25519Signer, sha256 } from '@amanat/node-crypto';
import { gatherCosignatures } from './gather-cosignatures.ts';
import { type SmallWitness, smallWitness, witnessesOf } from './testing/small-witness.ts';
import type { CosignAnswer, MissingWitness } from './witnesses.ts';

const origin = 'record.example/log';
const text = encodeCheckpointText({ origin, size: 32, root: new Uint8Array(emptyRoot).fill(5) });
const signedNote = signNote(text, { name: origin, ...ed25519Signer(randomBytes(32)) }, sha256);
const lines = (note: string | undefined): number =>
  (note ?? '').split('\n').filter((line) => line.startsWith('—')).length;

/** Answers after that many milliseconds. */
const slow = (witness: SmallWitness, ms: number, answer?: CosignAnswer): SmallWitness => {
  const cosign = witness.cosign.bind(witness);
  return {
    ...witness,
    cosign: async (...asked) => {
      await setTimeout(ms, undefined, { ref: false });
      return answer ?? cosign(...asked);
    },
  };
};

function gather(all: readonly SmallWitness[], needed: number, signal = new AbortController().signal) {
  const conflicts: string[] = [];
  const tooFew: (readonly MissingWitness[])[] = [];
  const enough: (readonly MissingWitness[])[] = [];
  const note = gatherCosignatures({
    witnesses: witnessesOf(all, needed),
    signedNote,
    size: 32,
    proofFrom: async () => [],
    signal,
    onTooFew: async (missing) => void tooFew.push(missing),
    onEnough: (missing) => enough.push(missing),
    onAnswer: async ({ name }, { kind }) => {
      if (kind === 'conflict') conflicts.push(name);
    },
  });
  return { note, conflicts, tooFew, enough };
}

test('once enough have signed the others have a moment, and then the note goes out without them', async () => {
  const [bar, press, court] = [smallWitness('bar'), smallWitness('press'), smallWitness('court')];
  const begun = performance.now();
  const { note } = gather([bar, slow(press, 300), slow(court, 30_000)], 1);
  // Timers come in the order of their times, however busy the machine is.
  assert.equal(lines(await Promise.race([note, setTimeout(4_000, 'late')])), 3);
  assert.ok(performance.now() - begun > 1_000);
});

test('without any witness nothing is waited for', async () => {
  assert.equal(await Promise.race([gather([], 0).note, setTimeout(200, 'waited for')]), signedNote);
});

test('a conflict that comes after enough have signed is heard all the same', async () => {
  const late = slow(smallWitness('press'), 2_500, { kind: 'conflict', reason: 'witness-inconsistent' });
  const { note, conflicts } = gather([smallWitness('bar'), late], 1);
  assert.equal(lines(await note), 2);
  assert.deepEqual(conflicts, []);
  await setTimeout(1_000);
  assert.deepEqual(conflicts, ['press']);
});

test('a log that is stopped does not wait for witnesses', async () => {
  const stopped = new AbortController();
  const { note } = gather([slow(smallWitness('bar'), 5_000)], 1, stopped.signal);
  stopped.abort();
  assert.equal(await note, undefined);
});

test('whoever has not signed is named with the reason, at each try and when enough have', async () => {
  const [bar, press] = [smallWitness('bar'), smallWitness('press')];
  const stranger = slow(smallWitness('court'), 0, { kind: 'unreachable', why: 'log-unknown' });
  const liar = slow(smallWitness('union'), 0, { kind: 'conflict', reason: 'witness-inconsistent' });
  press.away = true;
  const { note, tooFew, enough } = gather([bar, press, stranger, liar], 2);
  await setTimeout(100);
  press.away = false;
  assert.equal(lines(await note), 3);
  const others = [
    { name: 'court', why: 'log-unknown' },
    { name: 'union', why: 'contradicts' },
  ];
  assert.deepEqual(tooFew, [[{ name: 'press', why: 'no-answer' }, ...others]]);
  assert.deepEqual(enough, [others]);
});
