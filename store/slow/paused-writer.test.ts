/** A writer that is paused in the midst of a batch for longer than the server waits; `npm run test:slow`. */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { exampleEvent } from '../testing/example-append.ts';
import { firstLog, indexWaiting } from '../testing/example-log.ts';
import { holdLog } from '../testing/held-log.ts';
import { openedOn, testServers } from '../testing/opened-database.ts';

for (const server of testServers) {
  suite(`a paused writer, ${server.name}`, { timeout: 90_000 }, () => {
    test('is overtaken after ten seconds, and what it had begun is kept nowhere', async (context) => {
      const { database } = await openedOn(server, context);
      await database.record.append({ events: [exampleEvent(), exampleEvent()] });
      const held = holdLog(context, database);
      assert.equal(await held.nextLine(), 'took 2');
      held.child.kill('SIGSTOP');
      const pausedAt = performance.now();
      await assert.rejects(database.log.openWriter(firstLog, 1_000), { code: 'log-held-elsewhere' });
      const writer = await database.log.openWriter(firstLog, 30_000);
      const waitedMs = performance.now() - pausedAt;
      assert.ok(waitedMs > 5_000 && waitedMs < 15_000, String(waitedMs));
      assert.equal((await writer.batch((transaction) => indexWaiting(transaction))).length, 2);
      held.child.kill('SIGCONT');
      held.goOn();
      assert.match((await held.nextLine()) ?? '', /^(?:server-unreachable|log-fenced), log-fenced$/);
      assert.equal((await database.log.loadLog())?.size, 2);
      assert.deepEqual(await writer.batch((transaction) => indexWaiting(transaction)), []);
    });
  });
}
