/**
 * The rules for the writer (specs/transparency-log.md, section 11) on what gets which index: rules 1, 7 and 8, one test or
 * more each.
 */
import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { anchorOf, emptyRoot, encodeCheckpointText, equalBytes, noteTextUnverified } from '@amanat/ledger';
import { sha256 } from '@amanat/node-crypto';
import { onConnection } from '../store/access/connection.ts';
import { exampleEvent } from '../store/testing/example-append.ts';
import { checkpointOf, halted, settled } from './testing/log-milestones.ts';
import { append, asOwner, emptyPlace, eventually, indexesOf, logAt, origin } from './testing/log-of-test.ts';
import { observe, requireGrown } from './testing/outside-observer.ts';
import { suiteOnServers } from './testing/suite-on-servers.ts';

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
});
