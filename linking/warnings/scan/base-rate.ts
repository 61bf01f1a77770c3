/**
 * How many cases a place is expected to have: its own history, drawn towards what settlements of its district have on the
 * whole, never less than a floor. The rate of each settlement is uncertain (a gamma distribution), so that a place of which
 * little is known surprises less than one that was quiet for years.
 */
import type { Ground, Node } from './ground.ts';
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
  expectedIn(nodes: readonly Node[]): Expected;
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
  const expectedIn = (circle: readonly Node[]): Expected => {
    let [mean, variance] = [0, 0];
    for (const node of circle) {
      const { shape, rate } = rateOf(node);
      mean += shape / rate;
      variance += shape / rate ** 2;
    }
    return { mean, variance };
  };
  const all = [...ground.byDistrict.values()].flat();
  const unlisted = [...nodes.values()].filter(({ key }) => ground.find(key) === undefined);
  const known = [...nodes.values()];
  return { days, rateOf, expectedIn, mean: expectedIn([...all, ...unlisted]).mean, known, ground };
}
