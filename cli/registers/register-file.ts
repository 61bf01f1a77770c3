/** A register's file as rows to be taken: each with its mentions, or with what is wrong. Read twice, it says the same twice. */
import {
  columnsOf,
  type FileColumns,
  type FoundFault,
  type HeaderFault,
  type Mention,
  mostRows,
  plainHeader,
  readRow,
  type RegisterMapping,
} from '@amanat/domain';
import { csvRows, CsvUnreadable } from './csv-rows.ts';

export interface FileRow {
  readonly line: number;
  /** Among the rows of the file, from 1. */
  readonly place: number;
  readonly read:
    | { readonly kind: 'mentions'; readonly row: string; readonly mentions: readonly Mention[] }
    | { readonly kind: 'faults'; readonly faults: readonly FoundFault[] };
}

/** Its header is not the mapping's. */
export class HeaderWrong extends Error {
  override readonly name = 'HeaderWrong';
  readonly faults: readonly { readonly header: string; readonly fault: HeaderFault }[];

  constructor(faults: HeaderWrong['faults']) {
    super('header');
    this.faults = faults;
  }
}

/** @throws CsvUnreadable, HeaderWrong · the machine's own error about the path */
export async function* registerRows(
  path: string,
  mapping: RegisterMapping,
  today: Temporal.PlainDate,
): AsyncGenerator<FileRow> {
  let columns: FileColumns | undefined;
  let place = 0;
  // Only where the register numbers its rows itself: places in a file are never the same.
  const numbers = new Set<string>();
  for await (const { line, row } of csvRows(path, mapping.delimiter)) {
    if (columns === undefined) {
      if (row.kind !== 'cells') throw new CsvUnreadable('quotes-open', line);
      const found = columnsOf(row.cells.map(plainHeader), mapping);
      if (found.faults.length > 0) throw new HeaderWrong(found.faults);
      columns = found.columns;
      continue;
    }
    place += 1;
    if (place > mostRows) throw new CsvUnreadable('too-large');
    if (row.kind !== 'cells') {
      yield { line, place, read: { kind: 'faults', faults: [{ line, fault: row.kind }] } };
      continue;
    }
    const read = readRow(row.cells, { line, place }, columns, mapping, today);
    if (read.kind === 'mentions' && numbers.has(read.row))
      yield { line, place, read: { kind: 'faults', faults: [{ line, fault: 'row-twice' }] } };
    else yield { line, place, read };
    if (read.kind === 'mentions') numbers.add(read.row);
  }
  if (columns === undefined) throw new CsvUnreadable('empty');
}

/** What a first reading of the whole file tells, before anything is sent. */
export interface CheckedFile {
  readonly rows: number;
  readonly wrongRows: number;
  /** Columns in which somebody wrote texts: nothing of such a file is taken. */
  readonly freeText: readonly string[];
}

const fewRows = 3;
const share = 0.05;

export async function checkFile(rows: AsyncIterable<FileRow>, seen: (rows: number) => void): Promise<CheckedFile> {
  const tooLong = new Map<string, number>();
  let [all, wrong] = [0, 0];
  for await (const { read } of rows) {
    all += 1;
    seen(all);
    if (read.kind === 'mentions') continue;
    wrong += 1;
    for (const { column, fault } of read.faults)
      if (column !== undefined && fault === 'too-long') tooLong.set(column, (tooLong.get(column) ?? 0) + 1);
  }
  const freeText = [...tooLong].filter(([, count]) => count > fewRows && count > all * share).map(([column]) => column);
  return { rows: all, wrongRows: wrong, freeText };
}
