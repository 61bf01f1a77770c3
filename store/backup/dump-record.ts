/**
 * Copies every table out, as it is at one moment, while programs go on storing. PostgreSQL's own binary copy: nothing is
 * parsed here, and a table that a later migration adds is taken without being named.
 */
import { Readable } from 'node:stream';
import { type Client, escapeIdentifier, type QueryResultRow } from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { connect, type ConnectionSettings } from '../access/connection.ts';
import type { DeploymentKind } from '../access/deployment.ts';
import { storeErrorFrom } from '../access/error-from-postgres.ts';
import { ask } from '../log/ask.ts';
import { StoreError } from '../store-error.ts';
import type { BackupManifest, BackupTable } from './manifest.ts';

/** The record at one moment. Nothing may be read from it once the work on it has ended. */
export interface RecordDump {
  readonly kind: DeploymentKind;
  readonly origin: string;
  readonly migrations: BackupManifest['migrations'];
  readonly tables: readonly BackupTable[];
  /** The log that goes on, or the last one; `undefined` before the first start. */
  readonly log: DumpedLog | undefined;
  rows(table: BackupTable): Readable;
}

export interface DumpedLog {
  readonly logId: number;
  readonly publishedSize: number;
  /** What stands in `checkpoint`. */
  readonly publishedNote: string | undefined;
  /** Text of the newest checkpoint that was signed. */
  readonly signedText: string | undefined;
}

/**
 * Made by the migrations of whoever restores; or derived from events and made anew after the first unsealing, so that an erasure
 * need not reach them in older backups.
 */
const notCopied = ['schema_migrations', 'link_mentions', 'link_tokens', 'link_taken', 'link_suggestions'];
/** Rows come one by one; encryption and disk are asked once for many. */
const chunkBytes = 65_536;

/** Every table of the record with its columns, both in an order of their own. */
export async function loadTables(client: Client): Promise<readonly BackupTable[]> {
  const rows = await ask<{ table: string; columns: readonly string[] }>(
    client,
    `SELECT relname::text AS table, array_agg(attname::text ORDER BY attnum) AS columns
     FROM pg_class JOIN pg_attribute ON attrelid = pg_class.oid
     WHERE relnamespace = current_schema()::regnamespace AND relkind = 'r' AND relname <> ALL ($1)
       AND attnum > 0 AND NOT attisdropped
     GROUP BY relname ORDER BY relname COLLATE "C"`,
    [notCopied],
  );
  return rows.map(({ table, columns }) => ({ table, columns }));
}

/** What the tables' shape is known by. */
export const loadMigrations = (client: Client): Promise<BackupManifest['migrations']> =>
  ask<{ version: number; digest: string }>(client, 'SELECT version, digest FROM schema_migrations ORDER BY version');

async function firstRow<Row extends QueryResultRow>(client: Client, sql: string): Promise<Row | undefined> {
  return (await ask<Row>(client, sql))[0];
}

async function loadLog(client: Client): Promise<DumpedLog | undefined> {
  const log = await firstRow<{ log_id: number; published_size: string }>(
    client,
    'SELECT log_id, published_size FROM logs ORDER BY log_id DESC LIMIT 1',
  );
  if (log === undefined) return undefined;
  const newest = 'ORDER BY log_id DESC, size DESC LIMIT 1';
  const last = '(SELECT max(log_id) FROM logs)';
  const published = await firstRow<{ published_note: string }>(
    client,
    `SELECT published_note FROM log_checkpoints WHERE log_id = ${last} AND published_note IS NOT NULL ${newest}`,
  );
  const signed = await firstRow<{ note_text: string }>(
    client,
    `SELECT note_text FROM log_checkpoints WHERE log_id = ${last} AND signed_note IS NOT NULL ${newest}`,
  );
  return {
    logId: log.log_id,
    publishedSize: Number(log.published_size),
    publishedNote: published?.published_note,
    signedText: signed?.note_text,
  };
}

export const copyTarget = ({ table, columns }: BackupTable): string =>
  `${escapeIdentifier(table)} (${columns.map((column) => escapeIdentifier(column)).join(', ')})`;

async function* copied(client: Client, table: BackupTable): AsyncGenerator<Uint8Array> {
  // The stream ends before the server is ready for what is asked next.
  const ready = Promise.withResolvers<void>();
  client.once('drain', ready.resolve);
  const source = client.query(copyTo(`COPY ${copyTarget(table)} TO STDOUT (FORMAT binary)`));
  let held: Buffer[] = [];
  let length = 0;
  try {
    for await (const chunk of source) {
      if (!Buffer.isBuffer(chunk)) throw new Error('a copy gives bytes');
      held.push(chunk);
      length += chunk.length;
      if (length < chunkBytes) continue;
      yield Buffer.concat(held);
      held = [];
      length = 0;
    }
    await ready.promise;
  } catch (error) {
    throw storeErrorFrom(error);
  }
  if (length > 0) yield Buffer.concat(held);
}

async function dumpOf(client: Client): Promise<RecordDump> {
  const deployment = await firstRow<{ kind: DeploymentKind; origin: string }>(
    client,
    'SELECT kind, origin FROM deployment',
  );
  if (deployment === undefined) throw new StoreError('no-record-here');
  return {
    ...deployment,
    migrations: await loadMigrations(client),
    tables: await loadTables(client),
    log: await loadLog(client),
    rows: (table) => Readable.from(copied(client, table)),
  };
}

/** As the owner, who alone may read every table. @throws StoreError, and what `work` throws */
export async function dumpRecord<Result>(
  owner: ConnectionSettings,
  work: (dump: RecordDump) => Promise<Result>,
): Promise<Result> {
  const client = await connect(owner);
  try {
    // A slow medium is no reason to be thrown out, and a foreign server may have limits of its own.
    await ask(client, 'SET idle_in_transaction_session_timeout = 0');
    await ask(client, 'SET statement_timeout = 0');
    await ask(client, 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    return await work(await dumpOf(client));
  } finally {
    await client.end().catch(() => undefined);
  }
}
