import assert from 'node:assert/strict';
import { test } from 'node:test';
import { normalName } from './normal-name.ts';
import { tokenKey } from './token-key.ts';

const keyOf = (written: string): string => tokenKey(normalName(written));

test('spellings of one name share a key across scripts', () => {
  for (const spellings of [
    ['Usman', 'Osman', 'عثمان'],
    ['Muhammad', 'Mohammed', 'محمد'],
    ['Yousaf', 'Yusuf', 'یوسف'],
    ['Hussain', 'Husein', 'حسین'],
    ['Mumtaz', 'ممتاز'],
    ['Qasim', 'Kasim', 'قاسم'],
    ['Shahid', 'شاہد'],
  ])
    assert.equal(new Set(spellings.map(keyOf)).size, 1, spellings.join());
});

test('names that one consonant tells apart have different keys', () => {
  for (const [a, b] of [
    ['Asif', 'Atif'],
    ['Nasir', 'Nazir'],
    ['Mansoor', 'Manzoor'],
    ['Muhammad', 'Ahmad'],
  ] as const)
    assert.notEqual(keyOf(a), keyOf(b));
});

test('no token is without a key, and digits are their own', () => {
  assert.equal(keyOf('Aya'), '-');
  assert.equal(keyOf('۲۲۲'), '222');
});
