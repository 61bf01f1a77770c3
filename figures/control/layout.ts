/** The relations of one release as rows of numbers. Releases that count the same keys share one layout. */
import type { CountKey } from '../catalogue/catalogue.ts';
import { type RelationsInput, relationsOf } from './relations.ts';

/** Row `r` says: the sum of `coefficient × count` from `start[r]` up to `start[r + 1]` is 0, or at most 0. */
export interface Layout {
  /** Sorted: a count's place in it is its number within the release. */
  readonly keys: readonly CountKey[];
  readonly numberOf: ReadonlyMap<CountKey, number>;
  readonly rows: number;
  readonly start: Int32Array;
  readonly count: Int32Array;
  /** 1 or −1. */
  readonly coefficient: Int8Array;
  /** 1: is 0; 0: is at most 0. */
  readonly exact: Uint8Array;
  /** The rows of count `c`: `rowOf[rowsStart[c]]` up to `rowOf[rowsStart[c + 1]]`. */
  readonly rowsStart: Int32Array;
  readonly rowOf: Int32Array;
}

export function layoutOf(input: RelationsInput): Layout {
  const keys = [...input.keys].toSorted();
  const numberOf = new Map(keys.map((key, at) => [key, at]));
  const start = [0];
  const count: number[] = [];
  const coefficient: number[] = [];
  const exact: number[] = [];
  for (const relation of relationsOf({ ...input, keys })) {
    const terms =
      'sum' in relation
        ? [...relation.sum.map((key) => [1, key] as const), [-1, relation.total] as const]
        : relation.terms;
    for (const [factor, key] of terms) {
      const at = numberOf.get(key);
      if (at === undefined) throw new Error('a relation names a count that there is not');
      count.push(at);
      coefficient.push(factor);
    }
    start.push(count.length);
    exact.push('sum' in relation ? 1 : 0);
  }
  return {
    keys,
    numberOf,
    rows: exact.length,
    start: Int32Array.from(start),
    count: Int32Array.from(count),
    coefficient: Int8Array.from(coefficient),
    exact: Uint8Array.from(exact),
    ...rowsOfCounts(keys.length, start, count),
  };
}

function rowsOfCounts(
  counts: number,
  start: readonly number[],
  count: readonly number[],
): Pick<Layout, 'rowsStart' | 'rowOf'> {
  const rowsStart = new Int32Array(counts + 1);
  for (const at of count) rowsStart[at + 1] = (rowsStart[at + 1] ?? 0) + 1;
  for (let at = 0; at < counts; at += 1) rowsStart[at + 1] = (rowsStart[at + 1] ?? 0) + (rowsStart[at] ?? 0);
  const next = rowsStart.slice();
  const rowOf = new Int32Array(count.length);
  for (let row = 0; row + 1 < start.length; row += 1)
    for (let term = start[row] ?? 0; term < (start[row + 1] ?? 0); term += 1) {
      const at = count[term] ?? 0;
      const free = next[at] ?? 0;
      rowOf[free] = row;
      next[at] = free + 1;
    }
  return { rowsStart, rowOf };
}

/** Counts that stand in a row with this one, and it. */
export function inRowsWith({ keys, rowsStart, rowOf, start, count }: Layout, at: number): ReadonlySet<CountKey> {
  const found = new Set([keys[at] ?? '']);
  for (const row of rowOf.subarray(rowsStart[at], rowsStart[at + 1]))
    for (const member of count.subarray(start[row], start[row + 1])) found.add(keys[member] ?? '');
  return found;
}
