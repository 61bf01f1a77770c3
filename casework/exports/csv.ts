/**
 * A table as CSV (RFC 4180): every cell quoted, lines ended by CR LF, UTF-8 with the mark by which a spreadsheet knows it.
 * No cell can be a formula: a program that opens the file must not run what somebody typed at intake.
 */

/** With one of these first, also in its wide form, a spreadsheet may take a cell for a formula. */
const beginsFormula = /^[=+\-@\t\r\n＝＋－＠]/u;

/** The same text, with an apostrophe before it where a spreadsheet could take it for a formula. */
export const neutralised = (text: string): string => (beginsFormula.test(text) ? `'${text}` : text);

const cellOf = (text: string): string => `"${neutralised(text).replaceAll('"', '""')}"`;

export const csvOf = (rows: readonly (readonly string[])[]): string =>
  `\ufeff${rows.map((row) => `${row.map(cellOf).join(',')}\r\n`).join('')}`;
