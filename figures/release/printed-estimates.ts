/** The tables of estimates: how long each part of the way takes, and what came of police reports. */
import { intervals, type PlaceKey, type YearKey } from '../catalogue/catalogue.ts';
import type { TrueEnds, TrueFigures, TrueTimes } from '../catalogue/true-figures.ts';
import { dayNumberOf } from '../children/day-number.ts';
import { unsaid } from '../publication/percentages.ts';
import type { PrintedCount, PrintedShare } from '../publication/printed.ts';
import { printedAtLeast, printedCount, withheld } from '../publication/printed-counts.ts';
import { printedShare } from '../publication/printed-shares.ts';
import { printedTime } from '../publication/printed-times.ts';
import { publicationRule } from '../publication/rule.ts';
import { quantileTellsNothing, sharesTellNothing } from '../publication/untelling.ts';
import { curveDays, type EndGroup, type EndsTable, horizons, type TimesTable } from './release-view.ts';

interface Row {
  readonly place: PlaceKey;
  readonly year: YearKey;
}
type Token = (place: PlaceKey, year: YearKey, measure: string) => PrintedCount;

const rowKey = ({ place, year }: Row, part: string | number): string => `${place}|${year}|${part}`;

/** `token` gives what is printed for a count. */
export function printedTimes(figures: TrueFigures, rows: readonly Row[], token: Token): TimesTable['rows'] {
  const times = new Map(figures.times.map((each) => [rowKey(each, each.interval), each]));
  return rows.flatMap((row) =>
    intervals.flatMap(({ id, from, to }) => {
      const found = times.get(rowKey(row, id));
      if (found === undefined) return [];
      const printedFrom = token(row.place, row.year, `${from}|ever`);
      const printedTo = token(row.place, row.year, `${to}|ever`);
      return [timesRow(found, figures, printedFrom, printedTo)];
    }),
  );
}

function timesRow(
  { place, year, interval, ended, q25, median, q75, open: shares }: TrueTimes,
  figures: TrueFigures,
  printedFrom: PrintedCount,
  printedTo: PrintedCount,
): TimesTable['rows'][number] {
  const watched = curveDays.map((days, at) =>
    isWatched(figures, year, days, interval === 'started-fir') ? printedShare(shares[at] ?? null, printedFrom) : unsaid,
  );
  const watchedDays = curveDays[watched.findLastIndex((share) => share !== unsaid)] ?? 0;
  // All years together are never watched in full, and their shares are no counts.
  const isOfYear = year !== 'all';
  const open = watched.map((share) => (isOfYear && !sharesTellNothing(printedFrom, printedTo) ? unsaid : share));
  const [first, middle, last] = [q25, median, q75].map((quantile, at) =>
    isOfYear && !quantileTellsNothing((at + 1) / 4, printedFrom, printedTo)
      ? unsaid
      : printedTime({ quantile, ended, printedFrom, printedTo, watchedDays }),
  );
  return { place, year, interval, q25: first ?? unsaid, median: middle ?? unsaid, q75: last ?? unsaid, open };
}

/**
 * `ofReports` is what is printed for all police reports of a place. Where it is withheld, nothing of their ends is told; the number
 * of one year's reports is printed nowhere, and is rounded here for what is asked of a base.
 */
export function printedEnds(
  figures: TrueFigures,
  rows: readonly Row[],
  ofReports: (place: PlaceKey) => PrintedCount,
): EndsTable['rows'] {
  const ends = new Map(figures.ends.map((each) => [rowKey(each, each.horizon), each]));
  return rows.flatMap((row) =>
    horizons.flatMap((horizon) => {
      const found = ends.get(rowKey(row, horizon));
      if (found === undefined) return [];
      const { cases, shares: estimated } = found;
      const { leastPrintedCases } = publicationRule.shares;
      const base = printedAtLeast(ofReports(row.place), leastPrintedCases) ? printedCount(cases) : withheld;
      const isShown = isWatched(figures, row.year, horizon, true);
      return [{ ...row, horizon, shares: isShown ? sharesOf(estimated, base) : sharesOf(null, withheld) }];
    }),
  );
}

const sharesOf = (shares: TrueEnds['shares'], base: PrintedCount): Readonly<Record<EndGroup, PrintedShare>> => ({
  convicted: printedShare(shares?.convicted ?? null, base),
  acquitted: printedShare(shares?.acquitted ?? null, base),
  'other-end': printedShare(shares?.['other-end'] ?? null, base),
  open: printedShare(shares?.open ?? null, base),
});

/** The cohort of a year, or of the first of all years, can have been watched so long: by the calendar alone, not by anybody's day. */
function isWatched({ snapshot, years }: TrueFigures, year: YearKey, days: number, isOfStart: boolean): boolean {
  const { startDayOfYear, otherDayOfYear } = publicationRule.watched;
  const cohort = Number(year === 'all' ? years[0] : year);
  if (Number.isNaN(cohort)) return false;
  return dayNumberOf(cohort, 1, 1) + (isOfStart ? startDayOfYear : otherDayOfYear) + days <= snapshot;
}
