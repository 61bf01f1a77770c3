/** The rules for the writer, one test each (specs/transparency-log.md, section 11). */
import assert from 'node:assert/strict';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import {
  anchorOf,
  emptyRoot,
  encodeCheckpointText,
  equalBytes,
  noteTextUnverified,
  parseVerifierKey,
  verifyCheckpoint,
} from '@amanat/ledger';
import { sha256, verifyEd25519 } from '@amanat/node-crypto';
import type { Database } from '@amanat/store';
import { onConnection } from '../store/access/connection.ts';
import { exampleEvent } from '../store/testing/example-append.ts';
import { openLocalSigner } from './local-signer.ts';
import type { LogPoint } from './log-options.ts';
import {
  append,
  asOwner,
  emptyPlace,
  eventually,
  folderOf,
  indexesOf,
  logAt,
  type LogPlaceOnDisk,
  origin,
  type TestLog,
} from './testing/log-of-test.ts';
import { filesIn, observe, requireGrown } from './testing/outside-observer.ts';
import { smallWitness, witnessesOf } from './testing/small-witness.ts';
import { suiteOnServers } from './testing/suite-on-servers.ts';

const checkpointOf = ({ folder }: LogPlaceOnDisk): string => readFileSync(join(folder, 'checkpoint'), 'utf8');
const isThere = (place: LogPlaceOnDisk): boolean => {
  try {
    return checkpointOf(place) !== '';
  } catch {
    return false;
  }
};
const halted = (log: TestLog) => eventually(() => log.status().halted, 'a halt');
const settled = (log: TestLog) => eventually(() => log.status().publishedSize > 0, 'the first publication');

const endLockSession = (database: Database) =>
  onConnection(database.connectionOf('log'), (client) =>
    client.query(
      `SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity
       WHERE datname = current_database() AND pid IN (SELECT pid FROM pg_locks WHERE locktype = 'advisory')`,
    ),
  );

/** As a restore from a backup made before the log began: the record is empty again, all else is as it was. */
const restoreEmpty = (database: Database) =>
  asOwner(database, 'TRUNCATE logs, log_entries, log_tiles, log_checkpoints, log_stamps, outbox CASCADE');

suiteOnServers('rules for the writer', (opened) => {
  const emptyOf = (context: TestContext) => emptyPlace(opened().database, context);

  test('rule 1: indexes are contiguous and final, and an event that commits late is not lost', async (context) => {
    const place = await emptyOf(context);
    const { database } = place;
    const log = await logAt(place, context);
    await settled(log);
    const late = exampleEvent();
    let told: Awaited<ReturnType<typeof indexesOf>> = [];
    await onConnection(database.connectionOf('owner'), async (client) => {
      // Has its place in the outbox before the others, and is seen after them.
      await client.query('BEGIN');
      await client.query(
        `INSERT INTO events (event_id, stream_id, stream_seq, type, recorded_on, body, salt, commitment)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [late.eventId, late.streamId, 1, late.type, late.recordedOn, late.body, late.salt, late.commitment],
      );
      await client.query('INSERT INTO outbox (event_id) VALUES ($1)', [late.eventId]);
      await append(database, 40);
      await log.publishNow();
      told = await indexesOf(database);
      assert.equal(told.length, 40);
      await client.query('COMMIT');
    });
    await eventually(async () => (await indexesOf(database)).length === 41, 'the index of the late one');
    await log.publishNow();
    const indexes = await indexesOf(database);
    assert.deepEqual(indexes.slice(0, 40), told);
    assert.equal(indexes.at(-1)?.eventId, late.eventId);
    const { rows } = await asOwner(
      database,
      'SELECT array_agg(entry_index ORDER BY entry_index) AS all FROM log_entries',
    );
    const all = rows[0]?.['all'];
    assert.ok(Array.isArray(all));
    assert.deepEqual(all.map(Number), [...all.keys()]);
    assert.equal(observe(place.folder).size, all.length);
  });

  test('rule 2: entries and tiles, then head and text, then the signature, then files and witnesses, then `checkpoint`', async (context) => {
    const place = await emptyOf(context);
    const seen = new Map<LogPoint, string[]>();
    const order: LogPoint[] = [];
    const witness = smallWitness('press');
    const reached = (point: LogPoint): void => {
      order.push(point);
      const state = [`checkpoint ${isThere(place)}`, `asked ${witness.asked}`, `files ${filesIn(place.folder).size}`];
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

  test('rule 3: of two programs one writes; when its lock is taken from it, it stops, and the log has no seam', async (context) => {
    const place = await emptyOf(context);
    const { database } = place;
    const first = await logAt(place, context);
    await settled(first);
    const second = await logAt(place, context);
    assert.equal(second.status().waitsFor, 'writer');
    assert.deepEqual(second.news, [{ kind: 'lost-the-lock' }]);
    await append(database, 10);
    await first.publishNow();
    const before = observe(place.folder);
    for (let round = 0; round < 3; round++) {
      await endLockSession(database);
      await append(database, 50);
      await eventually(async () => (await indexesOf(database)).length === 60 + round * 50, 'the next index');
    }
    assert.ok(first.news.some(({ kind }) => kind === 'lost-the-lock'));
    const asked = [first.publishNow(), second.publishNow()];
    await Promise.race(asked);
    requireGrown(before, observe(place.folder));
    assert.equal(first.status().halted ?? second.status().halted, undefined);
    await Promise.all([first.stop(), second.stop()]);
    await Promise.allSettled(asked);
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
    assert.equal(isThere(place), false);
  });

  test('rule 5: nothing is indexed or signed when tiles and head differ, or when the signer refuses', async (context) => {
    const place = await emptyOf(context);
    const log = await logAt(place, context);
    await settled(log);
    await log.stop();
    await asOwner(place.database, 'UPDATE logs SET root = sha256(root)');
    await append(place.database, 1);
    const again = await logAt(place, context);
    assert.equal(again.status().halted, 'tree-differs-from-head');
    await assert.rejects(again.publishNow());
    assert.equal((await indexesOf(place.database)).length, 0);
    await again.stop();
    assert.equal((await place.database.log.loadLog())?.halted, 'tree-differs-from-head');
    assert.equal((await logAt(place, context)).status().halted, 'tree-differs-from-head');
  });

  test('rule 5: a frozen signer stops the log; one that is away holds back only the publication', async (context) => {
    const place = await emptyOf(context);
    const signer = await openLocalSigner({ folder: place.signerFolder, origin });
    let away = true;
    const sometimes = {
      verifierKeys: () => signer.verifierKeys(),
      sign: (request: Parameters<typeof signer.sign>[0]) =>
        away ? Promise.reject(new Error('away')) : signer.sign(request),
    };
    const log = await logAt(place, context, { signer: sometimes });
    await eventually(() => log.status().waitsFor === 'signer');
    await append(place.database, 3);
    await eventually(async () => (await indexesOf(place.database)).length === 3, 'an index all the same');
    assert.equal(isThere(place), false);
    away = false;
    await settled(log);
    assert.equal(log.status().waitsFor, undefined);
    await signer.freeze('a test');
    await assert.rejects(log.publishNow());
    assert.equal(log.status().halted, 'signer-frozen');
  });

  test('rule 6: after a restore the log stops, whoever remembers more: the folder, the signer or a witness', async (context) => {
    const place = await emptyOf(context);
    const witness = smallWitness('bar');
    const witnesses = witnessesOf([witness], 0);
    await openLocalSigner({ folder: place.signerFolder, origin });
    const oldSigner = join(folderOf(context), 'signer');
    cpSync(place.signerFolder, oldSigner, { recursive: true });
    const log = await logAt(place, context, { witnesses });
    await settled(log);
    await log.publishNow();
    await log.stop();

    await restoreEmpty(place.database);
    assert.equal((await logAt(place, context)).status().halted, 'published-ahead');

    await restoreEmpty(place.database);
    rmSync(place.folder, { recursive: true });
    assert.equal(await halted(await logAt(place, context)), 'signer-ahead');
    assert.equal(isThere(place), false);

    await restoreEmpty(place.database);
    // The signer was restored as well.
    assert.equal(
      await halted(
        await logAt({ ...place, signerFolder: oldSigner }, context, { witnesses: witnessesOf([witness], 1) }),
      ),
      'witness-ahead',
    );
    assert.equal(isThere(place), false);
  });

  test('rule 6: a signer whose folder was lost does not go on under the same name with another key', async (context) => {
    const place = await emptyOf(context);
    const log = await logAt(place, context);
    await settled(log);
    await log.stop();
    const before = checkpointOf(place);
    rmSync(place.signerFolder, { recursive: true });
    const next = await logAt(place, context);
    await assert.rejects(next.publishNow());
    assert.equal(await halted(next), 'signer-behind');
    assert.equal(checkpointOf(place), before);
  });

  test('rule 6: a question that reaches a witness late, when it has seen more of this very log, stops nothing', async (context) => {
    const place = await emptyOf(context);
    const witness = smallWitness('bar');
    const log = await logAt(place, context, { witnesses: witnessesOf([witness], 1) });
    await settled(log);
    await log.stop();
    const answers: string[] = [];
    const late = {
      ...witness,
      cosign: async (...question: Parameters<typeof witness.cosign>) => {
        // The first question, of the start, takes longer than the publication after it.
        if (question[1] === 32) await setTimeout(3_500);
        const answer = await witness.cosign(...question);
        answers.push(answer.kind);
        return answer;
      },
    };
    const again = await logAt(place, context, { witnesses: witnessesOf([late], 1) });
    await again.publishNow();
    await eventually(() => answers.length === 2, 'the late answer');
    assert.deepEqual(answers, ['cosigned', 'conflict']);
    await again.publishNow();
    assert.equal(again.status().halted, undefined);
  });

  test('rule 7: a clock that goes backwards changes no order and holds no publication back', async (context) => {
    const place = await emptyOf(context);
    let at = Temporal.Instant.from('2026-06-01T12:00:00Z');
    const now = () => at;
    const log = await logAt(place, context, { now, publishEveryMs: 300 });
    await settled(log);
    const before = observe(place.folder);
    await append(place.database, 5);
    at = at.subtract({ hours: 24_000 });
    await append(place.database, 5);
    await eventually(() => log.status().publishedSize >= before.size + 64, 'two publications');
    await log.stop();
    requireGrown(before, observe(place.folder));
    const indexes = (await indexesOf(place.database)).map(({ index }) => index);
    assert.equal(indexes.length, 10);
    assert.deepEqual(
      indexes,
      indexes.toSorted((left, right) => left - right),
    );
  });

  test('rule 8: an entry is a salted commitment and the anchor of its time, and nothing else', async (context) => {
    const place = await emptyOf(context);
    const log = await logAt(place, context);
    await settled(log);
    const firstText = noteTextUnverified(checkpointOf(place));
    const events = await append(place.database, 3);
    await log.publishNow();
    const secondText = noteTextUnverified(checkpointOf(place));
    const [late] = await append(place.database, 1);
    await log.publishNow();
    const { entries } = observe(place.folder);
    const emptyText = encodeCheckpointText({ origin, size: 0, root: emptyRoot });
    const anchorAt = (index: number) => entries[index]?.anchor ?? new Uint8Array();
    assert.ok(equalBytes(anchorAt(0), anchorOf(emptyText, sha256)));
    assert.ok(equalBytes(anchorAt(32), anchorOf(firstText, sha256)));
    assert.ok(equalBytes(anchorAt(64), anchorOf(secondText, sha256)));
    for (const { index, eventId } of await indexesOf(place.database)) {
      const event = [...events, late].find((each) => each?.eventId === eventId);
      assert.ok(event !== undefined && equalBytes(event.commitment, entries[index]?.commitment ?? new Uint8Array()));
    }
  });

  test('rule 1: an event that was slipped into the outbox again stops the log instead of getting a second index', async (context) => {
    const place = await emptyOf(context);
    const log = await logAt(place, context);
    await settled(log);
    const [event] = await append(place.database, 1);
    await eventually(async () => (await indexesOf(place.database)).length === 1, 'the index');
    await asOwner(place.database, 'INSERT INTO outbox (event_id) VALUES ($1)', [event?.eventId]);
    assert.equal(await halted(log), 'record-conflict');
    assert.equal((await indexesOf(place.database)).length, 1);
  });

  test('rule 3: a program that is paused at the very last moment does not put back an older checkpoint', async (context) => {
    const place = await emptyOf(context);
    const { database } = place;
    let held: PromiseWithResolvers<void> | undefined;
    let isThere = false;
    const store = {
      ...database.log,
      openWriter: async (...asked: Parameters<typeof database.log.openWriter>) => {
        const writer = await database.log.openWriter(...asked);
        const keepSigned = async (size: number, note: string): Promise<void> => {
          const before = await database.log.loadCheckpoint(1, size);
          await writer.keepSigned(size, note);
          // The second time for one checkpoint: it has found its fencing number, and is about to replace the file.
          if (held === undefined || before?.signedNote === undefined) return;
          isThere = true;
          await held.promise;
        };
        return { ...writer, keepSigned };
      },
    };
    const first = await logAt(place, context, { store });
    await settled(first);
    held = Promise.withResolvers();
    const asked = first.publishNow().catch(() => undefined);
    await eventually(() => isThere, 'the last moment');
    await endLockSession(database);
    const second = await logAt(place, context);
    await second.publishNow();
    const before = observe(place.folder);
    assert.equal(before.size, 96);
    held.resolve();
    await eventually(() => first.status().waitsFor === 'writer', 'the lost lock');
    assert.deepEqual(observe(place.folder), before);
    await second.stop();
    held = undefined;
    await first.stop();
    await asked;
  });

  test('rule 3: what another program has moved on from is no reason to halt the log', async (context) => {
    const place = await emptyOf(context);
    const { database } = place;
    const local = await openLocalSigner({ folder: place.signerFolder, origin });
    let held: PromiseWithResolvers<void> | undefined;
    const hesitant = {
      verifierKeys: () => local.verifierKeys(),
      sign: async (request: Parameters<typeof local.sign>[0]) => {
        await held?.promise;
        return local.sign(request);
      },
    };
    const first = await logAt(place, context, { signer: hesitant });
    await settled(first);
    held = Promise.withResolvers();
    const asked = first.publishNow();
    await eventually(async () => (await database.log.loadUnpublished(1)) !== undefined, 'the begun checkpoint');
    await endLockSession(database);
    const second = await logAt(place, context);
    await second.publishNow();
    const before = observe(place.folder);
    // Now the first one asks for a signature of what is long published.
    held.resolve();
    held = undefined;
    await eventually(() => first.status().waitsFor === 'writer', 'the lost lock');
    assert.deepEqual(observe(place.folder), before);
    await second.stop();
    await asked;
    assert.equal(first.status().halted, undefined);
    requireGrown(before, observe(place.folder));
  });
});
