/**
 * What is printed in place of a number. A token is the same in the page's data, the CSV, the API and the chart; only its words
 * differ by language. Nothing but tokens of these forms ever leaves a release.
 */

/**
 * A count: `0-9`, a multiple of ten (`40`), a wider band (`10-29`), or `*`: not printed, because another printed number would
 * give away a single child with it.
 */
export type PrintedCount = string;
/** A time: whole weeks under a year (`9w`), whole months above (`14m`), `>30m` not reached within them, `?` not enough cases. */
export type PrintedTime = string;
/** A share in steps of 5: `85%`, `>90%`, `<10%`, or `?`: not enough cases. */
export type PrintedShare = string;
/** A percentage of printed counts: as a share, and `~70%` where one of them is a narrow band. */
export type PrintedPercentage = string;

/** What a reader knows of a printed count; both ends belong to it. `max` is `Infinity` for `*`. */
export interface Interval {
  readonly min: number;
  readonly max: number;
}
