import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { normalName, scriptOf } from './normal-name.ts';

test('marks, blanks, case and the keyboard’s kind of letter make no difference', () => {
  const groups = [
    ['muhammad sharif', 'MUHAMMAD-Sharif ', 'Muḥammad  Sharīf', 'muhammad, sharif.'],
    ['محمد', 'مُحَمَّد', 'محـمد', 'محم\u200cد'],
    ['علی', 'علي', 'على', 'علے'],
    ['کاشف', 'كاشف'],
    ['فاطمہ', 'فاطمة', 'فاطمه', 'فاطمۃ', 'فاطمھ'],
    ['احمد', 'أحمد', 'ٱحمد'],
    ['اصف', 'آصف'],
    ['ضیا', 'ضیاء'],
    ['خان', 'خاں'],
    ['said', 'Sa’id', "Sa'id", 'Saʿid'],
    ['chak 222', 'Chak ۲۲۲', 'Chak ٢٢٢', 'Chak #222'],
  ];
  for (const [normal = '', ...others] of groups)
    for (const written of [normal, ...others]) assert.equal(normalName(written), normal);
});

test('what is in normal form stays as it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const once = normalName(text);
      assert.equal(normalName(once), once);
    }),
  );
});

test('a word is of the script of its first letter', () => {
  assert.deepEqual(['asif', 'اصف', '222', 'иван'].map(scriptOf), ['roman', 'urdu', 'other', 'other']);
});
