/**
 * The tree as static files (C2SP tlog-tiles): each tile holds up to 256 hashes of one level, and a level's hash is the
 * root of a full tile below it. Partial tiles exist at the right edge only and are never hashed upwards.
 *
 *     tile/0/x001/x234/067        the full tile number 1,234,067 of the leaves' level
 *     tile/1/000.p/17             the first 17 hashes of the level above
 *     tile/entries/000.p/112      the entries themselves
 */
import { requireCount } from './decimal.ts';
import { LedgerError } from './ledger-error.ts';

export const tileWidth = 256;
const maxLevel = 63;

export interface TileAddress {
  /** 0 holds leaf hashes; 0 to 63. */
  readonly level: number;
  /** Counted from 0 at the left. */
  readonly number: number;
  /** How many hashes it holds, 1 to 256. */
  readonly width: number;
}

export interface BundleAddress {
  readonly number: number;
  readonly width: number;
}

/** Gives each tile in the order asked, exactly `width × 32` bytes. A full tile's beginning may stand in for a partial. */
export type ReadTiles = (tiles: readonly TileAddress[]) => Promise<readonly Uint8Array[]>;

export type LogPath =
  | { readonly kind: 'checkpoint' }
  | { readonly kind: 'tile'; readonly tile: TileAddress }
  | { readonly kind: 'bundle'; readonly bundle: BundleAddress };

/** @throws LedgerError `tile-address` */
export function tilePath({ level, number, width }: TileAddress): string {
  if (!Number.isInteger(level) || level < 0 || level > maxLevel) throw new LedgerError('tile-address');
  return `tile/${level}/${placePath(number, width)}`;
}

/** @throws LedgerError `tile-address` */
export const bundlePath = ({ number, width }: BundleAddress): string => `tile/entries/${placePath(number, width)}`;

/** `x001/x234/067.p/5`: groups of three digits, so that no folder grows without end. */
function placePath(number: number, width: number): string {
  if (!Number.isSafeInteger(number) || number < 0) throw new LedgerError('tile-address');
  if (!Number.isInteger(width) || width < 1 || width > tileWidth) throw new LedgerError('tile-address');
  const digits = String(number);
  const groups = digits.padStart(Math.ceil(digits.length / 3) * 3, '0').match(/.{3}/g) ?? [];
  const place = groups.map((group, at) => (at < groups.length - 1 ? `x${group}` : group)).join('/');
  return width === tileWidth ? place : `${place}.p/${width}`;
}

/**
 * What a path below the log's prefix names. Each file has one spelling; any other is `undefined`, so that a server never
 * hands such a path to its file system.
 */
export function parseLogPath(path: string): LogPath | undefined {
  if (path === 'checkpoint') return { kind: 'checkpoint' };
  const match = /^tile\/(entries|\d{1,2})\/((?:x\d{3}\/){0,5}\d{3})(?:\.p\/(\d{1,3}))?$/.exec(path);
  const [, kind, place, partial] = match ?? [];
  if (kind === undefined || place === undefined) return undefined;
  const number = Number(place.replaceAll(/[x/]/g, ''));
  const width = partial === undefined ? tileWidth : Number(partial);
  if (!Number.isSafeInteger(number) || width < 1 || width > tileWidth) return undefined;
  const bundle = { number, width };
  const tile = { level: Number(kind), number, width };
  if (kind === 'entries') return bundlePath(bundle) === path ? { kind: 'bundle', bundle } : undefined;
  if (tile.level > maxLevel) return undefined;
  return tilePath(tile) === path ? { kind: 'tile', tile } : undefined;
}

/** How many hashes the partial tile of this level holds in a tree of this size; 0: there is none. */
export const partialWidth = (size: number, level: number): number => hashesOnLevel(size, level) % tileWidth;

/** How many hashes a level has in a tree of this size, in all its tiles. */
export const hashesOnLevel = (size: number, level: number): number => Math.floor(size / tileWidth ** level);

/**
 * The partial tiles of a tree of this size, lowest level first: all that its root, and its growth, depend on. Levels
 * whose tiles are all full have none.
 */
export function tilesOfSize(size: number): readonly TileAddress[] {
  requireCount(size);
  const tiles: TileAddress[] = [];
  for (let level = 0; hashesOnLevel(size, level) > 0; level++) {
    const width = partialWidth(size, level);
    if (width > 0) tiles.push({ level, number: hashesOnLevel(size, level + 1), width });
  }
  return tiles;
}
