import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import * as fc from 'fast-check';
import { boundsOf } from './bounds.ts';
import { layoutOf } from './layout.ts';

const districts = ['A', 'B'].map((name) => ({ name, division: 'North' }));
const keys = ['district A', 'district B', 'division North'].flatMap((place) =>
  ['2024', '2025', 'all'].map((year) => `${place}|${year}|started|ever`),
);
const layout = layoutOf({ keys, districts, chain: [] });

/** The nine counts of a table of two by two, in the order of the layout. */
function tableOf([a, b, c, d]: readonly number[]): readonly number[] {
  const value: Readonly<Record<string, number>> = {
    'district A|2024': a ?? 0,
    'district A|2025': b ?? 0,
    'district B|2024': c ?? 0,
    'district B|2025': d ?? 0,
  };
  const of = (place: string, year: string): number =>
    Object.entries(value)
      .filter(
        ([key]) => (place.startsWith('division') || key.startsWith(place)) && (year === 'all' || key.endsWith(year)),
      )
      .reduce((sum, [, count]) => sum + count, 0);
  return layout.keys.map((key) => of(key.split('|')[0] ?? '', key.split('|')[1] ?? ''));
}

const cell = fc.integer({ min: 0, max: 30 });
const table = fc.tuple(cell, cell, cell, cell).map(tableOf);
/** How far below and above the true count what is known of it reaches. */
const slack = fc.array(fc.tuple(fc.nat(9), fc.nat(9)), { minLength: 9, maxLength: 9 });

suite('bounds of counts', () => {
  test('always hold the true count, in one release and over two that do not fall', () => {
    fc.assert(
      fc.property(table, table, slack, slack, (first, more, before, after) => {
        const second = first.map((count, at) => count + (more[at] ?? 0));
        const bounds = boundsOf([layout, layout]);
        const truth = [...first, ...second];
        for (let at = 0; at < 9; at += 1) bounds.link(at, 9 + at);
        const known = [...before, ...after].map(
          ([below, above], at) => [at, Math.max(0, (truth[at] ?? 0) - below), (truth[at] ?? 0) + above] as const,
        );
        assert.ok(bounds.narrowAll(known));
        for (const [at, count] of truth.entries())
          assert.ok(count >= (bounds.min[at] ?? 0) && count <= (bounds.max[at] ?? 0));
      }),
    );
  });

  test('are the same in whatever order things are told, and as before when all is taken back', () => {
    fc.assert(
      fc.property(
        table,
        slack,
        fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6, 7, 8], { minLength: 9 }),
        (truth, known, order) => {
          const told = (at: number): readonly [number, number, number] => [
            at,
            Math.max(0, (truth[at] ?? 0) - (known[at]?.[0] ?? 0)),
            (truth[at] ?? 0) + (known[at]?.[1] ?? 0),
          ];
          const [one, other] = [boundsOf([layout]), boundsOf([layout])];
          const fresh = [...one.min, ...one.max];
          for (const at of order) assert.ok(one.narrow(...told(at)));
          assert.ok(other.narrowAll([0, 1, 2, 3, 4, 5, 6, 7, 8].map(told)));
          assert.deepEqual([...one.min, ...one.max], [...other.min, ...other.max]);
          one.takeBackTo(0);
          assert.deepEqual([...one.min, ...one.max], fresh);
        },
      ),
    );
  });

  test('of nothing at all are 0, and not −0', () => {
    const bounds = boundsOf([layout]);
    for (const at of [8, 5, 0, 4, 1, 3, 2, 7, 6]) assert.ok(bounds.narrow(at, 0, 0));
    assert.deepEqual(
      [...bounds.max].slice(0, 9),
      Array.from({ length: 9 }, () => 0),
    );
  });

  test('what cannot be is said', () => {
    const bounds = boundsOf([layout]);
    const at = (key: string): number => layout.numberOf.get(`${key}|started|ever`) ?? -1;
    assert.ok(bounds.narrow(at('district A|all'), 0, 9));
    assert.ok(bounds.narrow(at('district B|all'), 0, 9));
    assert.equal(bounds.narrow(at('division North|all'), 19, 30), false);
  });
});
