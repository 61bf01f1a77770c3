/** Where a log is read from: a folder, or an address. Nothing that comes from it is believed here. */
import { bundlePath, hashBytes, hashesOnLevel, type ReadTiles, tilePath, tileWidth } from '@amanat/ledger';
import { openFolderSource } from './folder-source.ts';
import { LogProblem } from './log-problem.ts';
import { openUrlSource, type UrlSourceOptions } from './url-source.ts';

export interface LogSource {
  /**
   * One file below the log's prefix; `undefined` if there is none. Never more than `maxBytes`.
   *
   * @throws LogProblem `log-unreachable`, `log-slow`, `answer-too-large`, `answer-refused`
   */
  read(path: string, maxBytes: number): Promise<Uint8Array | undefined>;
  /** How many reads are worth having under way at once; 1 where waiting for one costs nothing. */
  readonly readsAtOnce: number;
}

export const openLogSource = (place: string, options: UrlSourceOptions = {}): LogSource =>
  /^https?:\/\//.test(place) ? openUrlSource(place, options) : openFolderSource(place);

/** A note is limited to a million letters; a log's checkpoint with a hundred lines is a hundredth of it. */
const maxCheckpointBytes = 100_000;
/** All entries are alike: their length in two bytes, and 80 bytes. */
export const bundledBytes = 82;

/** @throws LogProblem, `file-missing` among others */
export async function readCheckpointNote(source: LogSource): Promise<string> {
  const bytes = await source.read('checkpoint', maxCheckpointBytes);
  if (bytes === undefined) throw new LogProblem('file-missing', { path: 'checkpoint' });
  // What is no UTF-8 becomes a note that nobody signed.
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}

/** The first `width` entries of a bundle, lengths in front, as many bytes as they are. @throws LogProblem */
export function readBundle(source: LogSource, number: number, width: number, size: number): Promise<Uint8Array> {
  return readPart(source, (filled) => bundlePath({ number, width: filled }), {
    width,
    filled: filledWidth(size, 0, number),
    unitBytes: bundledBytes,
  });
}

/**
 * Reads hash tiles of a tree of `size`, whose checkpoint is verified. Only files that such a tree has are asked for; a
 * partial one may have been taken away since, and the full tile's beginning then stands in for it.
 *
 * @throws LogProblem, `file-missing` among others
 */
export function tilesOf(source: LogSource, size: number): ReadTiles {
  const readTile = ({ level, number, width }: Parameters<ReadTiles>[0][number]) =>
    readPart(source, (filled) => tilePath({ level, number, width: filled }), {
      width,
      filled: filledWidth(size, level, number),
      unitBytes: hashBytes,
    });
  return (tiles) => Promise.all(tiles.map(readTile));
}

const filledWidth = (size: number, level: number, number: number): number =>
  Math.min(tileWidth, hashesOnLevel(size, level) - number * tileWidth);

interface Part {
  readonly width: number;
  readonly filled: number;
  readonly unitBytes: number;
}

async function readPart(
  source: LogSource,
  pathOf: (width: number) => string,
  { width, filled, unitBytes }: Part,
): Promise<Uint8Array> {
  for (const there of filled === tileWidth ? [tileWidth] : [filled, tileWidth]) {
    const path = pathOf(there);
    const bytes = await source.read(path, there * unitBytes);
    if (bytes === undefined) continue;
    if (bytes.length !== there * unitBytes) throw new LogProblem('tile-differs', { path });
    return bytes.subarray(0, width * unitBytes);
  }
  throw new LogProblem('file-missing', { path: pathOf(filled) });
}
