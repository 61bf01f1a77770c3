/** How much room the data folder has left, so that intake can stop with a clear page before the database does. */
import { statfs } from 'node:fs/promises';

export interface SpaceThresholds {
  readonly share: number;
  readonly bytes: number;
}

/**
 * Nearly full: less than 1 GiB left, or less than a tenth where a tenth is smaller still. A tenth of 2 TB would stop
 * an office with 200 GB to spare, and 1 GiB would never let a 1 GB card start: the smaller of the two counts. Both
 * leave room for months of complaints of about 10 KB, and for the write-ahead log (512 MB).
 */
export const defaultThresholds: SpaceThresholds = { share: 0.1, bytes: 1024 ** 3 };

export interface FreeSpace {
  readonly nearlyFull: boolean;
  readonly freeBytes: number;
}

export const nearlyFull = (freeBytes: number, totalBytes: number, thresholds: SpaceThresholds): boolean =>
  freeBytes < Math.min(thresholds.share * totalBytes, thresholds.bytes);

/** Of the disk that holds `folder`; counts what an ordinary user may still use. */
export async function freeSpaceOf(folder: string, thresholds: SpaceThresholds = defaultThresholds): Promise<FreeSpace> {
  const { bavail, blocks, bsize } = await statfs(folder);
  const freeBytes = bavail * bsize;
  return { freeBytes, nearlyFull: nearlyFull(freeBytes, blocks * bsize, thresholds) };
}
