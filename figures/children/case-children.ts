/**
 * What is counted: the case-child, one child in one case. Columns rather than objects, because a nation has a million of them.
 * Nothing here says who a child is: a place, days, and how the case of this child ended.
 *
 * @source specs/public-statistics, section 1
 */
import type { OutcomeKind } from './outcome-kinds.ts';
import type { Stage } from './stages.ts';

/** Whole days since 1970-01-01, in the place's own time zone. */
export type DayNumber = number;
/** In a column of days: not yet, or never. */
export const noDay = -2_147_483_648;

/** One hierarchy: a district lies in one division, all divisions in the whole. */
export interface District {
  /** As it was given: `Kasur`, or `pk-pb-kasur` on a record. Has no `|` and no control character. */
  readonly name: string;
  readonly division: string;
}

export interface CaseChildren {
  readonly size: number;
  /** Sorted by division, then name; the same for every order of the input. */
  readonly districts: readonly District[];
  /** For each case-child, the index of its district. */
  readonly district: Int32Array;
  /** First occurrence of each stage at or after the start; `noDay` where it has not come. `started` has always come. */
  readonly days: Readonly<Record<Stage, Int32Array>>;
  /** Day of the first end, `noDay` while open. */
  readonly endedOn: Int32Array;
  /** Index into `outcomeKinds`, 255 while open. */
  readonly outcome: Uint8Array;
  /** Day of the last event of any kind, never `noDay`. */
  readonly lastOn: Int32Array;
}

export const openOutcome = 255;
export type { OutcomeKind };
