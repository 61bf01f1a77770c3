/** A running log over a real database and a real signer, for tests. One database for a suite; each test begins empty. */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sha256, verifyEd25519 } from '@amanat/node-crypto';
import type { LogReader } from '@amanat/casework';
import type { Database } from '@amanat/store';
import { sha256Into } from '../../server/ciphers.ts';
import { onConnection } from '../../store/access/connection.ts';
import { exampleEvent } from '../../store/testing/example-append.ts';
import { openLocalSigner } from '../local-signer.ts';
import type { LogNews, LogOptions } from '../log-options.ts';
import { openLogReader } from '../log-reader.ts';
import { type RunningLog, startLog } from '../running-log.ts';
import type { Witnesses } from '../witnesses.ts';

export const origin = 'record.example/log';
export const noWitnesses: Witnesses = { all: [], isEnough: () => true };
const never = 3_600_000;

export interface LogPlaceOnDisk {
  readonly database: Database;
  readonly signerFolder: string;
  /** Published files. */
  readonly folder: string;
}

/** A test, or whatever else ends. */
export interface Ending {
  after(work: () => void): void;
}

export function folderOf(context: Ending): string {
  const folder = mkdtempSync(join(realpathSync(tmpdir()), 'amanat-log-'));
  context.after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export const asOwner = (database: Database, sql: string, values: readonly unknown[] = []) =>
  onConnection(database.connectionOf('owner'), (client) => client.query<Record<string, unknown>>(sql, [...values]));

/** An empty record, and empty folders. */
export async function emptyPlace(database: Database, context: Ending): Promise<LogPlaceOnDisk> {
  await asOwner(database, 'TRUNCATE logs, log_entries, log_tiles, log_checkpoints, log_stamps, outbox, events CASCADE');
  const folder = folderOf(context);
  return { database, folder: join(folder, 'log'), signerFolder: join(folder, 'signer') };
}

export interface TestLog extends RunningLog {
  readonly reader: LogReader;
  readonly news: LogNews[];
}

/** Publishes when it is asked to. Stopped when the test ends. */
export async function logAt(
  place: LogPlaceOnDisk,
  context: Ending,
  changes: Partial<LogOptions> = {},
): Promise<TestLog> {
  const news: LogNews[] = [];
  const log = await startLog({
    store: place.database.log,
    origin,
    folder: place.folder,
    signer: changes.signer ?? (await openLocalSigner({ folder: place.signerFolder, origin })),
    witnesses: noWitnesses,
    sha256,
    hashInto: sha256Into,
    verify: verifyEd25519,
    makeFillers: (count) => Array.from({ length: count }, () => exampleEvent({ type: 'log.filler' })),
    publishEveryMs: never,
    now: () => Temporal.Now.instant(),
    report: (item) => news.push(item),
    ...changes,
  });
  context.after(() => log.stop());
  return { ...log, reader: openLogReader(place.database.log, origin, sha256), news };
}

/** Stores that many events in one go; gives their ids and commitments in the order of storing. */
export async function append(database: Database, count: number) {
  const events = Array.from({ length: count }, () => exampleEvent({ body: randomBytes(50) }));
  for (let from = 0; from < count; from += 500)
    await database.record.append({ events: events.slice(from, from + 500) });
  return events;
}

/** Polls until it holds; fails after a minute. */
export async function eventually<Value>(
  find: () => Promise<Value | undefined | false> | Value | undefined | false,
  what = 'it',
): Promise<Value> {
  for (let attempt = 0; attempt < 3000; attempt++) {
    const value = await find();
    if (value !== undefined && value !== false) return value;
    await new Promise((resolve) => {
      setTimeout(resolve, 20);
    });
  }
  throw new Error(`${what} did not happen`);
}

/** Events that are no fillers, by index. */
export const indexesOf = async (database: Database): Promise<readonly { index: number; eventId: string }[]> => {
  const { rows } = await asOwner(
    database,
    `SELECT entry_index, event_id FROM log_entries JOIN events USING (event_id)
     WHERE type <> 'log.filler' ORDER BY entry_index`,
  );
  return rows.map((row) => ({ index: Number(row['entry_index']), eventId: String(row['event_id']) }));
};
