/** Which year is the first: never because of a single child. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayOf, readRows } from '../testing/released-rows.ts';
import { trueFigures } from './compute.ts';

test('the first year is that by which there are ten, holds all before it, and stays', () => {
  const starts = [...Array.from({ length: 9 }, () => '2015-05-05'), '2019-02-02', '2023-03-03'];
  const early = readRows(starts.map((day, at) => `C${at},Lahore,Kasur,${day},,,,,,`)).children;
  const of = (firstYear?: string) => trueFigures(early, dayOf('2024-06-30'), 'weekly', { firstYear });
  assert.deepEqual(of().years, ['2019', '2020', '2021', '2022', '2023', '2024']);
  assert.equal(of().counts.get('all|2019|started|ever'), 10);
  assert.equal(of('2022').counts.get('all|2022|started|ever'), 10);
  assert.deepEqual(of('2022').years, ['2022', '2023', '2024']);
  assert.equal(of('2010').counts.get('all|2015|started|ever'), 9);
});
