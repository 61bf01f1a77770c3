/**
 * The files that a comparison writes. Each is written under another name beside its place and takes it only when all are whole: a
 * run that breaks off leaves what was there.
 */
import { closeSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';

/** Lines are handed on in pieces of about this many letters. */
const pieceLetters = 256 * 1024;

export interface ResultFile {
  line(text: string): void;
}

export interface ResultFiles {
  /** @throws the machine's own error about the path */
  open(path: string, header: string): ResultFile;
  /** All take their places. */
  keep(): void;
  /** None is left. Does nothing after `keep`. */
  drop(): void;
}

interface Opened {
  readonly path: string;
  readonly partial: string;
  readonly file: number;
  flush(): void;
}

export function resultFiles(): ResultFiles {
  let opened: readonly Opened[] = [];
  return {
    open(path, header) {
      const partial = `${path}.${process.pid}.part`;
      const file = openSync(partial, 'wx', 0o600);
      let waiting = `${header}\n`;
      const flush = (): void => {
        const bytes = Buffer.from(waiting);
        for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at);
        waiting = '';
      };
      opened = [...opened, { path, partial, file, flush }];
      return {
        line(text) {
          waiting += `${text}\n`;
          if (waiting.length > pieceLetters) flush();
        },
      };
    },
    keep() {
      for (const { flush, file } of opened) {
        flush();
        closeSync(file);
      }
      // From here on there is no file to be closed, only names to be given back.
      const whole = opened;
      opened = [];
      try {
        for (const { partial, path } of whole) renameSync(partial, path);
      } finally {
        for (const { partial } of whole) rmSync(partial, { force: true });
      }
    },
    drop() {
      for (const { file, partial } of opened) {
        closeSync(file);
        rmSync(partial, { force: true });
      }
      opened = [];
    },
  };
}

/** A cell as CSV has it. */
export const csvCell = (text: string): string => (/[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
