/** What the world asks the folder for, by path: a file of the log, or nothing. Never a name that it was sent. */
import { join } from 'node:path';
import { bundlePath, hashBytes, type LogPath, parseLogPath, tilePath, tileWidth } from '@amanat/ledger';
import { readIfThere } from './durable-file.ts';
import { bundledEntryBytes } from './store-tiles.ts';

export interface LogFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly type: 'application/octet-stream' | 'text/plain; charset=utf-8';
  readonly cacheControl: string;
}

/** `path` is what follows the log's prefix, without a leading stroke: `checkpoint`, `tile/0/000`. */
export type LogFiles = (path: string) => Promise<LogFile | undefined>;

const tileHeaders = {
  type: 'application/octet-stream',
  cacheControl: 'public, max-age=31536000, immutable',
} as const;
const textHeaders = { type: 'text/plain; charset=utf-8', cacheControl: 'public, max-age=5' } as const;

/** `folder`: the published files. What is not there, or not yet, is `undefined`. */
export function logFiles(folder: string): LogFiles {
  const read = (path: string) => readIfThere(join(folder, path));

  /** A partial file is gone once its tile is full; it was the beginning of it. */
  async function readPart(file: TileOrBundle): Promise<Uint8Array | undefined> {
    const { width } = file.kind === 'tile' ? file.tile : file.bundle;
    const there = await read(pathOf(file, width));
    if (there !== undefined || width === tileWidth) return there;
    const full = await read(pathOf(file, tileWidth));
    return full?.subarray(0, width * (file.kind === 'tile' ? hashBytes : bundledEntryBytes));
  }

  return async (path) => {
    const parsed = parseLogPath(path);
    if (parsed === undefined) return undefined;
    const bytes = await (parsed.kind === 'checkpoint' ? read('checkpoint') : readPart(parsed));
    if (bytes === undefined) return undefined;
    return { bytes: new Uint8Array(bytes), ...(parsed.kind === 'checkpoint' ? textHeaders : tileHeaders) };
  };
}

type TileOrBundle = Exclude<LogPath, { readonly kind: 'checkpoint' }>;

const pathOf = (file: TileOrBundle, width: number): string =>
  file.kind === 'tile' ? tilePath({ ...file.tile, width }) : bundlePath({ ...file.bundle, width });
