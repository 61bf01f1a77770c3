/** What the running log does when nothing goes wrong. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { append, emptyPlace, eventually, indexesOf, logAt } from './testing/log-of-test.ts';
import { filesIn, observe, requireGrown } from './testing/outside-observer.ts';
import { suiteOnServers } from './testing/suite-on-servers.ts';

suiteOnServers('running log', (opened) => {
  test('an event has its index within a second, in the order of storing', async (context) => {
    const place = await emptyPlace(opened().database, context);
    const log = await logAt(place, context);
    const events = await append(place.database, 5);
    log.appended(5);
    const begun = performance.now();
    const indexed = await eventually(async () => {
      const found = await indexesOf(place.database);
      return found.length === 5 && found;
    });
    assert.ok(performance.now() - begun < 1000);
    assert.deepEqual(
      indexed.map(({ eventId }) => eventId),
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
    const observed = async (eventCount: number): Promise<readonly number[]> => {
      const place = await emptyPlace(opened().database, context);
      const log = await logAt(place, context, { publishEveryMs: 400 });
      const sizes: number[] = [];
      for (let tick = 0; sizes.length < 6; tick++) {
        if (tick < eventCount * 10 && tick % 10 === 0) log.appended((await append(place.database, 1)).length);
        const { publishedSize } = log.status();
        if (publishedSize > 0 && publishedSize !== sizes.at(-1)) sizes.push(observe(place.folder).size);
        await setTimeout(20);
      }
      await log.stop();
      assert.equal((await indexesOf(place.database)).length, eventCount);
      return sizes;
    };
    const quiet = await observed(0);
    assert.deepEqual(quiet, [32, 64, 96, 128, 160, 192]);
    assert.deepEqual(await observed(9), quiet);
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
