/**
 * How many cases a place is expected to have: its own history, drawn towards what settlements of its district have on the
 * whole, never less than a floor. The rate of each settlement is uncertain (a gamma distribution), so that a place of which
 * little is known surprises less than one that was quiet for years.
 */
import { cellsOf, type Ground, type Node } from './ground.ts';
import type { RuleOf } from '../rules.ts';

/** Of a circle: how many in the whole history, and how sure. */
export interface Expected {
  readonly mean: number;
  readonly variance: number;
}

/** A settlement's gamma distribution of its number of cases in the whole history. */
export interface Rate {
  readonly shape: number;
  readonly rate: number;
}

export interface BaseRates {
  /** Days that the history has. */
  readonly days: number;
  rateOf(node: Node): Rate;
  /** Of a circle around it; with radius 0 of itself alone. */
  expectedIn(node: Node, radiusKm: number): Expected;
  /** Of all settlements together. */
  readonly mean: number;
  /** Settlements with a history of their own. */
  readonly known: readonly Node[];
  readonly ground: Ground;
}

type Numbers = Pick<RuleOf<'scan'>, 'leastPerYear' | 'shape'>;

/** @param history where the cases of the history were, one for each; in `days` days */
export function baseRatesOf(history: readonly Node[], days: number, ground: Ground, numbers: Numbers): BaseRates {
  const counts = new Map<string, number>();
  const nodes = new Map<string, Node>();
  const ofDistrict = new Map<string, number>();
  for (const node of history) {
    nodes.set(node.key, node);
    counts.set(node.key, (counts.get(node.key) ?? 0) + 1);
    ofDistrict.set(node.district, (ofDistrict.get(node.district) ?? 0) + 1);
  }
  const least = (numbers.leastPerYear * days) / 365;
  const usual = new Map<string, number>();
  const usualIn = (district: string): number => {
    const known = usual.get(district);
    if (known !== undefined) return known;
    const settlements = Math.max(ground.byDistrict.get(district)?.length ?? 0, 1);
    const mean = Math.max((ofDistrict.get(district) ?? 0) / settlements, least);
    usual.set(district, mean);
    return mean;
  };
  const rateOf = ({ key, district }: Node): Rate => ({
    shape: numbers.shape + (counts.get(key) ?? 0),
    rate: numbers.shape / usualIn(district) + 1,
  });
  const known = [...nodes.values()];
  const nearKnown = cellsOf(known);
  const usualOf = new Map<string, Expected>();
  const usualExpected = (district: string): Expected => {
    const before = usualOf.get(district);
    if (before !== undefined) return before;
    const expected = expectedOf({ shape: numbers.shape, rate: numbers.shape / usualIn(district) + 1 });
    usualOf.set(district, expected);
    return expected;
  };
  // So many as usual of each district, and what those with a history have beyond it.
  const sumOf = (settlements: Iterable<readonly [string, number]>, here: readonly Node[]): Expected => {
    let [mean, variance] = [0, 0];
    for (const [district, count] of settlements) {
      const each = usualExpected(district);
      mean += each.mean * count;
      variance += each.variance * count;
    }
    for (const node of here) {
      const own = expectedOf(rateOf(node));
      const each = ground.find(node.key) === undefined ? nothing : usualExpected(node.district);
      mean += own.mean - each.mean;
      variance += own.variance - each.variance;
    }
    return { mean, variance };
  };
  const inDistricts = [...ground.byDistrict].map(([district, { length }]) => [district, length] as const);
  return {
    days,
    rateOf,
    expectedIn(node, radiusKm) {
      if (node.at === undefined || radiusKm === 0) return expectedOf(rateOf(node));
      const circle = sumOf(ground.countNear(node.at, radiusKm), nearKnown(node.at, radiusKm));
      // One that the list lacks and the history has not either.
      if (ground.find(node.key) !== undefined || nodes.has(node.key)) return circle;
      const own = expectedOf(rateOf(node));
      return { mean: circle.mean + own.mean, variance: circle.variance + own.variance };
    },
    mean: sumOf(inDistricts, known).mean,
    known,
    ground,
  };
}

const nothing: Expected = { mean: 0, variance: 0 };
const expectedOf = ({ shape, rate }: Rate): Expected => ({ mean: shape / rate, variance: shape / rate ** 2 });
