/** Rows of the log's tables as their readers know them. */
import { bytes } from '../record/rows.ts';
import type { KeptCheckpoint, KeptStamp, LogState, LogTile } from './log-store.ts';

/** PostgreSQL's bigint comes as text. */
export interface LogRow {
  readonly log_id: number;
  readonly origin: string;
  readonly size: string;
  readonly root: Uint8Array;
  readonly anchor: Uint8Array;
  readonly published_size: string;
  readonly halted: string | null;
}

export const logOf = (row: LogRow): LogState => ({
  logId: row.log_id,
  origin: row.origin,
  size: Number(row.size),
  root: bytes(row.root),
  anchor: bytes(row.anchor),
  publishedSize: Number(row.published_size),
  ...(row.halted === null ? {} : { halted: row.halted }),
});

export interface CheckpointRow {
  readonly log_id: number;
  readonly size: string;
  readonly root: Uint8Array;
  readonly note_text: string;
  readonly signed_note: string | null;
  readonly published_note: string | null;
  readonly published_at: Date | null;
}

export const checkpointOf = (row: CheckpointRow): KeptCheckpoint => ({
  logId: row.log_id,
  size: Number(row.size),
  root: bytes(row.root),
  text: row.note_text,
  ...(row.signed_note === null ? {} : { signedNote: row.signed_note }),
  ...(row.published_note === null ? {} : { publishedNote: row.published_note }),
  ...(row.published_at === null
    ? {}
    : { publishedAt: Temporal.Instant.fromEpochMilliseconds(row.published_at.getTime()) }),
});

export interface StampRow {
  readonly log_id: number;
  readonly size: string;
  readonly authority: string;
  readonly stamped: Uint8Array;
  readonly response: Uint8Array;
}

export const stampOf = (row: StampRow): KeptStamp => ({
  logId: row.log_id,
  size: Number(row.size),
  authority: row.authority,
  stamped: bytes(row.stamped),
  response: bytes(row.response),
});

const entriesLevel = -1;

export const columnOfLevel = (level: LogTile['level']): number => (level === 'entries' ? entriesLevel : level);
export const levelOfColumn = (level: number): LogTile['level'] => (level === entriesLevel ? 'entries' : level);
