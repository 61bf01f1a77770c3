/** How many set out so long ago, against the plainest way to count: whether a share is printed hangs on it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { noDay } from '../children/case-children.ts';
import { calendarDayOf } from '../children/day-number.ts';
import { inventedChildren } from '../testing/invented-children.ts';
import { dayOf } from '../testing/released-rows.ts';
import { trueFigures } from './compute.ts';
import { publicCatalogue } from './public-catalogue.ts';

const children = inventedChildren({
  seed: 17,
  size: 900,
  divisions: 2,
  districtsPerDivision: 2,
  from: '2021-03-01',
  until: '2026-06-30',
});
const snapshot = dayOf('2025-09-30');
const figures = trueFigures(children, snapshot, 'monthly');

test('of those who set out on an interval, by the year of their start', () => {
  for (const wanted of ['all', '2023', '2025']) {
    const found = figures.times.find(
      ({ place, year, interval }) => place === 'all' && year === wanted && interval === 'fir-report',
    );
    const setOut = publicCatalogue.curveDays.map((days) =>
      children.days.fir.reduce((count, fir, row) => {
        const year = String(calendarDayOf(children.days.started[row] ?? noDay).year);
        const counts = fir !== noDay && fir <= snapshot - days && (wanted === 'all' || year === wanted);
        return counts ? count + 1 : count;
      }, 0),
    );
    assert.deepEqual(found?.setOut, setOut);
    assert.ok((setOut[0] ?? 0) > 0);
  }
});

test('of police reports, by their year', () => {
  const of = (wanted: string, days: number) =>
    figures.ends.find(({ place, year, horizon }) => place === 'all' && year === wanted && horizon === days);
  assert.equal(of('2023', 365)?.setOut, of('2023', 365)?.cases);
  assert.equal(of('2025', 365)?.setOut, 0);
  const all = [365, 730, 1095].map((days) => of('all', days)?.setOut ?? 0);
  assert.ok(all.every((count, at) => count > 0 && count < (all[at - 1] ?? Infinity)));
});
