/** The CSV files of one folder as tables; each is read once, and nothing outside the folder is. */
import { closeSync, openSync, readSync, realpathSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { Table } from '@amanat/figures';
import { CsvUnreadable, csvRows } from '../registers/csv-rows.ts';

export class FileRefused extends Error {
  override readonly name = 'FileRefused';
  readonly code: 'file-missing' | 'file-outside' | 'file-malformed';

  constructor(code: FileRefused['code'], message: string) {
    super(message);
    this.code = code;
  }
}

/** `folder` is a real path. The table of a file by its name in the folder. @throws FileRefused */
export function folderOfTables(folder: string): (file: unknown) => Promise<Table> {
  const tables = new Map<string, Promise<Table>>();
  return async (file) => {
    if (typeof file !== 'string' || file === '') throw new FileRefused('file-missing', '"file" names no file.');
    const path = placeIn(folder, file);
    const known = tables.get(path);
    if (known !== undefined) return known;
    const table = readTable(path, file);
    tables.set(path, table);
    return table;
  };
}

/** Where links lead counts, not how the path is written. */
function placeIn(folder: string, file: string): string {
  let path: string;
  try {
    path = realpathSync(join(folder, file));
  } catch {
    throw new FileRefused('file-missing', `There is no file ${JSON.stringify(file)} in the folder.`);
  }
  if (!path.startsWith(folder.endsWith(sep) ? folder : folder + sep))
    throw new FileRefused('file-outside', `${JSON.stringify(file)} lies outside the folder.`);
  if (!statSync(path).isFile()) throw new FileRefused('file-missing', `${JSON.stringify(file)} is no file.`);
  return path;
}

const reasons: Readonly<Record<CsvUnreadable['code'], string>> = {
  'not-utf8': 'it is not UTF-8',
  'too-large': 'a row has no end',
  'quotes-open': 'a quotation mark is not closed',
  empty: 'it is empty',
};

async function readTable(path: string, file: string): Promise<Table> {
  const refuse = (reason: string, line?: number): never => {
    throw new FileRefused(
      'file-malformed',
      `${JSON.stringify(file)} is no CSV that can be read${line === undefined ? '' : `, line ${line}`}: ${reason}.`,
    );
  };
  let header: readonly string[] | undefined;
  const rows: (readonly string[])[] = [];
  const lines: number[] = [];
  try {
    for await (const { line, row } of csvRows(path, delimiterOf(path))) {
      if (row.kind === 'quotes-wrong') return refuse('its quotation marks do not fit', line);
      const { cells } = row;
      if (header === undefined) {
        header = cells.map((name) => name.trim());
        if (new Set(header).size < header.length) return refuse('two columns have one name', line);
        continue;
      }
      if (cells.slice(header.length).some((cell) => cell !== ''))
        return refuse('it has more cells than the header', line);
      rows.push(cells);
      lines.push(line);
    }
  } catch (error) {
    if (error instanceof CsvUnreadable) return refuse(reasons[error.code], error.line);
    throw error;
  }
  return header === undefined ? refuse(reasons.empty) : { header, rows, lines };
}

/** What stands most often in the first line outside quotation marks: a comma unless a semicolon or a tabulator does. */
function delimiterOf(path: string): string {
  const bytes = Buffer.alloc(64 * 1024);
  const file = openSync(path, 'r');
  try {
    const text = bytes.toString('utf8', 0, readSync(file, bytes, 0, bytes.length, 0)).replaceAll(/"[^"]*"/g, '');
    const [first = ''] = text.split(/[\r\n]/);
    const times = (letter: string): number => first.split(letter).length - 1;
    return [',', ';', '\t'].reduce((most, each) => (times(each) > times(most) ? each : most));
  } finally {
    closeSync(file);
  }
}
