/** The attack beside trying out every world, and beside a rule that is known to be bad. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AuditBundle } from '@amanat/figures';
import { assert as holds, asyncProperty, integer, tuple } from 'fast-check';
import { attackBundle } from './attack.ts';
import { inventedBundle } from './testing/invented-bundle.ts';
import { seededRandom } from './seeded-random.ts';

const few = { status: 'suppressed', min: 0, max: 9 } as const;
const keys = ['a', 'b', 'c'] as const;

/** Three hidden counts, the sums of two pairs and of all printed within a band. */
function bundleOf(counts: readonly number[], widths: readonly number[]): AuditBundle {
  const [a = 0, b = 0, c = 0] = counts;
  const sums = { ab: a + b, bc: b + c, all: a + b + c };
  const cells = Object.entries(sums).map(([key, sum], at) => {
    const width = (widths[at] ?? 0) + 1;
    const min = Math.floor(sum / width) * width;
    return { key, status: 'band', min, max: min + width - 1 } as const;
  });
  return {
    format: 'sdc-attack/1',
    threshold: 10,
    incrementThreshold: 5,
    pin: 1,
    releases: ['r1'],
    cumulative: [],
    tables: [
      {
        id: 't',
        release: 'r1',
        cells: [...keys.map((key) => ({ key, ...few })), ...cells],
        relations: [
          { sum: ['a', 'b'], total: 'ab' },
          { sum: ['b', 'c'], total: 'bc' },
          { sum: keys, total: 'all' },
        ],
      },
    ],
    truth: Object.fromEntries(Object.entries({ a, b, c, ...sums }).map(([key, count]) => [`r1::${key}`, count])),
  };
}

function tried(bundle: AuditBundle): readonly string[] {
  const ends = new Map<string, [number, number]>();
  const bands = new Map(
    bundle.tables.flatMap(({ cells }) =>
      cells.flatMap((cell) => (cell.status === 'band' ? [[cell.key, cell] as const] : [])),
    ),
  );
  for (let a = 0; a < 10; a += 1)
    for (let b = 0; b < 10; b += 1)
      for (let c = 0; c < 10; c += 1) {
        const world = { a, b, c, ab: a + b, bc: b + c, all: a + b + c };
        const fits = Object.entries(world).every(([key, count]) => {
          const band = bands.get(key);
          return band === undefined || (band.min <= count && count <= band.max);
        });
        if (!fits) continue;
        for (const [key, count] of Object.entries(world)) {
          const [min, max] = ends.get(key) ?? [count, count];
          ends.set(key, [Math.min(min, count), Math.max(max, count)]);
        }
      }
  return [...ends]
    .filter(([, [min, max]]) => max - min <= 2 && max >= 1 && min <= 9)
    .map(([key, [min, max]]) => `${key} ${min} ${max}`)
    .toSorted();
}

test('over small tables the attack finds what trying out every world finds, and the same ends', async () => {
  const count = integer({ min: 0, max: 9 });
  await holds(
    asyncProperty(tuple(count, count, count), tuple(count, count, count), async (counts, widths) => {
      const bundle = bundleOf(counts, widths);
      const found = await attackBundle(bundle, { exact: true });
      assert.deepEqual(found.map(({ key, min, max }) => `${key} ${min} ${max}`).toSorted(), tried(bundle));
    }),
    { numRuns: 12 },
  );
});

test('hiding small counts beside exact totals gives most small changes away', async () => {
  const bundle = inventedBundle({
    districts: 4,
    divisions: 2,
    years: 2,
    cases: 260,
    stages: ['started', 'fir'],
    weeks: 12,
    districtsEvery: 1,
    print: 'hide',
    random: seededRandom(11),
  });
  const found = await attackBundle(bundle, { spans: 'consecutive' });
  const had = new Set(found.filter(({ kind }) => kind === 'change').map(({ release, key }) => `${release}::${key}`));
  let [small, given] = [0, 0];
  for (const [name, count] of Object.entries(bundle.truth)) {
    const [release = '', key = ''] = name.split('::');
    const before = bundle.releases[bundle.releases.indexOf(release) - 1];
    const changed = count - (bundle.truth[`${before ?? ''}::${key}`] ?? count);
    if (changed < 1 || changed > 4) continue;
    small += 1;
    if (had.has(name)) given += 1;
  }
  assert.ok(small > 50);
  assert.ok(given / small > 0.5, `${given} of ${small}`);
});
