/**
 * Releases over a year of an invented record with sparse districts, late entries, corrections and transfers, under attack all
 * together. Two stages of the funnel only, and a release every four weeks: `npm run bench:figures -- --only control` takes all.
 */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { attackBundle } from '@amanat/attacker';
import { intervalOf, printedCount } from '@amanat/figures';
import { inventedHistory } from '../../figures/testing/invented-history.ts';
import { bundleOf, naiveSuppression } from './bundle-of.ts';
import { type Attack, changesFound, printedShares, simulate } from './two-years.ts';

const history = inventedHistory({
  seed: 1,
  size: 1_500,
  divisions: 4,
  districtsPerDivision: 3,
  from: '2023-01-01',
  until: '2026-01-31',
});
const attack: Attack = (made) => attackBundle(bundleOf(made), { since: made.at(-1)?.id ?? '' });
const releases = await simulate(
  history,
  {
    from: '2025-01-05',
    weeks: 52,
    every: 4,
    monthlyEvery: 12,
    counted: (key) => /\|(?:started|fir)\|/.test(key),
  },
  attack,
);

suite('a year of releases', () => {
  test('each count is printed by its true number, or has a repair that stays', () => {
    for (const [at, { printed, counts, repairs }] of releases.entries()) {
      const repaired = new Set(repairs.map(({ what }) => what));
      for (const [key, token] of printed) {
        const count = counts.get(key) ?? -1;
        const { min, max } = intervalOf(token);
        assert.ok(count >= min && count <= max, key);
        if (!repaired.has(key)) assert.equal(token, printedCount(count));
      }
      const before = releases[at - 1]?.repairs ?? [];
      assert.ok(
        before.every((repair) => repairs.some(({ what, since }) => what === repair.what && since === repair.since)),
      );
    }
  });

  test('counts did fall, and were printed so', () => {
    const falls = releases.flatMap(({ counts }, at) =>
      [...counts].filter(([key, count]) => count < (releases[at - 1]?.counts.get(key) ?? 0)),
    );
    assert.ok(falls.length > 0);
  });

  test('the attack finds nothing, and most of what is printed is printed by the rule', async () => {
    assert.deepEqual(await attackBundle(bundleOf(releases)), []);
    const { withheld, wider } = printedShares(releases);
    assert.ok(withheld < 0.01 && wider < 0.15, `${withheld} withheld, ${wider} wider`);
  });

  test('hiding small counts beside exact totals, as others do, gives most small changes away', async () => {
    const found = changesFound(
      releases,
      await attackBundle(bundleOf(releases, naiveSuppression), { spans: 'consecutive' }),
    );
    assert.ok(found > 0.5, `${found} of the changes of one to four`);
  });
});
