/** What taking registers in needs of the store. All that crosses is sealed, or a value that only the deployment's key derives. */
import type { EventRow } from '../ports.ts';

/** A row of a register as it stands here. */
export interface RegisterRow {
  /** `row_…`, also the stream of its claims. */
  readonly row: string;
  readonly register: string;
  /** Derived from what the row says: the same row again is known by it. Absent once it was erased. */
  readonly content?: Uint8Array;
  readonly state: 'kept' | 'erasing' | 'erased';
}

export interface FoundRow extends RegisterRow {
  /** The next place in its stream. */
  readonly nextSeq: number;
}

/** A person's key under the key of the register. */
export interface MentionKeyRow {
  readonly personId: string;
  readonly keyId: string;
  readonly register: string;
  readonly wrapped: Uint8Array;
}

export interface RowReads {
  /** Those that are here, by id. */
  rows(ids: readonly string[]): Promise<ReadonlyMap<string, FoundRow>>;
  /** Which of these tokens are of somebody who was erased, as hex. */
  erasedAmong(tokens: readonly Uint8Array[]): Promise<ReadonlySet<string>>;
}

/** One transaction, open until it is kept or let go; it ends by itself if nothing comes for two minutes. */
export interface HeldImport extends RowReads {
  store(batch: {
    readonly events: readonly EventRow[];
    readonly keys: readonly MentionKeyRow[];
    readonly rows: readonly RegisterRow[];
  }): Promise<void>;
  /** Durable before it resolves. */
  keep(): Promise<void>;
  letGo(): Promise<void>;
}

export interface RegisterStore extends RowReads {
  /** `busy`: the same register is being taken in by somebody else now. @throws StoreError */
  hold(register: string): Promise<HeldImport | 'busy'>;
  countRows(register: string): Promise<number>;
  rowsInState(state: RegisterRow['state']): Promise<readonly FoundRow[]>;
  /** Events, the row as it then stands, and what it must not come back by; or none of it. */
  changeRow(change: {
    readonly events: readonly EventRow[];
    readonly row: RegisterRow;
    readonly erasedTokens: readonly Uint8Array[];
  }): Promise<'stored' | 'stream-moved'>;
}
