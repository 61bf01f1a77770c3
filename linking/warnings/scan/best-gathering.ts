/** Looks through circles around each place with a case, and windows that end today, for the most surprising number of cases. */
import type { RuleOf } from '../rules.ts';
import type { BaseRates, Expected } from './base-rate.ts';
import { surpriseOf } from './chance.ts';
import { cellsOf, type Node, type Position } from './ground.ts';

/** A case of the longest window: where, and how many days ago. */
export interface Point {
  readonly node: Node;
  readonly at?: Position;
  /** 0: today. */
  readonly daysAgo: number;
}

export interface Gathering<Each extends Point> {
  readonly points: readonly Each[];
  readonly surprise: number;
  readonly radiusKm: number;
  readonly windowDays: number;
}

export type ScanShape = Pick<RuleOf<'scan'>, 'radiiKm' | 'windowDays' | 'leastCases'>;

/** What a circle is expected to have, worked out once for each. */
export type ExpectedIn = (node: Node, radiusKm: number) => Expected;

export function expectedInCircles({ expectedIn }: BaseRates): ExpectedIn {
  const known = new Map<string, Expected>();
  return (node, radiusKm) => {
    const name = `${node.key}\n${radiusKm}`;
    const before = known.get(name);
    if (before !== undefined) return before;
    const expected = expectedIn(node, radiusKm);
    known.set(name, expected);
    return expected;
  };
}

/** `undefined`: nowhere as many as a gathering has at least. */
export function bestGathering<Each extends Point>(
  points: readonly Each[],
  shape: ScanShape,
  base: BaseRates,
  expectedIn: ExpectedIn,
): Gathering<Each> | undefined {
  const near = cellsOf(points);
  const byKey = Map.groupBy(points, ({ node }) => node.key);
  let best: Gathering<Each> | undefined;
  for (const [, here] of byKey) {
    const node = here[0]?.node;
    if (node === undefined) continue;
    for (const radiusKm of shape.radiiKm) {
      const around = radiusKm === 0 || node.at === undefined ? here : near(node.at, radiusKm);
      if (around.length < shape.leastCases) continue;
      for (const windowDays of shape.windowDays) {
        const inside = around.filter(({ daysAgo }) => daysAgo < windowDays);
        if (inside.length < shape.leastCases) continue;
        const expected = expectedIn(node, radiusKm);
        const share = windowDays / base.days;
        const surge = surgeOf(points, inside.length, windowDays, expected, base);
        const surprise = surpriseOf(inside.length, expected, share * surge);
        if (best === undefined || surprise > best.surprise) best = { points: inside, surprise, radiusKm, windowDays };
      }
    }
  }
  return best;
}

/** Below so many expected cases elsewhere nobody can tell a surge from chance. */
const leastElsewhere = 5;

/** How much more the rest of the record has than usual: after a week of radio talks every place has more. Never below 1. */
function surgeOf(
  points: readonly Point[],
  inside: number,
  windowDays: number,
  expected: Expected,
  { mean, days }: BaseRates,
): number {
  const elsewhere = ((mean - expected.mean) * windowDays) / days;
  if (elsewhere < leastElsewhere) return 1;
  let all = 0;
  for (const { daysAgo } of points) if (daysAgo < windowDays) all++;
  return Math.max((all - inside) / elsewhere, 1);
}
