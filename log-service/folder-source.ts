/** A log in a folder: a mirror, a server's published files, or a medium that was carried over. */
import { closeSync, constants, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { LogProblem } from './log-problem.ts';
import type { LogSource } from './log-source.ts';

export function openFolderSource(folder: string): LogSource {
  return {
    readsAtOnce: 1,
    // Without promises of the file system: a log has thousands of small files, and those cost four times as much.
    read: (path, maxBytes) => Promise.try(readFile, join(folder, path), path, maxBytes),
  };
}

/** A pipe in a folder that somebody handed over would be waited for without end; so it reads as empty. */
const flags = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

function readFile(file: string, path: string, maxBytes: number): Uint8Array | undefined {
  let opened: number;
  try {
    opened = openSync(file, flags);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw new LogProblem('log-unreachable', { path });
  }
  try {
    // One byte more than there may be: cheaper than to ask for the size, and true of what has none.
    const bytes = new Uint8Array(maxBytes + 1);
    let length = 0;
    while (length < bytes.length) {
      const read = readSync(opened, bytes, length, bytes.length - length, null);
      if (read === 0) break;
      length += read;
    }
    if (length > maxBytes) throw new LogProblem('answer-too-large', { path });
    return bytes.subarray(0, length);
  } catch (error) {
    throw error instanceof LogProblem ? error : new LogProblem('log-unreachable', { path });
  } finally {
    closeSync(opened);
  }
}
