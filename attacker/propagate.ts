/**
 * Bounds that follow from one row at a time, until no row says more. This alone finds what a newspaper finds by subtracting parts
 * from totals; the programs start from it.
 */
import { AttackError } from './attack-error.ts';
import { rowInWords, type System } from './constraints.ts';

export interface BoundArrays {
  readonly lower: Float64Array;
  readonly upper: Float64Array;
}

const slack = 1e-6;

/**
 * Bounds of every count, narrowed; whole numbers, as counts are. Sound whenever it ends: after `rounds` visits of each row on
 * average it stops, and the programs go on.
 *
 * @throws AttackError `contradiction`, naming the row that no count satisfies
 */
export function propagated(system: System, rounds = 60): BoundArrays {
  const { rows } = system;
  const lower = system.lower.slice();
  const upper = system.upper.slice();
  const queue = new Int32Array(rows.count + 1);
  const waiting = new Uint8Array(rows.count).fill(1);
  for (let row = 0; row < rows.count; row += 1) queue[row] = row;
  let [head, tail, visits] = [0, rows.count, 0];
  const change = (at: number): void => {
    for (let place = rows.columnStart[at] ?? 0; place < (rows.columnStart[at + 1] ?? 0); place += 1) {
      const row = rows.columnRow[place] ?? 0;
      if (waiting[row] === 1) continue;
      waiting[row] = 1;
      queue[tail] = row;
      tail = tail === rows.count ? 0 : tail + 1;
    }
  };
  while (head !== tail && visits < rounds * rows.count) {
    const row = queue[head] ?? 0;
    head = head === rows.count ? 0 : head + 1;
    waiting[row] = 0;
    visits += 1;
    if (!narrowRow(system, row, lower, upper, change))
      throw new AttackError('contradiction', `No counts satisfy ${rowInWords(system, row)}.`);
  }
  return { lower, upper };
}

/** `false`: no counts within their bounds satisfy the row. */
export function narrowRow(
  { rows }: System,
  row: number,
  lower: Float64Array,
  upper: Float64Array,
  change: (at: number) => void,
): boolean {
  const [first = 0, end = 0, least = 0, most = 0] = [
    rows.start[row],
    rows.start[row + 1],
    rows.lower[row],
    rows.upper[row],
  ];
  // Sums of the finite ends, and how many ends are not finite.
  let [low, high, lowOpen, highOpen] = [0, 0, 0, 0];
  for (let entry = first; entry < end; entry += 1) {
    const factor = rows.coefficient[entry] ?? 0;
    const at = rows.variable[entry] ?? 0;
    const small = factor * ((factor > 0 ? lower[at] : upper[at]) ?? 0);
    const large = factor * ((factor > 0 ? upper[at] : lower[at]) ?? 0);
    if (small === Number.NEGATIVE_INFINITY) lowOpen += 1;
    else low += small;
    if (large === Number.POSITIVE_INFINITY) highOpen += 1;
    else high += large;
  }
  if ((lowOpen === 0 && low > most + slack) || (highOpen === 0 && high < least - slack)) return false;
  for (let entry = first; entry < end; entry += 1) {
    const factor = rows.coefficient[entry] ?? 0;
    const at = rows.variable[entry] ?? 0;
    const [from, to] = [lower[at] ?? 0, upper[at] ?? 0];
    const small = factor * (factor > 0 ? from : to);
    const large = factor * (factor > 0 ? to : from);
    const othersLow = rest(low, lowOpen, small, Number.NEGATIVE_INFINITY);
    const othersHigh = rest(high, highOpen, large, Number.POSITIVE_INFINITY);
    // factor · x ≤ most − others' least, and ≥ least − others' most.
    const [ceiling, ground] = [(most - othersLow) / factor, (least - othersHigh) / factor];
    const [newLow, newHigh] = factor > 0 ? [ground, ceiling] : [ceiling, ground];
    const [narrowLow, narrowHigh] = [Math.ceil(newLow - slack), Math.floor(newHigh + slack)];
    if (narrowLow > from) lower[at] = narrowLow;
    if (narrowHigh < to) upper[at] = narrowHigh;
    if (narrowLow > from || narrowHigh < to) {
      if ((lower[at] ?? 0) > (upper[at] ?? 0)) return false;
      change(at);
    }
  }
  return true;
}

/** The others' end of a row's sum: `none`, an infinity, while another end than this one is not finite. */
function rest(sum: number, open: number, own: number, none: number): number {
  if (!Number.isFinite(own)) return open === 1 ? sum : none;
  return open === 0 ? sum - own : none;
}
