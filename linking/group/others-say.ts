/**
 * What the other mentions of a group say of a pair. Two papers may say too little of each other, while a third, sure to be of the
 * same person as one of them, speaks for or against the other. It is a line of its own, beside what the two say themselves, and
 * exists only where a whole file is compared.
 */
import type { ScoredPairs } from '../tables/scored-pairs.ts';

export interface OthersOptions {
  /** The part of the distance between a pair's own odds and the others' mean by which it is moved. */
  readonly part: number;
  /** No pair speaks louder than this, for or against: log2 odds. A pair that is not listed says the latter. */
  readonly mostFor: number;
  readonly mostAgainst: number;
}

export const usualOthers: OthersOptions = { part: 0.5, mostFor: 12, mostAgainst: -10 };

/**
 * Log2 odds to be added to each pair, 0 where there are no others. `groupOf`: for each mention the number of its group; one that is
 * alone has a number of its own.
 */
export function othersSay(
  pairs: ScoredPairs,
  groupOf: Int32Array,
  { part, mostFor, mostAgainst }: OthersOptions = usualOthers,
): Float64Array {
  const count = groupOf.length;
  const known = new Map<number, number>();
  for (const [at, odds] of pairs.score.entries())
    known.set((pairs.left[at] ?? 0) * count + (pairs.right[at] ?? 0), odds);
  const saysOf = (a: number, b: number): number =>
    clip(known.get(a < b ? a * count + b : b * count + a) ?? mostAgainst, mostAgainst, mostFor);
  const membersOf = membersIn(groupOf);
  return pairs.score.map((odds, at) => {
    const [left, right] = [pairs.left[at] ?? 0, pairs.right[at] ?? 0];
    const [ofLeft, ofRight] = [membersOf(left), membersOf(right)];
    let [sum, asked] = [0, 0];
    if (ofLeft === ofRight) {
      for (const other of ofLeft) {
        if (other === left || other === right) continue;
        sum += saysOf(left, other) + saysOf(other, right);
        asked += 2;
      }
    } else {
      for (const one of ofLeft) for (const other of ofRight) sum += saysOf(one, other);
      sum -= saysOf(left, right);
      asked = ofLeft.length * ofRight.length - 1;
    }
    return asked === 0 ? 0 : part * (sum / asked - clip(odds, mostAgainst, mostFor));
  });
}

/** Pairs of one group that are not listed: to be compared, since everything says that they belong together. */
export function pairsWithin(
  groupOf: Int32Array,
  pairs: Pick<ScoredPairs, 'left' | 'right'>,
): readonly (readonly [left: number, right: number])[] {
  const count = groupOf.length;
  const known = new Set<number>();
  for (const [at, left] of pairs.left.entries()) known.add(left * count + (pairs.right[at] ?? 0));
  const missing: (readonly [number, number])[] = [];
  for (const members of groupsIn(groupOf).values())
    for (const left of members)
      for (const right of members) if (left < right && !known.has(left * count + right)) missing.push([left, right]);
  return missing;
}

const clip = (value: number, least: number, most: number): number => Math.min(Math.max(value, least), most);

function membersIn(groupOf: Int32Array): (mention: number) => readonly number[] {
  const groups = groupsIn(groupOf);
  return (mention) => groups.get(groupOf[mention] ?? -1) ?? [];
}

function groupsIn(groupOf: Int32Array): ReadonlyMap<number, readonly number[]> {
  const groups = new Map<number, number[]>();
  for (const [mention, group] of groupOf.entries()) {
    const members = groups.get(group);
    if (members === undefined) groups.set(group, [mention]);
    else members.push(mention);
  }
  return groups;
}
