/**
 * Rows of a CSV file, one after the other, however long the file is. A row whose quotes do not fit is told by its line and left
 * out. Where that leaves open which line ends it, and for what is no text, nothing of the file is read on: no row is lost unseen.
 */
import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { parse } from 'csv-parse';

export interface CsvRow {
  /** In the file, from 1: where the row begins. */
  readonly line: number;
  readonly row: { readonly kind: 'cells'; readonly cells: readonly string[] } | { readonly kind: 'quotes-wrong' };
}

/** The file is not what it should be, and nothing of it can be taken. */
export class CsvUnreadable extends Error {
  override readonly name = 'CsvUnreadable';
  readonly code: 'not-utf8' | 'too-large' | 'quotes-open' | 'empty';
  /** Where it was seen, as far as that is known. */
  readonly line: number | undefined;

  constructor(code: CsvUnreadable['code'], line?: number) {
    super(code);
    this.code = code;
    this.line = line;
  }
}

/** Sixty columns of the longest cells are less. */
const mostRowLetters = 64 * 1024;
/** As many letters without a line break are no row, whatever the quotes. */
const mostLineLetters = 1024 * 1024;

interface Skipped {
  readonly code: string;
  readonly line: number;
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
    skip_records_with_error: true,
    max_record_size: mostRowLetters,
    on_skip: (error) => {
      const lines: unknown = error === undefined ? undefined : Reflect.get(error, 'lines');
      const line = typeof lines === 'number' ? lines : 0;
      // One row may be wrong in several places.
      if (skipped.at(-1)?.line !== line) skipped.push({ code: error?.code ?? '', line });
    },
  });
  const source = Readable.from(textOf(path), { objectMode: true });
  source.on('error', (error) => parser.destroy(error));
  source.pipe(parser);
  let ended = 0;
  let lastOut = 0;
  /** The parser runs ahead: what it has left out meanwhile may stand further down. */
  const leftOutBefore = function* (line: number): Generator<CsvRow> {
    for (; ended + 1 < line; ended += 1) {
      const [out] = skipped;
      // The quotes of the row that was left out last reach further than its line.
      if (out?.line !== ended + 1) throw new CsvUnreadable('quotes-open', lastOut === ended ? ended : ended + 1);
      yield rowOf(out);
      lastOut = out.line;
      skipped.shift();
    }
  };
  try {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what the parser gives with `info`
    for await (const { record, info } of parser as AsyncIterable<Parsed>) {
      const breaks = record.reduce((sum, cell) => sum + cell.split(/\r\n|\n|\r/).length - 1, 0);
      const line = info.lines - breaks;
      yield* leftOutBefore(line);
      ended = info.lines;
      if (record.some((cell) => cell.trim() !== '')) yield { line, row: { kind: 'cells', cells: record } };
    }
    const last = skipped.at(-1)?.line;
    if (last !== undefined) yield* leftOutBefore(last + 1);
  } finally {
    source.destroy();
    parser.destroy();
  }
}

function rowOf({ code, line }: Skipped): CsvRow {
  if (code === 'CSV_MAX_RECORD_SIZE') throw new CsvUnreadable('too-large', line);
  if (code === 'CSV_QUOTE_NOT_CLOSED') throw new CsvUnreadable('quotes-open', line);
  return { line, row: { kind: 'quotes-wrong' } };
}

/** The text of the file, piece by piece, without its byte-order mark. */
async function* textOf(path: string): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const decoded = (bytes?: Uint8Array): string => {
    try {
      return bytes === undefined ? decoder.decode() : decoder.decode(bytes, { stream: true });
    } catch {
      throw new CsvUnreadable('not-utf8');
    }
  };
  let sinceBreak = 0;
  for await (const bytes of createReadStream(path) as AsyncIterable<Uint8Array>) {
    const text = decoded(bytes);
    const last = Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r'));
    sinceBreak = last === -1 ? sinceBreak + text.length : text.length - last - 1;
    if (sinceBreak > mostLineLetters) throw new CsvUnreadable('too-large');
    yield text;
  }
  yield decoded();
}
