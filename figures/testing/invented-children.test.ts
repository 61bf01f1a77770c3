import assert from 'node:assert/strict';
import { test } from 'node:test';
import { noDay, openOutcome } from '../children/case-children.ts';
import { stages } from '../children/stages.ts';
import { casesCsvOf, inventedChildren } from './invented-children.ts';

const options = {
  seed: 7,
  size: 20_000,
  divisions: 4,
  districtsPerDivision: 6,
  from: '2019-01-01',
  until: '2026-06-30',
};

test('the same options give the same children, another seed gives others', () => {
  const csv = casesCsvOf(inventedChildren(options), 50);
  assert.equal(casesCsvOf(inventedChildren(options), 50), csv);
  assert.notEqual(casesCsvOf(inventedChildren({ ...options, seed: 8 }), 50), csv);
  assert.equal(csv.split('\n').length, 52);
});

test('stages come in their order, an end after them, and every kind of case is among them', () => {
  const { size, days, endedOn, outcome, lastOn, districts, district } = inventedChildren(options);
  const perDistrict = new Map<number, number>();
  let [open, ended, judged] = [0, 0, 0];
  for (let row = 0; row < size; row += 1) {
    const reached = stages.map((stage) => days[stage][row] ?? noDay).filter((day) => day !== noDay);
    assert.deepEqual(
      reached,
      reached.toSorted((a, b) => a - b),
    );
    const end = endedOn[row] ?? noDay;
    assert.equal(end === noDay, outcome[row] === openOutcome);
    assert.ok((lastOn[row] ?? noDay) >= Math.max(...reached, end));
    if (end === noDay) open += 1;
    else ended += 1;
    if (days.judgment[row] !== noDay) judged += 1;
    const home = district[row] ?? -1;
    perDistrict.set(home, (perDistrict.get(home) ?? 0) + 1);
  }
  assert.ok(open > 4000 && ended > 4000 && judged > 1500, `${open} ${ended} ${judged}`);
  const sizes = districts.map((_, at) => perDistrict.get(at) ?? 0);
  assert.ok(Math.min(...sizes) < 30 && Math.max(...sizes) > 1500, String(sizes));
});
