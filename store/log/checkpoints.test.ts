/**
 * What is signed and published of the log: a checkpoint goes one way, one at a time, and stamps stand beside the
 * checkpoint that they stamp.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { exampleBatch, firstLog, rootOf, textOf } from '../testing/example-log.ts';
import { append, logSuite } from '../testing/log-suite.ts';
import type { LogWriter } from './log-store.ts';

const publishedAt = Temporal.Instant.from('2026-01-02T03:04:05.678Z');
const note = (size: number, lines: string): string => `${textOf(size)}\n${lines}`;

async function publish(writer: LogWriter, size: number): Promise<void> {
  await writer.keepSigned(size, note(size, 'signature\n'));
  await writer.keepPublished(size, note(size, 'signature\ncosignature\n'), rootOf(size), publishedAt);
}

logSuite('checkpoints of the log', (opened) => {
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
});
