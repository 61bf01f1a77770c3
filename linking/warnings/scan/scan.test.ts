/** A gathering is told where chance does not explain it: by where, how many, and how usual that is there. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import type { CaseFact } from '../case-fact.ts';
import { dayNumber } from '../day-number.ts';
import type { RuleOf } from '../rules.ts';
import { inventedCase } from '../testing/invented-cases.ts';
import { chanceOf, oneInRuns, surpriseOf } from './chance.ts';
import { type GroundPoint, groundOf } from './ground.ts';
import { gatheringsOf } from './scan.ts';
import { seededRandom } from '../../weights/seeded-random.ts';

/** 400 settlements four kilometres apart, in two districts. */
const points: readonly GroundPoint[] = Array.from({ length: 400 }, (_, index) => ({
  key: `p${index}`,
  district: index % 20 < 10 ? 'west' : 'east',
  latitude: 31 + Math.floor(index / 20) * 0.036,
  longitude: 73 + (index % 20) * 0.042,
}));
const ground = groundOf(points);
const rule: RuleOf<'scan'> = {
  id: 'many-from-one-place',
  kind: 'scan',
  by: 'all',
  radiiKm: [0, 5, 10],
  windowDays: [14, 28, 56],
  leastCases: 3,
  baselineDays: 1095,
  youngDays: 180,
  leastPerYear: 0.02,
  shape: 0.5,
  oneIn: 200,
};
const today = '2026-07-01';
const dayBefore = (days: number): string => Temporal.PlainDate.from(today).subtract({ days }).toString();

function at(place: number, daysAgo: number, name: string): CaseFact {
  const point = points[place];
  assert.ok(point);
  const { key, district, latitude, longitude } = point;
  return inventedCase(name, { lodgedOn: dayBefore(daysAgo), district, place: { key, latitude, longitude } });
}

/** Three years, about one case in two days anywhere. */
function quietYears(seed: number): readonly CaseFact[] {
  const random = seededRandom(seed);
  return Array.from({ length: 550 }, (_, index) =>
    at(Math.floor(random() * 400), Math.floor(random() * 1095), `quiet${index}`),
  );
}
const scan = (cases: readonly CaseFact[], wish: Partial<RuleOf<'scan'>> = {}) =>
  gatheringsOf({ ...rule, ...wish }, cases, 'all', {
    today,
    ground: () => ground,
    random: seededRandom(99),
    remember: (_name, work) => work(),
    pause: async () => undefined,
    oneOfEachSource: (each) => each,
  });

test('seven cases of three neighbouring villages of two districts in three weeks are told, with how seldom chance does that', async () => {
  const planted = [189, 190, 190, 189, 210, 190, 189].map((place, index) =>
    at(place, 3 + index * 3, `planted${index}`),
  );
  const [first] = await scan([...quietYears(1), ...planted]);
  assert.ok(first);
  const names = first.cases.map((each) => each.case);
  assert.ok(planted.filter((each) => names.includes(each.case)).length >= 6);
  assert.ok(first.oneIn >= rule.oneIn);
});

test('records in which nothing was planted are told of less than once in many', async () => {
  const runs = await Promise.all(Array.from({ length: 30 }, (_, index) => scan(quietYears(1000 + index))));
  const told = runs.filter(({ length }) => length > 0);
  assert.ok(told.length <= 1, `${told.length} of 30`);
});

test('as many cases are nothing to tell where they are usual', async () => {
  const planted = [0, 1, 2, 3].map((index) => at(190, 2 + index * 5, `now${index}`));
  const usual = Array.from({ length: 80 }, (_, index) => at(190, 60 + index * 12, `usual${index}`));
  assert.ok((await scan([...quietYears(1), ...planted])).length > 0);
  assert.deepEqual(await scan([...quietYears(1), ...planted, ...usual]), []);
});

test('nor where the whole record has more than usual', async () => {
  const random = seededRandom(5);
  const surge = Array.from({ length: 160 }, (_, index) =>
    at(Math.floor(random() * 400), Math.floor(random() * 14), `surge${index}`),
  );
  assert.deepEqual(await scan([...quietYears(1), ...surge]), []);
});

test('cases without a village gather nowhere', async () => {
  const without = [1, 2, 3, 4, 5].map((index) =>
    inventedCase(`n${index}`, { lodgedOn: dayBefore(index), district: 'west' }),
  );
  assert.deepEqual(await scan([...quietYears(1), ...without]), []);
});

test('more cases surprise more, a higher rate less, and what surprises more is seldomer by chance', () => {
  const rate = fc.double({ min: 0.001, max: 50, noNaN: true });
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60 }), rate, rate, (count, mean, spread) => {
      const expected = { mean, variance: mean * spread };
      const surprise = surpriseOf(count, expected, 0.1);
      assert.ok(surprise >= 0);
      assert.ok(surpriseOf(count + 1, expected, 0.1) >= surprise);
      assert.ok(surpriseOf(count, expected, 0.2) <= surprise + 1e-9);
    }),
  );
  const chance = chanceOf([4, 5, 6, 5.5, 4.5]);
  assert.ok(oneInRuns(9, chance) > oneInRuns(8, chance));
});

test('the chance of that many is the one of Poisson where the rate is sure', () => {
  // P(X ≥ 3 | 1) = 1 − 2.5/e.
  const sure = surpriseOf(3, { mean: 1, variance: 1e-9 }, 1);
  assert.ok(Math.abs(Math.exp(-sure) - (1 - 2.5 / Math.E)) < 1e-6);
});

test('days are counted as the calendar has them', () => {
  fc.assert(
    fc.property(fc.integer({ min: -30_000, max: 90_000 }), (days) => {
      const day = Temporal.PlainDate.from('1970-01-01').add({ days });
      assert.equal(dayNumber(day.toString()), days);
    }),
  );
});
