/**
 * Where everything of the picture stands: cases below each other, oldest first, so that one sees how it spread; joins as brackets
 * beside them, each in the first lane that is free between its two ends. The same cases and joins give the same picture.
 */
import type { NetworkView } from '@amanat/casework';

type CaseOf = NetworkView['cases'][number];
type JoinOf = NetworkView['joins'][number];

export interface PlacedCase {
  readonly row: number;
  readonly y: number;
  readonly of: CaseOf;
}

export interface PlacedJoin {
  readonly join: JoinOf;
  readonly fromY: number;
  readonly toY: number;
  /** From 0, the lane next to the cases. */
  readonly lane: number;
}

export interface NetworkLayout {
  readonly cases: readonly PlacedCase[];
  readonly joins: readonly PlacedJoin[];
  readonly laneCount: number;
  readonly height: number;
}

export const rowHeight = 72;
/** Ends of several joins at one case stand this far apart, so that each can be followed. */
const endGap = 8;

export function layOut({ cases, joins }: Pick<NetworkView, 'cases' | 'joins'>): NetworkLayout {
  const ordered = cases.toSorted((a, b) => compare(a.recordedOn, b.recordedOn) || compare(a.caseId, b.caseId));
  const rowOf = new Map(ordered.map(({ caseId }, row) => [caseId, row]));
  const spans = joins
    .flatMap((join) => {
      const [left, right] = [rowOf.get(join.left), rowOf.get(join.right)];
      if (left === undefined || right === undefined || left === right) return [];
      return [{ join, from: Math.min(left, right), to: Math.max(left, right) }];
    })
    .toSorted((a, b) => a.to - a.from - (b.to - b.from) || a.from - b.from || compare(a.join.link, b.join.link));
  const lanes = lanesOf(spans);
  const ends = endsOf(spans, lanes);
  const middle = (row: number): number => row * rowHeight + rowHeight / 2;
  return {
    cases: ordered.map((of, row) => ({ of, row, y: middle(row) })),
    joins: spans.map(({ join, from, to }, index) => ({
      join,
      lane: lanes[index] ?? 0,
      fromY: middle(from) + (ends.get(`${index} from`) ?? 0),
      toY: middle(to) + (ends.get(`${index} to`) ?? 0),
    })),
    laneCount: lanes.length === 0 ? 0 : Math.max(...lanes) + 1,
    height: Math.max(1, ordered.length) * rowHeight,
  };
}

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

interface Span {
  readonly from: number;
  readonly to: number;
}

/** Short ones first and nearest to the cases; two that share rows do not share a lane. */
function lanesOf(spans: readonly Span[]): readonly number[] {
  const taken: Span[][] = [];
  return spans.map((span) => {
    const free = taken.findIndex((lane) => lane.every(({ from, to }) => span.to < from || span.from > to));
    const lane = free === -1 ? taken.length : free;
    (taken[lane] ??= []).push(span);
    return lane;
  });
}

/** How far from the middle of its row each end stands: what goes up leaves above what goes down, the outer lanes outside. */
function endsOf(spans: readonly Span[], lanes: readonly number[]): ReadonlyMap<string, number> {
  const byRow = new Map<number, { readonly key: string; readonly order: number }[]>();
  const add = (row: number, key: string, order: number): void => {
    const there = byRow.get(row) ?? [];
    there.push({ key, order });
    byRow.set(row, there);
  };
  for (const [index, { from, to }] of spans.entries()) {
    const lane = lanes[index] ?? 0;
    // Crossings are fewest if, of those that go down, the inner lane leaves lowest; of those that go up, the inner one highest.
    add(from, `${index} from`, 1000 - lane);
    add(to, `${index} to`, lane - 1000);
  }
  const places = new Map<string, number>();
  for (const ends of byRow.values()) {
    const gap = Math.min(endGap, (rowHeight - 24) / ends.length);
    const ordered = ends.toSorted((a, b) => a.order - b.order);
    for (const [index, { key }] of ordered.entries()) places.set(key, (index - (ordered.length - 1) / 2) * gap);
  }
  return places;
}
