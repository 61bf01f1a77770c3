/** `CASES.csv` row by row into columns; nothing of it is kept but days, places and kinds of outcome. */
import { type CasesRead, type CasesReader, CasesRefused, readCases, rejections } from '@amanat/figures';
import { CsvUnreadable, csvRows } from '../registers/csv-rows.ts';
import { rejectionWords } from './figures-release-words.ts';

/** The file cannot be taken; the message is a sentence for whoever runs the command, and names the line. */
export class CasesFileRefused extends Error {
  override readonly name = 'CasesFileRefused';
}

/** @throws CasesFileRefused · the machine's own error about the path */
export async function readCasesFile(path: string): Promise<CasesRead> {
  let reader: CasesReader | undefined;
  try {
    for await (const { line, row } of csvRows(path, ',')) {
      if (row.kind !== 'cells') throw new CsvUnreadable('quotes-open', line);
      if (reader === undefined) requireCommas(path, row.cells);
      if (reader === undefined) reader = readCases(row.cells);
      else reader.push(row.cells, line);
    }
    if (reader === undefined) throw new CsvUnreadable('empty');
    const read = reader.finish();
    // A release of nothing would stand among the earlier ones for ever.
    if (read.children.size === 0)
      throw new CasesFileRefused(`${path}: no row of it counts; nothing could be released.${reasonsOf(read)}`);
    return read;
  } catch (error) {
    if (error instanceof CasesRefused) throw new CasesFileRefused(`${path}, line ${error.line}: ${sentenceOf(error)}`);
    if (!(error instanceof CsvUnreadable)) throw error;
    const at = error.line === undefined ? '' : `, line ${error.line}`;
    throw new CasesFileRefused(`${path}${at}: ${unreadable[error.code]}`);
  }
}

/** What some spreadsheets write where the comma is a decimal sign. */
function requireCommas(path: string, [first = '', ...others]: readonly string[]): void {
  if (others.length === 0 && /[;\t]/.test(first))
    throw new CasesFileRefused(
      `${path}, line 1: its cells are separated by ${first.includes(';') ? 'semicolons' : 'tabs'}. Save it with commas.`,
    );
}

const reasonsOf = ({ rejected }: CasesRead): string =>
  rejections
    .filter((reason) => rejected[reason] > 0)
    .map((reason) => `\n  ${rejected[reason]} of its rows: ${rejectionWords[reason]}.`)
    .join('');

const unreadable: Readonly<Record<CsvUnreadable['code'], string>> = {
  'not-utf8': 'the file is not UTF-8. Save it as CSV in UTF-8.',
  'too-large': 'a row is longer than any row of cases is: it is not such a file.',
  'quotes-open': 'the quotation marks of the row do not fit. A quotation mark within a cell is written twice.',
  empty: 'the file is empty.',
};

function sentenceOf({ code, columns, otherLine }: CasesRefused): string {
  switch (code) {
    case 'column-missing':
      return `it lacks ${columns.length === 1 ? 'the column' : 'the columns'} ${columns.join(', ')}.`;
    case 'column-twice':
      return `it has twice ${columns.length === 1 ? 'the column' : 'the columns'} ${columns.join(', ')}.`;
    case 'cells-missing':
      return 'the row has more or fewer cells than there are columns.';
    case 'name-malformed':
      return 'the name of a place has | or a character that is not seen in it.';
    case 'name-too-long':
      return 'the name of a place is longer than 80 letters.';
    case 'two-divisions':
      return `its district lies in another division than on line ${otherLine ?? '?'}. A district has one; two districts of one name need two names.`;
    default:
      throw new Error(`unknown refusal: ${String(code satisfies never)}`);
  }
}
