/** The tables of estimates: how long each part of the way takes, and what came of police reports. */
import { intervals, type PlaceKey, type YearKey } from '../catalogue/catalogue.ts';
import type { TrueEnds, TrueFigures, TrueQuantile, TrueTimes } from '../catalogue/true-figures.ts';
import { dayNumberOf } from '../children/day-number.ts';
import { unsaid } from '../publication/percentages.ts';
import type { PrintedCount, PrintedShare, PrintedTime } from '../publication/printed.ts';
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
  { place, year, interval, ended, q25, median, q75, open: shares, setOut }: TrueTimes,
  figures: TrueFigures,
  printedFrom: PrintedCount,
  printedTo: PrintedCount,
): TimesTable['rows'][number] {
  const watched = curveDays.map((days, at) => {
    const since = printedCount(setOut[at] ?? 0);
    if (!isWatched(figures, year, days, interval === 'started-fir', since)) return undefined;
    // Nobody of those who set out so long ago is still counted: all of them have come.
    return { since, share: printedShare(shares[at] ?? 0, printedFrom) };
  });
  const watchedDays = curveDays[watched.findLastIndex((each) => each !== undefined && each.share !== unsaid)] ?? 0;
  const tellsNothing = sharesTellNothing(printedFrom, printedTo);
  const open = watched.map((each) =>
    each !== undefined && tellsNothing && sharesTellNothing(each.since, printedTo, printedFrom) ? each.share : unsaid,
  );
  const time = (p: number, quantile: TrueQuantile): PrintedTime =>
    quantileTellsNothing(p, printedFrom, printedTo)
      ? printedTime({ p, quantile, ended, printedFrom, printedTo, watchedDays })
      : unsaid;
  return { place, year, interval, q25: time(0.25, q25), median: time(0.5, median), q75: time(0.75, q75), open };
}

/** Of whichever year the reports are, those of them who ended are among the ones that are printed so for all years. */
const endsBeside = ['ended|ever', 'outcome convicted|ever', 'outcome acquitted|ever'] as const;

/**
 * `token` gives what is printed for a count of a place. Where the number of all its police reports is withheld, nothing of their ends
 * is told; the number of one year's reports is printed nowhere, and is rounded here for what is asked of a base.
 */
export function printedEnds(
  figures: TrueFigures,
  rows: readonly Row[],
  token: (place: PlaceKey, measure: string) => PrintedCount,
): EndsTable['rows'] {
  const ends = new Map(figures.ends.map((each) => [rowKey(each, each.horizon), each]));
  return rows.flatMap((row) =>
    horizons.flatMap((horizon) => {
      const found = ends.get(rowKey(row, horizon));
      if (found === undefined) return [];
      const { cases, setOut, shares: estimated } = found;
      const { leastPrintedCases } = publicationRule.shares;
      const base = printedAtLeast(token(row.place, 'report|ever'), leastPrintedCases) ? printedCount(cases) : withheld;
      const since = printedCount(setOut);
      const isShown =
        isWatched(figures, row.year, horizon, true, since) &&
        endsBeside.every((measure) => sharesTellNothing(since, token(row.place, measure), base));
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

/**
 * The cohort of a year, or of the first of all years, can have been watched so long: by the calendar, and as many set out so long ago
 * as a share is told of. Never because there is somebody who is watched so long: that would be one child's day.
 */
function isWatched(
  { snapshot, years }: TrueFigures,
  year: YearKey,
  days: number,
  isOfStart: boolean,
  since: PrintedCount,
): boolean {
  const { startDayOfYear, otherDayOfYear } = publicationRule.watched;
  const cohort = Number(year === 'all' ? years[0] : year);
  if (Number.isNaN(cohort) || !printedAtLeast(since, publicationRule.shares.leastPrintedCases)) return false;
  return dayNumberOf(cohort, 1, 1) + (isOfStart ? startDayOfYear : otherDayOfYear) + days <= snapshot;
}
