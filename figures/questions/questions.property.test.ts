/** Answers on any log: by another way to count, in any order of rows, with rows repeated, and whatever comes later. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { answerQuestion } from './answer-question.ts';
import { parseQuestion } from './question.ts';
import type { Table } from './table.ts';

interface Row {
  readonly of: string;
  readonly what: string;
  readonly day: number;
}

/** Few cases, few days, few activities: many ties. */
const rows: fc.Arbitrary<readonly Row[]> = fc.array(
  fc.record({
    of: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
    what: fc.constantFrom('S', 'E', 'F', 'R', 'other'),
    day: fc.integer({ min: 1, max: 28 }),
  }),
  { maxLength: 40 },
);
const isoOf = (day: number): string => `2025-02-${String(day).padStart(2, '0')}`;
const tableOf = (some: readonly Row[]): Table => ({
  header: ['case_id', 'activity', 'date', 'ward'],
  // The ward is a property of the case.
  rows: some.map(({ of, what, day }) => [of, what, isoOf(day), of < 'd' ? 'east' : 'west']),
  lines: some.map((_, at) => at + 2),
});

const snapshot = 20;
const common = { time: 'date', start: ['S'], snapshot: isoOf(snapshot), group: 'ward' };
const questions = [
  { ...common, type: 'funnel', stages: ['S', 'E', 'F'] },
  { ...common, type: 'km', end: ['E', 'F'], at: [0, 3, 9] },
  { ...common, type: 'cif', causes: [['E'], ['F']], at: [0, 3, 9] },
  { ...common, type: 'stalled', final: ['E'], quietDays: 5 },
  { ...common, type: 'reopened', end: ['E'], reopen: ['R'] },
].map(parseQuestion);
const answersOf = (some: readonly Row[]): unknown[] =>
  questions.map((question) => answerQuestion(question, tableOf(some)).answer);

test('neither the order of the rows matters, nor that some come twice', () => {
  fc.assert(
    fc.property(rows, fc.infiniteStream(fc.nat()), (some, order) => {
      const mixed = [...some, ...some.slice(0, 5)]
        .map((row) => ({ row, at: order.next().value }))
        .toSorted((one, other) => one.at - other.at)
        .map(({ row }) => row);
      assert.deepEqual(answersOf(mixed), answersOf(some));
    }),
  );
});

test('what comes after the snapshot changes nothing', () => {
  fc.assert(
    fc.property(rows, (some) => {
      assert.deepEqual(answersOf(some.filter(({ day }) => day <= snapshot)), answersOf(some));
    }),
  );
});

test('one case after the other gives the same counts', () => {
  fc.assert(
    fc.property(rows, (some) => {
      const cases = [
        ...Map.groupBy(
          some.filter(({ day }) => day <= snapshot),
          ({ of }) => of,
        ).values(),
      ]
        .map((events) => {
          const first = (whats: readonly string[], from: number): number =>
            Math.min(...events.filter(({ what, day }) => whats.includes(what) && day >= from).map(({ day }) => day));
          const start = first(['S'], 0);
          const [e, f] = [first(['E'], start), first(['F'], start)];
          return {
            start,
            e,
            f,
            end: Math.min(e, f),
            open: first(['E'], 0) === Infinity,
            last: Math.max(...events.map(({ day }) => day)),
            again: events.some(({ what, day }) => what === 'R' && day > e),
          };
        })
        .filter(({ start }) => start !== Infinity);
      const count = (which: (each: (typeof cases)[number]) => boolean): number => cases.filter(which).length;
      const [funnel, km, cif, stalled, reopened] = answersOf(some).map((answer) => Object(answer).all);
      assert.deepEqual(funnel, {
        S: cases.length,
        E: count(({ e }) => e < Infinity),
        F: count(({ f }) => f < Infinity),
      });
      assert.equal(km.n, cases.length);
      assert.equal(
        km.events,
        count(({ end }) => end < Infinity),
      );
      assert.equal(
        km.at[1].atRisk,
        count(({ start, end }) => Math.min(end, snapshot) - start >= 3),
      );
      assert.deepEqual(cif.events, [count(({ e, f }) => e < Infinity && e <= f), count(({ e, f }) => f < e)]);
      for (const { S, t } of km.at) {
        const { open, cif: shares } = cif.at.find((each: { readonly t: number }) => each.t === t);
        assert.ok(Math.abs(open - S) < 1e-9);
        assert.ok(Math.abs(open + shares[0] + shares[1] - 1) < 1e-12);
      }
      assert.deepEqual(stalled, {
        cases: cases.length,
        open: count(({ open }) => open),
        stalled: count(({ open, last }) => open && last <= snapshot - 5),
      });
      assert.deepEqual(reopened, {
        cases: cases.length,
        closed: count(({ e }) => e < Infinity),
        reopened: count(({ again }) => again),
      });
    }),
  );
});
