/**
 * Which mentions may all be of one. Never by following links alone, by which one wrong link joins two families: two groups are
 * joined only if their mentions, on the average of all pairs, are likelier one than two; a pair that was never compared, or that
 * scored too low to be kept, counts against. Same groups in whatever order the pairs come.
 */
import { cnicLevel } from '../fields/cnic-number.ts';
import { Heap } from './heap.ts';

export interface GroupedPair {
  readonly a: string;
  readonly b: string;
  /** Log2 odds (`score`). */
  readonly odds: number;
}

export interface GroupOptions {
  /** Groups are joined while the average of their pairs is at least this. */
  readonly leastOdds: number;
  /** Log2 odds of a pair that is not in the list. */
  readonly absentOdds: number;
  /** One pair, however sure, does not speak for many. */
  readonly mostOfPair: number;
  /** A group does not grow beyond this; whoever reads it is asked. */
  readonly mostMembers: number;
}

export const usualGrouping: GroupOptions = { leastOdds: -1, absentOdds: -3, mostOfPair: 12, mostMembers: 30 };

export type WhyRefused = 'two-identity-cards' | 'too-large' | 'too-weak';

export interface MentionGroup {
  /** At least two, in order. */
  readonly members: readonly string[];
  /** The link that holds it together worst: of the pairs that tie each member to the rest best, the weakest. */
  readonly weakest: GroupedPair;
}

export interface RefusedMerge {
  readonly pair: GroupedPair;
  readonly why: WhyRefused;
}

export interface Grouping {
  readonly groups: readonly MentionGroup[];
  /** Pairs of `leastOdds` or more whose two mentions ended in different groups. */
  readonly refused: readonly RefusedMerge[];
}

interface Cluster {
  readonly members: readonly string[];
  readonly cnics: ReadonlySet<string>;
  /** Sum and count of listed pairs to each neighbour. */
  readonly to: Map<number, { readonly sum: number; readonly count: number }>;
}

/** `cnicOf`: `cnicNumber` of a mention, where it has one. */
export function groupMentions(
  pairs: readonly GroupedPair[],
  cnicOf: (id: string) => string | undefined,
  options: GroupOptions = usualGrouping,
): Grouping {
  const ordered = pairs.map(inOrder).toSorted(strongestFirst);
  const clusters = singles(ordered, cnicOf, options.mostOfPair);
  const clusterOf = mergeAll(clusters, options);
  const byCluster = new Map<number, GroupedPair[]>();
  for (const pair of ordered) {
    const home = clusterOf(pair.a);
    if (home === clusterOf(pair.b)) byCluster.set(home, [...(byCluster.get(home) ?? []), pair]);
  }
  return {
    groups: [...byCluster]
      .map(([id, inside]) => ({ members: clusters.get(id)?.members ?? [], weakest: weakestLink(inside) }))
      .toSorted((x, y) => order(x.members[0] ?? '', y.members[0] ?? '')),
    refused: ordered
      .filter((pair) => pair.odds >= options.leastOdds && clusterOf(pair.a) !== clusterOf(pair.b))
      .map((pair) => ({
        pair,
        why: whyNot(clusters.get(clusterOf(pair.a)), clusters.get(clusterOf(pair.b)), options) ?? 'too-weak',
      })),
  };
}

const order = (x: string, y: string): number => (x < y ? -1 : x > y ? 1 : 0);
const inOrder = (pair: GroupedPair): GroupedPair => (pair.a < pair.b ? pair : { ...pair, a: pair.b, b: pair.a });
const strongestFirst = (x: GroupedPair, y: GroupedPair): number =>
  y.odds - x.odds || order(x.a, y.a) || order(x.b, y.b);

/** Each mention its own cluster, numbered in the order of ids. */
function singles(
  pairs: readonly GroupedPair[],
  cnicOf: (id: string) => string | undefined,
  mostOfPair: number,
): Map<number, Cluster> {
  const ids = [...new Set(pairs.flatMap(({ a, b }) => [a, b]))].toSorted(order);
  const numberOf = new Map(ids.map((id, index) => [id, index]));
  const clusters = new Map<number, Cluster>(
    ids.map((id, index) => {
      const cnic = cnicOf(id);
      return [index, { members: [id], cnics: new Set(cnic === undefined ? [] : [cnic]), to: new Map() }];
    }),
  );
  for (const { a, b, odds } of pairs) {
    const sum = Math.max(-mostOfPair, Math.min(mostOfPair, odds));
    const [x, y] = [numberOf.get(a) ?? 0, numberOf.get(b) ?? 0];
    clusters.get(x)?.to.set(y, { sum, count: 1 });
    clusters.get(y)?.to.set(x, { sum, count: 1 });
  }
  return clusters;
}

interface Join {
  readonly a: number;
  readonly b: number;
  readonly average: number;
}

/** Joins the likeliest two clusters until none is likely enough. Answers where each mention ended. */
function mergeAll(clusters: Map<number, Cluster>, options: GroupOptions): (id: string) => number {
  const heap = new Heap<Join>(
    (x, y) => x.average > y.average || (x.average === y.average && (x.a - y.a || x.b - y.b) < 0),
  );
  const offer = (a: number, b: number): void => {
    const average = averageOf(clusters, a, b, options.absentOdds);
    if (average >= options.leastOdds && whyNot(clusters.get(a), clusters.get(b), options) === undefined)
      heap.push({ a: Math.min(a, b), b: Math.max(a, b), average });
  };
  let next = clusters.size;
  for (const [id, { to }] of clusters) for (const other of to.keys()) if (id < other) offer(id, other);
  for (let join = heap.pop(); join !== undefined; join = heap.pop()) {
    const [a, b] = [clusters.get(join.a), clusters.get(join.b)];
    if (a === undefined || b === undefined) continue;
    clusters.delete(join.a);
    clusters.delete(join.b);
    const merged = mergedCluster(a, b, join.a, join.b);
    clusters.set(next, merged);
    for (const [other, sums] of merged.to) {
      const neighbour = clusters.get(other);
      neighbour?.to.delete(join.a);
      neighbour?.to.delete(join.b);
      neighbour?.to.set(next, sums);
    }
    for (const other of merged.to.keys()) offer(next, other);
    next++;
  }
  const home = new Map([...clusters].flatMap(([id, { members }]) => members.map((member) => [member, id] as const)));
  return (id) => home.get(id) ?? -1;
}

function mergedCluster(a: Cluster, b: Cluster, idA: number, idB: number): Cluster {
  const to = new Map(a.to);
  for (const [other, { sum, count }] of b.to) {
    const known = to.get(other);
    to.set(other, { sum: sum + (known?.sum ?? 0), count: count + (known?.count ?? 0) });
  }
  to.delete(idA);
  to.delete(idB);
  return {
    members: [...a.members, ...b.members].toSorted(order),
    cnics: new Set([...a.cnics, ...b.cnics]),
    to,
  };
}

function averageOf(clusters: ReadonlyMap<number, Cluster>, a: number, b: number, absentOdds: number): number {
  const [left, right] = [clusters.get(a), clusters.get(b)];
  const link = left?.to.get(b);
  if (left === undefined || right === undefined || link === undefined) return -Infinity;
  const all = left.members.length * right.members.length;
  return (link.sum + (all - link.count) * absentOdds) / all;
}

/** `undefined`: nothing forbids it. */
function whyNot(a: Cluster | undefined, b: Cluster | undefined, { mostMembers }: GroupOptions): WhyRefused | undefined {
  if (a === undefined || b === undefined) return undefined;
  for (const left of a.cnics)
    for (const right of b.cnics) if (cnicLevel(left, right) === 'different') return 'two-identity-cards';
  return a.members.length + b.members.length > mostMembers ? 'too-large' : undefined;
}

/** Links from the strongest down, until all members hang together; `inside` is in that order. */
function weakestLink(inside: readonly GroupedPair[]): GroupedPair {
  const root = new Map<string, string>();
  const find = (id: string): string => {
    const parent = root.get(id);
    return parent === undefined || parent === id ? id : find(parent);
  };
  let weakest = inside[0];
  for (const pair of inside) {
    const [x, y] = [find(pair.a), find(pair.b)];
    if (x === y) continue;
    root.set(x, y);
    weakest = pair;
  }
  if (weakest === undefined) throw new Error('a group without a pair');
  return weakest;
}
