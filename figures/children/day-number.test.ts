import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { noDay } from './case-children.ts';
import { dayNumberOf, isoDayOf, parseDay, yearsOf } from './day-number.ts';

test('days are counted from 1970-01-01', () => {
  assert.equal(parseDay('1970-01-01'), 0);
  assert.equal(parseDay('2026-06-30'), 20_634);
  assert.equal(parseDay('1969-12-31'), -1);
});

test('what is no day of the calendar is none', () => {
  for (const text of ['2025-02-29', '2026-13-01', '2026-00-10', '2026-04-31', '2026-4-1', '2026-04-01T00:00', '', ' '])
    assert.equal(parseDay(text), undefined, text);
  assert.notEqual(parseDay('2024-02-29'), undefined);
});

test('the calendar of Temporal says the same, for any day of ten thousand years', () => {
  fc.assert(
    fc.property(fc.integer({ min: -719_528, max: 2_932_896 }), (day) => {
      const iso = Temporal.PlainDate.from('1970-01-01').add({ days: day }).toString();
      assert.equal(isoDayOf(day), iso);
      assert.equal(parseDay(iso), day);
    }),
    { numRuns: 2000 },
  );
});

test('a column of days has its years, and none where there is no day', () => {
  const days = Int32Array.of(dayNumberOf(2024, 12, 31), noDay, dayNumberOf(2025, 1, 1), dayNumberOf(2020, 2, 29));
  assert.deepEqual([...yearsOf(days)], [2024, 0, 2025, 2020]);
});
