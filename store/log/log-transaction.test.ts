/**
 * A batch is kept whole or not at all, whatever fails in it; what would break the order of the log is refused, and no
 * waiting event is passed over.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Client } from 'pg';
import { exampleEvent } from '../testing/example-append.ts';
import { exampleBatch, firstLog, indexWaiting } from '../testing/example-log.ts';
import { append, asOwner, endSession, logSuite } from '../testing/log-suite.ts';

logSuite('batches of the log', (opened) => {
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
});
