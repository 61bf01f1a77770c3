/** Files that somebody made to do harm, or a spreadsheet by accident: no row is lost unseen, and none is held without end. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { type CsvRow, csvRows, CsvUnreadable } from './csv-rows.ts';

const folder = mkdtempSync(join(tmpdir(), 'amanat-csv-'));
after(() => rmSync(folder, { recursive: true }));

async function rowsOf(content: string | Uint8Array, delimiter = ','): Promise<readonly CsvRow[]> {
  const file = join(folder, 'register.csv');
  writeFileSync(file, content);
  return Array.fromAsync(csvRows(file, delimiter));
}
const cellsOf = (rows: readonly CsvRow[]) =>
  rows.map(({ line, row }) => `${String(line)} ${row.kind === 'cells' ? row.cells.join('|') : row.kind}`);
const refusedWith = (code: string, line: number | undefined, content: string | Uint8Array): Promise<void> =>
  assert.rejects(
    rowsOf(content),
    (error) => error instanceof CsvUnreadable && error.code === code && error.line === line,
  );

test('byte-order mark, line ends of each kind, quotes, breaks in quotes, empty lines and Urdu are read as they are meant', async () => {
  assert.deepEqual(cellsOf(await rowsOf('\ufeffa,b\r\n"1, one","said ""so"""\r\n\r\nنام,"two\nlines"\r\nlast,row')), [
    '1 a|b',
    '2 1, one|said "so"',
    '4 نام|two\nlines',
    '6 last|row',
  ]);
  assert.deepEqual(cellsOf(await rowsOf('a;b\n1;2\n', ';')), ['1 a|b', '2 1|2']);
});

test('a row whose quotes do not fit is told in its place, and the rows after it are read', async () => {
  const rows = await rowsOf('a,b\n1,2\n"Training "A" one",x\n3,4\n"y "B" z",x\n5,6\n');
  assert.deepEqual(cellsOf(rows), ['1 a|b', '2 1|2', '3 quotes-wrong', '4 3|4', '5 quotes-wrong', '6 5|6']);
});

test('quotes that swallow further rows end the reading: nobody could say which rows are lost', async () => {
  await refusedWith('quotes-open', 3, 'a,b\n1,2\n"Training "A,x\n3,4\n5,"6"\n7,8\n');
  await refusedWith('quotes-open', 3, 'a,b\n1,2\n"never closed,x\n3,4\n');
});

test('a row, and a line without an end, longer than any row, end the reading', async () => {
  await assert.rejects(rowsOf(`a,b\n1,${'x'.repeat(100_000)}\n2,3\n`), CsvUnreadable);
  await refusedWith('too-large', undefined, 'x'.repeat(20 * 1024 * 1024));
  await assert.rejects(rowsOf(`a,b\n1,"x\n${'2,3\n'.repeat(50_000)}`), CsvUnreadable);
});

test('what is no UTF-8 is refused as such: other code pages, UTF-16, bytes at random', async () => {
  await refusedWith('not-utf8', undefined, Uint8Array.of(0xe9, 0x2c, 0x0a));
  await refusedWith('not-utf8', undefined, new Uint8Array([0xff, 0xfe, ...Buffer.from('a,b\n', 'utf16le')]));
  await refusedWith(
    'not-utf8',
    undefined,
    Uint8Array.from({ length: 5_000 }, (_, index) => index % 256),
  );
});

test('a NUL stays in its cell, to be refused there', async () => {
  assert.deepEqual(cellsOf(await rowsOf('a,b\nx\u0000y,2\n')), ['1 a|b', '2 x\u0000y|2']);
});
