/**
 * The rule for the writer (specs/transparency-log.md, section 11) that there is one: rule 3, with a lock that is taken
 * away at the worst moment.
 */
import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import type { Database } from '@amanat/store';
import { onConnection } from '../store/access/connection.ts';
import { openLocalSigner } from './local-signer.ts';
import { settled } from './testing/log-milestones.ts';
import { append, emptyPlace, eventually, indexesOf, logAt, origin } from './testing/log-of-test.ts';
import { observe, requireGrown } from './testing/outside-observer.ts';
import { suiteOnServers } from './testing/suite-on-servers.ts';

const endLockSession = (database: Database) =>
  onConnection(database.connectionOf('log'), (client) =>
    client.query(
      `SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity
       WHERE datname = current_database() AND pid IN (SELECT pid FROM pg_locks WHERE locktype = 'advisory')`,
    ),
  );

suiteOnServers('rules for the writer', (opened) => {
  const emptyOf = (context: TestContext) => emptyPlace(opened().database, context);

  test('rule 3: of two programs one writes; when its lock is taken from it, it stops, and the log has no seam', async (context) => {
    const place = await emptyOf(context);
    const { database } = place;
    const first = await logAt(place, context);
    await settled(first);
    const second = await logAt(place, context);
    assert.equal(second.status().waitsFor, 'writer');
    assert.deepEqual(second.news, [{ kind: 'lost-the-lock' }]);
    await append(database, 10);
    await first.publishNow();
    const before = observe(place.folder);
    for (let round = 0; round < 3; round++) {
      await endLockSession(database);
      await append(database, 50);
      await eventually(async () => (await indexesOf(database)).length === 60 + round * 50, 'the next index');
    }
    assert.ok(first.news.some(({ kind }) => kind === 'lost-the-lock'));
    const asked = [first.publishNow(), second.publishNow()];
    await Promise.race(asked);
    requireGrown(before, observe(place.folder));
    assert.equal(first.status().halted ?? second.status().halted, undefined);
    await Promise.all([first.stop(), second.stop()]);
    await Promise.allSettled(asked);
  });

  test('rule 3: a program that is paused at the very last moment does not put back an older checkpoint', async (context) => {
    const place = await emptyOf(context);
    const { database } = place;
    let held: PromiseWithResolvers<void> | undefined;
    let isThere = false;
    const store = {
      ...database.log,
      openWriter: async (...asked: Parameters<typeof database.log.openWriter>) => {
        const writer = await database.log.openWriter(...asked);
        const keepSigned = async (size: number, note: string): Promise<void> => {
          const before = await database.log.loadCheckpoint(1, size);
          await writer.keepSigned(size, note);
          // The second time for one checkpoint: it has found its fencing number, and is about to replace the file.
          if (held === undefined || before?.signedNote === undefined) return;
          isThere = true;
          await held.promise;
        };
        return { ...writer, keepSigned };
      },
    };
    const first = await logAt(place, context, { store });
    await settled(first);
    held = Promise.withResolvers();
    const asked = first.publishNow().catch(() => undefined);
    await eventually(() => isThere, 'the last moment');
    await endLockSession(database);
    const second = await logAt(place, context);
    await second.publishNow();
    const before = observe(place.folder);
    assert.equal(before.size, 96);
    held.resolve();
    await eventually(() => first.status().waitsFor === 'writer', 'the lost lock');
    assert.deepEqual(observe(place.folder), before);
    await second.stop();
    held = undefined;
    await first.stop();
    await asked;
  });

  test('rule 3: what another program has moved on from is no reason to halt the log', async (context) => {
    const place = await emptyOf(context);
    const { database } = place;
    const local = await openLocalSigner({ folder: place.signerFolder, origin });
    let held: PromiseWithResolvers<void> | undefined;
    const hesitant = {
      verifierKeys: () => local.verifierKeys(),
      sign: async (request: Parameters<typeof local.sign>[0]) => {
        await held?.promise;
        return local.sign(request);
      },
    };
    const first = await logAt(place, context, { signer: hesitant });
    await settled(first);
    held = Promise.withResolvers();
    const asked = first.publishNow();
    await eventually(async () => (await database.log.loadUnpublished(1)) !== undefined, 'the begun checkpoint');
    await endLockSession(database);
    const second = await logAt(place, context);
    await second.publishNow();
    const before = observe(place.folder);
    // Now the first one asks for a signature of what is long published.
    held.resolve();
    held = undefined;
    await eventually(() => first.status().waitsFor === 'writer', 'the lost lock');
    assert.deepEqual(observe(place.folder), before);
    await second.stop();
    await asked;
    assert.equal(first.status().halted, undefined);
    requireGrown(before, observe(place.folder));
  });
});
