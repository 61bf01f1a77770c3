/**
 * The right edge of the log while it grows: the tree, and the bundle of entries that is not yet full. A batch grows a
 * copy, which takes the place of the original once the batch is committed: what fails leaves no trace here.
 */
import {
  concatBytes,
  encodeBundle,
  entryBytes,
  type GrowingTree,
  type HashInto,
  openGrowingTree,
  tilesOfSize,
  tileWidth,
} from '@amanat/ledger';
import type { LogStore, LogTile } from '@amanat/store';
import { bundledEntryBytes, tilesFrom } from './store-tiles.ts';

export interface LogEdge {
  readonly size: number;
  root(): Uint8Array;
  /** This edge with more entries, and each tile and bundle that they change. This one stays as it is. */
  grown(entries: readonly Uint8Array[]): { readonly edge: LogEdge; readonly tiles: readonly LogTile[] };
}

/** @throws StoreError, LedgerError `tile-length` if a tile is shorter than the size says */
export async function loadEdge(
  store: Pick<LogStore, 'loadTiles'>,
  logId: number,
  size: number,
  hashInto: HashInto,
): Promise<LogEdge> {
  const edge = await tilesFrom(store, logId)(tilesOfSize(size));
  const tree = openGrowingTree(size, edge, hashInto);
  const bundled = size % tileWidth;
  const last = { level: 'entries', number: Math.floor(size / tileWidth) } as const;
  const [bundle = new Uint8Array()] = bundled === 0 ? [] : await store.loadTiles(logId, [last]);
  return edgeOf(tree, bundle.subarray(0, bundled * bundledEntryBytes));
}

/** `bundle`: the entries after the last full bundle, as the bundle file has them. */
function edgeOf(tree: GrowingTree, bundle: Uint8Array): LogEdge {
  return {
    size: tree.size,
    root: () => tree.root(),
    grown(entries) {
      const copy = tree.clone();
      for (const entry of entries) copy.appendEntry(entry);
      const bundles = bundlesOf(tree.size, bundle, entries);
      const last = copy.size % tileWidth === 0 ? new Uint8Array() : (bundles.at(-1)?.bytes ?? bundle);
      return { edge: edgeOf(copy, last), tiles: [...copy.takeChangedTiles(), ...bundles] };
    },
  };
}

/** The bundles that the entries change: the open one, and those that follow it. */
function bundlesOf(size: number, open: Uint8Array, entries: readonly Uint8Array[]): readonly LogTile[] {
  if (entries.some((entry) => entry.length !== entryBytes)) throw new Error('entries of the log are of one length');
  const bundles: LogTile[] = [];
  let begun = open;
  let number = Math.floor(size / tileWidth);
  let from = 0;
  while (from < entries.length) {
    const end = from + tileWidth - begun.length / bundledEntryBytes;
    bundles.push({ level: 'entries', number, bytes: concatBytes(begun, encodeBundle(entries.slice(from, end))) });
    begun = new Uint8Array();
    number++;
    from = end;
  }
  return bundles;
}
