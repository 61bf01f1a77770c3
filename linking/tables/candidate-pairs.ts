/**
 * Which rows are worth comparing: for each the rows that share most with it, where what few rows have counts more. No rule has to
 * hold as a whole, so that one error, whichever it is, loses no pair.
 */
import type { Field } from './field.ts';
import type { Pairs } from './scored-pairs.ts';

export interface CandidateLimits {
  /** How many candidates a row brings. It may be the candidate of more. */
  readonly mostOfRow: number;
  /** What more rows than this have in common brings no candidates. */
  readonly mostOfKey: number;
}

/** @param mayPair whether the two may be of the same at all (rows of two files, not of one) */
export function candidatePairs(
  fields: readonly Field[],
  rows: number,
  { mostOfRow, mostOfKey }: CandidateLimits,
  mayPair: (left: number, right: number) => boolean,
): Pairs {
  const numbers = new Map<string, number>();
  const rowsOf: number[][] = [];
  const keysOf: Int32Array[] = [];
  for (let row = 0; row < rows; row += 1) {
    const keys = new Set<number>();
    for (const [at, field] of fields.entries())
      for (const key of field.keysOf(row)) {
        const full = `${keySpaceOf(field, at)}\n${key}`;
        let number = numbers.get(full);
        if (number === undefined) numbers.set(full, (number = numbers.size));
        keys.add(number);
      }
    for (const key of keys) (rowsOf[key] ??= []).push(row);
    keysOf.push(Int32Array.from(keys));
  }
  const weightOf = Float32Array.from(rowsOf, (of) => (of.length > mostOfKey ? 0 : Math.log2(rows / of.length)));
  const shared = new Float32Array(rows);
  const chosen = new Set<number>();
  for (let row = 0; row < rows; row += 1) {
    const touched: number[] = [];
    for (const key of keysOf[row] ?? []) {
      const weight = weightOf[key] ?? 0;
      if (weight === 0) continue;
      for (const other of rowsOf[key] ?? []) {
        if (other === row) continue;
        if (shared[other] === 0) touched.push(other);
        shared[other] = (shared[other] ?? 0) + weight;
      }
    }
    const allowed = touched.filter((other) => mayPair(row, other));
    if (allowed.length > mostOfRow) {
      allowed.sort((one, other) => (shared[other] ?? 0) - (shared[one] ?? 0) || one - other);
      allowed.length = mostOfRow;
    }
    for (const other of allowed) chosen.add(row < other ? row * rows + other : other * rows + row);
    for (const other of touched) shared[other] = 0;
  }
  const sorted = Float64Array.from(chosen).toSorted();
  return {
    left: Int32Array.from(sorted, (pair) => Math.floor(pair / rows)),
    right: Int32Array.from(sorted, (pair) => pair % rows),
  };
}

/** Words of names are looked for in given name and surname alike. */
const keySpaceOf = ({ space }: Field, at: number): string => space ?? String(at);
