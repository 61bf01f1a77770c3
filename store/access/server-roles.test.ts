/** Roles on a server that is not ours; runs where `DATABASE_URL` is set (npm run test:postgres). */
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { openDatabase } from '../open-database.ts';
import { exampleComplaint } from '../testing/example-append.ts';
import { forgetAccess, forgetLog, forgetRole } from '../testing/earlier-record.ts';
import { firstLog } from '../testing/example-log.ts';
import { deployment, openedOn, testServers } from '../testing/opened-database.ts';
import { onConnection } from './connection.ts';
import { scramVerifier } from './passwords.ts';
import { settingsFromUrl } from './settings-from-url.ts';

test('a SCRAM verifier never holds the password, and no two are equal', () => {
  const verifier = scramVerifier('a-password');
  assert.match(verifier, /^SCRAM-SHA-256\$4096:[\w+/=]{24}\$[\w+/=]{44}:[\w+/=]{44}$/);
  assert.ok(!verifier.includes('a-password'));
  assert.notEqual(verifier, scramVerifier('a-password'));
});

for (const server of testServers.filter(({ name }) => name !== 'embedded')) {
  suite(`login roles, ${server.name}`, { timeout: 600_000 }, () => {
    test('passwords are kept for their owner alone, and every commit waits for the disk', async (context) => {
      const { database, options } = await openedOn(server, context);
      assert.equal(statSync(join(options.dataDir, 'database-passwords.json')).mode & 0o777, 0o600);
      const { rows } = await onConnection(database.connectionOf('program'), (client) =>
        client.query('SHOW synchronous_commit'),
      );
      assert.deepEqual(rows, [{ synchronous_commit: 'on' }]);
      assert.notEqual(database.connectionOf('program').user, database.connectionOf('owner').user);
    });

    test('a database of an Amanat that had no log and no accounts yet gets their roles at the next start', async (context) => {
      const { database, options } = await openedOn(server, context);
      const users = (['log', 'staff', 'timer'] as const).map((role) => database.connectionOf(role).user);
      const before = database.connectionOf('program');
      await database.stop();
      await onConnection(settingsFromUrl(options.databaseUrl ?? ''), async (client) => {
        for (const statement of [...forgetAccess, ...forgetLog, ...users.flatMap(forgetRole)])
          await client.query(statement);
      });
      const path = join(options.dataDir, 'database-passwords.json');
      const passwords: Record<string, unknown> = JSON.parse(readFileSync(path, 'utf8'));
      const others = Object.entries(passwords).filter(([user]) => !users.includes(user));
      writeFileSync(path, JSON.stringify(Object.fromEntries(others)));
      const again = await openDatabase(options);
      context.after(() => again.stop());
      assert.deepEqual(again.connectionOf('program'), before);
      await (await again.log.openWriter(firstLog)).batch(async () => undefined);
      await onConnection(again.connectionOf('staff'), (client) => client.query('SELECT FROM cases'));
    });

    test('an owner who may not make roles is given the statements, which an administrator can run', async (context) => {
      const place = await server.place(context);
      const administrator = settingsFromUrl(place.databaseUrl ?? '');
      const owner = `owner_${randomBytes(4).toString('hex')}`;
      const administer = (sql: string) => onConnection(administrator, (client) => client.query(sql));
      await administer(`CREATE ROLE ${owner} LOGIN PASSWORD 'x'`);
      await administer(`ALTER DATABASE ${administrator.database} OWNER TO ${owner}`);
      const url = new URL(place.databaseUrl ?? '');
      url.username = owner;
      url.password = 'x';
      const options = { ...deployment, dataDir: place.dataDir, databaseUrl: url.href };
      const file = join(place.dataDir, 'create-roles.sql');
      await assert.rejects(openDatabase(options), (error: Error) => {
        assert.equal(Reflect.get(error, 'code'), 'roles-not-creatable');
        assert.ok(error.message.includes(file));
        return true;
      });
      assert.equal(statSync(file).mode & 0o777, 0o600);
      await administer(readFileSync(file, 'utf8'));
      const database = await openDatabase(options);
      context.after(() => database.stop());
      assert.deepEqual(await database.record.append(exampleComplaint()), { kind: 'stored' });
      assert.equal(database.describe().logIsQuiet, true);
      // Of a server that is not ours an owner may rewrite its own tables, and no more.
      assert.deepEqual(await database.keys.destroyPersons([]), { walSwitched: false });
    });
  });
}
