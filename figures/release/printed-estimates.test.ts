/** Estimates beside the counts that stand in the same release, and in older ones: what nobody may work out from the two. */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { TrueEnds, TrueFigures, TrueTimes } from '../catalogue/true-figures.ts';
import { dayOf } from '../testing/released-rows.ts';
import { printedEnds, printedTimes } from './printed-estimates.ts';

const figuresOf = (wish: { readonly times?: TrueTimes; readonly ends?: TrueEnds }): TrueFigures => ({
  kind: 'monthly',
  snapshot: dayOf('2025-06-30'),
  years: ['2021', '2022', '2023', '2024', '2025'],
  districts: [],
  counts: new Map(),
  times: wish.times === undefined ? [] : [wish.times],
  ends: wish.ends === undefined ? [] : [wish.ends],
});

const row = { place: 'all', year: 'all' } as const;

suite('times of all years', () => {
  const reached = { day: 40, atRisk: 30 };
  const few: TrueTimes = {
    ...row,
    interval: 'started-fir',
    cases: 58,
    ended: 44,
    q25: reached,
    median: reached,
    q75: reached,
    open: [0.24, 0.24, 0.24, 0.24, 0.24, 0.24, 0.24],
    setOut: [57, 57, 57, 57, 57, 57, 57],
    watched: 1300,
  };
  const printed = (times: TrueTimes, from: string, to: string) =>
    printedTimes(figuresOf({ times }), [row], (_place, _year, measure) =>
      measure === 'started|ever' ? from : to,
    )[0] ?? assert.fail();

  test('say nothing where 15 to 25 % of 55 to 64 still open would leave 42 to 44 of the printed 35 to 44', () => {
    assert.deepEqual(new Set(printed(few, '60', '40').open), new Set(['?']));
  });
  test('nor where an older release has 55 to 64 for those who set out so long ago, though more have since', () => {
    const grown = { ...few, cases: 76 };
    assert.deepEqual(new Set(printed(grown, '80', '50').open), new Set(['?']));
    const long = printed({ ...grown, setOut: [76, 76, 76, 76, 57, 40, 0] }, '80', '70').open;
    assert.deepEqual(long, ['20%', '20%', '20%', '20%', '20%', '?', '?']);
  });
  test('stand there by how many set out so long ago, never because one of them is still counted', () => {
    const nobody = { ...few, cases: 190, ended: 180, setOut: [180, 180, 180, 180, 120, 54, 0] };
    const open = [0.2, 0.1, 0.1, 0.1, null, null, null];
    assert.deepEqual(printed({ ...nobody, open }, '190', '180').open, ['20%', '10%', '10%', '10%', '<10%', '?', '?']);
    const another = printed({ ...nobody, open: [0.2, 0.1, 0.1, 0.1, 0.01, 0.01, null] }, '190', '180').open;
    assert.deepEqual(printed({ ...nobody, open }, '190', '180').open, another);
  });
  test('say no median where half of 65 to 74 would leave 33 and 34 of the printed 25 to 34', () => {
    assert.equal(printed(few, '70', '30').median, '?');
    assert.equal(printed(few, '70', '60').median, '6w');
  });
});

suite('ends', () => {
  const ends: TrueEnds = {
    ...row,
    horizon: 365,
    cases: 60,
    setOut: 58,
    shares: { convicted: 0.15, acquitted: 0.3, 'other-end': 0.1, open: 0.45 },
  };
  const printed = (found: TrueEnds, counts: Readonly<Record<string, string>>, year = found.year) =>
    printedEnds(figuresOf({ ends: { ...found, year } }), [{ ...row, year }], (_, measure) => counts[measure] ?? '*')[0]
      ?.shares ?? assert.fail();
  const many = {
    'report|ever': '60',
    'ended|ever': '60',
    'outcome convicted|ever': '60',
    'outcome acquitted|ever': '60',
  };

  test('say nothing where 15 % of 55 or more would make 7 to 9 convictions of 0 to 9', () => {
    assert.equal(printed(ends, many).convicted, '20%');
    const shares = printed(ends, { ...many, 'outcome convicted|ever': '0-9' });
    assert.deepEqual(new Set(Object.values(shares)), new Set(['?']));
  });
  test('nor of one year, whose convictions are among those of all', () => {
    const shares = printed(ends, { ...many, 'report|ever': '900', 'outcome convicted|ever': '0-9' }, '2022');
    assert.deepEqual(new Set(Object.values(shares)), new Set(['?']));
  });
  test('nor where all ends would be told nearly', () => {
    assert.equal(printed(ends, { ...many, 'ended|ever': '40' }).open, '?');
  });
  test('stand there by how many reports there were so long ago', () => {
    assert.equal(printed({ ...ends, setOut: 54 }, many).open, '?');
  });
});
