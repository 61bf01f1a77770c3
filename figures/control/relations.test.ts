import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { trueFigures } from '../catalogue/compute.ts';
import { parseDay } from '../children/day-number.ts';
import { inventedChildren } from '../testing/invented-children.ts';
import type { BundleRelation } from '../release/audit-bundle.ts';
import { chainOf, relationsOf } from './relations.ts';

const children = inventedChildren({
  seed: 5,
  size: 800,
  divisions: 3,
  districtsPerDivision: 2,
  from: '2023-01-01',
  until: '2026-01-31',
});
const day = parseDay('2025-11-02') ?? 0;

function holds(relation: BundleRelation, counts: ReadonlyMap<string, number>): boolean {
  const of = (key: string): number => counts.get(key) ?? Number.NaN;
  if ('sum' in relation) return relation.sum.reduce((sum, key) => sum + of(key), 0) === of(relation.total);
  return relation.terms.reduce((sum, [factor, key]) => sum + factor * of(key), 0) <= relation.rhs;
}

suite('what a reader knows of a release', () => {
  for (const kind of ['weekly', 'monthly'] as const)
    test(`holds for the true counts of a ${kind} one, and speaks of each of them`, () => {
      const { counts, districts } = trueFigures(children, day, kind);
      const relations = relationsOf({ keys: counts.keys(), districts, chain: chainOf(counts) });
      assert.deepEqual(
        relations.filter((relation) => !holds(relation, counts)),
        [],
      );
      const spoken = new Set(
        relations.flatMap((relation) =>
          'sum' in relation ? [...relation.sum, relation.total] : relation.terms.map(([, key]) => key),
        ),
      );
      assert.deepEqual(
        [...counts.keys()].filter((key) => !spoken.has(key)),
        [],
      );
    });

  test('districts add up to divisions, these to the whole, years to all years, outcomes to the ended', () => {
    const { counts, districts } = trueFigures(children, day, 'monthly');
    const totals = relationsOf({ keys: counts.keys(), districts, chain: [] }).filter((relation) => 'sum' in relation);
    const partsOf = (total: string): readonly number[] =>
      totals.filter((relation) => relation.total === total).map(({ sum }) => sum.length);
    assert.deepEqual(partsOf('division Division 001|2024|fir|ever'), [2]);
    assert.deepEqual(partsOf('all|2024|fir|ever'), [3]);
    assert.deepEqual(partsOf('all|all|started|ever'), [3, 3, 2]);
    assert.deepEqual(partsOf('all|all|ended|ever'), [3, 3, 11]);
    assert.deepEqual(partsOf('all|all|open'), [3, 3, 6, 4]);
    assert.deepEqual(partsOf('district District 001|all|started|ever'), [3, 2]);
  });

  test('no sum of districts is known where one is counted whose division is not told', () => {
    const { counts, districts } = trueFigures(children, day, 'monthly');
    const relations = relationsOf({ keys: counts.keys(), districts: districts.slice(1), chain: [] });
    assert.ok(
      !relations.some(
        (relation) =>
          'sum' in relation &&
          relation.sum[0]?.startsWith('district') === true &&
          relation.total.startsWith('division'),
      ),
    );
  });

  test('a stage is under the one before it only where every place and year bears it out', () => {
    const counts = new Map([
      ['all|2024|fir|ever', 4],
      ['all|2024|arrest|ever', 5],
      ['all|2024|report|ever', 3],
    ]);
    assert.deepEqual(
      chainOf(counts).filter(([later]) => later === 'arrest' || later === 'report'),
      [['report', 'fir']],
    );
  });
});
