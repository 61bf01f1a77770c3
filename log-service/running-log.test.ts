/** What the running log does when nothing goes wrong. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import type { LogNews } from './log-options.ts';
import { append, emptyPlace, eventually, indexesOf, logAt } from './testing/log-of-test.ts';
import { filesIn, observe, requireGrown } from './testing/outside-observer.ts';
import { suiteOnServers } from './testing/suite-on-servers.ts';

suiteOnServers('running log', (opened) => {
  test('an event has its index within a second, in the order of storing', async (context) => {
    const place = await emptyPlace(opened().database, context);
    const log = await logAt(place, context);
    const events: Awaited<ReturnType<typeof append>> = [];
    const times: number[] = [];
    for (let round = 0; round < 3; round++) {
      events.push(...(await append(place.database, 5)));
      log.appended(5);
      const begun = performance.now();
      await eventually(async () => (await indexesOf(place.database)).length === events.length);
      times.push(performance.now() - begun);
    }
    // The shortest: a machine that is busy with other things makes single answers late, and none early.
    assert.ok(Math.min(...times) < 1000);
    assert.deepEqual(
      (await indexesOf(place.database)).map(({ eventId }) => eventId),
      events.map(({ eventId }) => eventId),
    );
  });

  test('events of another program, of which nobody tells, are indexed all the same', async (context) => {
    const place = await emptyPlace(opened().database, context);
    await logAt(place, context);
    await append(place.database, 3);
    await eventually(async () => (await indexesOf(place.database)).length === 3);
  });

  test('each publication is one block of 32, more only if more is waiting, and then whole blocks', async (context) => {
    const place = await emptyPlace(opened().database, context);
    const log = await logAt(place, context);
    await eventually(() => log.status().publishedSize > 0, 'the first publication');
    const sizes = [observe(place.folder).size];
    let earlier = undefined;
    let files: ReadonlyMap<string, string> = new Map();
    for (const waiting of [0, 9, 32, 33, 300, 0, 700]) {
      await append(place.database, waiting);
      log.appended(waiting);
      await log.publishNow();
      const seen = observe(place.folder);
      sizes.push(seen.size);
      if (earlier !== undefined) requireGrown(earlier, seen);
      for (const [path, bytes] of filesIn(place.folder)) assert.equal(files.get(path) ?? bytes, bytes, path);
      files = filesIn(place.folder);
      earlier = seen;
    }
    assert.deepEqual(sizes, [32, 64, 96, 128, 192, 512, 544, 1248]);
    assert.equal(log.status().publishedSize, 1248);
    assert.deepEqual(
      log.news.map(({ kind }) => kind),
      Array(8).fill('published'),
    );
  });

  test('an observer of the public sizes sees the same with no event and with nine', async (context) => {
    for (const eventCount of [0, 9]) {
      const place = await emptyPlace(opened().database, context);
      const sizes: number[] = [];
      const report = ({ kind }: LogNews): void => {
        if (kind === 'published') sizes.push(observe(place.folder).size);
      };
      const log = await logAt(place, context, { publishEveryMs: 400, report });
      for (let stored = 0; stored < eventCount; stored++) {
        log.appended((await append(place.database, 1)).length);
        await setTimeout(200);
      }
      // Two more than there were when the last was stored, and six at least.
      const enough = Math.max(6, sizes.length + 2);
      await eventually(() => sizes.length >= enough, 'so many publications');
      await log.stop();
      assert.equal((await indexesOf(place.database)).length, eventCount);
      assert.deepEqual(
        sizes,
        sizes.map((_, at) => 32 * (at + 1)),
      );
    }
  });

  test('a backlog larger than a batch is indexed without a pause, and published in one checkpoint', async (context) => {
    const place = await emptyPlace(opened().database, context);
    await append(place.database, 10_000);
    const log = await logAt(place, context);
    await eventually(async () => (await indexesOf(place.database)).length === 10_000, 'the backlog');
    await log.publishNow();
    assert.ok(observe(place.folder).size >= 10_000);
  });
});
