/**
 * A file of mentions in memory that all threads see: its bytes once, and where each row begins. Rows are read when they are needed,
 * so that a million of them are never all there as objects.
 */
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import type { Mention } from '@amanat/linking';
import { TableRefused } from './input-table.ts';
import { type MentionColumn, mentionColumns } from './kind-of-input.ts';

/** What is handed to another thread. */
export interface MentionBytes {
  readonly bytes: Uint8Array<SharedArrayBuffer>;
  /** Where each row begins, and at last the end. */
  readonly starts: Float64Array<SharedArrayBuffer>;
  readonly rows: number;
  /** For each column that is known its place in the row. */
  readonly places: Readonly<Record<MentionColumn, number>>;
  readonly path: string;
}

export interface MentionRow {
  readonly id: string;
  readonly mention: Mention;
}

const newline = 0x0a;
const quote = 0x22;

/** @throws TableRefused · the machine's own error about the path */
export function loadMentions(path: string): MentionBytes {
  const bytes = readShared(path);
  const begin = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  const ends = lineEnds(bytes, begin);
  const [headerEnd] = ends;
  if (headerEnd === undefined) throw new TableRefused(`${path} is empty.`);
  const header = cellsOf(textOf(bytes, begin, headerEnd)).map((cell) => cell.trim());
  const missing = mentionColumns.filter((name) => !header.includes(name));
  if (missing.length > 0 || header.length !== mentionColumns.length)
    throw new TableRefused(`The columns of ${path} are not ${mentionColumns.join(',')}.`);
  const rows = ends.length - 1;
  const starts = new Float64Array(new SharedArrayBuffer(ends.length * 8));
  for (const [at, end] of ends.entries()) starts[at] = end;
  return { bytes, starts, rows, path, places: placesIn(header) };
}

const placesIn = (header: readonly string[]): Readonly<Record<MentionColumn, number>> => ({
  id: header.indexOf('id'),
  name: header.indexOf('name'),
  father_name: header.indexOf('father_name'),
  age: header.indexOf('age'),
  phone: header.indexOf('phone'),
  cnic_masked: header.indexOf('cnic_masked'),
  place: header.indexOf('place'),
  district: header.indexOf('district'),
  device_serial: header.indexOf('device_serial'),
  date: header.indexOf('date'),
});

/** After each line that is not empty; a line break between quotation marks ends none. */
function lineEnds(bytes: Uint8Array, begin: number): readonly number[] {
  const ends: number[] = [];
  let start = begin;
  let quoted = false;
  for (let at = begin; at < bytes.length; at += 1) {
    const byte = bytes[at];
    if (byte === quote) quoted = !quoted;
    if (byte !== newline || quoted) continue;
    if (at > start) ends.push(at + 1);
    start = at + 1;
  }
  if (start < bytes.length) ends.push(bytes.length);
  return ends;
}

/** @throws TableRefused where it has not as many cells as the header */
export function readMention({ bytes, starts, places, path }: MentionBytes, row: number): MentionRow {
  const cells = cellsOf(textOf(bytes, starts[row] ?? 0, starts[row + 1] ?? 0));
  if (cells.length !== mentionColumns.length)
    throw new TableRefused(
      `Row ${row + 1} of ${path} has ${cells.length} cells, and the header has ${mentionColumns.length}.`,
    );
  const cell = (column: MentionColumn): string => (cells[places[column]] ?? '').trim();
  const [name, father, years, seenOn] = [cell('name'), cell('father_name'), cell('age'), cell('date')];
  const [phone, cnic, device] = [cell('phone'), cell('cnic_masked'), cell('device_serial')];
  const [place, district] = [cell('place'), cell('district')];
  const age = Number(years);
  return {
    id: cell('id'),
    mention: {
      ...(name !== '' && { name }),
      ...(father !== '' && { father }),
      ...(years !== '' && !Number.isNaN(age) && { age }),
      ...(seenOn !== '' && { seenOn }),
      ...(phone !== '' && { phones: [phone] }),
      ...(cnic !== '' && { cnic }),
      ...(device !== '' && { devices: [device] }),
      ...(place !== '' && { place }),
      ...(district !== '' && { district }),
    },
  };
}

/** The id alone, of a row that was read before. */
export const readId = ({ bytes, starts, places }: MentionBytes, row: number): string =>
  (cellsOf(textOf(bytes, starts[row] ?? 0, starts[row + 1] ?? 0))[places.id] ?? '').trim();

/** What stands for bytes that are no text. */
const noText = '\uFFFD';

/** @throws TableRefused for what is no text */
function textOf(bytes: Uint8Array, from: number, to: number): string {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset + from, to - from).toString();
  if (text.includes(noText)) throw new TableRefused('The file is no text in UTF-8.');
  const end = text.endsWith('\r\n') ? -2 : text.endsWith('\n') ? -1 : text.length;
  return text.slice(0, end);
}

function cellsOf(line: string): readonly string[] {
  if (!line.includes('"')) return line.split(',');
  return [...line.matchAll(/(?<=^|,)(?:"(?<quoted>(?:[^"]|"")*)"|(?<plain>[^,"]*))(?=,|$)/gu)].map(
    ({ groups }) => groups?.['quoted']?.replaceAll('""', '"') ?? groups?.['plain'] ?? '',
  );
}

/** More than this is no list of people. */
const mostBytes = 2 ** 31;

function readShared(path: string): Uint8Array<SharedArrayBuffer> {
  const file = openSync(path, 'r');
  try {
    const { size } = fstatSync(file);
    if (size > mostBytes) throw new TableRefused(`${path} is longer than 2 GB.`);
    const bytes = new Uint8Array(new SharedArrayBuffer(size));
    for (let at = 0; at < size;) {
      const read = readSync(file, bytes, at, size - at, at);
      if (read === 0) break;
      at += read;
    }
    return bytes;
  } finally {
    closeSync(file);
  }
}
