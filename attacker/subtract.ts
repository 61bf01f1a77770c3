/** What a newspaper does: one total less its other parts, once, from what is printed. */
import type { System } from './constraints.ts';
import { narrowRow } from './propagate.ts';

/** Counts that one row alone, with the printed bounds, leaves so narrow. */
export function bySubtraction(system: System, width: number): ReadonlySet<number> {
  const lower = system.lower.slice();
  const upper = system.upper.slice();
  const found = new Set<number>();
  const changed: number[] = [];
  for (let row = 0; row < system.rows.count; row += 1) {
    narrowRow(system, row, lower, upper, (at) => changed.push(at));
    for (const at of changed) {
      if ((upper[at] ?? 0) - (lower[at] ?? 0) <= width) found.add(at);
      lower[at] = system.lower[at] ?? 0;
      upper[at] = system.upper[at] ?? 0;
    }
    changed.length = 0;
  }
  for (let at = 0; at < system.variables; at += 1) if ((upper[at] ?? 0) - (lower[at] ?? 0) <= width) found.add(at);
  return found;
}
