/**
 * What wakes the log: it is told of what was stored, and of nothing else, so that it need not ask the database all the
 * time.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { exampleEvent } from '../testing/example-append.ts';
import { append, logSuite } from '../testing/log-suite.ts';

logSuite('listening for events', (opened) => {
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
