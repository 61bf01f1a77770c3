/** Linear rows over whole counts, packed: a nation's releases bring a million of them. */

/** A row says lower ≤ Σ coefficient · count ≤ upper. The columns are the same matrix turned, to find the rows of a count. */
export interface SparseRows {
  readonly count: number;
  /** Entries of row r: `start[r]` up to before `start[r + 1]`. */
  readonly start: Int32Array;
  readonly variable: Int32Array;
  readonly coefficient: Float64Array;
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  readonly columnStart: Int32Array;
  readonly columnRow: Int32Array;
  readonly columnCoefficient: Float64Array;
}

export interface RowBuilder {
  /** Terms of one variable are added up; a row without any is left out, and answered by whether it holds. */
  add(terms: readonly (readonly [coefficient: number, variable: number])[], lower: number, upper: number): boolean;
  pack(variables: number): SparseRows;
}

export function rowBuilder(): RowBuilder {
  const start: number[] = [0];
  const variable: number[] = [];
  const coefficient: number[] = [];
  const lower: number[] = [];
  const upper: number[] = [];
  return {
    add(terms, least, most) {
      const together = new Map<number, number>();
      for (const [factor, at] of terms) together.set(at, (together.get(at) ?? 0) + factor);
      let entries = 0;
      for (const [at, factor] of together) {
        if (factor === 0) continue;
        variable.push(at);
        coefficient.push(factor);
        entries += 1;
      }
      if (entries === 0) return least <= 0 && most >= 0;
      start.push(variable.length);
      lower.push(least);
      upper.push(most);
      return true;
    },
    pack(variables) {
      const rows = {
        count: lower.length,
        start: Int32Array.from(start),
        variable: Int32Array.from(variable),
        coefficient: Float64Array.from(coefficient),
        lower: Float64Array.from(lower),
        upper: Float64Array.from(upper),
      };
      return { ...rows, ...turned(rows, variables) };
    },
  };
}

function turned(
  rows: Pick<SparseRows, 'count' | 'start' | 'variable' | 'coefficient'>,
  variables: number,
): Pick<SparseRows, 'columnStart' | 'columnRow' | 'columnCoefficient'> {
  const columnStart = new Int32Array(variables + 1);
  for (const at of rows.variable) columnStart[at + 1] = (columnStart[at + 1] ?? 0) + 1;
  for (let at = 0; at < variables; at += 1) columnStart[at + 1] = (columnStart[at + 1] ?? 0) + (columnStart[at] ?? 0);
  const next = columnStart.slice();
  const columnRow = new Int32Array(rows.variable.length);
  const columnCoefficient = new Float64Array(rows.variable.length);
  for (let row = 0; row < rows.count; row += 1)
    for (let entry = rows.start[row] ?? 0; entry < (rows.start[row + 1] ?? 0); entry += 1) {
      const at = rows.variable[entry] ?? 0;
      const place = next[at] ?? 0;
      columnRow[place] = row;
      columnCoefficient[place] = rows.coefficient[entry] ?? 0;
      next[at] = place + 1;
    }
  return { columnStart, columnRow, columnCoefficient };
}
