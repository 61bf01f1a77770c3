/** Fills an empty database from a backup, in one transaction: a load that was cut off leaves empty tables. */
import { pipeline } from 'node:stream/promises';
import { type Client, escapeIdentifier } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { type ConnectionSettings, onConnection } from '../access/connection.ts';
import { storeErrorFrom } from '../access/error-from-postgres.ts';
import { migrate } from '../access/migrate.ts';
import { checkServer } from '../access/server-checks.ts';
import { settingsFromUrl } from '../access/settings-from-url.ts';
import { prepareDataFolder } from '../embedded/data-folder.ts';
import { startEmbeddedServer } from '../embedded/embedded-server.ts';
import { serverUserForRoot } from '../embedded/server-user.ts';
import { lockFolder } from '../folder-lock.ts';
import { ask } from '../log/ask.ts';
import { BackupError } from './backup-error.ts';
import { copyTarget, loadMigrations, loadTables } from './dump-record.ts';
import { type BackupTable, tableFile } from './manifest.ts';
import type { OpenedBackup } from './open-backup.ts';

/**
 * Makes the record in `dataDir` (or in the empty database of `databaseUrl`). Nothing runs when it resolves.
 *
 * @throws BackupError; StoreError
 */
export async function loadRecord(backup: OpenedBackup, dataDir: string, databaseUrl?: string): Promise<void> {
  if (databaseUrl !== undefined) return fill(settingsFromUrl(databaseUrl), backup, checkServer);
  const user = serverUserForRoot();
  const folder = prepareDataFolder(dataDir, user);
  const lock = lockFolder(folder);
  try {
    const server = await startEmbeddedServer(folder, user);
    try {
      await fill(server.connectionOf('amanat_owner'), backup);
    } finally {
      await server.stop();
    }
  } finally {
    lock.release();
  }
}

async function fill(
  owner: ConnectionSettings,
  backup: OpenedBackup,
  check: (client: Client) => Promise<unknown> = async () => undefined,
): Promise<void> {
  await onConnection(owner, check);
  await onConnection(owner, migrate);
  const failure = await onConnection(owner, async (client) => {
    try {
      await requireSameShape(client, backup);
      await ask(client, 'BEGIN');
      await requireEmpty(client, backup.manifest.tables);
      for (const table of backup.manifest.tables) await loadTable(client, table, backup);
      await requireNamed(client, backup);
      await ask(client, 'COMMIT');
      return undefined;
    } catch (error) {
      // The connection's end rolls back. What is not the database's is thrown outside, where it stays what it is.
      if (error instanceof BackupError) return error;
      throw error;
    }
  });
  if (failure !== undefined) throw failure;
  // As a server that has run for long: the first lists must not wait for the statistics.
  await onConnection(owner, (client) => client.query('ANALYZE'));
}

async function requireSameShape(client: Client, { manifest }: OpenedBackup): Promise<void> {
  const shapes = [
    [await loadMigrations(client), manifest.migrations],
    [await loadTables(client), manifest.tables],
  ];
  if (shapes.some(([here, there]) => JSON.stringify(here) !== JSON.stringify(there)))
    throw new BackupError('backup-of-another-version');
}

/** Locked at once, so that no program that is started meanwhile stores anything between. */
async function requireEmpty(client: Client, tables: readonly BackupTable[]): Promise<void> {
  const names = tables.map(({ table }) => escapeIdentifier(table));
  await ask(client, `LOCK TABLE ${names.join(', ')} IN ACCESS EXCLUSIVE MODE`);
  for (const name of names)
    if ((await ask(client, `SELECT FROM ${name} LIMIT 1`)).length > 0)
      throw new BackupError('restore-database-not-empty');
}

async function loadTable(client: Client, table: BackupTable, backup: OpenedBackup): Promise<void> {
  const rows = await backup.rows(table);
  // The first failure is the cause: an altered file ends the copy, and a refused row ends the reading.
  let unreadable = false;
  rows.once('error', () => (unreadable = true));
  try {
    await pipeline(rows, client.query(copyFrom(`COPY ${copyTarget(table)} FROM STDIN (FORMAT binary)`)));
  } catch (error) {
    const refused = storeErrorFrom(error);
    if (unreadable && refused.sqlState === undefined)
      throw new BackupError('backup-file-altered', tableFile(table.table));
    throw refused;
  }
  await continueNumbers(client, table);
}

/** What numbers itself goes on after the last of them. */
async function continueNumbers(client: Client, { table }: BackupTable): Promise<void> {
  const name = escapeIdentifier(table);
  const numbered = await ask<{ column: string }>(
    client,
    `SELECT attname::text AS column FROM pg_attribute WHERE attrelid = $1::regclass AND attidentity <> ''`,
    [name],
  );
  for (const { column } of numbered)
    await ask(
      client,
      `SELECT setval(pg_get_serial_sequence($1, $2), max(${escapeIdentifier(column)})) FROM ${name} HAVING count(*) > 0`,
      [name, column],
    );
}

/** The manifest is not encrypted: what it says of the record must be what the record says. */
async function requireNamed(client: Client, { manifest }: OpenedBackup): Promise<void> {
  const [found] = await ask<{ kind: string; origin: string; log_id: number; published_size: string }>(
    client,
    `SELECT kind, deployment.origin, coalesce(log_id, 0) AS log_id, coalesce(published_size, 0) AS published_size
     FROM deployment LEFT JOIN logs ON true ORDER BY log_id DESC LIMIT 1`,
  );
  const { kind, origin, logId, publishedSize } = manifest;
  const isSame =
    found?.kind === kind &&
    found.origin === origin &&
    found.log_id === logId &&
    Number(found.published_size) === publishedSize;
  if (!isSame) throw new BackupError('backup-manifest-wrong');
}
