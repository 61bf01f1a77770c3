/** Invented batches for tests and measurements: bytes of the right length, no real tree. */
import { createHash } from 'node:crypto';
import type { FirstLog, LogBatch, LogTile, LogTransaction } from '../log/log-store.ts';

const digest = (text: string): Uint8Array => new Uint8Array(createHash('sha256').update(text).digest());

export const firstLog: FirstLog = {
  origin: 'log.test.example',
  emptyRoot: digest('empty root'),
  anchor: digest('empty anchor'),
};

export const rootOf = (size: number): Uint8Array => digest(`root ${String(size)}`);
export const textOf = (size: number): string => `log.test.example\n${String(size)}\nroot\n`;

const tileEntries = 256;

/** The level 0 tiles and bundles that a log of `newSize` has more of than one of `oldSize`; the bytes of an entry are its index. */
export function exampleTiles(oldSize: number, newSize: number): readonly LogTile[] {
  const first = Math.floor(oldSize / tileEntries);
  const count = Math.ceil(newSize / tileEntries) - first;
  return Array.from({ length: count }, (_, place) => first + place).flatMap((number): LogTile[] => {
    const width = Math.min(newSize - number * tileEntries, tileEntries);
    const filled = (entryBytes: number): Uint8Array =>
      Uint8Array.from({ length: width * entryBytes }, (_, at) => (number + Math.floor(at / entryBytes)) % 251);
    return [
      { level: 0, number, bytes: filled(32) },
      { level: 'entries', number, bytes: filled(80) },
    ];
  });
}

/** Entries for these events, from the head on. */
export function exampleBatch(size: number, eventIds: readonly string[], more: Partial<LogBatch> = {}): LogBatch {
  const newSize = size + eventIds.length;
  return {
    fillers: [],
    entries: eventIds.map((eventId, place) => ({ index: size + place, eventId })),
    tiles: exampleTiles(size, newSize),
    size: newSize,
    root: rootOf(newSize),
    ...more,
  };
}

/** Takes what waits and gives it indexes, as the sequencer does. */
export async function indexWaiting(
  transaction: LogTransaction,
  limit = 4096,
  afterTiles?: () => void,
): Promise<readonly string[]> {
  const taken = (await transaction.takeWaiting(limit)).map(({ eventId }) => eventId);
  await transaction.write(exampleBatch(transaction.log.size, taken), afterTiles);
  return taken;
}
