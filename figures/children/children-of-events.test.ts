import assert from 'node:assert/strict';
import { test } from 'node:test';
import { drawsOf, inventedChildren } from '../testing/invented-children.ts';
import { inventedEvents } from '../testing/invented-events.ts';
import { noDay, openOutcome } from './case-children.ts';
import { type ChildEvents, childrenOfEvents, endEvent, otherEvent } from './children-of-events.ts';
import { outcomeKinds } from './outcome-kinds.ts';
import { stages } from './stages.ts';

const [convicted, acquitted] = ['convicted' as const, 'acquitted' as const].map((kind) => outcomeKinds.indexOf(kind));
const [started, fir, arrest] = [0, 1, 2];

/** Children are all of one district. */
const eventsOf = (
  rows: readonly (readonly [child: number, what: number, on: number])[],
  children = 1,
): ChildEvents => ({
  districts: [{ name: 'District 001', division: 'Division 001' }],
  district: new Int32Array(children),
  child: Int32Array.from(rows, ([child]) => child),
  what: Uint8Array.from(rows, ([, what]) => what),
  on: Int32Array.from(rows, ([, , on]) => on),
});

test('a stage counts once, at its first occurrence at or after the start', () => {
  const children = childrenOfEvents(
    eventsOf([
      [0, fir, 12],
      [0, arrest, 7],
      [0, fir, 11],
      [0, fir, 8],
      [0, started, 10],
      [0, started, 15],
      [0, otherEvent, 30],
      [0, arrest, 41],
    ]),
    40,
  );
  const { days, lastOn, endedOn, outcome } = children;
  assert.deepEqual([days.started[0], days.fir[0], days.arrest[0], lastOn[0]], [10, 11, noDay, 30]);
  assert.deepEqual([endedOn[0], outcome[0]], [noDay, openOutcome]);
});

test('the first end counts, on one day the gravest, whatever order they come in', () => {
  const ends = [
    [0, endEvent(convicted ?? -1), 30],
    [0, endEvent(acquitted ?? -1), 20],
    [0, endEvent(convicted ?? -1), 20],
  ] as const;
  for (const rows of [ends, ends.toReversed(), [...ends, ...ends]]) {
    const { endedOn, outcome } = childrenOfEvents(eventsOf([[0, started, 1], ...rows]), 40);
    assert.deepEqual([endedOn[0], outcome[0]], [20, convicted]);
  }
});

test('whoever has no start by the snapshot is not counted', () => {
  const events = eventsOf(
    [
      [0, fir, 3],
      [1, started, 50],
      [2, started, 5],
    ],
    3,
  );
  const { size, days, district } = childrenOfEvents(events, 40);
  assert.deepEqual([size, [...days.started], district.length], [1, [5], 1]);
});

test('events of invented children, in any order and with repetitions, are these children', () => {
  const children = inventedChildren({
    seed: 5,
    size: 3000,
    divisions: 2,
    districtsPerDivision: 3,
    from: '2020-01-01',
    until: '2026-06-30',
  });
  const events = inventedEvents(children, 8, 5);
  assert.equal(events.what.length, 24_000);
  assert.deepEqual(childrenOfEvents(events, 30_000), children);
  const draw = drawsOf(9);
  const order = Array.from(events.what, (_, at) => ({ at, by: draw() }))
    .toSorted((one, other) => one.by - other.by)
    .map(({ at }) => at);
  const mixed: ChildEvents = {
    ...events,
    child: Int32Array.from(order, (at) => events.child[at] ?? 0),
    what: Uint8Array.from(order, (at) => events.what[at] ?? 0),
    on: Int32Array.from(order, (at) => events.on[at] ?? 0),
  };
  assert.deepEqual(childrenOfEvents(mixed, 30_000), children);
  assert.ok(stages.every((stage) => children.days[stage].some((day) => day !== noDay)));
});
