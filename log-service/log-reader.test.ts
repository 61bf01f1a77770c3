/** What is told of the log: to who asks for a receipt, and to the world by path. */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { anchorOf, entryOf, leafHash, noteTextUnverified, parseCheckpointText, verifyInclusion } from '@amanat/ledger';
import { sha256 } from '@amanat/node-crypto';
import { logFiles } from './log-files.ts';
import { append, emptyPlace, eventually, logAt } from './testing/log-of-test.ts';
import { observe } from './testing/outside-observer.ts';
import { suiteOnServers } from './testing/suite-on-servers.ts';

suiteOnServers('reading the log', (opened) => {
  test('an event is proved in the newest checkpoint, with the anchor of its entry and the time it first was public', async (context) => {
    const place = await emptyPlace(opened().database, context);
    const log = await logAt(place, context);
    await eventually(() => log.status().publishedSize === 32);
    const events = await append(place.database, 300);
    await eventually(async () => (await place.database.log.findEntry(1, events[299]?.eventId ?? '')) !== undefined);
    assert.deepEqual(await log.reader.placeOf(events[0]?.eventId ?? ''), { kind: 'waiting' });
    await log.publishNow();
    const firstPublishedAt = log.status().publishedAt;
    await log.publishNow();
    for (const event of [events[0], events[223], events[224], events[299]]) {
      assert.ok(event !== undefined);
      const told = await log.reader.placeOf(event.eventId);
      assert.ok(told.kind === 'published');
      assert.equal(told.checkpoint, observe(place.folder).note);
      const { size, root } = parseCheckpointText(noteTextUnverified(told.checkpoint));
      const leaf = leafHash(entryOf(event.commitment, told.anchor), sha256);
      verifyInclusion({ leaf, index: told.index, size, root, proof: told.proof }, sha256);
      assert.ok(firstPublishedAt !== undefined);
      assert.equal(Temporal.Instant.compare(told.publishedAt, firstPublishedAt), 0);
    }
    assert.deepEqual(await log.reader.placeOf('evt_00000000000000000000000000'), { kind: 'waiting' });
  });

  test('only published checkpoints and indexes are told', async (context) => {
    const place = await emptyPlace(opened().database, context);
    const log = await logAt(place, context);
    await eventually(() => log.status().publishedSize === 32);
    const [event] = await append(place.database, 1);
    await eventually(async () => (await place.database.log.findEntry(1, event?.eventId ?? '')) === 32);
    assert.equal(await log.reader.opening(32), undefined);
    assert.equal(await log.reader.publishedCheckpoint(64), undefined);
    await log.publishNow();
    assert.deepEqual(await log.reader.opening(32), {
      salt: new Uint8Array(event?.salt ?? []),
      body: new Uint8Array(event?.body ?? []),
    });
    assert.equal((await log.reader.publishedCheckpoint(32))?.isNewest, false);
    const newest = await log.reader.publishedCheckpoint(64);
    assert.equal(newest?.isNewest, true);
    const text = noteTextUnverified(log.status().checkpoint ?? '');
    assert.equal(Buffer.compare(newest.root, parseCheckpointText(text).root), 0);
    assert.equal(anchorOf(text, sha256).length, 32);
  });

  test('a partial tile that grew full goes at the next publication, and is still answered from the full one', async (context) => {
    const place = await emptyPlace(opened().database, context);
    const files = logFiles(place.folder);
    const log = await logAt(place, context);
    await eventually(() => log.status().publishedSize === 32);
    const partial = ['tile/0/000.p/32', 'tile/entries/000.p/32'];
    const before = await Promise.all(partial.map(files));
    await append(place.database, 300);
    await log.publishNow();
    assert.ok(existsSync(join(place.folder, partial[0] ?? '')));
    await log.publishNow();
    assert.equal(existsSync(join(place.folder, 'tile/0/000.p')), false);
    assert.deepEqual(await Promise.all(partial.map(files)), before);
  });

  test('a path names a file of the log in its one spelling, or nothing', async (context) => {
    const place = await emptyPlace(opened().database, context);
    const log = await logAt(place, context);
    await eventually(() => log.status().publishedSize === 32);
    const files = logFiles(place.folder);
    assert.equal((await files('checkpoint'))?.type, 'text/plain; charset=utf-8');
    assert.equal((await files('tile/0/000.p/32'))?.bytes.length, 32 * 32);
    for (const path of [
      '',
      '/',
      '../signer/log.key',
      'tile/0/../0/000.p/32',
      'tile/0/000',
      'tile/00/000.p/32',
      'tile/0/000.p/032',
      'tile',
      'tile/0/000.p',
      'tile/0/001',
      'tile/1/000',
      'checkpoint/',
      'tile%2F0/000.p/32',
    ])
      assert.equal(await files(path), undefined, path);
  });
});
