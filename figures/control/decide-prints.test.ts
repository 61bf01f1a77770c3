import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import * as fc from 'fast-check';
import type { CountKey } from '../catalogue/catalogue.ts';
import type { District } from '../children/case-children.ts';
import { intervalOf, printedCount } from '../publication/printed-counts.ts';
import { boundsOf } from './bounds.ts';
import type { ControlInput, EarlierRelease } from './control.ts';
import { decidePrints } from './decide-prints.ts';
import { layoutOf } from './layout.ts';

const three: readonly District[] = ['A', 'B', 'C'].map((name) => ({ name, division: 'North' }));

/** All cases of one year, places beneath one division and the whole. */
function countsOf(districts: readonly District[], started: readonly number[]): ReadonlyMap<CountKey, number> {
  const counts = new Map<CountKey, number>();
  const add = (place: string, count: number): unknown =>
    counts.set(`${place}|all|started|ever`, (counts.get(`${place}|all|started|ever`) ?? 0) + count);
  for (const [at, { name, division }] of districts.entries())
    for (const place of [`district ${name}`, `division ${division}`, 'all']) add(place, started[at] ?? 0);
  return counts;
}

const inputOf = (
  districts: readonly District[],
  started: readonly number[],
  more: Partial<ControlInput> = {},
): ControlInput => ({
  release: { id: '2026-01-04', kind: 'monthly' },
  districts,
  years: [],
  counts: countsOf(districts, started),
  earlier: [],
  repairs: [],
  findings: [],
  ...more,
});

const key = (place: string): CountKey => `${place}|all|started|ever`;

/** The fewest values that a reader who narrows bounds is left with, over all counts of these releases. */
function fewestValues(
  districts: readonly District[],
  releases: readonly Pick<EarlierRelease, 'printed'>[],
  linked = true,
): number {
  const layouts = releases.map(({ printed }) => layoutOf({ keys: printed.keys(), districts, chain: [] }));
  const bounds = boundsOf(layouts);
  const last = new Map<CountKey, number>();
  for (const [release, { printed }] of releases.entries())
    for (const [at, each] of (layouts[release]?.keys ?? []).entries()) {
      const count = (bounds.offsets[release] ?? 0) + at;
      const before = last.get(each);
      if (linked && before !== undefined) bounds.link(before, count);
      last.set(each, count);
      const { min, max } = intervalOf(printed.get(each) ?? '*');
      assert.ok(bounds.narrow(count, Math.max(min, before === undefined ? 0 : (bounds.min[before] ?? 0)), max));
    }
  return Math.min(...bounds.max.map((max, at) => max - (bounds.min[at] ?? 0) + 1));
}

suite('disclosure control', () => {
  test('three districts of few whose total would give them away: the total is a band', () => {
    const { printed, repairs } = decidePrints(inputOf(three, [9, 8, 9]));
    assert.equal(printed.get(key('district A')), '0-9');
    assert.equal(printed.get(key('division North')), '20-39');
    assert.deepEqual(
      repairs.map(({ kind, what, why }) => [kind, what, why]),
      [
        ['wider-band', key('all'), 'part-follows'],
        ['wider-band', key('division North'), 'part-follows'],
      ],
    );
    assert.ok(fewestValues(three, [{ printed }]) >= 4);
  });

  test('a total that gives nothing away is printed by the rule', () => {
    const { printed, repairs } = decidePrints(inputOf(three, [4, 3, 5]));
    assert.deepEqual([...printed.values()].toSorted(), ['0-9', '0-9', '0-9', '10', '10']);
    assert.deepEqual(repairs, []);
  });

  test('what is printed tells no more than it says, to one who knows how it is decided', () => {
    // Every table of three districts that prints from 0-9 and 10: those that print alike are what a reader cannot tell apart.
    const alike = new Map<string, number[][]>();
    const values = Array.from({ length: 15 }, (_, count) => count);
    for (const a of values)
      for (const b of values)
        for (const c of values) {
          const { printed, repairs } = decidePrints(inputOf(three, [a, b, c]));
          const seen = JSON.stringify([[...printed], repairs]);
          alike.set(seen, [...(alike.get(seen) ?? []), [a, b, c, a + b + c]]);
        }
    assert.ok(alike.size > 10);
    for (const [seen, tables] of alike)
      for (const at of [0, 1, 2, 3]) {
        const column = tables.map((table) => table[at] ?? 0);
        assert.ok(Math.max(...column) - Math.min(...column) >= 3, seen);
      }
  });

  test('a lone district says no more than its division', () => {
    const lone: readonly District[] = [
      { name: 'A', division: 'North' },
      { name: 'B', division: 'South' },
    ];
    const { printed } = decidePrints(inputOf(lone, [9, 41]));
    assert.equal(printed.get(key('division North')), '0-9');
    assert.equal(printed.get(key('division South')), '40');
    assert.ok(fewestValues(lone, [{ printed }]) >= 4);
  });

  test('prints by the true count, leaves nobody pinned, and the same for the same, in whatever order it comes', () => {
    const started = fc.array(fc.oneof(fc.nat(9), fc.nat(60)), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(
        started,
        fc.array(fc.array(fc.nat(6), { minLength: 3, maxLength: 3 }), { maxLength: 5 }),
        (first, steps) => {
          const releases: EarlierRelease[] = [];
          let now = first;
          let { repairs }: Pick<ControlInput, 'repairs'> = { repairs: [] };
          for (const [at, step] of [[0, 0, 0], ...steps].entries()) {
            now = now.map((count, place) => count + (step[place] ?? 0));
            const input = inputOf(three, now, {
              release: { id: `2026-0${at + 1}-04`, kind: 'monthly' },
              earlier: releases,
              repairs,
            });
            const decided = decidePrints(input);
            for (const [each, token] of decided.printed) {
              const count = input.counts.get(each) ?? -1;
              const { min, max } = intervalOf(token);
              assert.ok(count >= min && count <= max);
              if (!decided.repairs.some(({ what }) => what === each)) assert.equal(token, printedCount(count));
            }
            assert.deepEqual(
              repairs.filter((repair) => !decided.repairs.includes(repair)),
              [],
            );
            assert.deepEqual(decidePrints({ ...input, counts: new Map([...input.counts].toReversed()) }), decided);
            releases.push({ ...input.release, districts: three, printed: decided.printed });
            repairs = decided.repairs;
          }
          assert.ok(fewestValues(three, releases) >= 4);
        },
      ),
      { numRuns: 60 },
    );
  });

  test('a child that moves to another district, and one that was entered twice, make counts fall; each is printed as it is', () => {
    const first = decidePrints(inputOf(three, [15, 14, 40]));
    const earlier: EarlierRelease = { id: '2026-01-04', kind: 'monthly', districts: three, printed: first.printed };
    const release = { id: '2026-02-01', kind: 'monthly' } as const;
    const moved = decidePrints(inputOf(three, [14, 15, 40], { release, earlier: [earlier], repairs: first.repairs }));
    assert.equal(moved.printed.get(key('district A')), '10');
    assert.equal(moved.printed.get(key('district B')), '20');
    const removed = decidePrints(inputOf(three, [15, 9, 34], { release, earlier: [earlier], repairs: first.repairs }));
    assert.equal(removed.printed.get(key('district B')), '0-9');
    assert.equal(removed.printed.get(key('district C')), '30');
  });

  test('a stage that more came to than to the one before it, in an earlier release, is no contradiction', () => {
    const at = (place: string, stage: string): CountKey => `${place}|all|${stage}|ever`;
    const monthly = new Map(
      ['district A', 'division North', 'all'].flatMap((place) => [
        [at(place, 'started'), '60'] as const,
        [at(place, 'fir'), '0-9'] as const,
        [at(place, 'report'), '50'] as const,
      ]),
    );
    const earlier: EarlierRelease = { id: '2026-01-04', kind: 'monthly', districts: three, printed: monthly };
    const { printed } = decidePrints(
      inputOf([{ name: 'A', division: 'North' }], [], {
        release: { id: '2026-01-11', kind: 'weekly' },
        counts: new Map([[key('all'), 61]]),
        earlier: [earlier],
      }),
    );
    assert.deepEqual([...printed], [[key('all'), '60']]);
  });

  test('nor is one that only sums of places give away', () => {
    const at = (place: string, stage: string): CountKey => `${place}|all|${stage}|ever`;
    // Each may have as many FIRs as reports; the two together must have more.
    const monthly = new Map([
      [at('district A', 'fir'), '0-9'],
      [at('district B', 'fir'), '0-9'],
      [at('division North', 'fir'), '10'],
      [at('district A', 'report'), '0-9'],
      [at('district B', 'report'), '0-9'],
      [at('division North', 'report'), '*'],
      [at('all', 'fir'), '10'],
      [at('all', 'report'), '20'],
    ]);
    const districts = three.slice(0, 2);
    const earlier: EarlierRelease = { id: '2026-01-04', kind: 'monthly', districts, printed: monthly };
    const { printed } = decidePrints(
      inputOf(districts, [], {
        release: { id: '2026-01-11', kind: 'weekly' },
        counts: new Map([[key('all'), 61]]),
        earlier: [earlier],
      }),
    );
    assert.equal(printed.get(key('all')), '60');
  });

  test('each finding of an attack goes one step further: total wider, total withheld, the row, the district', () => {
    const finding = { kind: 'count', key: key('district A'), release: '2026-01-04', min: 3, max: 4 } as const;
    const after = (times: number) =>
      decidePrints(inputOf(three, [4, 15, 30], { findings: Array.from({ length: times }, () => finding) }));
    assert.deepEqual(
      [0, 1, 2, 3].map((times) => after(times).printed.get(key('division North'))),
      ['50', '30-49', '*', '*'],
    );
    assert.equal(after(2).printed.get(key('district A')), '0-9');
    assert.equal(after(3).printed.get(key('district A')), '*');
    assert.deepEqual(
      after(4)
        .repairs.filter(({ kind }) => kind === 'merged-district')
        .map(({ what }) => what),
      ['district A'],
    );
    // What came once stays, whatever is found later.
    const next = decidePrints(inputOf(three, [5, 15, 30], { repairs: after(4).repairs }));
    assert.equal(next.printed.get(key('district A')), '*');
    assert.equal(next.repairs.length, after(4).repairs.length);
  });
});
