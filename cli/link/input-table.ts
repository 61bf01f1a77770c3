/** A file of rows to be compared: read whole, by columns, and refused as a whole where a row is not as its header says. */
import { csvRows, CsvUnreadable } from '../registers/csv-rows.ts';

/** What is wrong with a file, in a sentence. It names lines and headers, never what a cell holds. */
export class TableRefused extends Error {
  override readonly name = 'TableRefused';
}

export interface InputTable {
  readonly header: readonly string[];
  /** For each column of the header its cells, from the first row to the last. */
  readonly columns: readonly (readonly string[])[];
  readonly rows: number;
}

const inWords: Readonly<Record<CsvUnreadable['code'], string>> = {
  'not-utf8': 'is no text in UTF-8',
  'too-large': 'has a row that is longer than rows are',
  'quotes-open': 'has quotation marks that do not close',
  empty: 'is empty',
};

/** The header alone. @throws TableRefused · the machine's own error about the path */
export async function readHeader(path: string, delimiter: string): Promise<readonly string[]> {
  for await (const cells of rowsOf(path, delimiter)) return headerOf(cells);
  throw new TableRefused(`${path} is empty.`);
}

/** @throws TableRefused · the machine's own error about the path */
export async function readTable(path: string, delimiter: string, seen: (rows: number) => void): Promise<InputTable> {
  let header: readonly string[] | undefined;
  let columns: readonly string[][] = [];
  let rows = 0;
  for await (const cells of rowsOf(path, delimiter)) {
    if (header === undefined) {
      header = headerOf(cells);
      columns = header.map(() => []);
      continue;
    }
    for (const [at, column] of columns.entries()) column.push((cells[at] ?? '').trim());
    rows += 1;
    if (rows % 1000 === 0) seen(rows);
  }
  if (header === undefined) throw new TableRefused(`${path} is empty.`);
  return { header, columns, rows };
}

const headerOf = (cells: readonly string[]): readonly string[] => cells.map((cell) => cell.trim());

/** Each as long as the first. */
async function* rowsOf(path: string, delimiter: string): AsyncGenerator<readonly string[]> {
  let width: number | undefined;
  try {
    for await (const { line, row } of csvRows(path, delimiter)) {
      if (row.kind !== 'cells') throw new TableRefused(`Line ${line} of ${path} has quotation marks that do not fit.`);
      width ??= row.cells.length;
      if (row.cells.length !== width)
        throw new TableRefused(`Line ${line} of ${path} has ${row.cells.length} cells, and the header has ${width}.`);
      yield row.cells;
    }
  } catch (error) {
    if (!(error instanceof CsvUnreadable)) throw error;
    const where = error.line === undefined ? '' : ` (line ${error.line})`;
    throw new TableRefused(`${path} ${inWords[error.code]}${where}.`, { cause: error });
  }
}

/** @throws TableRefused where an id is empty or stands twice; `ids` are of all files together */
export function refuseIds(ids: readonly string[]): void {
  const known = new Set<string>();
  for (const [at, id] of ids.entries()) {
    if (id === '') throw new TableRefused(`Row ${at + 1} has no id.`);
    if (known.has(id)) throw new TableRefused(`Row ${at + 1} has an id that another row has too.`);
    known.add(id);
  }
}
