/** The audit bundle holds what is printed, what a reader knows of it, and the truth; and nothing in it is false. */
import assert from 'node:assert/strict';
import { hash } from 'node:crypto';
import { suite, test } from 'node:test';
import { trueFigures } from '../catalogue/compute.ts';
import { placedIn } from '../children/read-cases-by-day.ts';
import { dayOf, readRows, releaseOf, rows } from '../testing/released-rows.ts';
import { truthOf, withinKey } from './bundle-truth.ts';
import { makeRelease } from './make-release.ts';

const sha256 = (text: string): string => hash('sha256', text);
const released = (lines: readonly string[], day: string, wish: Omit<Parameters<typeof releaseOf>[2], 'sha256'> = {}) =>
  releaseOf(lines, day, { ...wish, sha256 });

const first = await released(rows, '2025-06-30');
const second = await released(rows, '2025-07-07', { kind: 'weekly', earlier: [first] });

suite('the audit bundle', () => {
  const figures = trueFigures(readRows(rows).children, dayOf('2025-06-30'), 'monthly');
  const { bundle } = first;
  const truth = (key: string): number => bundle.truth[`2025-06-30::${key}`] ?? Number.NaN;
  test('holds each printed count once, with the truth within it', () => {
    const [table] = bundle.tables;
    const keys = table?.cells.map(({ key }) => key) ?? [];
    assert.equal(new Set(keys).size, keys.length);
    for (const [key, count] of figures.counts) assert.equal(truth(key), count);
    for (const cell of table?.cells ?? []) {
      const count = truth(cell.key);
      if (cell.status === 'suppressed' || cell.status === 'band') assert.ok(cell.min <= count && count <= cell.max);
      if (cell.status === 'rounded') assert.equal(Math.floor(count / 10 + 0.5) * 10, cell.value);
    }
  });
  test('its relations are true, and those of shares too', () => {
    for (const relation of bundle.tables[0]?.relations ?? []) {
      if ('sum' in relation) {
        assert.equal(
          relation.sum.reduce((sum, key) => sum + truth(key), 0),
          truth(relation.total),
        );
        continue;
      }
      const sum = relation.terms.reduce((total, [factor, key]) => total + factor * truth(key), 0);
      assert.ok(relation.op === '<=' ? sum <= relation.rhs + 1e-6 : sum >= relation.rhs - 1e-6);
    }
    const shares =
      bundle.tables[0]?.cells.filter(({ status, key }) => status === 'hidden' && key.includes(' within ')) ?? [];
    assert.ok(shares.some(({ key }) => key === withinKey('all', '2022', 730)));
  });
  test('says that a count never falls only of those that do not', async () => {
    assert.deepEqual(second.bundle.cumulative, ['\\|ever$']);
    const [before, after] = await Promise.all(
      [rows, rows.filter((row) => !row.includes('District 002'))].map((lines) => released(lines, '2025-06-30')),
    );
    assert.ok(before !== undefined && after !== undefined);
    const later = trueFigures(
      placedIn(
        readRows(rows.filter((row) => !row.includes('District 002'))).children,
        dayOf('2025-07-31'),
        figures.districts,
      ),
      dayOf('2025-07-31'),
      'monthly',
    );
    const made = await makeRelease({
      figures: later,
      earlier: [before.view],
      earlierTruth: new Map([['2025-06-30', truthOf(figures, 0)]]),
      rejected: 0,
      attack: async () => [],
      sha256,
    });
    const [pattern = ''] = made.bundle.cumulative;
    const grows = new RegExp(pattern, 'u');
    assert.equal(grows.test('district District 002|all|started|ever'), false);
    assert.equal(grows.test('district District 001|all|started|ever'), true);
    assert.equal(grows.test('district District 001|all|open'), false);
  });
});
