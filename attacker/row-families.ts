/** The same relation in many releases is one family: what mends it in one release mends it in the others. */
import type { System } from './constraints.ts';

export interface RowFamilies {
  /** Of each row; −1 for a row between releases of one count, as that it never falls. */
  readonly of: Int32Array;
  /** Whether a count has rows between its releases. */
  readonly chained: Uint8Array;
}

export function rowFamilies({ rows, series, seriesOf }: System): RowFamilies {
  const of = new Int32Array(rows.count);
  const chained = new Uint8Array(series.length);
  const known = new Map<string, number>();
  for (let row = 0; row < rows.count; row += 1) {
    const [start = 0, end = 0] = [rows.start[row], rows.start[row + 1]];
    const first = seriesOf[rows.variable[start] ?? 0] ?? 0;
    let within = true;
    for (let entry = start + 1; entry < end; entry += 1)
      if (seriesOf[rows.variable[entry] ?? 0] !== first) within = false;
    if (within && end - start > 1) {
      of[row] = -1;
      chained[first] = 1;
      continue;
    }
    const name = nameOfRow(rows, seriesOf, start, end);
    const family = known.get(name) ?? known.size;
    known.set(name, family);
    of[row] = family;
  }
  return { of, chained };
}

/** Terms in the order in which they stand: a table lists them alike in each release. Another order is another family, no error. */
function nameOfRow(rows: System['rows'], seriesOf: Int32Array, start: number, end: number): string {
  let name = '';
  for (let entry = start; entry < end; entry += 1)
    name += `${rows.coefficient[entry] ?? 0}*${seriesOf[rows.variable[entry] ?? 0] ?? 0} `;
  return name;
}
