/** One batch, in a transaction that has locked the head. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ClientBase } from 'pg';
import { bytes } from '../record/rows.ts';
import { StoreError } from '../store-error.ts';
import { ask } from './ask.ts';
import { columnOfLevel, logOf, type LogRow } from './log-rows.ts';
import type { LogBatch, LogState, LogTransaction, WaitingEvent } from './log-store.ts';

const sqlOf = (name: string): string => readFileSync(join(import.meta.dirname, name), 'utf8');
const takeWaitingSql = sqlOf('take-waiting.sql');
const writeBatchSql = sqlOf('write-batch.sql');

/** @throws StoreError `log-fenced` */
export async function lockHead(client: ClientBase, logId: number, fence: string): Promise<LogState> {
  const [row] = await ask<LogRow & { readonly fence: string }>(
    client,
    'SELECT * FROM logs WHERE log_id = $1 FOR UPDATE',
    [logId],
  );
  if (row?.fence !== fence) throw new StoreError('log-fenced');
  return logOf(row);
}

/** @throws StoreError `log-conflict` if an event in the outbox is not there */
async function takeWaiting(client: ClientBase, limit: number): Promise<readonly WaitingEvent[]> {
  const rows = await ask<{ event_id: string; commitment: Uint8Array | null }>(client, takeWaitingSql, [limit]);
  return rows.map(({ event_id: eventId, commitment }) => {
    if (commitment === null) throw new StoreError('log-conflict', { table: 'outbox' });
    return { eventId, commitment: bytes(commitment) };
  });
}

/** Indexes go on from the head without a gap: what the tables alone would not refuse. */
function isNext(log: LogState, { entries, size }: LogBatch): boolean {
  return size === log.size + entries.length && entries.every(({ index }, place) => index === log.size + place);
}

const valuesOf = (logId: number, { fillers, entries, tiles, size, root, checkpointText }: LogBatch): unknown[] => [
  logId,
  fillers.map((row) => row.eventId),
  fillers.map((row) => row.streamId),
  fillers.map((row) => row.streamSeq),
  fillers.map((row) => row.type),
  fillers.map((row) => row.recordedOn),
  fillers.map((row) => row.body),
  fillers.map((row) => row.salt),
  fillers.map((row) => row.commitment),
  entries.map((entry) => entry.index),
  entries.map((entry) => entry.eventId),
  tiles.map((tile) => columnOfLevel(tile.level)),
  tiles.map((tile) => tile.number),
  tiles.map((tile) => tile.bytes),
  size,
  root,
  checkpointText ?? null,
];

/** The transaction of `client`, whose head is `log`; `fence` is its writer's number. */
export const logTransaction = (client: ClientBase, log: LogState, fence: string): LogTransaction => ({
  log,
  takeWaiting: (limit) => takeWaiting(client, limit),
  write: async (batch, afterTiles) => {
    if (!isNext(log, batch)) throw new StoreError('log-conflict', { table: 'log_entries' });
    const [stored] = await ask<{ tiles: string }>(client, writeBatchSql, valuesOf(log.logId, batch));
    if (Number(stored?.tiles) !== batch.tiles.length) throw new StoreError('log-conflict', { table: 'log_tiles' });
    afterTiles?.();
    const moved = await ask(
      client,
      'UPDATE logs SET size = $4, root = $5 WHERE log_id = $1 AND fence = $2 AND size = $3 RETURNING 1',
      [log.logId, fence, log.size, batch.size, batch.root],
    );
    if (moved.length !== 1) throw new StoreError('log-conflict', { table: 'logs' });
  },
});
