/** Another log takes a stopped one's place: every event waits for it, in an order that can be foretold, and nothing is lost. */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { onConnection } from '../access/connection.ts';
import type { Database } from '../database.ts';
import { exampleEvent } from '../testing/example-append.ts';
import { exampleBatch, firstLog, indexWaiting, rootOf } from '../testing/example-log.ts';
import { openedOn, testServers } from '../testing/opened-database.ts';

const nextLog = { ...firstLog, origin: 'second.test.example', anchor: rootOf(7) };

async function append(database: Database, count: number): Promise<readonly string[]> {
  const events = Array.from({ length: count }, () => exampleEvent());
  await database.record.append({ events });
  return events.map(({ eventId }) => eventId);
}

const waitingIn = (database: Database): Promise<readonly string[]> =>
  onConnection(database.connectionOf('owner'), async (client) => {
    const { rows } = await client.query<{ event_id: string }>('SELECT event_id FROM outbox ORDER BY place');
    return rows.map((row) => row.event_id);
  });

for (const server of testServers) {
  suite(`the next log, ${server.name}`, { timeout: 600_000 }, () => {
    test('first the named event, then the others as the ended log had them, then what waited; fillers too', async (context) => {
      const { database } = await openedOn(server, context);
      // Ids are random: neither they nor the order of storing is that of the log below.
      const eventIds = await append(database, 6);
      const fillers = [exampleEvent({ type: 'log.filler' }), exampleEvent({ type: 'log.filler' })];
      const indexed = [...eventIds.toReversed(), ...fillers.map(({ eventId }) => eventId)];
      const writer = await database.log.openWriter(firstLog);
      await writer.batch(async ({ takeWaiting, write }) => {
        await takeWaiting(6);
        await write(exampleBatch(0, indexed, { fillers }));
      });
      await writer.halt('signer-frozen');
      await writer.close();
      const waited = await append(database, 3);
      const [frozen = ''] = await append(database, 1);

      assert.equal(await database.beginNextLog(nextLog, frozen), 2);
      assert.deepEqual(await waitingIn(database), [frozen, ...indexed, ...waited]);
      const { origin, anchor, emptyRoot: root } = nextLog;
      assert.deepEqual(await database.log.loadLog(), { logId: 2, origin, size: 0, root, anchor, publishedSize: 0 });
      assert.equal((await database.log.loadLogs())[0]?.halted, 'signer-frozen', 'why the first one ended stays');

      const next = await database.log.openWriter(nextLog);
      context.after(() => next.close());
      assert.equal(next.logId, 2);
      await next.batch((transaction) => indexWaiting(transaction, 20));
      assert.equal(await database.log.findEntry(2, frozen), 0);
      for (const [at, eventId] of indexed.entries()) {
        assert.equal(await database.log.findEntry(1, eventId), at, 'the ended log keeps its own indexes');
        assert.equal(await database.log.findEntry(2, eventId), at + 1);
      }
    });

    test('a name that any log of this record had is refused, and nothing has changed', async (context) => {
      const { database } = await openedOn(server, context);
      await assert.rejects(database.beginNextLog(nextLog, ''), { code: 'log-conflict' }, 'there is none to end');
      await (await database.log.openWriter(firstLog)).close();
      const eventIds = await append(database, 2);
      const before = await database.log.loadLogs();
      await assert.rejects(database.beginNextLog(firstLog, ''), { code: 'log-conflict' });
      assert.deepEqual(await database.log.loadLogs(), before);
      assert.deepEqual(await waitingIn(database), eventIds);
      assert.equal(await database.beginNextLog(nextLog, ''), 2);
      assert.equal((await database.log.loadLogs())[0]?.halted, 'ended');
      for (const used of [firstLog, nextLog])
        await assert.rejects(database.beginNextLog(used, ''), { code: 'log-conflict' });
      assert.deepEqual(await waitingIn(database), eventIds);
      assert.equal((await database.log.loadLogs()).length, 2);
    });

    test('resume lifts the halt of the newest log alone, and says whether there was one', async (context) => {
      const { database } = await openedOn(server, context);
      assert.equal(await database.resumeLog(), false, 'there is no log');
      const writer = await database.log.openWriter(firstLog);
      assert.equal(await database.resumeLog(), false);
      await writer.halt('signer-frozen');
      await writer.close();
      await database.beginNextLog(nextLog, '');
      assert.equal(await database.resumeLog(), false, 'an ended log stays ended');
      const next = await database.log.openWriter(nextLog);
      await next.halt('published-differs');
      await next.close();
      assert.equal(await database.resumeLog(), true);
      assert.deepEqual(
        (await database.log.loadLogs()).map(({ halted }) => halted),
        ['signer-frozen', undefined],
      );
    });
  });
}
