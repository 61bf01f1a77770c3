/** What the role of signed-in people may do at all, asked of the database itself; and that row security stays what it is. */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { onConnection } from '../access/connection.ts';
import type { Database } from '../database.ts';
import { openDatabase } from '../open-database.ts';
import { exampleComplaint } from '../testing/example-append.ts';
import { openedOn, testServers } from '../testing/opened-database.ts';

const readable = [
  'cases',
  'events',
  'person_keys',
  'case_keys',
  'case_people',
  'openings',
  'alarms',
  'erasures',
  'case_clocks',
  'case_work',
  'case_desks',
];
const closed = [
  ['codes', 'notices', 'tickets', 'outbox', 'deployment', 'schema_migrations'],
  ['accounts', 'memberships', 'changes', 'search_tokens', 'key_slots', 'intake_keys'],
  ['passphrases', 'totp_secrets', 'recovery_codes', 'passkeys', 'invitations', 'sessions'],
  ['mail_addresses', 'saved_filters', 'register_rows', 'erased_tokens'],
  ['figure_releases'],
  ['link_mentions', 'link_tokens', 'link_taken', 'link_suggestions', 'links', 'warnings', 'warning_cases'],
  ['logs', 'log_entries', 'log_tiles', 'log_checkpoints', 'log_stamps'],
].flat();

const as = (database: Database, role: 'staff' | 'owner' | 'program', sql: string) =>
  onConnection(database.connectionOf(role), (client) => client.query<Record<string, unknown>>(sql));

for (const server of testServers) {
  suite(`the role of signed-in people, ${server.name}`, { timeout: 600_000 }, () => {
    test('reads the tables of cases and no other, and writes none', async (context) => {
      const { database } = await openedOn(server, context);
      const { rows } = await as(
        database,
        'owner',
        `SELECT relname::text AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' ORDER BY 1`,
      );
      assert.deepEqual(
        rows.map(({ name }) => name),
        [...readable, ...closed].toSorted(),
        'a table that nobody decided about',
      );
      for (const table of readable) assert.deepEqual((await as(database, 'staff', `SELECT * FROM ${table}`)).rows, []);
      const forbidden = [
        ...closed.map((table) => `SELECT FROM ${table}`),
        ...[...readable, ...closed].flatMap((table) => [
          `INSERT INTO ${table} DEFAULT VALUES`,
          `DELETE FROM ${table}`,
          `TRUNCATE ${table}`,
          `ALTER TABLE ${table} DISABLE ROW LEVEL SECURITY`,
        ]),
        ...readable.flatMap((table) => [`CREATE POLICY mine ON ${table} USING (true)`, `DROP POLICY seen ON ${table}`]),
        `UPDATE cases SET district = 'x'`,
        `UPDATE events SET type = 'x'`,
        'CREATE TABLE mine (x int)',
        `CREATE FUNCTION mine() RETURNS int LANGUAGE sql AS 'SELECT 1'`,
      ];
      for (const sql of forbidden) await assert.rejects(as(database, 'staff', sql), { code: 'not-permitted' }, sql);
    });

    test('can become nobody else, and reads no file of the server', async (context) => {
      const { database } = await openedOn(server, context);
      await database.record.append(exampleComplaint());
      for (const role of ['owner', 'program', 'eraser', 'log'] as const)
        for (const sql of [
          `SET ROLE "${database.connectionOf(role).user}"`,
          `SET SESSION AUTHORIZATION "${database.connectionOf(role).user}"`,
        ])
          await assert.rejects(as(database, 'staff', sql), { code: 'not-permitted' }, sql);
      for (const sql of [
        `SELECT pg_read_file('PG_VERSION')`,
        `SELECT pg_ls_dir('.')`,
        `COPY (SELECT 1) TO PROGRAM 'true'`,
        `SELECT lo_import('/etc/hostname')`,
        'SELECT pg_switch_wal()',
      ])
        await assert.rejects(as(database, 'staff', sql), { code: 'not-permitted' }, sql);
      // Without the rows that it may see, a query is an error for whoever asks so, and never all rows.
      await assert.rejects(as(database, 'staff', 'SET row_security = off; SELECT * FROM cases'), {
        code: 'not-permitted',
      });
      // No function of ours tells anything while no account is named.
      const { rows } = await as(
        database,
        'staff',
        `SELECT reader() AS account, reader_offices() AS offices, reader_districts() AS districts,
           ARRAY(SELECT reader_cases()) AS cases, ARRAY(SELECT reader_shut_out()) AS out`,
      );
      assert.deepEqual(rows, [{ account: null, offices: null, districts: [], cases: [], out: [] }]);
      assert.equal((await as(database, 'owner', 'SELECT FROM cases')).rows.length, 1);
    });

    test('what one transaction was told about the account does not last', async (context) => {
      const { database } = await openedOn(server, context);
      await onConnection(database.connectionOf('staff'), async (client) => {
        await client.query('BEGIN');
        await client.query(`SELECT set_config('amanat.account', 'account_x', true)`);
        await client.query('COMMIT');
        const { rows } = await client.query(`SELECT current_setting('amanat.account', true) AS account`);
        assert.deepEqual(rows, [{ account: '' }]);
      });
    });

    test('a policy or function that somebody changed is put right at the next start, and else none is touched', async (context) => {
      const { database, options } = await openedOn(server, context);
      const policies = `SELECT oid::text AS oid, polname, pg_get_expr(polqual, polrelid) AS rule FROM pg_policy ORDER BY polrelid, polname`;
      const before = (await as(database, 'owner', policies)).rows;
      await database.stop();
      const again = await openDatabase(options);
      assert.deepEqual((await as(again, 'owner', policies)).rows, before);
      await as(again, 'owner', 'ALTER POLICY seen ON cases USING (true)');
      await as(again, 'owner', 'ALTER TABLE events DISABLE ROW LEVEL SECURITY');
      await as(again, 'owner', `CREATE POLICY more ON cases USING (true)`);
      await as(again, 'owner', `CREATE FUNCTION reader_more() RETURNS int LANGUAGE sql AS 'SELECT 1'`);
      await again.record.append(exampleComplaint());
      assert.equal((await as(again, 'staff', 'SELECT FROM cases')).rows.length, 1, 'control');
      await again.stop();
      const mended = await openDatabase(options);
      context.after(() => mended.stop());
      const rules = (rows: readonly Record<string, unknown>[]) => rows.map(({ oid: _oid, ...rest }) => rest);
      assert.deepEqual(rules((await as(mended, 'owner', policies)).rows), rules(before));
      await assert.rejects(as(mended, 'owner', 'SELECT reader_more()'));
      for (const table of ['cases', 'events'])
        assert.deepEqual((await as(mended, 'staff', `SELECT FROM ${table}`)).rows, [], table);
    });
  });
}
