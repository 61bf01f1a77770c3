/** Tiles out of the record, for proofs. Only the right edge grows: what a smaller tree needs is a tile's beginning. */
import { entryBytes, hashBytes, parseBundle, type ReadTiles, tileWidth } from '@amanat/ledger';
import type { LogStore } from '@amanat/store';

export const tilesFrom =
  (store: Pick<LogStore, 'loadTiles'>, logId: number): ReadTiles =>
  async (tiles) => {
    const kept = await store.loadTiles(logId, tiles);
    return tiles.map(({ width }, at) => (kept[at] ?? new Uint8Array()).subarray(0, width * hashBytes));
  };

/** Each entry stands in a bundle with its length in front. */
export const bundledEntryBytes = 2 + entryBytes;

/** The entry at an index that the log has. @throws StoreError, LedgerError `bundle-malformed` */
export async function entryAt(
  store: Pick<LogStore, 'loadTiles'>,
  logId: number,
  index: number,
): Promise<Uint8Array | undefined> {
  const place = index % tileWidth;
  const [bundle] = await store.loadTiles(logId, [{ level: 'entries', number: Math.floor(index / tileWidth) }]);
  const upTo = (bundle ?? new Uint8Array()).subarray(0, (place + 1) * bundledEntryBytes);
  return parseBundle(upTo, place + 1)[place];
}
