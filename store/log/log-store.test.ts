/**
 * What the log keeps comes back as it was written: the log itself, the index of each event, tiles and fillers, and why it
 * halted, on every server that it may be kept on.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { exampleEvent } from '../testing/example-append.ts';
import { exampleBatch, exampleTiles, firstLog, indexWaiting, rootOf, textOf } from '../testing/example-log.ts';
import { append, logSuite } from '../testing/log-suite.ts';

logSuite('log', (opened) => {
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

  test('the first reason to halt stands', async (context) => {
    const { log } = await opened(context);
    const writer = await log.openWriter(firstLog);
    await writer.halt('first-reason');
    await writer.halt('second-reason');
    assert.equal((await log.loadLog())?.halted, 'first-reason');
  });
});
