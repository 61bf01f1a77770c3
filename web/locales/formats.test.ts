import assert from 'node:assert/strict';
import { test } from 'node:test';
import { digits, formatAmount, formatDay, formatDayOfYear, formatNumber, monthNames } from './index.ts';

test('a day is written in the words and numerals of the language', () => {
  const day = Temporal.PlainDate.from('2026-02-28');
  assert.equal(formatDay('en', day), '28 February 2026');
  assert.equal(formatDay('ur', day), '۲۸ فروری، ۲۰۲۶');
});

test('a day whose year nobody printed shows none, 29 February included', () => {
  assert.equal(formatDayOfYear('en', Temporal.PlainMonthDay.from('--09-18')), '18 September');
  assert.equal(formatDayOfYear('ur', Temporal.PlainMonthDay.from('--02-29')), '۲۹ فروری');
});

test('there are twelve months, and all differ', () => {
  for (const lang of ['en', 'ur'] as const) assert.equal(new Set(monthNames(lang)).size, 12);
});

test('numbers are grouped by thousands in the numerals of the language', () => {
  assert.equal(formatNumber('en', 1_234_567), '1,234,567');
  assert.equal(formatNumber('ur', 1_234_567), '۱٬۲۳۴٬۵۶۷');
  assert.equal(formatNumber('en', 999), '999');
});

test('a round sum is said in the words of the country, any other in full', () => {
  assert.equal(formatAmount('en', 80_000_000), '80 million');
  assert.equal(formatAmount('ur', 80_000_000), '۸ کروڑ');
  assert.equal(formatAmount('ur', 300_000), '۳ لاکھ');
  assert.equal(formatAmount('en', 80_000_001), '80,000,001');
  assert.equal(formatAmount('en', 280), '280');
});

test('numerals change in Urdu only, and letters never', () => {
  assert.equal(digits('ur', 'S1 2026'), 'S۱ ۲۰۲۶');
  assert.equal(digits('en', 'S1 2026'), 'S1 2026');
});
