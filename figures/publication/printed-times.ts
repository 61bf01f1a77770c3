/** Quartiles of a time: whole weeks under a year, whole months above. */
import type { TrueQuantile } from '../catalogue/true-figures.ts';
import { unsaid } from './percentages.ts';
import type { PrintedCount, PrintedTime } from './printed.ts';
import { intervalOf, printedAtLeast } from './printed-counts.ts';
import { publicationRule } from './rule.ts';

const { times } = publicationRule;
const monthDays = times.daysOfHundredMonths / 100;

export interface TimeOf {
  /** 0.25, 0.5 or 0.75. */
  readonly p: number;
  readonly quantile: TrueQuantile;
  /** Have come to the end of this part of the way. */
  readonly ended: number;
  /** What is printed for those who came to its beginning, and to its end. */
  readonly printedFrom: PrintedCount;
  readonly printedTo: PrintedCount;
  /**
   * Days within which it was not reached, as far as that is public (the last day of the curve that is shown); 0 if none is. Never
   * the longest time that is true: that would be one child's.
   */
  readonly watchedDays: number;
}

/**
 * `9w`, `14m`, `>30m`, or `?`. Shown only if at least 20 have ended, 10 are still counted at that day, and the printed number of
 * those who reached the end is 30 or more: with fewer, that a time stands there would say how many they are.
 *
 * @source specs/public-statistics, section 2, rule 7; decision 0021
 */
export function printedTime({ p, quantile, ended, printedFrom, printedTo, watchedDays }: TimeOf): PrintedTime {
  const { day, atRisk } = quantile;
  if (day === null) return notReached(printedFrom, watchedDays);
  const isShown = ended >= times.leastEnded && atRisk >= times.leastAtRisk && isTimeFounded(p, printedFrom, printedTo);
  return isShown ? roundedTime(day) : unsaid;
}

/**
 * So many are printed that a time may stand there. Of a cohort that is watched to the end more than the share `1 − p` is still counted
 * at that day: where that may be fewer than 10, the time would be missing for the smallest number that is printed so, and tell it.
 */
export const isTimeFounded = (p: number, printedFrom: PrintedCount, printedTo: PrintedCount): boolean =>
  printedAtLeast(printedTo, times.leastPrintedEnded) &&
  printedAtLeast(printedFrom, times.leastPrintedEnded) &&
  intervalOf(printedFrom).min * (1 - p) >= times.leastAtRisk - 1;

function notReached(printedFrom: PrintedCount, watchedDays: number): PrintedTime {
  // Not reached within a day means: the next day at the earliest.
  const months = Math.floor((watchedDays + 1) / monthDays);
  return months > 0 && printedAtLeast(printedFrom, times.leastPrintedCases) ? `>${months}m` : unsaid;
}

const roundedTime = (day: number): PrintedTime =>
  day < times.weeksBelowDays ? `${Math.floor(day / times.daysOfWeek + 0.5)}w` : `${Math.floor(day / monthDays + 0.5)}m`;

export const isPrintedTime = (text: string): text is PrintedTime =>
  text === unsaid || /^(?:(?:0|[1-9]\d{0,3})[wm]|>[1-9]\d{0,3}m)$/.test(text);
