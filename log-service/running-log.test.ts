/** What the running log does when nothing goes wrong. */
import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import type { Database } from '@amanat/store';
import { openedOn, testServers } from '../store/testing/opened-database.ts';
import { append, emptyPlace, eventually, indexesOf, logAt } from './testing/log-of-test.ts';
import { filesIn, observe, requireGrown } from './testing/outside-observer.ts';

for (const server of testServers)
  suite(`running log, ${server.name}`, { timeout: 120_000 }, () => {
    let database: Database;
    const afterwards: (() => unknown)[] = [];
    before(async () => {
      ({ database } = await openedOn(server, { after: (work) => afterwards.push(work) }));
    });
    after(async () => {
      for (const work of afterwards.toReversed()) await work();
    });

    test('an event has its index within a second, in the order of storing', async (context) => {
      const place = await emptyPlace(database, context);
      const log = await logAt(place, context);
      const events = await append(database, 5);
      log.appended(5);
      const begun = performance.now();
      const indexed = await eventually(async () => {
        const found = await indexesOf(database);
        return found.length === 5 && found;
      });
      assert.ok(performance.now() - begun < 1000);
      assert.deepEqual(
        indexed.map(({ eventId }) => eventId),
        events.map(({ eventId }) => eventId),
      );
    });

    test('events of another program, of which nobody tells, are indexed all the same', async (context) => {
      const place = await emptyPlace(database, context);
      await logAt(place, context);
      await append(database, 3);
      await eventually(async () => (await indexesOf(database)).length === 3);
    });

    test('each publication is one block of 32, more only if more is waiting, and then whole blocks', async (context) => {
      const place = await emptyPlace(database, context);
      const log = await logAt(place, context);
      await eventually(() => log.status().publishedSize > 0, 'the first publication');
      const sizes = [observe(place.folder).size];
      let earlier = undefined;
      let files: ReadonlyMap<string, string> = new Map();
      for (const waiting of [0, 9, 32, 33, 300, 0, 700]) {
        await append(database, waiting);
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
  });
