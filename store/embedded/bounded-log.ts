/**
 * The database's own log, as a file that cannot fill the disk: at most two files of `limitBytes` each. The settings
 * keep every row out of it (see settings.ts); this keeps its size.
 */
import { closeSync, fstatSync, openSync, renameSync, writeSync } from 'node:fs';

export interface BoundedLog {
  write(chunk: Uint8Array): void;
  close(): void;
}

export function openBoundedLog(path: string, limitBytes = 1024 * 1024): BoundedLog {
  const open = (): number => openSync(path, 'a', 0o600);
  let file = open();
  let size = fstatSync(file).size;
  return {
    write: (chunk) => {
      if (size > 0 && size + chunk.length > limitBytes) {
        closeSync(file);
        renameSync(path, `${path}.1`);
        file = open();
        size = 0;
      }
      const kept = chunk.subarray(0, limitBytes);
      try {
        writeSync(file, kept);
        size += kept.length;
      } catch {
        // A full disk must not end the server for the sake of its log.
      }
    },
    close: () => closeSync(file),
  };
}
