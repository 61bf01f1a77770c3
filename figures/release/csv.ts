/** CSV as RFC 4180 has it, and as no spreadsheet takes for a formula. */

/** A cell that a spreadsheet would calculate is begun with an apostrophe, which makes it a text there. */
const calculated = /^[=+\-@\t\r]/u;

/** Lines end with CR LF, the last one too. */
export const csvOf = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => `${row.map(csvCell).join(',')}\r\n`).join('');

function csvCell(text: string): string {
  const plain = calculated.test(text) ? `'${text}` : text;
  return /[",\r\n]/u.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
