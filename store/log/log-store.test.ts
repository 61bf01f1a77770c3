/** The public log as it is kept: one writer, one transaction or nothing, on every server that it may be kept on. */
import assert from 'node:assert/strict';
import { after, before, suite, test, type TestContext } from 'node:test';
import { Client } from 'pg';
import { onConnection } from '../access/connection.ts';
import type { Database } from '../database.ts';
import { exampleEvent } from '../testing/example-append.ts';
import { exampleBatch, exampleTiles, firstLog, indexWaiting, rootOf, textOf } from '../testing/example-log.ts';
import { openedOn, testServers } from '../testing/opened-database.ts';
import type { LogStore, LogWriter } from './log-store.ts';

const asOwner = (database: Database, sql: string, values: readonly unknown[] = []) =>
  onConnection(database.connectionOf('owner'), (client) => client.query<Record<string, unknown>>(sql, [...values]));

async function append(database: Database, count: number): Promise<readonly string[]> {
  const events = Array.from({ length: count }, () => exampleEvent());
  await database.record.append({ events });
  return events.map(({ eventId }) => eventId);
}

/** Ends a session of the role `log`, as the server does when it hears nothing: the one that holds the lock, or the one in a batch. */
const endSession = (database: Database, which: string) =>
  onConnection(database.connectionOf('log'), async (client) => {
    const { rowCount } = await client.query(
      `SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity
       WHERE datname = current_database() AND usename = current_user AND ${which}`,
    );
    assert.equal(rowCount, 1);
  });
const holdsLock = `pid IN (SELECT pid FROM pg_locks WHERE locktype = 'advisory')`;

const publishedAt = Temporal.Instant.from('2026-01-02T03:04:05.678Z');
const note = (size: number, lines: string): string => `${textOf(size)}\n${lines}`;

async function publish(writer: LogWriter, size: number): Promise<void> {
  await writer.keepSigned(size, note(size, 'signature\n'));
  await writer.keepPublished(size, note(size, 'signature\ncosignature\n'), rootOf(size), publishedAt);
}

for (const server of testServers) {
  suite(`log, ${server.name}`, { timeout: 60_000 }, () => {
    const cleanup: (() => unknown)[] = [];
    let shared: Database;
    before(async () => {
      shared = (await openedOn(server, { after: (work) => void cleanup.push(work) })).database;
    });
    after(async () => {
      for (const work of cleanup.toReversed()) await work();
    });
    /** The database, empty; writers of the test are closed when it ends. */
    const opened = async (context: TestContext) => {
      await asOwner(shared, `TRUNCATE events, outbox, logs, log_entries, log_tiles, log_checkpoints, log_stamps`);
      const log: LogStore = {
        ...shared.log,
        openWriter: async (first, patienceMs) => {
          const writer = await shared.log.openWriter(first, patienceMs);
          context.after(() => writer.close());
          return writer;
        },
      };
      return { database: shared, log };
    };

    test('there is no log before the first writer, which makes it empty', async (context) => {
      const { log } = await opened(context);
      assert.equal(await log.loadLog(), undefined);
      assert.deepEqual(await log.loadLogs(), []);
      const writer = await log.openWriter(firstLog);
      const { origin, emptyRoot: root, anchor } = firstLog;
      const empty = { logId: 1, origin, size: 0, root, anchor, publishedSize: 0 };
      assert.deepEqual(await log.loadLog(), empty);
      await writer.close();
      const again = await log.openWriter({ ...firstLog, origin: 'another.example' });
      assert.equal(again.logId, 1);
      assert.deepEqual(await log.loadLogs(), [empty]);
    });

    test('what waits gets its index in the order of storing, and is then found by event and by index', async (context) => {
      const { database, log } = await opened(context);
      const eventIds = [...(await append(database, 3)), ...(await append(database, 2))];
      const writer = await log.openWriter(firstLog);
      assert.equal(await writer.countWaiting(), 5);
      assert.deepEqual(await writer.batch((transaction) => indexWaiting(transaction, 2)), eventIds.slice(0, 2));
      assert.deepEqual(await writer.batch((transaction) => indexWaiting(transaction)), eventIds.slice(2));
      assert.equal(await writer.countWaiting(), 0);
      for (const [index, eventId] of eventIds.entries()) {
        assert.equal(await log.findEntry(1, eventId), index);
        assert.deepEqual(await log.loadIndexed(1, index), await database.record.loadEvent(eventId));
      }
      assert.equal(await log.findEntry(2, eventIds[0] ?? ''), undefined);
      assert.equal(await log.loadIndexed(1, 5), undefined);
      const head = await log.loadLog();
      assert.equal(head?.size, 5);
      assert.deepEqual(head?.root, rootOf(5));
    });

    test('waiting events come with their commitments, and are counted up to 256', async (context) => {
      const { database, log } = await opened(context);
      const eventIds = await append(database, 300);
      const writer = await log.openWriter(firstLog);
      assert.equal(await writer.countWaiting(), 256);
      const taken = await writer.batch((transaction) => transaction.takeWaiting(300));
      assert.equal(taken.length, 300);
      const last = await database.record.loadEvent(eventIds[299] ?? '');
      assert.deepEqual(taken.at(-1), { eventId: last?.eventId, commitment: last?.commitment });
    });

    test('tiles grow, come in the order asked for, and a missing one is an error', async (context) => {
      const { database, log } = await opened(context);
      const writer = await log.openWriter(firstLog);
      await append(database, 300);
      await writer.batch((transaction) => indexWaiting(transaction, 10));
      await writer.batch((transaction) => indexWaiting(transaction));
      const expected = exampleTiles(0, 300);
      const asked = expected.toReversed();
      assert.deepEqual(
        await log.loadTiles(1, asked),
        asked.map(({ bytes }) => bytes),
      );
      assert.deepEqual(await log.loadTiles(1, []), []);
      await assert.rejects(log.loadTiles(1, [{ level: 1, number: 0 }]), { code: 'database-failed' });
    });

    test('fillers are events like any other, and wait nowhere', async (context) => {
      const { log } = await opened(context);
      const writer = await log.openWriter(firstLog);
      const fillers = [exampleEvent({ type: 'log.filler' }), exampleEvent({ type: 'log.filler' })];
      const eventIds = fillers.map(({ eventId }) => eventId);
      await writer.batch(({ write }) => write(exampleBatch(0, eventIds, { fillers, checkpointText: textOf(2) })));
      assert.equal(await writer.countWaiting(), 0);
      const kept = await log.loadIndexed(1, 1);
      assert.equal(kept?.eventId, eventIds[1]);
      assert.equal(kept?.type, 'log.filler');
      assert.deepEqual(await log.loadUnpublished(1), { logId: 1, size: 2, root: rootOf(2), text: textOf(2) });
    });

    test('a checkpoint goes from text to signed to published, and never back', async (context) => {
      const { database, log } = await opened(context);
      const writer = await log.openWriter(firstLog);
      const next = async (): Promise<void> => {
        const eventIds = await append(database, 2);
        await writer.batch(async ({ log: { size }, takeWaiting, write }) => {
          await takeWaiting(2);
          await write(exampleBatch(size, eventIds, { checkpointText: textOf(size + 2) }));
        });
      };
      await next();
      await assert.rejects(next(), { code: 'log-conflict', constraint: 'log_checkpoints_one_under_way' });
      await assert.rejects(writer.keepPublished(2, 'note', rootOf(2)), { code: 'log-conflict' });
      await assert.rejects(writer.keepSigned(3, 'note'), { code: 'log-conflict' });
      await writer.keepSigned(2, note(2, 'signature\n'));
      await writer.keepSigned(2, note(2, 'signature\n'));
      await assert.rejects(writer.keepSigned(2, note(2, 'another\n')), { code: 'log-conflict' });
      assert.equal(await log.loadLastPublished(1), undefined);
      await publish(writer, 2);
      await publish(writer, 2);
      await assert.rejects(writer.keepPublished(2, 'another', rootOf(9)), { code: 'log-conflict' });
      assert.equal(await log.loadUnpublished(1), undefined);
      const kept = {
        logId: 1,
        size: 2,
        root: rootOf(2),
        text: textOf(2),
        signedNote: note(2, 'signature\n'),
        publishedNote: note(2, 'signature\ncosignature\n'),
        publishedAt,
      };
      const loaded = await log.loadCheckpoint(1, 2);
      assert.ok(loaded?.publishedAt?.equals(publishedAt));
      assert.deepEqual({ ...loaded, publishedAt }, kept);
      const head = await log.loadLog();
      assert.deepEqual([head?.publishedSize, head?.anchor], [2, rootOf(2)]);
      await next();
      await publish(writer, 4);
      assert.equal((await log.loadLastPublished(1))?.size, 4);
      assert.equal((await log.loadFirstPublishedHolding(1, 1))?.size, 2);
      assert.equal((await log.loadFirstPublishedHolding(1, 2))?.size, 4);
      assert.equal(await log.loadFirstPublishedHolding(1, 4), undefined);
      // The anchor never goes back, whatever is kept again.
      await publish(writer, 2);
      assert.deepEqual((await log.loadLog())?.anchor, rootOf(4));
    });

    test('stamps are kept beside their checkpoint, the first of an authority for good', async (context) => {
      const { log } = await opened(context);
      const writer = await log.openWriter(firstLog);
      const stamp = { size: 32, authority: 'b', stamped: new Uint8Array([1]), response: new Uint8Array([2]) };
      await writer.keepStamp(stamp);
      await writer.keepStamp({ ...stamp, response: new Uint8Array([3]) });
      await writer.keepStamp({ ...stamp, authority: 'a' });
      const kept = { ...stamp, logId: 1 };
      assert.deepEqual(await log.loadStamps(1, 32), [{ ...kept, authority: 'a' }, kept]);
      assert.deepEqual(await log.loadStamps(1, 64), []);
    });

    test('the first reason to halt stands', async (context) => {
      const { log } = await opened(context);
      const writer = await log.openWriter(firstLog);
      await writer.halt('first-reason');
      await writer.halt('second-reason');
      assert.equal((await log.loadLog())?.halted, 'first-reason');
    });

    test('a batch that fails anywhere keeps nothing, and throws what failed', async (context) => {
      const { database, log } = await opened(context);
      const eventIds = await append(database, 3);
      const writer = await log.openWriter(firstLog);
      const failure = new Error('from the work');
      const fail = (): never => {
        throw failure;
      };
      await assert.rejects(
        writer.batch((transaction) => indexWaiting(transaction, 10, fail)),
        failure,
      );
      await assert.rejects(
        writer.batch(async (transaction) => {
          await indexWaiting(transaction);
          fail();
        }),
        failure,
      );
      assert.equal((await log.loadLog())?.size, 0);
      assert.equal(await log.findEntry(1, eventIds[0] ?? ''), undefined);
      await assert.rejects(log.loadTiles(1, [{ level: 0, number: 0 }]), { code: 'database-failed' });
      assert.deepEqual(await writer.batch((transaction) => indexWaiting(transaction)), eventIds);
    });

    test('a connection that is cut in the midst of a batch keeps nothing, and the writer goes on', async (context) => {
      const { database, log } = await opened(context);
      const eventIds = await append(database, 3);
      const writer = await log.openWriter(firstLog);
      await assert.rejects(
        writer.batch(async (transaction) => {
          const taken = (await transaction.takeWaiting(10)).map(({ eventId }) => eventId);
          await endSession(database, `state = 'idle in transaction'`);
          await transaction.write(exampleBatch(0, taken));
        }),
        { code: 'server-unreachable' },
      );
      assert.equal((await log.loadLog())?.size, 0);
      assert.deepEqual(await writer.batch((transaction) => indexWaiting(transaction)), eventIds);
    });

    test('an event gets one index, indexes leave no gap, and a kept tile never changes', async (context) => {
      const { database, log } = await opened(context);
      const eventIds = await append(database, 2);
      const writer = await log.openWriter(firstLog);
      await writer.batch((transaction) => indexWaiting(transaction));
      const [first = '', second = ''] = eventIds;
      const wrong = (batch: ReturnType<typeof exampleBatch>) => writer.batch(({ write }) => write(batch));
      await assert.rejects(wrong(exampleBatch(2, [first])), {
        code: 'log-conflict',
        constraint: 'log_entries_event_once',
      });
      const gap = exampleBatch(3, [exampleEvent().eventId]);
      await assert.rejects(wrong(gap), { code: 'log-conflict' });
      await assert.rejects(wrong({ ...gap, entries: [{ index: 2, eventId: second }] }), { code: 'log-conflict' });
      const event = exampleEvent();
      const bytes = new Uint8Array(3 * 32).fill(9);
      const altered = { fillers: [event], tiles: [{ level: 0, number: 0, bytes } as const] };
      await assert.rejects(wrong(exampleBatch(2, [event.eventId], altered)), {
        code: 'log-conflict',
        table: 'log_tiles',
      });
      assert.equal((await log.loadLog())?.size, 2);
      assert.equal(await database.record.loadEvent(event.eventId), undefined);
    });

    test('an event that stands in the outbox and not in the record stops the batch', async (context) => {
      const { database, log } = await opened(context);
      await append(database, 1);
      await asOwner(database, 'DELETE FROM events');
      const writer = await log.openWriter(firstLog);
      await assert.rejects(
        writer.batch((transaction) => indexWaiting(transaction)),
        { code: 'log-conflict' },
      );
    });

    test('a row of the outbox that commits late under a smaller place is taken later', async (context) => {
      const { database, log } = await opened(context);
      const writer = await log.openWriter(firstLog);
      const late = exampleEvent();
      const slow = new Client(database.connectionOf('owner'));
      await slow.connect();
      await slow.query('BEGIN');
      await slow.query('INSERT INTO outbox (event_id) VALUES ($1)', [late.eventId]);
      const [early = ''] = await append(database, 1);
      assert.deepEqual(await writer.batch((transaction) => indexWaiting(transaction)), [early]);
      await slow.query('INSERT INTO events VALUES ($1, $2, 1, $3, $4, $5, $6, $7)', [
        late.eventId,
        late.streamId,
        late.type,
        late.recordedOn,
        late.body,
        late.salt,
        late.commitment,
      ]);
      await slow.query('COMMIT');
      await slow.end();
      assert.deepEqual(await writer.batch((transaction) => indexWaiting(transaction)), [late.eventId]);
      assert.equal(await log.findEntry(1, late.eventId), 1);
    });

    test('there is one writer; a second gets the lock when the first gives it back', async (context) => {
      const { log } = await opened(context);
      const first = await log.openWriter(firstLog);
      await assert.rejects(log.openWriter(firstLog, 0), { code: 'log-held-elsewhere' });
      const waiting = log.openWriter(firstLog, 10_000);
      await first.close();
      const second = await waiting;
      await assert.rejects(
        first.batch(async () => undefined),
        { code: 'log-fenced' },
      );
      await second.batch(async () => undefined);
    });

    test('a writer whose lock was lost says so, and the log can be opened again', async (context) => {
      const { database, log } = await opened(context);
      await append(database, 1);
      const lost = await log.openWriter(firstLog);
      await endSession(database, holdsLock);
      const next = await log.openWriter(firstLog);
      for (const call of [
        lost.batch((transaction) => indexWaiting(transaction)),
        lost.keepSigned(32, 'note'),
        lost.keepPublished(32, 'note', rootOf(32)),
        lost.halt('reason'),
      ]) {
        await assert.rejects(call, { code: 'log-fenced' });
      }
      await lost.close();
      assert.equal((await next.batch((transaction) => indexWaiting(transaction))).length, 1);
    });

    test('a writer that does not know that it was overtaken is stopped by the fencing number', async (context) => {
      const { database, log } = await opened(context);
      await append(database, 1);
      const overtaken = await log.openWriter(firstLog);
      await asOwner(database, 'UPDATE logs SET fence = fence + 1');
      for (const call of [
        () => overtaken.batch((transaction) => indexWaiting(transaction)),
        () => overtaken.keepSigned(32, 'note'),
        () => overtaken.keepPublished(32, 'note', rootOf(32)),
        () => overtaken.keepStamp({ size: 1, authority: 'a', stamped: rootOf(1), response: rootOf(1) }),
        () => overtaken.halt('reason'),
      ]) {
        await assert.rejects(call(), { code: 'log-fenced' });
      }
      const head = await log.loadLog();
      assert.deepEqual([head?.size, head?.halted], [0, undefined]);
      assert.deepEqual(await log.loadStamps(1, 1), []);
    });

    test('the role `log` may do what the log needs, and nothing else', async (context) => {
      const { database, log } = await opened(context);
      await append(database, 1);
      await log.openWriter(firstLog);
      const asLog = (sql: string) => onConnection(database.connectionOf('log'), (client) => client.query(sql));
      const others = ['person_keys', 'codes', 'notices', 'tickets', 'cases', 'deployment', 'schema_migrations'];
      const own = ['logs', 'log_entries', 'log_tiles', 'log_checkpoints', 'log_stamps'];
      const forbidden = [
        ...others.flatMap((table) => [
          `SELECT * FROM ${table}`,
          `INSERT INTO ${table} DEFAULT VALUES`,
          `DELETE FROM ${table}`,
        ]),
        ...['events', ...own].map((table) => `DELETE FROM ${table}`),
        ...['events', 'outbox', ...own].map((table) => `TRUNCATE ${table}`),
        'SELECT body FROM events',
        'SELECT salt FROM events',
        'SELECT stream_id FROM events',
        `UPDATE events SET type = 'x'`,
        `UPDATE outbox SET event_id = 'x'`,
        `INSERT INTO outbox (event_id) VALUES ('x')`,
        `UPDATE logs SET origin = 'x'`,
        'UPDATE log_entries SET entry_index = 1',
        'UPDATE log_tiles SET tile = 1',
        `UPDATE log_checkpoints SET note_text = 'x'`,
        'UPDATE log_checkpoints SET root = root',
        `UPDATE log_stamps SET response = 'x'`,
        'CREATE TABLE mine (x int)',
      ];
      for (const sql of forbidden) await assert.rejects(asLog(sql), { code: 'not-permitted' }, sql);
      for (const sql of own.map((table) => `SELECT * FROM ${table}`)) await asLog(sql);
    });

    test('the program reads the log and cannot write it', async (context) => {
      const { database, log } = await opened(context);
      await log.openWriter(firstLog);
      const asProgram = (sql: string) => onConnection(database.connectionOf('program'), (client) => client.query(sql));
      for (const table of ['logs', 'log_entries', 'log_tiles', 'log_checkpoints', 'log_stamps']) {
        await asProgram(`SELECT * FROM ${table}`);
        for (const sql of [
          `INSERT INTO ${table} DEFAULT VALUES`,
          `UPDATE ${table} SET log_id = 2`,
          `DELETE FROM ${table}`,
        ]) {
          await assert.rejects(asProgram(sql), { code: 'not-permitted' }, sql);
        }
      }
    });

    test('whoever listens is told of each commit, with its number of events, and of nothing that was refused', async (context) => {
      const { database } = await opened(context);
      const told: number[] = [];
      database.onAppended((eventCount) => told.push(eventCount));
      await append(database, 3);
      const moved = exampleEvent();
      await database.record.append({ events: [moved] });
      await database.record.append({ events: [exampleEvent({ streamId: moved.streamId })] });
      await Promise.all(Array.from({ length: 50 }, () => append(database, 1)));
      await new Promise((resolve) => void setImmediate(resolve));
      assert.deepEqual(told.slice(0, 2), [3, 1]);
      assert.equal(
        told.slice(2).reduce((sum, count) => sum + count, 0),
        50,
      );
    });
  });
}
