/**
 * The rules for the writer (specs/transparency-log.md, section 11) on the order of a publication and on files that never
 * change: rules 2 and 4.
 */
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { noteTextUnverified, parseVerifierKey, verifyCheckpoint } from '@amanat/ledger';
import { sha256, verifyEd25519 } from '@amanat/node-crypto';
import { openLocalSigner } from './local-signer.ts';
import type { LogPoint } from './log-options.ts';
import { checkpointOf, halted, hasCheckpoint, settled } from './testing/log-milestones.ts';
import { append, asOwner, emptyPlace, eventually, indexesOf, logAt, origin } from './testing/log-of-test.ts';
import { filesIn, observe } from './testing/outside-observer.ts';
import { smallWitness, witnessesOf } from './testing/small-witness.ts';
import { suiteOnServers } from './testing/suite-on-servers.ts';

suiteOnServers('rules for the writer', (opened) => {
  const emptyOf = (context: TestContext) => emptyPlace(opened().database, context);

  test('rule 2: entries and tiles, then head and text, then the signature, then files and witnesses, then `checkpoint`', async (context) => {
    const place = await emptyOf(context);
    const seen = new Map<LogPoint, string[]>();
    const order: LogPoint[] = [];
    const witness = smallWitness('press');
    const reached = (point: LogPoint): void => {
      order.push(point);
      const state = [
        `checkpoint ${hasCheckpoint(place)}`,
        `asked ${witness.asked}`,
        `files ${filesIn(place.folder).size}`,
      ];
      seen.set(point, [...(seen.get(point) ?? []), ...state]);
    };
    const log = await logAt(place, context, { reached, witnesses: witnessesOf([witness], 1) });
    await settled(log);
    assert.deepEqual(order, [
      'before-index',
      'after-tiles',
      'after-head',
      'after-signature',
      'after-signature',
      'after-files',
      'after-witness',
      'after-publication',
      'after-publication',
    ]);
    assert.deepEqual(seen.get('after-signature')?.slice(0, 3), ['checkpoint false', 'asked 0', 'files 0']);
    assert.deepEqual(seen.get('after-files'), ['checkpoint false', 'asked 0', 'files 2']);
    assert.deepEqual(seen.get('after-witness'), ['checkpoint false', 'asked 1', 'files 2']);
    assert.deepEqual(seen.get('after-publication')?.slice(0, 3), ['checkpoint true', 'asked 1', 'files 2']);
    const kept = await place.database.log.loadLastPublished(1);
    assert.equal(kept?.publishedNote, checkpointOf(place));
    assert.equal(kept?.text, noteTextUnverified(checkpointOf(place)));
    const keys = await (await openLocalSigner({ folder: place.signerFolder, origin })).verifierKeys();
    const known = { origin, keys: keys.map((key) => parseVerifierKey(key, sha256)) };
    assert.equal(verifyCheckpoint(checkpointOf(place), known, verifyEd25519).size, 32);
  });

  test('rule 4: a published file never changes; one that differs from the record stops the log', async (context) => {
    const place = await emptyOf(context);
    const log = await logAt(place, context);
    await settled(log);
    const before = filesIn(place.folder);
    await append(place.database, 300);
    await log.publishNow();
    await log.publishNow();
    const after = filesIn(place.folder);
    for (const [path, bytes] of before) assert.equal(after.get(path) ?? bytes, bytes);
    assert.ok(after.size > before.size);
    await log.stop();
    // The next partial tile has size 384 + 32 = 416: 160 hashes.
    assert.equal(observe(place.folder).size, 384);
    writeFileSync(join(place.folder, 'tile/0/001.p/160'), 'something else');
    const again = await logAt(place, context);
    await assert.rejects(again.publishNow());
    assert.equal(again.status().halted, 'published-file-differs');
    assert.equal(readFileSync(join(place.folder, 'tile/0/001.p/160'), 'utf8'), 'something else');
    assert.equal(observe(place.folder).size, 384);
  });

  test('rule 4: the tiles are read back before a checkpoint is signed', async (context) => {
    const place = await emptyOf(context);
    const { database } = place;
    const away = { verifierKeys: async () => [], sign: () => Promise.reject(new Error('away')) };
    const log = await logAt(place, context, { signer: away });
    await eventually(async () => (await database.log.loadUnpublished(1))?.size === 32, 'the begun checkpoint');
    await append(database, 300);
    await eventually(async () => (await indexesOf(database)).length === 300, 'the indexes');
    await log.stop();
    // The head has moved on to another tile; the begun checkpoint of 32 stands on this one.
    const flipped = 'set_byte(bytes, 40, get_byte(bytes, 40) # 1)';
    await asOwner(database, `UPDATE log_tiles SET bytes = ${flipped} WHERE level = 0 AND tile = 0`);
    assert.equal(await halted(await logAt(place, context)), 'tiles-differ-from-text');
    assert.equal((await database.log.loadUnpublished(1))?.signedNote, undefined);
    assert.equal(hasCheckpoint(place), false);
  });
});
