/** A duty that no event of its own shows: somebody records that it was done, or that nothing needed to be done. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { clockOf, eventsOf, packOf, rule } from './testing/invented.ts';

const pack = packOf(rule('X-1', { time: 'P3D', unit: 'calendar-days' }));
const began = { type: 'begun', at: '2025-03-01T10:00:00+05:00' };
const said = (type: string, on: string, names = 'X-1') => ({ type, on, rule: names });
const statusOf = (...events: readonly ReturnType<typeof said>[]): readonly [string, number] => {
  const { status, daysLate } = clockOf(pack, eventsOf(began, ...events), '2025-03-10');
  return [status, daysLate];
};

test('a duty that is said to be done ends its clock, in time or late', () => {
  assert.deepEqual(statusOf(), ['overdue', 6]);
  assert.deepEqual(statusOf(said('duty.done', '2025-03-03')), ['done', 0]);
  assert.deepEqual(statusOf(said('duty.done', '2025-03-06')), ['done-late', 2]);
});

test('what is said of another rule, or before the duty arose, ends nothing', () => {
  assert.deepEqual(statusOf(said('duty.done', '2025-03-03', 'X-2')), ['overdue', 6]);
  assert.deepEqual(statusOf(said('duty.done', '2025-02-20')), ['overdue', 6]);
});

test('a duty that is said to be needless in time is not needed', () => {
  assert.deepEqual(statusOf(said('duty.not-needed', '2025-03-03')), ['not-needed', 0]);
});
