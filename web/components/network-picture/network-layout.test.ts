import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { NetworkView } from '@amanat/casework';
import { caseId } from '@amanat/domain';
import * as fc from 'fast-check';
import { layOut, rowHeight } from './network-layout.ts';

const idOf = (number: number) => caseId(new Uint8Array(17).fill(number));
const whats = ['person', 'device', 'seal', 'phone', 'place'] as const;

/** Up to twenty cases over a few days, and any joins between them, some of them between the same two. */
const networks: fc.Arbitrary<NetworkView> = fc.integer({ min: 2, max: 20 }).chain((count) =>
  fc
    .record({
      days: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: count, maxLength: count }),
      pairs: fc.array(
        fc.record({
          left: fc.nat(count - 1),
          right: fc.nat(count - 1),
          what: fc.constantFrom(...whats),
          state: fc.constantFrom('same' as const, 'suggested' as const),
        }),
        { maxLength: 40 },
      ),
    })
    .map(({ days, pairs }) => ({
      cases: days.map((day, index) => ({
        caseId: idOf(index),
        district: 'pk-pb-kasur',
        group: 'blackmail',
        recordedOn: `2026-01-0${day}`,
      })),
      joins: pairs
        .filter(({ left, right }) => left !== right)
        .map(({ left, right, what, state }, index) => ({
          link: `link_${index}`,
          left: idOf(left),
          right: idOf(right),
          what,
          state,
          strongest: undefined,
        })),
      isCut: false,
    })),
);

test('the oldest case stands above, and every join ends in the rows of its two cases', () => {
  fc.assert(
    fc.property(networks, (view) => {
      const { cases, joins } = layOut(view);
      const days = cases.map(({ of }) => of.recordedOn);
      assert.deepEqual(days, days.toSorted());
      assert.equal(joins.length, view.joins.length);
      const yOf = new Map(cases.map(({ of, y }) => [of.caseId, y]));
      for (const { join, fromY, toY } of joins) {
        const ends = [yOf.get(join.left) ?? 0, yOf.get(join.right) ?? 0].toSorted((a, b) => a - b);
        for (const [index, y] of [fromY, toY].entries()) assert.ok(Math.abs(y - (ends[index] ?? 0)) < rowHeight / 2);
        assert.ok(fromY < toY);
      }
    }),
  );
});

test('no two joins lie upon each other: of one lane none begins before another has ended', () => {
  fc.assert(
    fc.property(networks, (view) => {
      const { joins, laneCount } = layOut(view);
      for (let lane = 0; lane < laneCount; lane++) {
        const inLane = joins.filter((each) => each.lane === lane).toSorted((a, b) => a.fromY - b.fromY);
        assert.ok(inLane.length > 0);
        for (const [index, { fromY }] of inLane.entries()) assert.ok(fromY > (inLane[index - 1]?.toY ?? -1));
      }
    }),
  );
});

test('ends of joins at one case stand apart, so that each can be followed', () => {
  fc.assert(
    fc.property(networks, (view) => {
      const ends = layOut(view).joins.flatMap(({ fromY, toY }) => [fromY, toY]);
      assert.equal(new Set(ends.map((y) => y.toFixed(3))).size, ends.length);
    }),
  );
});

test('the same cases and joins give the same picture, in whatever order they come', () => {
  fc.assert(
    fc.property(networks, (view) => {
      const turned = { cases: view.cases.toReversed(), joins: view.joins.toReversed() };
      assert.deepEqual(layOut(turned), layOut(view));
    }),
  );
});
