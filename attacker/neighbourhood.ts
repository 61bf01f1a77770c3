/**
 * A part of all counts, around a few of them, as a program of its own. *Widened*, the counts outside may be anything between their
 * bounds: what is derived there is derived in the whole. *Fixed*, they keep their value of the first world: what two worlds differ in
 * there, they differ in as a whole. A part that neither decides grows, until it is all that hangs together; nothing is missed by it.
 */
import type { BoundArrays } from './propagate.ts';
import type { System } from './constraints.ts';

export interface Neighbourhood {
  /** In order of distance. */
  readonly variables: Int32Array;
  /** Its place in `variables`, for each that is inside. */
  readonly placeOf: ReadonlyMap<number, number>;
  /** All rows that have one of its variables. */
  readonly rows: Int32Array;
  /** No row leads outside: widened and fixed are the same, and the whole truth. */
  readonly closed: boolean;
  /** Whether all rows of the variable lie inside. */
  inside(variable: number): boolean;
}

/**
 * Breadth first along the rows from `seeds` until `most` variables are in it.
 *
 * @param taken which variables of a row come in with one of them; without it, all
 */
export function neighbourhoodOf(
  { rows }: System,
  seeds: readonly number[],
  most: number,
  taken: (row: number) => Iterable<number> = (row) => rows.variable.subarray(rows.start[row], rows.start[row + 1]),
): Neighbourhood {
  const placeOf = new Map<number, number>();
  const order: number[] = [];
  const rowPlaces = new Set<number>();
  const take = (variable: number): void => {
    if (placeOf.has(variable)) return;
    placeOf.set(variable, order.length);
    order.push(variable);
  };
  for (const seed of seeds) take(seed);
  const expanded = new Set<number>();
  for (let next = 0; next < order.length; next += 1) {
    const variable = order[next] ?? 0;
    for (let at = rows.columnStart[variable] ?? 0; at < (rows.columnStart[variable + 1] ?? 0); at += 1) {
      const row = rows.columnRow[at] ?? 0;
      rowPlaces.add(row);
      if (order.length >= most || expanded.has(row)) continue;
      expanded.add(row);
      for (const each of taken(row)) take(each);
    }
  }
  const partial = new Set<number>();
  for (const row of rowPlaces)
    for (let entry = rows.start[row] ?? 0; entry < (rows.start[row + 1] ?? 0); entry += 1)
      if (!placeOf.has(rows.variable[entry] ?? 0)) {
        partial.add(row);
        break;
      }
  return {
    variables: Int32Array.from(order),
    placeOf,
    rows: Int32Array.from(rowPlaces),
    closed: partial.size === 0,
    inside(variable) {
      if (!placeOf.has(variable)) return false;
      for (let at = rows.columnStart[variable] ?? 0; at < (rows.columnStart[variable + 1] ?? 0); at += 1)
        if (partial.has(rows.columnRow[at] ?? 0)) return false;
      return true;
    },
  };
}

/** A program's matrix by rows, over the places of a neighbourhood. */
export interface Part {
  readonly start: Int32Array;
  readonly place: Int32Array;
  readonly coefficient: Float64Array;
  readonly rowLower: Float64Array;
  readonly rowUpper: Float64Array;
  readonly lower: Float64Array;
  readonly upper: Float64Array;
}

/** @param outside the least and the greatest value of what lies outside; twice the same world, to fix it */
export function partOf(
  { rows }: System,
  { variables, placeOf, rows: inside }: Neighbourhood,
  bounds: BoundArrays,
  outside: BoundArrays,
): Part {
  const start = [0];
  const place: number[] = [];
  const coefficient: number[] = [];
  const rowLower: number[] = [];
  const rowUpper: number[] = [];
  for (const row of inside) {
    let [low, high] = [0, 0];
    for (let entry = rows.start[row] ?? 0; entry < (rows.start[row + 1] ?? 0); entry += 1) {
      const variable = rows.variable[entry] ?? 0;
      const factor = rows.coefficient[entry] ?? 0;
      const at = placeOf.get(variable);
      if (at !== undefined) {
        place.push(at);
        coefficient.push(factor);
        continue;
      }
      low += factor * ((factor > 0 ? outside.lower[variable] : outside.upper[variable]) ?? 0);
      high += factor * ((factor > 0 ? outside.upper[variable] : outside.lower[variable]) ?? 0);
    }
    start.push(place.length);
    rowLower.push((rows.lower[row] ?? 0) - high);
    rowUpper.push((rows.upper[row] ?? 0) - low);
  }
  return {
    start: Int32Array.from(start),
    place: Int32Array.from(place),
    coefficient: Float64Array.from(coefficient),
    rowLower: Float64Array.from(rowLower),
    rowUpper: Float64Array.from(rowUpper),
    lower: Float64Array.from(variables, (variable) => bounds.lower[variable] ?? 0),
    upper: Float64Array.from(variables, (variable) => bounds.upper[variable] ?? 0),
  };
}
