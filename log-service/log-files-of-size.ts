/** Which tiles and bundles a published tree consists of. */
import { bundlePath, hashBytes, hashesOnLevel, tilePath, tileWidth } from '@amanat/ledger';
import type { LogTile } from '@amanat/store';
import { bundledEntryBytes } from './store-tiles.ts';

/** One file of the log, by its place in the record and its path in the folder. */
export interface LogFilePlace {
  readonly level: LogTile['level'];
  readonly number: number;
  /** Hashes or entries in it, 1 to 256. */
  readonly width: number;
  readonly path: string;
}

/** How many bytes of the kept tile the file has. */
export const fileBytes = ({ level, width }: LogFilePlace): number =>
  width * (level === 'entries' ? bundledEntryBytes : hashBytes);

/** The files that a tree of `size` has and one of `oldSize` has not, the right edge's partial ones included. */
export function* filesOfSize(size: number, oldSize: number): Generator<LogFilePlace> {
  for (let level = 0; hashesOnLevel(size, level) > 0; level++) {
    const hashes = hashesOnLevel(size, level);
    const oldHashes = hashesOnLevel(oldSize, level);
    for (const { number, width } of widthsOf(hashes, oldHashes)) {
      yield { level, number, width, path: tilePath({ level, number, width }) };
      if (level === 0) yield { level: 'entries', number, width, path: bundlePath({ number, width }) };
    }
  }
}

/** Files that are full in a tree of `size` and were not in one of `oldSize`: their partial ones are no longer needed. */
export function* filledBetween(oldSize: number, size: number): Generator<LogFilePlace> {
  for (const file of filesOfSize(size, oldSize)) if (file.width === tileWidth) yield file;
}

function* widthsOf(count: number, oldCount: number): Generator<{ readonly number: number; readonly width: number }> {
  if (count === oldCount) return;
  for (let number = Math.floor(oldCount / tileWidth); number * tileWidth < count; number++)
    yield { number, width: Math.min(tileWidth, count - number * tileWidth) };
}
