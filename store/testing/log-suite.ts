/**
 * A suite of the log's store, over each server that tests know: one database for the suite, empty when a test begins.
 * Beside it, what such tests do as somebody else: the program that stores events, the owner, the server that hangs up.
 */
import assert from 'node:assert/strict';
import { after, before, suite, type TestContext } from 'node:test';
import { onConnection } from '../access/connection.ts';
import type { Database } from '../database.ts';
import type { LogStore } from '../log/log-store.ts';
import { exampleEvent } from './example-append.ts';
import { openedOn, testServers } from './opened-database.ts';

export const asOwner = (database: Database, sql: string, values: readonly unknown[] = []) =>
  onConnection(database.connectionOf('owner'), (client) => client.query<Record<string, unknown>>(sql, [...values]));

/** Stores so many events; their ids, in the order of storing. */
export async function append(database: Database, count: number): Promise<readonly string[]> {
  const events = Array.from({ length: count }, () => exampleEvent());
  await database.record.append({ events });
  return events.map(({ eventId }) => eventId);
}

/** Ends a session of the role `log`, as the server does when it hears nothing: the one that holds the lock, or the one in a batch. */
export const endSession = (database: Database, which: string) =>
  onConnection(database.connectionOf('log'), async (client) => {
    const { rowCount } = await client.query(
      `SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity
       WHERE datname = current_database() AND usename = current_user AND ${which}`,
    );
    assert.equal(rowCount, 1);
  });

export interface OpenedLog {
  readonly database: Database;
  readonly log: LogStore;
}

/** `opened` gives the database, empty; writers of the test are closed when it ends. */
export function logSuite(name: string, tests: (opened: (context: TestContext) => Promise<OpenedLog>) => void): void {
  for (const server of testServers) {
    suite(`${name}, ${server.name}`, { timeout: 60_000 }, () => {
      const cleanup: (() => unknown)[] = [];
      let shared: Database;
      before(async () => {
        shared = (await openedOn(server, { after: (work) => void cleanup.push(work) })).database;
      });
      after(async () => {
        for (const work of cleanup.toReversed()) await work();
      });
      tests(async (context) => {
        await asOwner(shared, `TRUNCATE events, outbox, logs, log_entries, log_tiles, log_checkpoints, log_stamps`);
        const log: LogStore = {
          ...shared.log,
          openWriter: async (first, patienceMs) => {
            const writer = await shared.log.openWriter(first, patienceMs);
            context.after(() => writer.close());
            return writer;
          },
        };
        return { database: shared, log };
      });
    });
  }
}
