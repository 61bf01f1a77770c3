/** The public log on PostgreSQL: read as the program, written as the role `log`. */
import type { EventRow } from '@amanat/casework';
import type { Selectable } from 'kysely';
import type { Pool } from 'pg';
import type { ConnectionSettings } from '../access/connection.ts';
import { bytes, eventOf } from '../record/rows.ts';
import type { Tables } from '../record/tables.ts';
import { StoreError } from '../store-error.ts';
import { ask } from './ask.ts';
import {
  checkpointOf,
  type CheckpointRow,
  columnOfLevel,
  logOf,
  type LogRow,
  stampOf,
  type StampRow,
} from './log-rows.ts';
import type { KeptCheckpoint, LogStore, LogTile, LogWriter } from './log-store.ts';
import { openLogWriter } from './log-writer.ts';

/** What reads alone. */
export type LogReads = Omit<LogStore, 'openWriter'>;

async function loadTiles(
  reading: Pool,
  logId: number,
  tiles: readonly Pick<LogTile, 'level' | 'number'>[],
): Promise<readonly Uint8Array[]> {
  const rows = await ask<{ bytes: Uint8Array | null }>(
    reading,
    `SELECT bytes FROM unnest($2::smallint[], $3::bigint[]) WITH ORDINALITY AS wanted (level, tile, place)
     LEFT JOIN log_tiles ON log_id = $1 AND log_tiles.level = wanted.level AND log_tiles.tile = wanted.tile
     ORDER BY place`,
    [logId, tiles.map(({ level }) => columnOfLevel(level)), tiles.map(({ number }) => number)],
  );
  return rows.map((row) => {
    if (row.bytes === null) throw new StoreError('database-failed', { table: 'log_tiles' });
    return bytes(row.bytes);
  });
}

async function loadIndexed(reading: Pool, logId: number, index: number): Promise<EventRow | undefined> {
  const [row] = await ask<Selectable<Tables['events']>>(
    reading,
    'SELECT events.* FROM log_entries JOIN events USING (event_id) WHERE log_id = $1 AND entry_index = $2',
    [logId, index],
  );
  return row === undefined ? undefined : eventOf(row);
}

export function logReads(reading: Pool): LogReads {
  const loadLogs: LogStore['loadLogs'] = async () =>
    (await ask<LogRow>(reading, 'SELECT * FROM logs ORDER BY log_id')).map(logOf);
  const checkpoint = async (rest: string, values: readonly unknown[]): Promise<KeptCheckpoint | undefined> => {
    const [row] = await ask<CheckpointRow>(
      reading,
      `SELECT * FROM log_checkpoints WHERE log_id = $1 AND ${rest} LIMIT 1`,
      values,
    );
    return row === undefined ? undefined : checkpointOf(row);
  };
  return {
    loadLogs,
    loadLog: async () => (await loadLogs()).at(-1),
    findEntry: async (logId, eventId) => {
      const sql = 'SELECT entry_index FROM log_entries WHERE log_id = $1 AND event_id = $2';
      const [row] = await ask<{ entry_index: string }>(reading, sql, [logId, eventId]);
      return row === undefined ? undefined : Number(row.entry_index);
    },
    loadIndexed: (logId, index) => loadIndexed(reading, logId, index),
    loadTiles: (logId, tiles) => loadTiles(reading, logId, tiles),
    loadCheckpoint: (logId, size) => checkpoint('size = $2', [logId, size]),
    loadLastPublished: (logId) => checkpoint('published_note IS NOT NULL ORDER BY size DESC', [logId]),
    loadFirstPublishedHolding: (logId, index) =>
      checkpoint('published_note IS NOT NULL AND size > $2 ORDER BY size', [logId, index]),
    loadUnpublished: (logId) => checkpoint('published_note IS NULL', [logId]),
    loadStamps: async (logId, size) => {
      const sql = 'SELECT * FROM log_stamps WHERE log_id = $1 AND size = $2 ORDER BY authority';
      return (await ask<StampRow>(reading, sql, [logId, size])).map(stampOf);
    },
  };
}

export interface StoredLog {
  readonly log: LogStore;
  /** Closes writers that are still open. */
  close(): Promise<void>;
}

/** Reads through `reading`; a writer connects as `writer`. */
export function storedLog(reading: Pool, writer: ConnectionSettings): StoredLog {
  const open = new Set<LogWriter>();
  return {
    log: {
      ...logReads(reading),
      openWriter: async (first, patienceMs) => {
        const opened = await openLogWriter(writer, reading, first, patienceMs);
        open.add(opened);
        return { ...opened, close: () => opened.close().finally(() => open.delete(opened)) };
      },
    },
    close: async () => {
      await Promise.allSettled([...open].map((opened) => opened.close()));
    },
  };
}
