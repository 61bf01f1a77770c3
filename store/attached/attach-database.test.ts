/** Reading beside the program that keeps the record, or alone, on every server that it may be kept on. */
import assert from 'node:assert/strict';
import { chmodSync, existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { onConnection } from '../access/connection.ts';
import { openDatabase } from '../open-database.ts';
import { exampleComplaint, exampleEvent } from '../testing/example-append.ts';
import { exampleBatch, exampleTiles, firstLog, indexWaiting, textOf } from '../testing/example-log.ts';
import { holdDatabase } from '../testing/held-database.ts';
import { deployment, openedOn, testServers } from '../testing/opened-database.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { attachDatabase } from './attach-database.ts';

async function gathered<Item>(batches: AsyncIterable<readonly Item[]>): Promise<readonly Item[]> {
  const items: Item[] = [];
  for await (const batch of batches) {
    assert.ok(batch.length > 0);
    items.push(...batch);
  }
  return items;
}

const byId = <Row extends { readonly eventId: string }>(rows: readonly Row[]): readonly Row[] =>
  rows.toSorted((a, b) => (a.eventId < b.eventId ? -1 : 1));

for (const server of testServers) {
  suite(`attaching, ${server.name}`, { timeout: 600_000 }, () => {
    test('the record is read while its keeper holds the folder, who goes on afterwards', async (context) => {
      const { database, options } = await openedOn(server, context);
      const complaint = exampleComplaint();
      await database.record.append(complaint);
      const attached = await attachDatabase(options.dataDir, options.databaseUrl);
      assert.deepEqual([attached.kind, attached.origin], [deployment.kind, deployment.origin]);
      assert.equal(await attached.record.countCases(), 1);
      assert.equal(await attached.log.loadLog(), undefined);
      for (const role of ['owner', 'program', 'eraser', 'log'] as const) {
        assert.deepEqual(attached.connectionOf(role), database.connectionOf(role));
      }
      await attached.stop();
      await attached.stop();
      assert.deepEqual(await database.record.append(exampleComplaint()), { kind: 'stored' });
    });

    test('whoever attached writes nothing', async (context) => {
      const { options } = await openedOn(server, context);
      const attached = await attachDatabase(options.dataDir, options.databaseUrl);
      context.after(() => attached.stop());
      assert.ok(!('append' in attached.record));
      assert.ok(!('openWriter' in attached.log));
    });

    test('a snapshot holds everything as it was at one moment, in batches of the size asked for', async (context) => {
      const { database, options } = await openedOn(server, context);
      const complaints = Array.from({ length: 5 }, () => exampleComplaint());
      for (const complaint of complaints) await database.record.append(complaint);
      const writer = await database.log.openWriter(firstLog);
      await writer.batch(async (transaction) => indexWaiting(transaction, 2));
      const filler = exampleEvent();
      await writer.batch(({ write }) =>
        write(exampleBatch(2, [filler.eventId], { fillers: [filler], checkpointText: textOf(3) })),
      );
      const lost = exampleEvent();
      await database.record.append({ events: [lost] });
      await onConnection(database.connectionOf('owner'), async (client) => {
        await client.query('DELETE FROM outbox WHERE event_id = $1', [lost.eventId]);
        await client.query('DELETE FROM events WHERE event_id = $1', [complaints[0]?.events[0]?.eventId]);
      });
      const attached = await attachDatabase(options.dataDir, options.databaseUrl);
      context.after(() => attached.stop());
      const events = complaints.flatMap((complaint) => complaint.events);
      await attached.readSnapshot(async (snapshot) => {
        assert.equal((await snapshot.logs())[0]?.size, 3);
        await database.record.append(exampleComplaint());
        const stored = await gathered(snapshot.events(2));
        assert.deepEqual(
          byId(stored).map(({ eventId, body }) => [eventId, Buffer.from(body)]),
          byId([...events.slice(1), filler, lost]).map(({ eventId, body }) => [eventId, Buffer.from(body)]),
        );
        const entries = await gathered(snapshot.entries(1, 2));
        assert.deepEqual(
          entries.map(({ index, eventId, commitment }) => [index, eventId, commitment && Buffer.from(commitment)]),
          [
            [0, events[0]?.eventId, undefined],
            [1, events[1]?.eventId, events[1]?.commitment],
            [2, filler.eventId, filler.commitment],
          ],
        );
        const waiting = await gathered(snapshot.waiting());
        const waitingIds = events.slice(2).map(({ eventId }) => eventId);
        assert.deepEqual(
          waiting.map(({ eventId }) => eventId),
          waitingIds,
        );
        assert.ok(waiting.every(({ enqueuedAt }) => enqueuedAt.epochMilliseconds % 60_000 === 0));
        assert.deepEqual(
          byId(await gathered(snapshot.notIndexed(1))),
          byId([...waiting, { eventId: lost.eventId, enqueuedAt: undefined }]),
        );
        assert.deepEqual(
          await gathered(snapshot.tiles(1, 1)),
          exampleTiles(0, 3).toSorted((a) => (a.level === 'entries' ? -1 : 1)),
        );
        assert.deepEqual(
          (await gathered(snapshot.checkpoints(1))).map(({ size, text }) => [size, text]),
          [[3, textOf(3)]],
        );
        assert.deepEqual(await gathered(snapshot.entries(2)), []);
        assert.deepEqual(
          new Set((await gathered(snapshot.cases())).map(({ caseId }) => caseId)),
          new Set(complaints.map(({ ticket }) => ticket.caseId)),
        );
        assert.equal((await gathered(snapshot.codes(3))).length, 10);
      });
      const sizes = await attached.readSnapshot(async (snapshot) => {
        const found: number[] = [];
        for await (const batch of snapshot.events(3)) {
          found.push(batch.length);
          // Another stream, begun in the midst of the first.
          for await (const codes of snapshot.codes()) assert.ok(codes.length > 0);
        }
        return found;
      });
      assert.deepEqual(sizes, [3, 3, 1]);
    });

    test('what the work throws is thrown, and the snapshot ends', async (context) => {
      const { options } = await openedOn(server, context);
      const attached = await attachDatabase(options.dataDir, options.databaseUrl);
      context.after(() => attached.stop());
      const failure = new Error('from the work');
      const reading = attached.readSnapshot(async () => {
        throw failure;
      });
      await assert.rejects(reading, failure);
    });

    test('tables of an older Amanat are not read', async (context) => {
      const { database, options } = await openedOn(server, context);
      await onConnection(database.connectionOf('owner'), (client) =>
        client.query('DELETE FROM schema_migrations WHERE version > 1'),
      );
      await assert.rejects(attachDatabase(options.dataDir, options.databaseUrl), { code: 'migration-missing' });
    });

    test('where nothing is kept, nothing is made', async (context) => {
      const place = await server.place(context);
      await assert.rejects(attachDatabase(place.dataDir, place.databaseUrl), { code: 'no-record-here' });
      assert.deepEqual(readdirSync(place.dataDir), []);
      const missing = join(place.dataDir, 'missing');
      await assert.rejects(attachDatabase(missing, place.databaseUrl), { code: 'no-record-here' });
      assert.ok(!existsSync(missing));
    });
  });
}

suite('attaching to an embedded server', { timeout: 600_000 }, () => {
  test('a server that nobody keeps running is started, and stopped again', async () => {
    const dataDir = temporaryFolder();
    const database = await openDatabase({ ...deployment, dataDir });
    await database.record.append(exampleComplaint());
    await database.stop();
    const attached = await attachDatabase(dataDir);
    assert.equal(await attached.record.countCases(), 1);
    await assert.rejects(openDatabase({ ...deployment, dataDir }), { code: 'folder-in-use' });
    await attached.stop();
    await (await openDatabase({ ...deployment, dataDir })).stop();
  });

  test('another process keeps it, by loopback, and is asked while it stores', async (context) => {
    const base = temporaryFolder();
    if (process.getuid?.() === 0) chmodSync(base, 0o711);
    const dataDir = join(base, 'd'.repeat(120 - base.length - 1));
    const keeper = holdDatabase(context, { options: { ...deployment, dataDir }, appending: true });
    await keeper.said('stored');
    const attached = await attachDatabase(dataDir);
    assert.equal(attached.connectionOf('program').host, '127.0.0.1');
    assert.ok((await attached.record.countCases()) > 0);
    await attached.stop();
    keeper.child.kill('SIGTERM');
    assert.equal(await keeper.ended(), 0);
  });

  test('whoever attaches while the keeper starts waits for it', async (context) => {
    const dataDir = temporaryFolder();
    await (await openDatabase({ ...deployment, dataDir })).stop();
    const starting = openDatabase({ ...deployment, dataDir });
    context.after(async () => (await starting).stop());
    const attached = await attachDatabase(dataDir);
    context.after(() => attached.stop());
    assert.equal(await attached.record.countCases(), 0);
    assert.deepEqual(attached.connectionOf('program'), (await starting).connectionOf('program'));
  });
});
