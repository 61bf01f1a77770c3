/** Hand-made bundles: what must be found is found, what cannot be had is not said to be. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AuditBundle, BundleCell, BundleRelation } from '@amanat/figures';
import { attackBundle } from './attack.ts';

interface Table {
  readonly cells: Readonly<Record<string, readonly [truth: number, printed: Printed]>>;
  readonly relations?: readonly BundleRelation[];
}
type Printed = BundleCell extends infer Cell ? (Cell extends unknown ? Omit<Cell, 'key'> : never) : never;

const exact = (value: number): Printed => ({ status: 'published', value });
const few: Printed = { status: 'suppressed', min: 0, max: 9 };
const hidden: Printed = { status: 'hidden' };
const nearest = (truth: number, base = 10): Printed => ({
  status: 'rounded',
  base,
  method: 'nearest',
  ties: 'up',
  value: Math.floor(truth / base + 0.5) * base,
});

function bundleOf(tables: Readonly<Record<string, Table>>, cumulative: readonly string[] = []): AuditBundle {
  const releases = Object.keys(tables);
  return {
    format: 'sdc-attack/1',
    threshold: 10,
    incrementThreshold: 5,
    pin: 1,
    releases,
    cumulative,
    tables: releases.map((release) => ({
      id: `table ${release}`,
      release,
      cells: Object.entries(tables[release]?.cells ?? {}).map(([key, [, printed]]) => ({ key, ...printed })),
      relations: tables[release]?.relations ?? [],
    })),
    truth: Object.fromEntries(
      releases.flatMap((release) =>
        Object.entries(tables[release]?.cells ?? {}).map(([key, [truth]]) => [`${release}::${key}`, truth]),
      ),
    ),
  };
}

const shortly = async (bundle: AuditBundle, options = {}): Promise<readonly string[]> =>
  (await attackBundle(bundle, { exact: true, ...options })).map(
    ({ kind, key, release, from, min, max }) =>
      `${kind} ${from === undefined ? '' : `${from} to `}${release} ${key}: ${min} to ${max}`,
  );

test('a suppressed count is had by subtraction from an exact total', async () => {
  const bundle = bundleOf({
    r1: {
      cells: { a: [40, exact(40)], b: [3, few], all: [43, exact(43)] },
      relations: [{ sum: ['a', 'b'], total: 'all' }],
    },
  });
  assert.deepEqual(await shortly(bundle), ['count r1 b: 3 to 3']);
  assert.deepEqual(
    (await attackBundle(bundle)).map(({ key, by }) => [key, by]),
    [['b', 'subtraction']],
  );
});

test('three counts of 0 to 9 that are printed with a total of 30 are had to within one', async () => {
  const bundle = bundleOf({
    r1: {
      cells: { a: [9, few], b: [8, few], c: [9, few], all: [26, nearest(26)] },
      relations: [{ sum: ['a', 'b', 'c'], total: 'all' }],
    },
  });
  assert.deepEqual(await shortly(bundle), ['count r1 a: 7 to 9', 'count r1 b: 7 to 9', 'count r1 c: 7 to 9']);
});

test('two exact margins narrow a count that no single row narrows', async () => {
  // p + q = 12 with q + r = 12 and p + r = 10: each row leaves a range, all three leave one answer.
  const bundle = bundleOf({
    r1: {
      cells: { p: [5, few], q: [7, few], r: [5, few], pq: [12, exact(12)], qr: [12, exact(12)], pr: [10, exact(10)] },
      relations: [
        { sum: ['p', 'q'], total: 'pq' },
        { sum: ['q', 'r'], total: 'qr' },
        { sum: ['p', 'r'], total: 'pr' },
      ],
    },
  });
  assert.deepEqual(await shortly(bundle), ['count r1 p: 5 to 5', 'count r1 q: 7 to 7', 'count r1 r: 5 to 5']);
  assert.ok((await attackBundle(bundle)).every(({ by }) => by === 'linear'));
});

test('what follows only because children come in whole numbers is found, too', async () => {
  // Of seven counts no two together exceed one: in fractions all seven may be a half, in whole numbers only one is not zero.
  const parts = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
  const bundle = bundleOf({
    r1: {
      cells: {
        ...Object.fromEntries(parts.map((key) => [key, [key === 'a' ? 1 : 0, few] as const])),
        all: [1, few],
      },
      relations: [
        { sum: parts, total: 'all' },
        ...parts.flatMap((one, at) =>
          parts.slice(at + 1).map((other) => ({
            terms: [[1, one] as const, [1, other] as const],
            op: '<=' as const,
            rhs: 1,
          })),
        ),
      ],
    },
  });
  const found = await attackBundle(bundle);
  assert.deepEqual(
    found.filter(({ key }) => key === 'all').map(({ min, max, by }) => [min, max, by]),
    [[0, 1, 'whole-numbers']],
  );
});

test('a change is had from exact totals of counts that cannot fall, though no count is', async () => {
  const relations: readonly BundleRelation[] = [{ sum: ['a|ever', 'b|ever'], total: 'all|ever' }];
  const bundle = bundleOf(
    {
      r1: { cells: { 'a|ever': [4, few], 'b|ever': [5, few], 'all|ever': [9, exact(9)] }, relations },
      r2: { cells: { 'a|ever': [5, few], 'b|ever': [5, few], 'all|ever': [10, exact(10)] }, relations },
    },
    ['\\|ever$'],
  );
  const found = await shortly(bundle);
  assert.ok(found.includes('change r1 to r2 a|ever: 0 to 1'));
  assert.ok(found.includes('change r1 to r2 all|ever: 1 to 1'));
  assert.ok(!found.some((each) => each.startsWith('count r1 a|')));
});

test('rounding to ten alone gives nothing away', async () => {
  const relations: readonly BundleRelation[] = [{ sum: ['a|ever', 'b|ever', 'c|ever'], total: 'all|ever' }];
  const at = (a: number, b: number, c: number): Table => ({
    cells: {
      'a|ever': [a, a < 10 ? few : nearest(a)],
      'b|ever': [b, b < 10 ? few : nearest(b)],
      'c|ever': [c, c < 10 ? few : nearest(c)],
      'all|ever': [a + b + c, nearest(a + b + c)],
    },
    relations,
  });
  const bundle = bundleOf({ r1: at(3, 41, 26), r2: at(4, 42, 26), r3: at(4, 45, 28) }, ['\\|ever$']);
  assert.deepEqual(await shortly(bundle), []);
});

test('a printed ten is 10 to 14 to whoever knows that smaller counts are not rounded', async () => {
  const bundle = bundleOf({
    r1: {
      cells: { a: [3, few], b: [11, nearest(11)], all: [14, exact(14)] },
      relations: [{ sum: ['a', 'b'], total: 'all' }],
    },
  });
  // Were 5 to 9 possible for b, a could be up to 9.
  assert.deepEqual(await shortly(bundle), []);
  const narrower = bundleOf({
    r1: {
      cells: { a: [2, few], b: [10, nearest(10)], all: [12, exact(12)] },
      relations: [{ sum: ['a', 'b'], total: 'all' }],
    },
  });
  assert.deepEqual(await shortly(narrower), ['count r1 a: 0 to 2']);
});

test('what a neighbour knows is no finding; what follows from it is', async () => {
  const bundle = bundleOf({
    r1: {
      cells: { a: [4, few], b: [5, few], all: [9, exact(9)] },
      relations: [{ sum: ['a', 'b'], total: 'all' }],
    },
  });
  assert.deepEqual(await shortly(bundle), ['count r1 all: 9 to 9']);
  assert.deepEqual(await shortly(bundle, { known: [{ release: 'r1', key: 'a', min: 4, max: 4 }] }), [
    'count r1 all: 9 to 9',
    'count r1 b: 5 to 5',
  ]);
});

test('since: only the release that is named, and changes up to it', async () => {
  const bundle = bundleOf({ r1: { cells: { a: [3, exact(3)] } }, r2: { cells: { a: [4, exact(4)] } } });
  assert.deepEqual(await shortly(bundle, { since: 'r2' }), ['count r2 a: 4 to 4', 'change r1 to r2 a: 1 to 1']);
});

test('last: what older releases say is in the bounds, and what follows within the last ones is found', async () => {
  const steady = { a: [8, few], all: [12, nearest(12)] } as const;
  const later = { a: [9, few], b: [3, exact(3)], all: [12, exact(12)] } as const;
  const relations = [{ sum: ['a', 'b'], total: 'all' }];
  const bundle = bundleOf(
    {
      r1: { cells: { b: [3, exact(3)] } },
      r2: { cells: steady },
      r3: { cells: steady },
      r4: { cells: later, relations },
    },
    ['^b$'],
  );
  const whole = (await shortly(bundle)).filter((found) => /r[34] [ab]/u.test(found) && !found.includes('r2'));
  const inWindow = await shortly(bundle, { last: 2 });
  assert.ok(inWindow.includes('count r4 a: 9 to 9'));
  assert.ok(inWindow.includes('change r1 to r4 b: 0 to 0') === false);
  assert.deepEqual(
    inWindow.filter((found) => whole.includes(found)),
    whole.filter((found) => !found.includes('r2')),
  );
});

test('a bundle that contradicts itself is an error that says where, and so is one without an answer in time', async () => {
  const wrongTruth = bundleOf({ r1: { cells: { a: [12, few] } } });
  await assert.rejects(attackBundle(wrongTruth), { code: 'contradiction', message: /r1::a/u });
  const wrongTotal = bundleOf({
    r1: {
      cells: { a: [3, few], all: [5, exact(5)] },
      relations: [{ sum: ['a'], total: 'all' }],
    },
  });
  await assert.rejects(attackBundle(wrongTotal), { code: 'contradiction', message: /r1::all/u });
  const fine = bundleOf({ r1: { cells: { a: [3, few] } } });
  await assert.rejects(attackBundle({ ...fine, truth: {} }, { budgetSeconds: -1 }), { code: 'budget-spent' });
});

test('without true counts a world is found to start from; where there is none, that is said', async () => {
  const bundle = bundleOf({
    r1: {
      cells: { a: [3, few], b: [40, exact(40)], all: [43, exact(43)], other: [0, hidden] },
      relations: [{ sum: ['a', 'b'], total: 'all' }],
    },
  });
  assert.deepEqual(await shortly({ ...bundle, truth: {} }), ['count r1 a: 3 to 3']);
  // Each two of three make one: in fractions a half each.
  const none = bundleOf({
    r1: {
      cells: { a: [0, few], b: [0, few], c: [0, few], one: [1, exact(1)] },
      relations: [
        { sum: ['a', 'b'], total: 'one' },
        { sum: ['b', 'c'], total: 'one' },
        { sum: ['a', 'c'], total: 'one' },
      ],
    },
  });
  await assert.rejects(attackBundle({ ...none, truth: {} }), { code: 'no-world' });
});
