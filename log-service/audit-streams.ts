/** Rows that come in batches, taken up to a place: what two streams of one order are held against each other with. */
import { bundlePath, hashBytes, tilePath, tileWidth } from '@amanat/ledger';
import type { IndexedEvent, LogTile } from '@amanat/store';
import { bundledEntryBytes } from './store-tiles.ts';

class Ahead<Row> {
  readonly #batches: AsyncIterator<readonly Row[]>;
  #batch: readonly Row[] = [];
  #at = 0;

  constructor(batches: AsyncIterable<readonly Row[]>) {
    this.#batches = batches[Symbol.asyncIterator]();
  }

  /** The next row, if it is one of those; it is taken then. */
  async takeIf(isWanted: (row: Row) => boolean): Promise<Row | undefined> {
    while (this.#at === this.#batch.length) {
      const next = await this.#batches.next();
      if (next.done === true) return undefined;
      this.#batch = next.value;
      this.#at = 0;
    }
    const row = this.#batch[this.#at];
    if (row === undefined || !isWanted(row)) return undefined;
    this.#at++;
    return row;
  }
}

/** Rows of `log_entries` in the order of indexes. */
export class EntryRows {
  readonly #ahead: Ahead<IndexedEvent>;

  constructor(batches: AsyncIterable<readonly IndexedEvent[]>) {
    this.#ahead = new Ahead(batches);
  }

  /** All that come before this index, and were not taken yet. */
  async before(end: number): Promise<readonly IndexedEvent[]> {
    const rows: IndexedEvent[] = [];
    for (;;) {
      const row = await this.#ahead.takeIf(({ index }) => index < end);
      if (row === undefined) return rows;
      rows.push(row);
    }
  }

  next = (): Promise<IndexedEvent | undefined> => this.#ahead.takeIf(() => true);
}

const rankOf = (level: LogTile['level']): number => (level === 'entries' ? -1 : level);

/** Kept tiles, bundles first: taken in their order. */
export class KeptTiles {
  readonly #ahead: Ahead<LogTile>;
  readonly #onSurplus: (path: string) => void;

  /** `onSurplus` gets what nobody takes: a tree of this size has no such file. */
  constructor(batches: AsyncIterable<readonly LogTile[]>, onSurplus: (path: string) => void) {
    this.#ahead = new Ahead(batches);
    this.#onSurplus = onSurplus;
  }

  async take(level: LogTile['level'], number: number): Promise<Uint8Array | undefined> {
    const isBefore = (tile: LogTile): boolean =>
      rankOf(tile.level) < rankOf(level) || (tile.level === level && tile.number < number);
    for (;;) {
      const surplus = await this.#ahead.takeIf(isBefore);
      if (surplus === undefined) break;
      this.#onSurplus(pathOfTile(surplus));
    }
    return (await this.#ahead.takeIf((tile) => tile.level === level && tile.number === number))?.bytes;
  }

  async end(): Promise<void> {
    for (;;) {
      const surplus = await this.#ahead.takeIf(() => true);
      if (surplus === undefined) return;
      this.#onSurplus(pathOfTile(surplus));
    }
  }
}

function pathOfTile({ level, number, bytes }: LogTile): string {
  const width = Math.floor(bytes.length / (level === 'entries' ? bundledEntryBytes : hashBytes));
  return pathOf(level, number, Math.min(Math.max(width, 1), tileWidth));
}

export const pathOf = (level: LogTile['level'], number: number, width: number): string =>
  level === 'entries' ? bundlePath({ number, width }) : tilePath({ level, number, width });
