/** After a failure at any point the log goes on from what is committed, and what was told stays as it was told. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { openLocalSigner } from './local-signer.ts';
import type { LogPoint } from './log-options.ts';
import type { Signer } from './signer.ts';
import { append, emptyPlace, eventually, indexesOf, logAt, origin } from './testing/log-of-test.ts';
import { filesIn, observe, requireGrown } from './testing/outside-observer.ts';
import { smallWitness, witnessesOf } from './testing/small-witness.ts';
import { suiteOnServers } from './testing/suite-on-servers.ts';

const points: readonly (readonly [LogPoint, number])[] = [
  ['before-index', 1],
  ['after-tiles', 1],
  ['after-head', 1],
  ['after-signature', 1],
  ['after-signature', 2],
  ['after-files', 1],
  ['after-witness', 1],
  ['after-publication', 1],
  ['after-publication', 2],
];

/** Fails at that point, the n-th time that it is reached once it is armed; then at every later one, as a dead program does. */
function failingAt(point: LogPoint, time: number) {
  const state = { armed: false, left: time, dead: false };
  const reached = (at: LogPoint): void => {
    if (state.armed && at === point) state.left--;
    if (state.armed && state.left <= 0) state.dead = true;
    if (state.dead) throw new Error('ended here');
  };
  return { state, reached };
}

suiteOnServers('resuming the log', (opened) => {
  for (const [point, time] of points)
    test(`a log that ended ${point} (${time}) goes on, and nothing that was published changes`, async (context) => {
      const place = await emptyPlace(opened().database, context);
      const witnesses = witnessesOf([smallWitness('bar')], 1);
      const { state, reached } = failingAt(point, time);
      const log = await logAt(place, context, { witnesses, reached });
      await eventually(() => log.status().publishedSize === 32);
      const before = observe(place.folder);
      const files = filesIn(place.folder);
      state.armed = true;
      await append(place.database, 40);
      const asked = log.publishNow().catch(() => undefined);
      await eventually(() => state.dead, 'the end');
      await log.stop();
      await asked;
      const begun = await place.database.log.loadUnpublished(1);
      const standing = readFileSync(join(place.folder, 'checkpoint'), 'utf8');

      const again = await logAt(place, context, { witnesses });
      await again.publishNow();
      const after = observe(place.folder);
      requireGrown(before, after);
      for (const [path, bytes] of files) assert.equal(filesIn(place.folder).get(path) ?? bytes, bytes, path);
      assert.equal((await indexesOf(place.database)).length, 40);
      assert.equal(again.status().halted, undefined);
      if (begun === undefined) return;
      const kept = await place.database.log.loadCheckpoint(1, begun.size);
      assert.equal(kept?.text, begun.text);
      assert.equal(kept?.signedNote, begun.signedNote ?? kept?.signedNote);
      if (standing.startsWith(begun.text)) assert.equal(kept?.publishedNote, standing);
    });

  test('a program that fails and lives on goes on by itself', async (context) => {
    const place = await emptyPlace(opened().database, context);
    let left = 3;
    const reached = (point: LogPoint): void => {
      if (point !== 'after-tiles' || left === 0) return;
      left--;
      throw new Error('passing trouble');
    };
    const log = await logAt(place, context, { reached });
    await append(place.database, 3);
    await eventually(async () => (await indexesOf(place.database)).length === 3, 'the index');
    await log.publishNow();
    assert.ok(log.news.some(({ kind }) => kind === 'failed'));
    observe(place.folder);
  });

  test('below the quorum nothing is published, indexes are given all the same, and it comes through later', async (context) => {
    const place = await emptyPlace(opened().database, context);
    const [bar, press] = [smallWitness('bar'), smallWitness('press')];
    press.away = true;
    const log = await logAt(place, context, { witnesses: witnessesOf([bar, press], 2) });
    await eventually(() => log.status().waitsFor === 'witnesses');
    assert.equal(existsSync(join(place.folder, 'checkpoint')), false);
    const [event] = await append(place.database, 1);
    await eventually(async () => (await indexesOf(place.database)).length === 1, 'the index');
    assert.deepEqual(await log.reader.placeOf(event?.eventId ?? ''), { kind: 'waiting' });
    const waits = { kind: 'waits-for-witnesses', missing: [{ name: 'press', why: 'no-answer' }] };
    await eventually(() => press.asked > 2);
    assert.deepEqual(log.news, [waits], 'told once, not at every try');
    press.away = false;
    await eventually(() => log.status().publishedSize === 32, 'the publication');
    assert.deepEqual(log.news.slice(1), [{ kind: 'goes-on' }, { kind: 'published', size: 32 }]);
    assert.equal(
      observe(place.folder)
        .note.split('\n')
        .filter((line) => line.startsWith('—')).length,
      3,
    );
    assert.equal(bar.asked, 1);
  });

  test('who does not sign is named once, though enough have signed, and once when all sign again', async (context) => {
    const place = await emptyPlace(opened().database, context);
    const press = smallWitness('press');
    press.away = true;
    const log = await logAt(place, context, { witnesses: witnessesOf([smallWitness('bar'), press], 1) });
    await log.publishNow();
    await log.publishNow();
    press.away = false;
    await log.publishNow();
    assert.deepEqual(
      log.news.filter(({ kind }) => kind !== 'published'),
      [
        { kind: 'witnesses-missing', missing: [{ name: 'press', why: 'no-answer' }] },
        { kind: 'witnesses-missing', missing: [] },
      ],
    );
  });

  test('a freeze is noticed while the log waits for witnesses; a signer that is away is not', async (context) => {
    const place = await emptyPlace(opened().database, context);
    const bar = smallWitness('bar');
    bar.away = true;
    const own = await openLocalSigner({ folder: place.signerFolder, origin });
    let away = false;
    let asked = 0;
    const sign: Signer['sign'] = async (request) => {
      asked++;
      if (away) throw new Error('nobody there');
      return own.sign(request);
    };
    const signer = { sign, verifierKeys: own.verifierKeys };
    const log = await logAt(place, context, { signer, witnesses: witnessesOf([bar], 1) });
    await eventually(() => log.status().waitsFor === 'witnesses');
    away = true;
    const soFar = asked;
    await eventually(() => asked > soFar, 'the question');
    assert.equal(log.status().halted, undefined);
    assert.ok(asked < 6, 'it is not asked at every try');
    away = false;
    await own.freeze('lost');
    await eventually(() => log.status().halted === 'signer-frozen', 'the halt');
    assert.equal(log.status().publishedSize, 0);
  });

  test('a folder that was lost is written anew, the checkpoint last and as it was', async (context) => {
    const place = await emptyPlace(opened().database, context);
    const log = await logAt(place, context);
    await eventually(() => log.status().publishedSize === 32);
    await append(place.database, 600);
    await log.publishNow();
    const before = observe(place.folder);
    await log.stop();
    rmSync(place.folder, { recursive: true });
    const again = await logAt(place, context);
    assert.deepEqual(observe(place.folder), before);
    await again.publishNow();
    requireGrown(before, observe(place.folder));
  });
});
