/** The hot path keeps its pace. Slow suite: the figure means little while other tests run. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Complaint } from '../testing/example-append.ts';
import { exampleComplaint } from '../testing/example-append.ts';
import { openedOn, testServers } from '../testing/opened-database.ts';

const leastPerSecond = 3000;

test(`20 clients store at least ${String(leastPerSecond)} complaints a second, none lost`, async (context) => {
  const { database } = await openedOn(testServers[0] ?? assert.fail(), context);
  const complaints: Complaint[] = Array.from({ length: 6000 }, () => exampleComplaint());
  const startedMs = performance.now();
  const queue = complaints.values();
  const client = async (): Promise<void> => {
    for (const complaint of queue) assert.deepEqual(await database.record.append(complaint), { kind: 'stored' });
  };
  await Promise.all(Array.from({ length: 20 }, client));
  const perSecond = (complaints.length / (performance.now() - startedMs)) * 1000;
  context.diagnostic(`${perSecond.toFixed(0)} complaints a second`);
  assert.equal(await database.record.countCases(), complaints.length);
  assert.ok(perSecond >= leastPerSecond, `${perSecond.toFixed(0)} a second`);
});
