/** Counts as they are printed, and what a reader knows of one. */
import type { Interval, PrintedCount } from './printed.ts';
import { publicationRule } from './rule.ts';

const { base, fewBelow, widerBase } = publicationRule.counts;

/** Not printed: another printed number would give away a single child with it. */
export const withheld: PrintedCount = '*';
/** Zero is not told apart. */
export const few: PrintedCount = `0-${fewBelow - 1}`;

/** To the nearest ten, halves up, from its own true value; 0 to 9 as one. `count` is a whole number from 0 on. */
export const printedCount = (count: number): PrintedCount =>
  count < fewBelow ? few : String(Math.floor(count / base + 0.5) * base);

/** In the fixed grid of bands that a repair takes: `10-29`, `30-49` …; 0 to 9 stays what it is. */
export function widerCount(count: number): PrintedCount {
  if (count < fewBelow) return few;
  const min = Math.floor((count - fewBelow) / widerBase) * widerBase + fewBelow;
  return `${min}-${min + widerBase - 1}`;
}

/**
 * What a reader knows of the number behind a token. `10` is 10 to 14, because 0 to 9 has a token of its own.
 *
 * @throws Error for what is no token of a count: those that come from outside are asked by {@link isPrintedCount} first
 */
export function intervalOf(token: PrintedCount): Interval {
  const interval = parsed(token);
  if (interval === undefined) throw new Error('not a printed count');
  return interval;
}

export const isPrintedCount = (text: string): text is PrintedCount => parsed(text) !== undefined;

/** The number that is printed, `undefined` for a band, for few, and for what is withheld. */
export const roundedValue = (token: PrintedCount): number | undefined =>
  /^[1-9]\d{0,14}$/.test(token) ? Number(token) : undefined;

/** What is printed says `least` or more: the number itself, or the lower end of a band. */
export const printedAtLeast = (token: PrintedCount, least: number): boolean =>
  token !== withheld && (roundedValue(token) ?? intervalOf(token).min) >= least;

function parsed(token: string): Interval | undefined {
  if (token === withheld) return { min: 0, max: Infinity };
  if (token === few) return { min: 0, max: fewBelow - 1 };
  const value = roundedValue(token);
  if (value !== undefined) {
    const half = base / 2;
    return value % base === 0 ? { min: Math.max(value - half, fewBelow), max: value + half - 1 } : undefined;
  }
  const [, from, to] = /^(0|[1-9]\d{0,14})-([1-9]\d{0,14})$/.exec(token) ?? [];
  if (from === undefined || to === undefined) return undefined;
  const [min, max] = [Number(from), Number(to)];
  // Wider than a number printed to ten, and on the grid of tens, from 0 too (`0-19`): nothing else is ever printed.
  return min % base === 0 && (max + 1) % base === 0 && max - min >= widerBase - 1 ? { min, max } : undefined;
}
