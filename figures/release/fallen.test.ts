/** Counts that fell: which they are, and that the control is told of them. */
import assert from 'node:assert/strict';
import { hash } from 'node:crypto';
import { suite, test } from 'node:test';
import { trueFigures } from '../catalogue/compute.ts';
import { decidePrints } from '../control/decide-prints.ts';
import { withheld } from '../publication/printed-counts.ts';
import { dayOf, readRows, releaseOf, rows } from '../testing/released-rows.ts';
import { truthOf } from './bundle-truth.ts';
import { fallenCounts } from './fallen.ts';
import { makeRelease } from './make-release.ts';
import { districtsOf } from './places-in-order.ts';
import { printedCountsOf } from './printed-tables.ts';

const sha256 = (text: string): string => hash('sha256', text);
const started = 'all|all|started|ever';

suite('counts that fell', () => {
  test('are seen by the truth, and by what is printed where that is not known', () => {
    const of = (counts: readonly (readonly [truth: number | undefined, token: string])[]): readonly string[] => [
      ...fallenCounts(
        counts.map(([value, token]) => ({
          printed: new Map([
            [started, token],
            ['all|all|open', token],
          ]),
          truth: value === undefined ? undefined : new Map([[started, value]]),
          districts: [],
        })),
      ),
    ];
    assert.deepEqual(
      of([
        [23, '20'],
        [22, '20'],
      ]),
      [started],
    );
    assert.deepEqual(
      of([
        [22, '20'],
        [23, '20'],
      ]),
      [],
    );
    assert.deepEqual(
      of([
        [undefined, '20'],
        [undefined, '10'],
        [30, '30'],
      ]),
      [started],
    );
    assert.deepEqual(
      of([
        [undefined, '20'],
        [18, '20'],
        [undefined, withheld],
      ]),
      [],
    );
  });

  test('of which only the print is known, are with all parts and wholes of it: one of them fell, and nobody knows which', () => {
    const keys = ['all|all', 'all|2024', 'division L|2024', 'district Kasur|all', 'district Kasur|2024'].map(
      (row) => `${row}|fir|ever`,
    );
    const districts = [{ name: 'Kasur', division: 'L' }];
    const elsewhere = ['all|all|started|ever', 'division M|2024|fir|ever', 'division L|2023|fir|ever'];
    const of = (token: string) =>
      new Map([...keys, ...elsewhere].map((key) => [key, key.includes('division L|2024') ? token : '10']));
    const told = new Map([...of('').keys()].filter((key) => !key.includes('division L|2024')).map((key) => [key, 12]));
    const fell = fallenCounts([
      { printed: of('10'), truth: told, districts },
      { printed: of('0-9'), truth: new Map([...told, ['division L|2024|fir|ever', 9]]), districts },
    ]);
    assert.deepEqual([...fell].toSorted(), keys.toSorted());
  });
  test('are told to the control, which takes them for growing no more', async () => {
    const first = await releaseOf(rows, '2025-06-30', { sha256 });
    const whole = trueFigures(readRows(rows).children, dayOf('2025-06-30'), 'monthly');
    const later = dayOf('2025-07-31');
    let told = 0;
    for (let left = 0; left < 20 && told === 0; left += 1) {
      // Some that were entered twice.
      const { children } = readRows(rows.filter((_, row) => row % 20 !== left));
      const figures = trueFigures(children, later, 'monthly');
      const truth = truthOf(whole, 0);
      const made = await makeRelease({
        figures,
        earlier: [first.view],
        earlierTruth: new Map([['2025-06-30', truth]]),
        rejected: 0,
        attack: async () => [],
        sha256,
      });
      const fallen = new Set(
        [...figures.counts].flatMap(([key, count]) =>
          key.endsWith('|ever') && count < (truth.get(key) ?? 0) ? [key] : [],
        ),
      );
      assert.ok(fallen.size > 0);
      const decided = (known: ReadonlySet<string> | undefined) =>
        decidePrints({
          release: { id: '2025-07-31', kind: 'monthly' },
          districts: figures.districts,
          years: figures.years,
          counts: figures.counts,
          earlier: [
            {
              id: '2025-06-30',
              kind: 'monthly',
              printed: printedCountsOf(first.view),
              districts: districtsOf(first.view.manifest.places),
            },
          ],
          ...(known === undefined ? {} : { fallen: known }),
          repairs: first.view.manifest.repairs,
          findings: [],
        });
      const { printed } = decided(fallen);
      for (const [key, token] of printedCountsOf(made.view)) assert.equal(token, printed.get(key));
      const without = decided(undefined).printed;
      if ([...without].some(([key, token]) => token !== printed.get(key))) told += 1;
    }
    assert.ok(told > 0, 'no release was printed otherwise for it');
  });
});
