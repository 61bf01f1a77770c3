import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { csvOf, neutralised } from './csv.ts';

/** A strict reading of RFC 4180, all cells quoted. */
function readCsv(text: string): readonly (readonly string[])[] {
  assert.ok(text.startsWith('\ufeff'));
  const cells = [...text.slice(1).matchAll(/"((?:[^"]|"")*)"(,|\r\n)/g)];
  assert.equal(
    cells.reduce((length, [all]) => length + all.length, 0),
    text.length - 1,
    'nothing but cells',
  );
  const rows: string[][] = [[]];
  for (const [, cell = '', end] of cells) {
    rows.at(-1)?.push(cell.replaceAll('""', '"'));
    if (end === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}

const formula = fc
  .tuple(fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'), fc.string())
  .map(([first, rest]) => `${first}${rest}`);
const cell = fc.oneof(fc.string({ unit: 'grapheme' }), formula, fc.constantFrom('=1+1', '"', ',', '\r\n', "'=1"));

test('no cell begins as a formula, whatever it holds, and none tells less than it held', () => {
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 5 }), (rows) => {
      const read = readCsv(csvOf(rows));
      assert.equal(read.length, rows.length);
      read.forEach((row, at) =>
        row.forEach((shown, place) => {
          const held = rows[at]?.[place] ?? '';
          assert.doesNotMatch(shown, /^[=+\-@\t\r\n＝＋－＠]/u);
          assert.ok(shown === held || shown === `'${held}`);
        }),
      );
    }),
  );
});

test('words, numbers and Urdu stay as they are', () => {
  for (const text of ['Kasur', '7k2m9-qxr4t', '2026-11-22', 'قصور', '', ' =1', "'quoted"])
    assert.equal(neutralised(text), text);
});

test('what a spreadsheet would run gets an apostrophe', () => {
  for (const text of ['=HYPERLINK("x")', '+92 300', '-1', '@SUM(A1)', '\t=1', '＝1'])
    assert.equal(neutralised(text), `'${text}`);
});
