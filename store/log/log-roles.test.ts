/**
 * Who may do what with the tables of the log, asked of the database itself: the role `log` writes what the log needs, the
 * program only reads.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { onConnection } from '../access/connection.ts';
import { firstLog } from '../testing/example-log.ts';
import { append, logSuite } from '../testing/log-suite.ts';

logSuite('roles of the log', (opened) => {
  test('the role `log` may do what the log needs, and nothing else', async (context) => {
    const { database, log } = await opened(context);
    await append(database, 1);
    await log.openWriter(firstLog);
    const asLog = (sql: string) => onConnection(database.connectionOf('log'), (client) => client.query(sql));
    const others = ['person_keys', 'codes', 'notices', 'tickets', 'cases', 'deployment', 'schema_migrations'];
    const own = ['logs', 'log_entries', 'log_tiles', 'log_checkpoints', 'log_stamps'];
    const forbidden = [
      ...others.flatMap((table) => [
        `SELECT * FROM ${table}`,
        `INSERT INTO ${table} DEFAULT VALUES`,
        `DELETE FROM ${table}`,
      ]),
      ...['events', ...own].map((table) => `DELETE FROM ${table}`),
      ...['events', 'outbox', ...own].map((table) => `TRUNCATE ${table}`),
      'SELECT body FROM events',
      'SELECT salt FROM events',
      'SELECT stream_id FROM events',
      `UPDATE events SET type = 'x'`,
      `UPDATE outbox SET event_id = 'x'`,
      `INSERT INTO outbox (event_id) VALUES ('x')`,
      `UPDATE logs SET origin = 'x'`,
      'UPDATE log_entries SET entry_index = 1',
      'UPDATE log_tiles SET tile = 1',
      `UPDATE log_checkpoints SET note_text = 'x'`,
      'UPDATE log_checkpoints SET root = root',
      `UPDATE log_stamps SET response = 'x'`,
      'CREATE TABLE mine (x int)',
    ];
    for (const sql of forbidden) await assert.rejects(asLog(sql), { code: 'not-permitted' }, sql);
    for (const sql of own.map((table) => `SELECT * FROM ${table}`)) await asLog(sql);
  });

  test('the program reads the log and cannot write it', async (context) => {
    const { database, log } = await opened(context);
    await log.openWriter(firstLog);
    const asProgram = (sql: string) => onConnection(database.connectionOf('program'), (client) => client.query(sql));
    for (const table of ['logs', 'log_entries', 'log_tiles', 'log_checkpoints', 'log_stamps']) {
      await asProgram(`SELECT * FROM ${table}`);
      for (const sql of [
        `INSERT INTO ${table} DEFAULT VALUES`,
        `UPDATE ${table} SET log_id = 2`,
        `DELETE FROM ${table}`,
      ]) {
        await assert.rejects(asProgram(sql), { code: 'not-permitted' }, sql);
      }
    }
  });
});
