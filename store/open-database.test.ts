/** Opening again, opening wrongly, opening what another version left. */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { onConnection } from './access/connection.ts';
import type { Database } from './database.ts';
import { openDatabase } from './open-database.ts';
import { exampleComplaint } from './testing/example-append.ts';
import { openedOn, testServers } from './testing/opened-database.ts';

const asOwner = (database: Database, sql: string): Promise<unknown> =>
  onConnection(database.connectionOf('owner'), (client) => client.query(sql));

for (const server of testServers) {
  suite(`opening, ${server.name}`, { timeout: 600_000 }, () => {
    test('what was stored is there again, and migrations change nothing the second time', async (context) => {
      const { database, options } = await openedOn(server, context);
      await database.record.append(exampleComplaint());
      await database.stop();
      const again = await openDatabase(options);
      context.after(() => again.stop());
      assert.equal(await again.record.countCases(), 1);
      const { rows } = await onConnection(again.connectionOf('owner'), (client) =>
        client.query('SELECT FROM schema_migrations'),
      );
      assert.equal(rows.length, 8);
    });

    test('training and real never open each other, and no origin another', async (context) => {
      const { database, options } = await openedOn(server, context);
      await database.stop();
      await assert.rejects(openDatabase({ ...options, kind: 'real' }), { code: 'deployment-is-training' });
      await assert.rejects(openDatabase({ ...options, origin: 'other.example' }), { code: 'origin-differs' });
      const real = { ...(await server.place(context)), origin: options.origin, kind: 'real' } as const;
      await (await openDatabase(real)).stop();
      await assert.rejects(openDatabase({ ...real, kind: 'training' }), { code: 'deployment-is-real' });
      await (await openDatabase(real)).stop();
    });

    test('a database of a newer program is refused, and so is one with another text of a migration', async (context) => {
      const { database, options } = await openedOn(server, context);
      await asOwner(database, `INSERT INTO schema_migrations VALUES (9999, 'later', 'x')`);
      await database.stop();
      await assert.rejects(openDatabase(options), { code: 'migration-newer' });
      const second = await openedOn(server, context);
      await asOwner(second.database, `UPDATE schema_migrations SET digest = 'x'`);
      await second.database.stop();
      await assert.rejects(openDatabase(second.options), { code: 'migration-changed' });
    });

    test('a commit waits for the disk', async (context) => {
      const { database } = await openedOn(server, context);
      for (const name of ['fsync', 'synchronous_commit', 'full_page_writes']) {
        const { rows } = await onConnection(database.connectionOf('program'), (client) => client.query(`SHOW ${name}`));
        assert.deepEqual(rows, [{ [name]: 'on' }]);
      }
    });

    test('stop waits for what was handed in', async (context) => {
      const { database, options } = await openedOn(server, context);
      const outcomes = Array.from({ length: 300 }, () => database.record.append(exampleComplaint()));
      await database.stop();
      assert.ok((await Promise.all(outcomes)).every(({ kind }) => kind === 'stored'));
      const again = await openDatabase(options);
      context.after(() => again.stop());
      assert.equal(await again.record.countCases(), 300);
    });

    test('the disk counts as nearly full by the thresholds given', async (context) => {
      const place = await server.place(context);
      const spaceThresholds = { share: 1.1, bytes: Number.MAX_SAFE_INTEGER };
      const database = await openDatabase({ ...place, kind: 'training', origin: 'a.example', spaceThresholds });
      context.after(() => database.stop());
      assert.equal((await database.freeSpace()).nearlyFull, true);
    });
  });
}

suite('opening by address', () => {
  test('an address that is none, and one where nobody answers, are told apart', async (context) => {
    const { options } = await openedOn(testServers[0] ?? assert.fail(), context);
    const dataDir = `${options.dataDir}/by-url`;
    await assert.rejects(openDatabase({ ...options, dataDir, databaseUrl: 'mysql://a:secret@b/c' }), (error: Error) => {
      assert.ok(!error.message.includes('secret'));
      return Reflect.get(error, 'code') === 'login-refused';
    });
    const nobody = 'postgres://a:b@127.0.0.1:9/c';
    await assert.rejects(openDatabase({ ...options, dataDir, databaseUrl: nobody }), { code: 'server-unreachable' });
  });
});
