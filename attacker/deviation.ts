/** A world as its difference from another one, with the rows that are broken on the way from one to the other. */
import type { System } from './constraints.ts';

export interface Deviation {
  /** The world from which it differs; satisfies all rows. */
  readonly first: Float64Array;
  readonly difference: Float64Array;
  /** The variables that were moved. */
  readonly moved: readonly number[];
  move(variable: number, by: number): void;
  /** How far a row's sum is above (positive) or below (negative) what it may be, if it changed by `by` more. */
  excess(row: number, by: number): number;
  /** A row that is broken, taken at random; `undefined`: none is. */
  takeBroken(random: number): number | undefined;
  /** A row that was taken and may still be broken. */
  lookAgain(row: number): void;
  /** The world becomes the first one. */
  settle(): void;
  /** Back to the first world. */
  reset(): void;
}

export function deviation({ rows, variables }: System, from: Float64Array): Deviation {
  const first = from.slice();
  const difference = new Float64Array(variables);
  const isMoved = new Uint8Array(variables);
  const moved: number[] = [];
  const activity = new Float64Array(rows.count);
  for (let row = 0; row < rows.count; row += 1)
    for (let entry = rows.start[row] ?? 0; entry < (rows.start[row + 1] ?? 0); entry += 1)
      activity[row] = (activity[row] ?? 0) + (rows.coefficient[entry] ?? 0) * (first[rows.variable[entry] ?? 0] ?? 0);
  const rowDifference = new Float64Array(rows.count);
  const rowIsMoved = new Uint8Array(rows.count);
  const movedRows: number[] = [];
  const broken: number[] = [];

  const excess = (row: number, by: number): number => {
    const sum = (activity[row] ?? 0) + (rowDifference[row] ?? 0) + by;
    const over = sum - (rows.upper[row] ?? 0);
    if (over > 1e-6) return over;
    const under = sum - (rows.lower[row] ?? 0);
    return under < -1e-6 ? under : 0;
  };
  const reset = (): void => {
    for (const at of moved) {
      difference[at] = 0;
      isMoved[at] = 0;
    }
    for (const row of movedRows) {
      rowDifference[row] = 0;
      rowIsMoved[row] = 0;
    }
    moved.length = 0;
    movedRows.length = 0;
    broken.length = 0;
  };
  return {
    first,
    difference,
    moved,
    excess,
    reset,
    move(at, by) {
      if (isMoved[at] === 0) {
        isMoved[at] = 1;
        moved.push(at);
      }
      difference[at] = (difference[at] ?? 0) + by;
      for (let place = rows.columnStart[at] ?? 0; place < (rows.columnStart[at + 1] ?? 0); place += 1) {
        const row = rows.columnRow[place] ?? 0;
        if (rowIsMoved[row] === 0) {
          rowIsMoved[row] = 1;
          movedRows.push(row);
        }
        rowDifference[row] = (rowDifference[row] ?? 0) + by * (rows.columnCoefficient[place] ?? 0);
        if (excess(row, 0) !== 0) broken.push(row);
      }
    },
    takeBroken(random) {
      while (broken.length > 0) {
        const pick = Math.floor(random * broken.length);
        const row = broken[pick] ?? 0;
        broken[pick] = broken[broken.length - 1] ?? 0;
        broken.pop();
        if (excess(row, 0) !== 0) return row;
      }
      return undefined;
    },
    lookAgain(row) {
      if (excess(row, 0) !== 0) broken.push(row);
    },
    settle() {
      for (const at of moved) first[at] = (first[at] ?? 0) + (difference[at] ?? 0);
      for (const row of movedRows) activity[row] = (activity[row] ?? 0) + (rowDifference[row] ?? 0);
      reset();
    },
  };
}
