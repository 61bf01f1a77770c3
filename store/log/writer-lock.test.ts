/**
 * The log has one writer: a second waits for the lock, and one that lost it or was overtaken writes nothing more, whether
 * it knows so or not.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { firstLog, indexWaiting, rootOf } from '../testing/example-log.ts';
import { append, asOwner, endSession, logSuite } from '../testing/log-suite.ts';

const holdsLock = `pid IN (SELECT pid FROM pg_locks WHERE locktype = 'advisory')`;

logSuite('the writer of the log', (opened) => {
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
});
