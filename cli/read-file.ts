/** A file that a person names on the command line. Its content is never repeated in a message. */
import { closeSync, fstatSync, openSync, readFileSync, readSync } from 'node:fs';
import { WrongUse } from './terminal.ts';

/** `-` is standard input. @throws WrongUse if it cannot be read or is not JSON */
export function readJsonFile(path: string): unknown {
  let text: string;
  try {
    text = readFileSync(path === '-' ? 0 : path, 'utf8');
  } catch {
    throw new WrongUse(`${path} cannot be read.`);
  }
  try {
    // Some editors begin each file with a byte-order mark.
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new WrongUse(`${path} is not JSON.`);
  }
}

/** `-` is standard input. @throws WrongUse if it cannot be read or is longer */
export function readBoundedFile(path: string, maxBytes: number): Uint8Array {
  let bytes: Uint8Array;
  try {
    bytes = readUpTo(path, maxBytes + 1);
  } catch {
    throw new WrongUse(`${path} cannot be read.`);
  }
  if (bytes.length > maxBytes) throw new WrongUse(`${path} is longer than such a file can be.`);
  return bytes;
}

/** As {@link readBoundedFile}. @throws WrongUse also if it is not UTF-8 */
export function readTextFile(path: string, maxBytes: number): string {
  const bytes = readBoundedFile(path, maxBytes);
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new WrongUse(`${path} is not text.`);
  }
}

/** Bounded while it is read, so that a device or a pipe without an end does no harm. */
function readUpTo(path: string, limit: number): Uint8Array {
  const file = path === '-' ? 0 : openSync(path, 'r');
  try {
    if (fstatSync(file).isDirectory()) throw new Error('a folder');
    const bytes = Buffer.alloc(limit);
    let length = 0;
    while (length < limit) {
      const read = readSync(file, bytes, length, limit - length, null);
      if (read === 0) break;
      length += read;
    }
    return Uint8Array.from(bytes.subarray(0, length));
  } finally {
    if (file !== 0) closeSync(file);
  }
}
