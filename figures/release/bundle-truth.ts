/** What was true at a snapshot, by the keys that an audit bundle has; never public. */
import { countKey, intervals, type PlaceKey, wholeKey, type YearKey } from '../catalogue/catalogue.ts';
import type { TrueFigures } from '../catalogue/true-figures.ts';
import { dayNumberOf } from '../children/day-number.ts';
import { curveDays } from './release-view.ts';

/** Rows whose stages are out of order: a printed count as any. */
export const rejectedKey = countKey(wholeKey, 'all', 'rejected');

/** The only interval whose cohort is known to be watched in full: everybody in it started in the year. */
export const watchedInterval = intervals[0];

/** How many of a cohort came to the interval's end within so many days; printed as a share, never as a count. */
export const withinKey = (place: PlaceKey, year: YearKey, days: number): string =>
  countKey(place, year, `${watchedInterval.id} within ${days}`);

/**
 * Every count, and for each cohort that was watched in full how many had come to an FIR within each day of the curve: with nobody
 * censored before, the estimate is a plain share, and gives away a count as a percentage does.
 */
export function truthOf({ counts, times, snapshot }: TrueFigures, rejected: number): ReadonlyMap<string, number> {
  const truth = new Map<string, number>([...counts, [rejectedKey, rejected]]);
  for (const { place, year, interval, cases, open } of times) {
    if (interval !== watchedInterval.id || year === 'all') continue;
    const nextYear = dayNumberOf(Number(year) + 1, 1, 1);
    for (const [at, days] of curveDays.entries()) {
      const share = open[at];
      if (share === null || share === undefined || nextYear - 1 + days > snapshot) continue;
      const within = (1 - share) * cases;
      if (Math.abs(within - Math.round(within)) < 1e-6) truth.set(withinKey(place, year, days), Math.round(within));
    }
  }
  return truth;
}
