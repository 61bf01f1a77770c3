/** A writer that ends without a word leaves nothing half done, and nobody waits for it. */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { exampleEvent } from '../testing/example-append.ts';
import { firstLog, indexWaiting } from '../testing/example-log.ts';
import { holdLog } from '../testing/held-log.ts';
import { openedOn, testServers } from '../testing/opened-database.ts';

for (const server of testServers) {
  suite(`a killed writer, ${server.name}`, { timeout: 600_000 }, () => {
    test('kill -9 in the midst of a batch: its events wait again, and the next writer takes them', async (context) => {
      const { database } = await openedOn(server, context);
      const events = [exampleEvent(), exampleEvent()];
      await database.record.append({ events });
      const held = holdLog(context, database);
      assert.equal(await held.nextLine(), 'took 2');
      await assert.rejects(database.log.openWriter(firstLog, 0), { code: 'log-held-elsewhere' });
      held.child.kill('SIGKILL');
      const writer = await database.log.openWriter(firstLog);
      assert.equal(await writer.countWaiting(), 2);
      const taken = await writer.batch((transaction) => indexWaiting(transaction));
      assert.deepEqual(
        taken,
        events.map(({ eventId }) => eventId),
      );
      assert.equal((await database.log.loadLog())?.size, 2);
    });
  });
}
