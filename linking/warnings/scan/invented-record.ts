/** What chance alone would bring: records invented by the base rates, to be scanned as the real one is. */
import type { BaseRates } from './base-rate.ts';
import { bestGathering, type ExpectedIn, type Point, type ScanShape } from './best-gathering.ts';
import { type Chance, chanceOf } from './chance.ts';
import type { Node } from './ground.ts';
import type { Random } from '../../weights/seeded-random.ts';

const runs = 60;

/** `pause` is awaited between two records, so that whoever else needs the processor gets it. */
export async function chanceByInvention(
  base: BaseRates,
  shape: ScanShape,
  expectedIn: ExpectedIn,
  { random, pause }: { readonly random: Random; readonly pause: () => Promise<void> },
): Promise<Chance> {
  const draw = drawerOf(base, random);
  const longest = Math.max(...shape.windowDays);
  const total = (base.mean * longest) / base.days;
  const largest: number[] = [];
  for (let run = 0; run < runs; run++) {
    const points: Point[] = [];
    for (const node of draw(poisson(total, random)))
      points.push({
        node,
        ...(node.at === undefined ? {} : { at: node.at }),
        daysAgo: Math.floor(random() * longest),
      });
    largest.push(bestGathering(points, shape, base, expectedIn)?.surprise ?? 0);
    await pause();
  }
  return chanceOf(largest);
}

/**
 * Draws where so many cases are. Each case that was drawn makes its place likelier (an urn of Pólya's), which is what an
 * uncertain rate means: a place with one case may be one of those that have many.
 */
function drawerOf(base: BaseRates, random: Random): (count: number) => readonly Node[] {
  const { ground, known } = base;
  const weightOf = (node: Node): number => base.expectedIn(node, 0).mean;
  const isKnown = new Set(known.map(({ key }) => key));
  const others = [...ground.byDistrict.values()].map((nodes) => nodes.filter(({ key }) => !isKnown.has(key)));
  const heaps = [
    ...known.map((node) => ({ nodes: [node], weight: weightOf(node) })),
    ...others.flatMap((nodes) => {
      const [first] = nodes;
      return first === undefined ? [] : [{ nodes, weight: weightOf(first) * nodes.length }];
    }),
  ];
  let sum = 0;
  const upTo = heaps.map(({ weight }) => (sum += weight));
  const fresh = (): Node | undefined => {
    const nodes = heaps[placeIn(upTo, random() * sum)]?.nodes ?? [];
    return nodes[Math.floor(random() * nodes.length)];
  };
  return (count) => {
    const drawn: Node[] = [];
    let more = 0;
    while (drawn.length < count) {
      const again = random() * (sum + more) < more ? drawn[Math.floor(random() * drawn.length)] : undefined;
      const node = again ?? fresh();
      if (node === undefined) break;
      drawn.push(node);
      more += 1 / base.rateOf(node).rate;
    }
    return drawn;
  };
}

/** The first whose bound is above. */
function placeIn(upTo: readonly number[], value: number): number {
  let [low, high] = [0, upTo.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((upTo[middle] ?? 0) > value) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Knuth's, in pieces so that e^−mean does not vanish. */
function poisson(mean: number, random: Random): number {
  let count = 0;
  for (let left = mean; left > 0; left -= 50) {
    const bound = Math.exp(-Math.min(left, 50));
    for (let product = random(); product > bound; product *= random()) count++;
  }
  return count;
}
