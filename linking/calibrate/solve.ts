/** Solves `matrix` × x = `right` for a symmetric, positive definite matrix (Gauss, with the largest pivot). Leaves both as they are. */
export function solve(matrix: readonly Float64Array[], right: Float64Array): readonly number[] {
  const size = right.length;
  const rows = matrix.map((row, index) => [...row, right[index] ?? 0]);
  for (let column = 0; column < size; column++) {
    const pivot = largestFrom(rows, column);
    const top = rows[pivot];
    const other = rows[column];
    if (top === undefined || other === undefined) throw new Error('not a square matrix');
    rows[pivot] = other;
    rows[column] = top;
    for (const [index, row] of rows.entries()) {
      if (index === column) continue;
      const factor = (row[column] ?? 0) / (top[column] ?? 1);
      if (factor !== 0) for (let k = column; k <= size; k++) row[k] = (row[k] ?? 0) - factor * (top[k] ?? 0);
    }
  }
  return rows.map((row, index) => (row[size] ?? 0) / (row[index] ?? 1));
}

function largestFrom(rows: readonly (readonly number[])[], column: number): number {
  let best = column;
  for (let index = column; index < rows.length; index++)
    if (Math.abs(rows[index]?.[column] ?? 0) > Math.abs(rows[best]?.[column] ?? 0)) best = index;
  return best;
}
