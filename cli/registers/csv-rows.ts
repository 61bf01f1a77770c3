/**
 * Rows of a CSV file, one after the other, however long the file is. What is no row (quotes that do not fit, a line without an
 * end) is told by its line and left out; what is no text ends the reading.
 */
import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { parse } from 'csv-parse';

export interface CsvRow {
  /** In the file, from 1: where the row begins. */
  readonly line: number;
  readonly row:
    | { readonly kind: 'cells'; readonly cells: readonly string[] }
    | { readonly kind: 'quotes-wrong' | 'too-large' };
}

/** The file is not what it should be, and nothing of it can be taken. */
export class CsvUnreadable extends Error {
  override readonly name = 'CsvUnreadable';
  readonly code: 'not-utf8' | 'too-large' | 'empty';

  constructor(code: CsvUnreadable['code']) {
    super(code);
    this.code = code;
  }
}

/** Sixty columns of the longest cells are less. */
const mostRowLetters = 64 * 1024;

interface Skipped {
  readonly code: string;
  readonly lines: number;
}

interface Parsed {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

/** @throws CsvUnreadable · the machine's own error about the path */
export async function* csvRows(path: string, delimiter: string): AsyncGenerator<CsvRow> {
  const skipped: Skipped[] = [];
  const parser = parse({
    delimiter,
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    max_record_size: mostRowLetters,
    on_skip: (error) => {
      const lines: unknown = error === undefined ? undefined : Reflect.get(error, 'lines');
      skipped.push({ code: error?.code ?? '', lines: typeof lines === 'number' ? lines : 0 });
    },
  });
  const source = Readable.from(textOf(path), { objectMode: true });
  source.on('error', (error) => parser.destroy(error));
  source.pipe(parser);
  try {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what the parser gives with `info`
    for await (const { record, info } of parser as AsyncIterable<Parsed>) {
      yield* skipped.splice(0).map(rowOfSkipped);
      if (record.every((cell) => cell.trim() === '')) continue;
      const breaks = record.reduce((sum, cell) => sum + cell.split(/\r\n|\n|\r/).length - 1, 0);
      yield { line: info.lines - breaks, row: { kind: 'cells', cells: record } };
    }
    yield* skipped.splice(0).map(rowOfSkipped);
  } finally {
    source.destroy();
    parser.destroy();
  }
}

const rowOfSkipped = ({ code, lines }: Skipped): CsvRow => ({
  line: lines,
  row: { kind: code === 'CSV_MAX_RECORD_SIZE' ? 'too-large' : 'quotes-wrong' },
});

/**
 * The text of the file, piece by piece, without its byte-order mark. A line that never ends is found here, before a parser would
 * hold it: as many letters without a line break are no row.
 */
async function* textOf(path: string): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let sinceBreak = 0;
  const decoded = (bytes?: Uint8Array): string => {
    try {
      return bytes === undefined ? decoder.decode() : decoder.decode(bytes, { stream: true });
    } catch {
      throw new CsvUnreadable('not-utf8');
    }
  };
  for await (const bytes of createReadStream(path) as AsyncIterable<Uint8Array>) {
    const text = decoded(bytes);
    const last = Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r'));
    sinceBreak = last === -1 ? sinceBreak + text.length : text.length - last - 1;
    if (sinceBreak > mostLineLetters) throw new CsvUnreadable('too-large');
    yield text;
  }
  yield decoded();
}

const mostLineLetters = 8 * 1024 * 1024;
