/** Rows of cells under a header, as a CSV file has them; whoever calls reads the file. */
import { QuestionError } from './question-error.ts';

export interface Table {
  readonly header: readonly string[];
  /** A row may be shorter than the header: what is not there is empty. */
  readonly rows: readonly (readonly string[])[];
  /** In the file, where each row begins; for messages. */
  readonly lines: readonly number[];
}

/** The first of these columns that the table has. @throws QuestionError `column-missing` */
export function columnOf({ header }: Table, names: readonly string[]): number {
  for (const name of names) {
    const at = header.indexOf(name);
    if (at !== -1) return at;
  }
  throw new QuestionError('column-missing', `The file has no column ${names.map((name) => `"${name}"`).join(' or ')}.`);
}

/** As it stands in the file. */
export const cellOf = ({ rows }: Table, row: number, column: number): string => rows[row]?.[column] ?? '';

/** Without the blanks around it, as times and numbers are read. */
export const valueOf = (table: Table, row: number, column: number): string => cellOf(table, row, column).trim();

/** Nothing is known there: an empty cell, or `NA` as some programs write it. */
export const isMissing = (value: string): boolean => value === '' || value === 'NA';

/** @throws QuestionError `cell-malformed` always */
export function malformed({ header, lines }: Table, row: number, column: number, wanted: string): never {
  const line = lines[row] ?? row + 2;
  throw new QuestionError('cell-malformed', `Line ${line}, column "${header[column] ?? ''}": ${wanted} is expected.`);
}

const decimal = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/** The number of a cell that is not missing. @throws QuestionError `cell-malformed` */
export function numberOf(table: Table, row: number, column: number): number {
  const cell = valueOf(table, row, column);
  return decimal.test(cell) ? Number(cell) : malformed(table, row, column, 'a number');
}
