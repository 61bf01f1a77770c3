/**
 * A tree that grows at its right edge, and remembers no more than that edge: one waiting left sibling per height and one
 * open tile per level, however many leaves it has.
 */
import { type HashInto, hashBytes } from './hashing.ts';
import { LedgerError } from './ledger-error.ts';
import { hashesOnLevel, tilesOfSize, tileWidth } from './tile.ts';
import { emptyRoot, leafPrefix, nodePrefix } from './tree.ts';

export interface ChangedTile {
  readonly level: number;
  readonly number: number;
  /** `width × 32` bytes; a full tile has 8,192. */
  readonly bytes: Uint8Array;
}

export interface GrowingTree {
  readonly size: number;
  /** Costs at most one hash per height. */
  root(): Uint8Array;
  appendEntry(entry: Uint8Array): void;
  /** Entries of equal length, one behind the other. @throws LedgerError `entry-malformed` for a rest */
  appendEntries(entries: Uint8Array, entryLength: number): void;
  /** Leaf hashes, one behind the other. @throws LedgerError `hash-length` for a rest */
  appendLeafHashes(hashes: Uint8Array): void;
  /**
   * Each tile that has changed since this was last asked, as it is now; then none. Whoever adds very much asks from time
   * to time, since full tiles wait here until they are taken.
   */
  takeChangedTiles(): readonly ChangedTile[];
  /** Another tree, equal to this one, that grows apart from it. What has not been taken can be taken from both. */
  clone(): GrowingTree;
}

const tileBytes = tileWidth * hashBytes;
/** Levels are 2^8 apart, and sizes stay below 2^53. */
const heightsPerLevel = 8;
const maxHeights = 56;
const leftAt = 1;
const rightAt = leftAt + hashBytes;

/** One height of the edge: 0x01 ‖ left ‖ right, hashed as it stands when the right one comes. */
interface Height {
  readonly pair: Uint8Array;
  readonly left: Uint8Array;
  readonly right: Uint8Array;
  /** The left one waits for its sibling. */
  hasLeft: boolean;
}

/** The tile of a level that is not full yet. */
interface OpenTile {
  bytes: Uint8Array;
  number: number;
  width: number;
  changed: boolean;
}

/**
 * The tree of this size, from the tiles of its right edge: `await read(tilesOfSize(size))`; none for the empty tree.
 *
 * @throws LedgerError `tile-length` if these are not that size's tiles
 */
export function openGrowingTree(size: number, edge: readonly Uint8Array[], hashInto: HashInto): GrowingTree {
  const addresses = tilesOfSize(size);
  if (addresses.length !== edge.length) throw new LedgerError('tile-length');
  const tree = new EdgeTree(hashInto, size);
  for (const [at, { level, width }] of addresses.entries()) {
    const bytes = edge[at];
    if (bytes?.length !== width * hashBytes) throw new LedgerError('tile-length');
    tree.restoreLevel(level, bytes);
  }
  return tree;
}

class EdgeTree implements GrowingTree {
  #size: number;
  readonly #hashInto: HashInto;
  readonly #heights: readonly Height[];
  readonly #tiles: readonly OpenTile[];
  /** Full, and not yet taken. */
  #filled: ChangedTile[] = [];
  /** 0x00 ‖ entry, as long as the last entry was. */
  #leaf = Uint8Array.of(leafPrefix);

  constructor(hashInto: HashInto, size: number) {
    this.#hashInto = hashInto;
    this.#size = size;
    this.#heights = Array.from({ length: maxHeights }, emptyHeight);
    this.#tiles = Array.from({ length: maxHeights / heightsPerLevel }, (_, level) => ({
      bytes: new Uint8Array(),
      number: hashesOnLevel(size, level + 1),
      width: 0,
      changed: false,
    }));
  }

  get size(): number {
    return this.#size;
  }

  /** Fewer than 256 hashes on a level never reach the level above. */
  restoreLevel(level: number, hashes: Uint8Array): void {
    this.#appendAt(level * heightsPerLevel, hashes);
    const tile = this.#tiles[level];
    if (tile !== undefined) tile.changed = false;
  }

  root(): Uint8Array {
    const node = Uint8Array.of(nodePrefix, ...emptyRoot, ...emptyRoot);
    let reached: Uint8Array | undefined;
    for (const { left, hasLeft } of this.#heights) {
      if (!hasLeft) continue;
      if (reached === undefined) {
        reached = left.slice();
      } else {
        node.set(left, leftAt);
        node.set(reached, rightAt);
        this.#hashInto(node, reached, 0);
      }
    }
    return reached ?? emptyRoot;
  }

  appendEntry(entry: Uint8Array): void {
    this.appendEntries(entry, entry.length);
  }

  appendEntries(entries: Uint8Array, entryLength: number): void {
    if (this.#leaf.length !== 1 + entryLength) this.#leaf = new Uint8Array(1 + entryLength);
    const leaf = this.#leaf;
    leaf[0] = leafPrefix;
    if (entries.length === entryLength) {
      leaf.set(entries, 1);
      this.#appendLeaf(leaf);
      return;
    }
    if (entryLength < 1 || entries.length % entryLength !== 0) throw new LedgerError('entry-malformed');
    for (let offset = 0; offset < entries.length; offset += entryLength) {
      leaf.set(entries.subarray(offset, offset + entryLength), 1);
      this.#appendLeaf(leaf);
    }
  }

  appendLeafHashes(hashes: Uint8Array): void {
    if (hashes.length % hashBytes !== 0) throw new LedgerError('hash-length');
    this.#appendAt(0, hashes);
    this.#size += hashes.length / hashBytes;
  }

  takeChangedTiles(): readonly ChangedTile[] {
    const taken = this.#filled;
    this.#filled = [];
    for (const [level, tile] of this.#tiles.entries()) {
      if (!tile.changed) continue;
      tile.changed = false;
      taken.push({ level, number: tile.number, bytes: tile.bytes.slice(0, tile.width * hashBytes) });
    }
    return taken;
  }

  clone(): GrowingTree {
    const copy = new EdgeTree(this.#hashInto, this.#size);
    for (const [at, { left, hasLeft }] of this.#heights.entries()) {
      const height = copy.#heights[at];
      if (height === undefined || !hasLeft) continue;
      height.left.set(left);
      height.hasLeft = true;
    }
    for (const [level, tile] of this.#tiles.entries())
      Object.assign(copy.#tiles[level] ?? {}, { ...tile, bytes: tile.bytes.slice() });
    copy.#filled = this.#filled.slice();
    return copy;
  }

  #appendLeaf(leaf: Uint8Array): void {
    const lowest = this.#height(0);
    this.#hashInto(leaf, lowest.pair, lowest.hasLeft ? rightAt : leftAt);
    this.#carryFrom(0);
    this.#size++;
  }

  #appendAt(height: number, hashes: Uint8Array): void {
    const { left, right } = this.#height(height);
    for (let offset = 0; offset < hashes.length; offset += hashBytes) {
      const place = this.#height(height).hasLeft ? right : left;
      place.set(hashes.subarray(offset, offset + hashBytes));
      this.#carryFrom(height);
    }
  }

  /** A hash has been written at this height: as in counting, two of one height become one of the next. */
  #carryFrom(start: number): void {
    for (let at = start; ; at++) {
      const height = this.#height(at);
      if (at % heightsPerLevel === 0)
        this.#addToTile(at / heightsPerLevel, height.hasLeft ? height.right : height.left);
      if (!height.hasLeft) {
        height.hasLeft = true;
        return;
      }
      height.hasLeft = false;
      const next = this.#height(at + 1);
      this.#hashInto(height.pair, next.pair, next.hasLeft ? rightAt : leftAt);
    }
  }

  #addToTile(level: number, hash: Uint8Array): void {
    const tile = this.#tiles[level];
    if (tile === undefined) throw new LedgerError('number-too-large');
    if (tile.bytes.length === 0) tile.bytes = new Uint8Array(tileBytes);
    tile.bytes.set(hash, tile.width * hashBytes);
    tile.width++;
    tile.changed = true;
    if (tile.width < tileWidth) return;
    this.#filled.push({ level, number: tile.number, bytes: tile.bytes });
    tile.bytes = new Uint8Array();
    tile.number++;
    tile.width = 0;
    tile.changed = false;
  }

  #height(at: number): Height {
    const height = this.#heights[at];
    if (height === undefined) throw new LedgerError('number-too-large');
    return height;
  }
}

function emptyHeight(): Height {
  const pair = new Uint8Array(rightAt + hashBytes);
  pair[0] = nodePrefix;
  return { pair, left: pair.subarray(leftAt, rightAt), right: pair.subarray(rightAt), hasLeft: false };
}
