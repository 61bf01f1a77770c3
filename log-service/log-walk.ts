/**
 * All entries of a log from one size to another, in order: each of the one form, under an anchor that it may have, hashed
 * into the tree; and every tile that the log publishes compared with the tree. Memory stays at the right edge.
 */
import {
  entryBytes,
  equalBytes,
  type GrowingTree,
  hashBytes,
  type HashInto,
  type ReadTiles,
  tilePath,
  tileWidth,
} from '@amanat/ledger';
import type { AnchorTrail } from './anchor-trail.ts';
import { blockEntries } from './block-entries.ts';
import { LeafHasher } from './leaf-hasher.ts';
import { LogProblem } from './log-problem.ts';
import { bundledBytes, type LogSource, readBundle, tilesOf } from './log-source.ts';

const anchorAt = 2 + entryBytes - hashBytes;
/** Compared together, so that the copies of the growing edge are few. */
const tilesAtOnce = 32;

/** What came before: empty, or checked and kept. Both grow as the walk goes. */
export interface WalkState {
  readonly tree: GrowingTree;
  readonly trail: AnchorTrail;
}

export interface WalkVisitor {
  /** Further sizes at which the root is wanted; every multiple of 32 has one anyhow. */
  readonly stops?: readonly number[];
  readonly atSize?: (size: number, root: Uint8Array) => void;
  /** As published: entries with their lengths. The tree has taken those in, and their tiles are right. */
  readonly onBundle?: (number: number, bytes: Uint8Array) => void | Promise<void>;
  /** Full ones as they fill, partial ones at the end. */
  readonly onTile?: (tile: {
    readonly level: number;
    readonly number: number;
    readonly bytes: Uint8Array;
  }) => void | Promise<void>;
  readonly progress?: (done: number) => void;
}

/**
 * Takes in what the log has up to `size`, which a verified checkpoint has told. Whether the root is the signed one is for
 * the caller to compare.
 *
 * @throws LogProblem `tile-differs`, `anchor-unknown`, `anchor-goes-back`, `file-missing` and those of reading;
 *   LedgerError `bundle-malformed`, `entry-malformed`
 */
export async function walkLog(
  source: LogSource,
  { tree, trail }: WalkState,
  size: number,
  hashInto: HashInto,
  visitor: WalkVisitor,
): Promise<void> {
  const stops = new Set(visitor.stops);
  const leaves = new LeafHasher(hashInto);
  const readTiles = tilesOf(source, size);
  const passed = (): void => {
    const isBlock = tree.size % blockEntries === 0;
    if (!isBlock && !stops.has(tree.size)) return;
    const root = tree.root();
    if (isBlock) trail.addRoot(tree.size, root);
    if (stops.has(tree.size)) visitor.atSize?.(tree.size, root);
  };

  /** Published and not compared yet, by number. */
  const leafTiles = new Map<number, Uint8Array>();
  const compareTiles = async (): Promise<void> => {
    for (const { level, number, bytes } of tree.takeChangedTiles()) {
      const address = { level, number, width: bytes.length / hashBytes };
      // The edge still grows.
      if (address.width < tileWidth && tree.size < size) continue;
      const [published] = level === 0 ? [leafTiles.get(number)] : await readTiles([address]);
      if (published === undefined || Buffer.compare(published, bytes) !== 0)
        throw new LogProblem('tile-differs', { path: tilePath(address) });
      await visitor.onTile?.({ level, number, bytes });
    }
    leafTiles.clear();
  };

  for await (const { number, bundle, tile } of bundlesFrom(source, tree.size, size, readTiles)) {
    const first = number * tileWidth;
    const width = bundle.length / bundledBytes;
    const view = new DataView(bundle.buffer, bundle.byteOffset, bundle.length);
    const hashes = leaves.hash(bundle, tree.size - first);
    // Before the anchors: they follow from the roots, and an altered entry would be told as a wrong anchor further on.
    const added = (tree.size - first) * hashBytes;
    if (tile === undefined || Buffer.compare(hashes.subarray(added, width * hashBytes), tile.subarray(added)) !== 0)
      throw new LogProblem('tile-differs', { path: tilePath({ level: 0, number, width }) });
    leafTiles.set(number, tile);
    for (let place = tree.size - first; place < width;) {
      const from = place;
      const end = Math.min(width, nextStop(first + place, stops) - first);
      for (; place < end; place++) trail.check(view, place * bundledBytes + anchorAt, first + place);
      tree.appendLeafHashes(hashes.subarray(from * hashBytes, end * hashBytes));
      passed();
    }
    if (tree.size === size || leafTiles.size === tilesAtOnce) await compareTiles();
    await visitor.onBundle?.(number, bundle);
    visitor.progress?.(tree.size);
  }
}

/** The next size at which a root is wanted. */
function nextStop(from: number, stops: ReadonlySet<number>): number {
  const block = from - (from % blockEntries) + blockEntries;
  return Math.min(block, ...[...stops].filter((stop) => stop > from));
}

interface ReadBundle {
  readonly number: number;
  readonly bundle: Uint8Array;
  /** The published hashes of these entries. */
  readonly tile: Uint8Array | undefined;
}

/** In order, with as many reads under way as the source is worth. */
async function* bundlesFrom(
  source: LogSource,
  from: number,
  size: number,
  readTiles: ReadTiles,
): AsyncGenerator<ReadBundle> {
  const under: Promise<ReadBundle>[] = [];
  const read = async (number: number): Promise<ReadBundle> => {
    const width = Math.min(tileWidth, size - number * tileWidth);
    const [bundle, tiles] = await Promise.all([
      readBundle(source, number, width, size),
      readTiles([{ level: 0, number, width }]),
    ]);
    return { number, bundle, tile: tiles[0] };
  };
  let next = Math.floor(from / tileWidth);
  const last = Math.ceil(size / tileWidth);
  if (from === size) return;
  for (;;) {
    while (next < last && under.length < source.readsAtOnce) {
      const reading = read(next++);
      // One that fails while another is looked at is told when its turn comes.
      reading.catch(() => undefined);
      under.push(reading);
    }
    const first = under.shift();
    if (first === undefined) return;
    yield await first;
  }
}

/** @throws LogProblem `root-differs` */
export function requireRoot(root: Uint8Array, signed: Uint8Array, size: number): void {
  if (!equalBytes(root, signed)) throw new LogProblem('root-differs', { sizes: [size] });
}
