/**
 * No row reaches a log, a file beside the tables, or an error of ours. A marker is put into every column of every
 * table by statements that fail, and then searched for; a control shows that the search would find it.
 */
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { inspect } from 'node:util';
import { suite, test } from 'node:test';
import { Client } from 'pg';
import { onConnection } from './access/connection.ts';
import type { Database, DatabaseRole } from './database.ts';
import { openDatabase } from './open-database.ts';
import { exampleComplaint } from './testing/example-append.ts';
import { exampleAccount, exampleAlarm } from './testing/example-staff.ts';
import { openedOn, testServers } from './testing/opened-database.ts';

interface Column {
  readonly table: string;
  readonly column: string;
  readonly type: string;
}

const tables = [
  'accounts',
  'alarms',
  'case_keys',
  'case_people',
  'cases',
  'changes',
  'codes',
  'deployment',
  'erasures',
  'events',
  'intake_keys',
  'invitations',
  'key_slots',
  'link_mentions',
  'link_suggestions',
  'link_taken',
  'link_tokens',
  'links',
  'log_checkpoints',
  'log_entries',
  'log_stamps',
  'log_tiles',
  'logs',
  'memberships',
  'notices',
  'openings',
  'outbox',
  'passkeys',
  'passphrases',
  'person_keys',
  'recovery_codes',
  'search_tokens',
  'sessions',
  'tickets',
  'totp_secrets',
  'warning_cases',
  'warnings',
];

const keyTables = ['case_keys', 'intake_keys', 'key_slots', 'search_tokens'];

/** Who may insert there: an error about a missing right would quote nothing. */
const writerOf = (table: string): DatabaseRole =>
  table.startsWith('log') ? 'log' : keyTables.includes(table) ? 'eraser' : 'program';

/** In the forms in which a database or a program may print it. */
const formsOf = (marker: string): readonly string[] => [
  marker,
  Buffer.from(marker).toString('hex'),
  Buffer.from(marker).toString('base64').slice(0, -4),
  Buffer.from(marker, 'utf16le').toString('latin1'),
];

function assertAbsent(written: string, marker: string, where: string): void {
  const text = written.toLowerCase();
  for (const form of formsOf(marker)) assert.ok(!text.includes(form.toLowerCase()), `the marker is in ${where}`);
}

async function columnsOf(database: Database): Promise<readonly Column[]> {
  const { rows } = await onConnection(database.connectionOf('owner'), (client) =>
    client.query<Column>(
      `SELECT table_name AS "table", column_name AS "column", data_type AS "type" FROM information_schema.columns
       WHERE table_schema = 'public' AND table_name = ANY ($1) ORDER BY 1, 2`,
      [tables],
    ),
  );
  return rows;
}

/** Statements that fail, with the marker in this column: as a value that breaks a rule, and as one that does not parse. */
function provocationsOf(
  { table, column, type }: Column,
  marker: string,
): readonly { sql: string; values: readonly unknown[] }[] {
  const cast = type === 'ARRAY' ? 'text[]' : type;
  const fitting = type === 'bytea' ? Buffer.from(marker) : type === 'ARRAY' ? [marker] : marker;
  return [
    { sql: `INSERT INTO ${table} (${column}) VALUES ($1::${cast})`, values: [fitting] },
    { sql: `INSERT INTO ${table} (${column}) VALUES ($1::text::${cast})`, values: [`{${marker}`] },
    { sql: `INSERT INTO ${table} (${column}) VALUES ('${marker}')`, values: [] },
  ];
}

for (const server of testServers) {
  suite(`failing constraints, ${server.name}`, { timeout: 600_000 }, () => {
    test('a marker in any column of any table shows in no log, no file and no error of ours', async (context) => {
      const { database, options } = await openedOn(server, context);
      assert.ok(database.describe().logIsQuiet);
      const marker = `zq${randomBytes(8).toString('hex')}marker`;
      const columns = await columnsOf(database);
      assert.deepEqual([...new Set(columns.map(({ table }) => table))], tables);
      let provoked = 0;
      for (const column of columns) {
        const writer = database.connectionOf(writerOf(column.table));
        for (const { sql, values } of provocationsOf(column, marker)) {
          const raw = new Client(writer);
          await raw.connect();
          const theirs: unknown = await raw.query(sql, [...values]).catch((error: unknown) => error);
          await raw.end();
          assert.ok(theirs instanceof Error, sql);
          const printed = inspect(theirs, { depth: 9 }).toLowerCase();
          if (formsOf(marker).some((form) => printed.includes(form.toLowerCase()))) provoked += 1;
          const ours: unknown = await onConnection(writer, (client) => client.query(sql, [...values])).catch(
            (error: unknown) => error,
          );
          assert.ok(ours instanceof Error);
          const shown = `${JSON.stringify(ours)}${inspect(ours, { depth: 9, showHidden: true })}${ours.stack ?? ''}${String(ours)}`;
          assertAbsent(shown.replaceAll(sql, ''), marker, `our error, ${column.table}.${column.column}`);
        }
      }
      assert.ok(provoked > columns.length, 'PostgreSQL itself did not show the marker: nothing was provoked');
      assertAbsent(server.writtenBeside(options.dataDir), marker, 'a log or a file');
    });

    test('the same holds for what the program really sends', async (context) => {
      const { database, options } = await openedOn(server, context);
      const marker = `zq${randomBytes(8).toString('hex')}marker`;
      const bytes = Buffer.from(marker);
      const good = exampleComplaint();
      const caseId = marker;
      const wrong = [
        { ...good, events: good.events.map((row) => ({ ...row, type: marker, salt: bytes })) },
        { ...good, personKeys: good.personKeys.map((row) => ({ ...row, intakeKey: marker })) },
        { ...good, cases: good.cases.map((row) => ({ ...row, district: marker.repeat(20) })) },
        { ...good, codes: good.codes.map((row) => ({ ...row, lookup: bytes })) },
        { ...good, notices: [{ caseId, noticeSeq: 0, sealed: bytes }] },
        { ...good, ticket: { hash: bytes, caseId } },
        { ...good, cases: [...good.cases, ...good.cases].map((row) => ({ ...row, district: marker })) },
      ];
      const account = exampleAccount();
      const ofStaff = [
        { events: [], projections: { accounts: [{ ...account, displayName: marker.repeat(20) }] } },
        { events: [], projections: { alarms: [exampleAlarm(account.account, { onDay: marker })] } },
      ];
      const attempts = [
        ...wrong.map((append) => () => database.record.append(append)),
        ...ofStaff.map((append) => () => database.staff.append(append)),
      ];
      for (const attempt of attempts) {
        const ours: unknown = await attempt().catch((error: unknown) => error);
        assert.ok(ours instanceof Error);
        assert.equal(Reflect.get(ours, 'code'), 'constraint');
        assertAbsent(`${JSON.stringify(ours)}${inspect(ours, { depth: 9, showHidden: true })}`, marker, 'our error');
      }
      assertAbsent(server.writtenBeside(options.dataDir), marker, 'a log or a file');
    });

    test('control: the search finds what the server does log', async (context) => {
      const { database, options } = await openedOn(server, context);
      const marker = `zq${randomBytes(8).toString('hex')}marker`;
      const sql = `DO $$ BEGIN RAISE LOG '${marker}'; END $$`;
      await onConnection(database.connectionOf('program'), (client) => client.query(sql));
      await new Promise((resolve) => void setTimeout(resolve, 200));
      assert.throws(() => assertAbsent(server.writtenBeside(options.dataDir), marker, 'a log or a file'));
    });

    test('a deployment that the tables refuse is named by its rule alone', async (context) => {
      const marker = `zq${randomBytes(8).toString('hex')}marker`;
      const place = await server.place(context);
      const refused: unknown = await openDatabase({ ...place, kind: 'real', origin: marker.repeat(20) }).catch(
        (error: unknown) => error,
      );
      assert.ok(refused instanceof Error);
      assert.equal(Reflect.get(refused, 'constraint'), 'deployment_origin_form');
      assertAbsent(inspect(refused, { depth: 9, showHidden: true }), marker, 'our error');
    });
  });
}
