/**
 * The whole record as it was at one moment, read in batches: for the audit and for copies. One transaction that can
 * write nothing; programs that store meanwhile neither wait for it nor show in it.
 */
import type { AuditedTables, CaseRow, CodeRow, EventRow } from '@amanat/casework';
import type { Selectable } from 'kysely';
import type { Client, QueryResultRow } from 'pg';
import { connect, type ConnectionSettings } from '../access/connection.ts';
import { ask } from '../log/ask.ts';
import { checkpointOf, type CheckpointRow, levelOfColumn, logOf, type LogRow } from '../log/log-rows.ts';
import type { KeptCheckpoint, LogState, LogTile } from '../log/log-store.ts';
import { bytes, caseOf, codeOf, eventOf } from '../record/rows.ts';
import type { Tables } from '../record/tables.ts';
import { auditedTables } from './audited-tables.ts';

type Batches<Item> = AsyncIterable<readonly Item[]>;

export interface IndexedEvent {
  readonly index: number;
  readonly eventId: string;
  /** As the event's row says; `undefined` if there is no such event. */
  readonly commitment: Uint8Array | undefined;
  /** The same. */
  readonly recordedOn: string | undefined;
}

export interface EnqueuedEvent {
  readonly eventId: string;
  /** The minute, no more. */
  readonly enqueuedAt: Temporal.Instant;
}

export interface NotIndexedEvent {
  readonly eventId: string;
  /** Since when it waits; `undefined` if it does not even wait. */
  readonly enqueuedAt: Temporal.Instant | undefined;
}

/** Batches may be read side by side; none is empty. Every method throws `StoreError` alone. */
export interface RecordSnapshot {
  logs(): Promise<readonly LogState[]>;
  /** Every event, in no order. */
  events(batchSize?: number): Batches<EventRow>;
  /** By index; a gap in the numbers is a row that is missing. */
  entries(logId: number, batchSize?: number): Batches<IndexedEvent>;
  /** The outbox, oldest first. */
  waiting(batchSize?: number): Batches<EnqueuedEvent>;
  /** Events of the record that have no index in that log, in no order. */
  notIndexed(logId: number, batchSize?: number): Batches<NotIndexedEvent>;
  /** By level, bundles of entries first, then by number. */
  tiles(logId: number, batchSize?: number): Batches<LogTile>;
  /** By size. */
  checkpoints(logId: number, batchSize?: number): Batches<KeptCheckpoint>;
  /** In no order, as `codes`. */
  cases(batchSize?: number): Batches<CaseRow>;
  codes(batchSize?: number): Batches<CodeRow>;
  /** Of these cases, those that there are; may be asked while a batch of another stream is worked on. */
  casesOf(caseIds: readonly string[]): Promise<readonly CaseRow[]>;
  /** Their true codes, no covers. */
  trueCodesOf(caseIds: readonly string[]): Promise<readonly CodeRow[]>;
  /** Ids of cases whose complaint is not in the record. */
  casesWithoutComplaint(batchSize?: number): Batches<string>;
  /** Codes, covers too, that name another event than the complaint of their case. */
  codesWithoutComplaint(batchSize?: number): Batches<CodeRow>;
  /** Tables beside the events, and wrapped keys: never a key itself. */
  readonly tables: AuditedTables;
}

/** About 2 MB of events, and of tiles. */
const rowsOfBatch = 1_000;
const tilesOfBatch = 100;

type RowOf<Table extends 'cases' | 'codes'> = Selectable<Tables[Table]>;

interface EntryRow {
  readonly entry_index: string;
  readonly event_id: string;
  readonly commitment: Uint8Array | null;
  readonly recorded_on: string | null;
}

const casesOfSql = 'SELECT * FROM cases WHERE case_id = ANY ($1::text[])';
const trueCodesOfSql = `SELECT * FROM codes WHERE role = 'code' AND case_id = ANY ($1::text[])`;

const instantOf = (date: Date): Temporal.Instant => Temporal.Instant.fromEpochMilliseconds(date.getTime());

function snapshotOf(client: Client): RecordSnapshot {
  let cursors = 0;
  /** A cursor of the server, so that memory is bounded here and there. */
  async function* batches<Row extends QueryResultRow, Item>(
    sql: string,
    values: readonly unknown[],
    batchSize: number,
    itemOf: (row: Row) => Item,
  ): AsyncGenerator<readonly Item[]> {
    const cursor = `batches_${String(++cursors)}`;
    await ask(client, `DECLARE ${cursor} NO SCROLL CURSOR FOR ${sql}`, values);
    for (;;) {
      const rows = await ask<Row>(client, `FETCH ${String(batchSize)} FROM ${cursor}`);
      if (rows.length > 0) yield rows.map(itemOf);
      if (rows.length < batchSize) break;
    }
    await ask(client, `CLOSE ${cursor}`);
  }
  return {
    logs: async () => (await ask<LogRow>(client, 'SELECT * FROM logs ORDER BY log_id')).map(logOf),
    events: (batchSize = rowsOfBatch) => batches('SELECT * FROM events', [], batchSize, eventOf),
    entries: (logId, batchSize = rowsOfBatch) =>
      batches<EntryRow, IndexedEvent>(
        `SELECT entry_index, event_id, commitment, recorded_on FROM log_entries LEFT JOIN events USING (event_id)
         WHERE log_id = $1 ORDER BY entry_index`,
        [logId],
        batchSize,
        (row) => ({
          index: Number(row.entry_index),
          eventId: row.event_id,
          commitment: row.commitment === null ? undefined : bytes(row.commitment),
          recordedOn: row.recorded_on ?? undefined,
        }),
      ),
    waiting: (batchSize = rowsOfBatch) =>
      batches<Selectable<Tables['outbox']>, EnqueuedEvent>(
        'SELECT event_id, enqueued_at FROM outbox ORDER BY place',
        [],
        batchSize,
        (row) => ({ eventId: row.event_id, enqueuedAt: instantOf(row.enqueued_at) }),
      ),
    notIndexed: (logId, batchSize = rowsOfBatch) =>
      batches<{ event_id: string; enqueued_at: Date | null }, NotIndexedEvent>(
        `SELECT event_id, enqueued_at
         FROM events LEFT JOIN (SELECT event_id, min(enqueued_at) AS enqueued_at FROM outbox GROUP BY event_id) AS waiting
           USING (event_id)
         WHERE NOT EXISTS (SELECT FROM log_entries WHERE log_id = $1 AND log_entries.event_id = events.event_id)`,
        [logId],
        batchSize,
        (row) => ({
          eventId: row.event_id,
          enqueuedAt: row.enqueued_at === null ? undefined : instantOf(row.enqueued_at),
        }),
      ),
    tiles: (logId, batchSize = tilesOfBatch) =>
      batches<{ level: number; tile: string; bytes: Uint8Array }, LogTile>(
        'SELECT level, tile, bytes FROM log_tiles WHERE log_id = $1 ORDER BY level, tile',
        [logId],
        batchSize,
        (row) => ({ level: levelOfColumn(row.level), number: Number(row.tile), bytes: bytes(row.bytes) }),
      ),
    checkpoints: (logId, batchSize = rowsOfBatch) =>
      batches<CheckpointRow, KeptCheckpoint>(
        'SELECT * FROM log_checkpoints WHERE log_id = $1 ORDER BY size',
        [logId],
        batchSize,
        checkpointOf,
      ),
    cases: (batchSize = rowsOfBatch) => batches('SELECT * FROM cases', [], batchSize, caseOf),
    codes: (batchSize = rowsOfBatch) => batches('SELECT * FROM codes', [], batchSize, codeOf),
    casesOf: async (caseIds) => (await ask<RowOf<'cases'>>(client, casesOfSql, [caseIds])).map(caseOf),
    trueCodesOf: async (caseIds) => (await ask<RowOf<'codes'>>(client, trueCodesOfSql, [caseIds])).map(codeOf),
    casesWithoutComplaint: (batchSize = rowsOfBatch) =>
      batches<{ case_id: string }, string>(
        `SELECT case_id FROM cases
         WHERE NOT EXISTS (SELECT FROM events WHERE stream_id = case_id AND type = 'complaint.lodged')`,
        [],
        batchSize,
        (row) => row.case_id,
      ),
    codesWithoutComplaint: (batchSize = rowsOfBatch) =>
      batches(
        `SELECT * FROM codes
         WHERE NOT EXISTS (
           SELECT FROM events
           WHERE events.event_id = codes.event_id AND stream_id = case_id AND type = 'complaint.lodged'
         )`,
        [],
        batchSize,
        codeOf,
      ),
    tables: auditedTables(client, (sql, itemOf) => batches(sql, [], rowsOfBatch, itemOf)),
  };
}

/** Runs `work` on one snapshot; nothing may be read from it afterwards. @throws StoreError, or what `work` throws */
export async function readSnapshot<Result>(
  settings: ConnectionSettings,
  work: (snapshot: RecordSnapshot) => Promise<Result>,
): Promise<Result> {
  const client = await connect(settings);
  try {
    // A large record takes minutes, and a foreign server may have limits of its own.
    await ask(client, 'SET idle_in_transaction_session_timeout = 0');
    await ask(client, 'SET statement_timeout = 0');
    await ask(client, `SET work_mem = '32MB'`);
    await ask(client, 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    return await work(snapshotOf(client));
  } finally {
    await client.end().catch(() => undefined);
  }
}
