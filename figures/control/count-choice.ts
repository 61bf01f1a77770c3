/**
 * How one count is printed so that, whatever it is, nobody is pinned by it.
 *
 * A repair must not tell what it hides. If a total were printed wider exactly when it gives its parts away, the wider band would
 * say that it does. So the question is never "does the true number give a part away?" but "would any number do that?", for each
 * token that a reader must still think possible; and every number of a band that holds such a one is printed as that band. What a
 * reader then learns is the band, and no more.
 */
import { printedCount, widerCount, withheld } from '../publication/printed-counts.ts';
import type { Interval, PrintedCount } from '../publication/printed.ts';
import { publicationRule } from '../publication/rule.ts';

const { base, fewBelow, widerBase } = publicationRule.counts;

/** `undefined`: no such number is possible. */
export type IsSafe = (interval: Interval) => boolean | undefined;

export interface Choice {
  readonly token: PrintedCount;
  /** What a reader who knows this rule knows by it; within what the token says. */
  readonly known: Interval;
}

/**
 * @param possible what a reader knows of the count so far; the true count lies within
 * @param wide a band was printed before and goes on
 */
export function choiceOf(value: number, possible: Interval, wide: boolean, isSafe: IsSafe): Choice {
  const segment = (at: number): Interval => (wide ? bandAround(at) : segmentAround(at));
  const lows = unsafeFromBelow(possible, segment, isSafe);
  const highs = possible.max >= limit ? undefined : unsafeFromAbove(possible, segment, isSafe);
  const bands: Interval[] = [];
  for (const [found, inwards] of [
    [lows, 1],
    [highs, -1],
  ] as const) {
    if (found === undefined) continue;
    const band = safeBand(found, inwards, possible, segment, isSafe);
    if (band === undefined) return { token: withheld, known: possible };
    bands.push(band);
  }
  const [first, second] = bands;
  if (first !== undefined && second !== undefined && second.min <= first.max + 1) {
    const both = { min: Math.min(first.min, second.min), max: Math.max(first.max, second.max) };
    if (isSafe(both) === false) return { token: withheld, known: possible };
    bands.splice(0, 2, both);
  }
  const within = bands.find(({ min, max }) => value >= min && value <= max);
  if (within !== undefined) return { token: `${within.min}-${within.max}`, known: within };
  const own = segment(value);
  const below = Math.max(own.min, ...bands.filter(({ max }) => max < value).map(({ max }) => max + 1));
  const above = Math.min(own.max, ...bands.filter(({ min }) => min > value).map(({ min }) => min - 1));
  return { token: wide ? widerCount(value) : printedCount(value), known: { min: below, max: above } };
}

/** Past this no bound is meant. */
const limit = 2 ** 31;
/** A band wider than this many times the first tells too little to be worth its words. */
const mostBands = 6;

/** What a number printed by the rule stands for. */
function segmentAround(value: number): Interval {
  if (value < fewBelow) return { min: 0, max: fewBelow - 1 };
  const printed = Math.floor(value / base + 0.5) * base;
  return { min: Math.max(fewBelow, printed - base / 2), max: printed + base / 2 - 1 };
}

/** What a wider band stands for: 0 to 9, 10 to 29, 30 to 49 … */
function bandAround(value: number): Interval {
  if (value < fewBelow) return { min: 0, max: fewBelow - 1 };
  const min = Math.floor((value - fewBelow) / widerBase) * widerBase + fewBelow;
  return { min, max: min + widerBase - 1 };
}

/** The lowest numbers that must not be told from those above. The ends are the riskiest: from the first safe one on all are. */
function unsafeFromBelow(possible: Interval, segment: (at: number) => Interval, isSafe: IsSafe): Interval | undefined {
  let unsafe: Interval | undefined;
  for (let at = segment(possible.min); at.min <= possible.max; at = segment(at.max + 1)) {
    const safe = isSafe(at);
    if (safe === true) break;
    if (safe === false) unsafe = { min: unsafe?.min ?? at.min, max: at.max };
  }
  return unsafe;
}

function unsafeFromAbove(possible: Interval, segment: (at: number) => Interval, isSafe: IsSafe): Interval | undefined {
  let unsafe: Interval | undefined;
  for (let at = segment(possible.max); at.max >= possible.min; at = segment(at.min - 1)) {
    const safe = isSafe(at);
    if (safe === true) break;
    if (safe === false) unsafe = { min: at.min, max: unsafe?.max ?? at.max };
    if (at.min === 0) break;
  }
  return unsafe;
}

/** The narrowest band on the grid that holds the unsafe numbers and is safe, as is what it leaves of its neighbour. */
function safeBand(
  unsafe: Interval,
  inwards: 1 | -1,
  possible: Interval,
  segment: (at: number) => Interval,
  isSafe: IsSafe,
): Interval | undefined {
  const first = Math.floor(unsafe.min / base) * base;
  let band: Interval = { min: first, max: Math.max(first + widerBase, Math.ceil((unsafe.max + 1) / base) * base) - 1 };
  for (let tries = 0; tries < mostBands; tries += 1) {
    if (isSafe(band) !== false && isSafe(remainder(band, inwards, segment)) !== false) return band;
    if (inwards === 1) band = { min: band.min, max: band.max + base };
    else if (band.min > 0) band = { min: band.min - base, max: band.max };
    else return undefined;
  }
  return undefined;
}

/** The part of the next token that the band has not taken; the band itself, if nothing is left. */
function remainder(band: Interval, inwards: 1 | -1, segment: (at: number) => Interval): Interval {
  if (inwards === 1) return { min: band.max + 1, max: segment(band.max + 1).max };
  return band.min === 0 ? band : { min: segment(band.min - 1).min, max: band.min - 1 };
}
