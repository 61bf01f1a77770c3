/**
 * The public log as it is kept. Written by one writer at a time (`LogWriter`), read by whoever proves, publishes or
 * audits. Nothing here knows how a tree is hashed: tiles and roots come in as bytes.
 */
import type { EventRow } from '@amanat/casework';

/** One log of this record. There is a second one only after the first was frozen. */
export interface LogState {
  /** 1, 2, … */
  readonly logId: number;
  readonly origin: string;
  /** Entries that have an index. */
  readonly size: number;
  /** Tree root at that size, 32 bytes. */
  readonly root: Uint8Array;
  /** SHA-256 of the text of the last published checkpoint (of the empty tree's, before the first), 32 bytes. While one is under way, entries name that one instead. */
  readonly anchor: Uint8Array;
  /** Size of that checkpoint. */
  readonly publishedSize: number;
  /** Why nothing is signed any more, a code; absent while the log goes on. */
  readonly halted?: string;
}

export interface LogTile {
  /** 0 to 63, or `entries` for the bundle of 256 entries. */
  readonly level: number | 'entries';
  readonly number: number;
  /** As far as it is filled. */
  readonly bytes: Uint8Array;
}

export interface WaitingEvent {
  readonly eventId: string;
  readonly commitment: Uint8Array;
}

/** A checkpoint on its way: text committed, then signed, then published. It never changes backwards. */
export interface KeptCheckpoint {
  readonly logId: number;
  readonly size: number;
  readonly root: Uint8Array;
  /** Origin, size, root: exactly what is signed. */
  readonly text: string;
  /** The note with the log's signature(s). */
  readonly signedNote?: string;
  /** The note as it stands in `checkpoint`, with cosignatures. */
  readonly publishedNote?: string;
  /** By this machine's clock: the office's claim. */
  readonly publishedAt?: Temporal.Instant;
}

/** An RFC 3161 stamp of a published checkpoint. */
export interface KeptStamp {
  readonly logId: number;
  readonly size: number;
  readonly authority: string;
  /** The exact bytes that were stamped. */
  readonly stamped: Uint8Array;
  /** The whole TimeStampResp, DER. */
  readonly response: Uint8Array;
}

export interface LogStore {
  /** The log that goes on, or the last one. Made (empty, size 0) by the first `openWriter`; `undefined` before. */
  loadLog(): Promise<LogState | undefined>;
  loadLogs(): Promise<readonly LogState[]>;
  /**
   * Waits up to `patienceMs` for the writer's lock, then raises the fencing number. `first` describes the log to be made
   * if there is none.
   *
   * @throws StoreError `log-held-elsewhere`
   */
  openWriter(first: FirstLog, patienceMs?: number): Promise<LogWriter>;
  /** Where an event stands in that log; `undefined` while it waits. */
  findEntry(logId: number, eventId: string): Promise<number | undefined>;
  /** What stands at an index, with what opens it. */
  loadIndexed(logId: number, index: number): Promise<EventRow | undefined>;
  /** Same order as asked. Each as far as it is filled now; callers take the part they need. @throws StoreError `database-failed` if one is missing */
  loadTiles(logId: number, tiles: readonly Pick<LogTile, 'level' | 'number'>[]): Promise<readonly Uint8Array[]>;
  loadCheckpoint(logId: number, size: number): Promise<KeptCheckpoint | undefined>;
  /** The newest that is published. */
  loadLastPublished(logId: number): Promise<KeptCheckpoint | undefined>;
  /** The first published one that holds the index: its time is the office's claim of when the entry was public. */
  loadFirstPublishedHolding(logId: number, index: number): Promise<KeptCheckpoint | undefined>;
  /** Begun and not yet published; there is at most one. */
  loadUnpublished(logId: number): Promise<KeptCheckpoint | undefined>;
  loadStamps(logId: number, size: number): Promise<readonly KeptStamp[]>;
}

export interface FirstLog {
  readonly origin: string;
  readonly emptyRoot: Uint8Array;
  readonly anchor: Uint8Array;
}

/** What one batch stores. Everything in one transaction, or nothing. */
export interface LogBatch {
  /** Filler events, stored like any other; they too appear in `entries`. */
  readonly fillers: readonly EventRow[];
  readonly entries: readonly { readonly index: number; readonly eventId: string }[];
  readonly tiles: readonly LogTile[];
  readonly size: number;
  readonly root: Uint8Array;
  /** The text of a checkpoint of exactly this size, if this batch completes a block. */
  readonly checkpointText?: string;
}

/** The head as this transaction has locked it. */
export interface LogTransaction {
  readonly log: LogState;
  /**
   * Takes the oldest waiting events out of the outbox, `limit` at most.
   *
   * @throws StoreError `log-conflict` if one of them is not in the record: somebody changed the tables
   */
  takeWaiting(limit: number): Promise<readonly WaitingEvent[]>;
  /**
   * Entries and tiles first, then the head, from `log.size` to `batch.size`. Once in a transaction. `afterTiles` is for
   * tests that end the program there.
   *
   * @throws StoreError `log-conflict` if an event or index is there already, indexes leave a gap, a kept tile does not
   *   begin the new one, or a checkpoint is still under way: trying again would not help
   */
  write(batch: LogBatch, afterTiles?: () => void): Promise<void>;
}

/**
 * The one writer. Its lock is held by a session that the database ends when nothing is heard of it for ten seconds; a
 * holder that was paused for longer finds its fencing number overtaken.
 */
export interface LogWriter {
  readonly logId: number;
  /**
   * Runs `work` in one transaction that has locked the head and found the fencing number its own. Rolls back if it throws,
   * and throws the same. After `server-unreachable` the batch may be kept all the same: the next one's `log.size` tells.
   *
   * @throws StoreError `log-fenced` if another writer has taken over: this one must be closed
   */
  batch<Result>(work: (transaction: LogTransaction) => Promise<Result>): Promise<Result>;
  /** Keeps the signed note of a begun checkpoint; the same again changes nothing. @throws StoreError `log-fenced`, `log-conflict` if another note is kept */
  keepSigned(size: number, signedNote: string): Promise<void>;
  /**
   * Keeps what stands in `checkpoint` from now on, and makes `anchor` (of its text) the log's. The same again changes nothing.
   * `publishedAt` is this machine's clock if left out; kept to the millisecond.
   *
   * @throws StoreError `log-fenced`, `log-conflict` if it was not signed or another note is kept
   */
  keepPublished(size: number, publishedNote: string, anchor: Uint8Array, publishedAt?: Temporal.Instant): Promise<void>;
  keepStamp(stamp: Omit<KeptStamp, 'logId'>): Promise<void>;
  /** Nothing is signed any more until an operator decides. */
  halt(code: string): Promise<void>;
  /** How many events wait, counted up to 256: what decides whether a batch begins early. */
  countWaiting(): Promise<number>;
  /** Gives the lock back. */
  close(): Promise<void>;
}
