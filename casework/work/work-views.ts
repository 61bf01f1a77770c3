/** What work lists show: cases in clear, and of each the clock that comes first. No text, and no name but of staff. */
import type { AccessRefusal, OfficeId } from '@amanat/domain';
import type { CaseListRow } from '../cases/case-views.ts';
import type { RuleInBrief } from '../rulebook/rule-in-brief.ts';
import type { ClockRow, PassedCount, PassedQuery, SavedFilterRow, WorkFacts, WorkQuery } from '../work-ports.ts';

/** A clock that has a last day and was not done yet, as of today. */
export interface ListedClock extends Pick<
  ClockRow,
  'clock' | 'rule' | 'kind' | 'owner' | 'confidence' | 'gravity' | 'level'
> {
  /** The last lawful day. */
  readonly dueOn: string;
  /** Calendar days since that day: 1 on the day after it; 0 or less, and it has not passed. */
  readonly daysLate: number;
  /** Not passed, and near: how near is a threshold of the house. */
  readonly isSoon: boolean;
  /** Absent if no pack has the rule any more. */
  readonly about?: RuleInBrief;
  /** Whether somebody qualified has confirmed the rule. */
  readonly confirmed: boolean;
  /** With whom it is, as the case's own events say. */
  readonly keeper?: OfficeId;
}

export interface WorkListRow extends CaseListRow, Pick<WorkFacts, 'stage' | 'lastStepOn' | 'openReviews'> {
  /** How many limits had passed when the case was counted last. */
  readonly passed: number;
  /** The gravest that has passed, or else the next that is due. */
  readonly first?: ListedClock;
}

export type WorkFilter = Omit<WorkQuery, 'limit' | 'today'>;
/** What a filter says beside one's place in the list. */
export type WorkChoice = Omit<WorkFilter, 'after'>;

export interface WorkListView {
  readonly rows: readonly WorkListRow[];
  /** Of all pages; no more than 1,001 are counted. */
  readonly count: number;
  /** On this page, not shown to anybody: the record was changed behind the program's back. */
  readonly altered: number;
  /** Where the next page begins; absent on the last. */
  readonly next?: NonNullable<WorkFilter['after']>;
}

/** How many of the cases that a filter leaves, 1,001 at most. */
export interface WorkCounts {
  readonly all: number;
  readonly passed: number;
  readonly soon: number;
  readonly review: number;
}

export type PassedFilter = Omit<PassedQuery, 'limit' | 'today'>;

export interface PassedListRow {
  readonly of: CaseListRow;
  readonly clock: ListedClock;
}

/** Limits of one rule that one kind of office owes and one office follows up. */
export interface PassedGroup extends PassedCount {
  readonly about?: RuleInBrief;
  readonly confirmed: boolean;
  /** Of the oldest of them. */
  readonly daysLate: number;
}

export interface PassedListView {
  readonly rows: readonly PassedListRow[];
  /** Of the chosen district, whatever else is chosen; the gravest first. */
  readonly groups: readonly PassedGroup[];
  readonly altered: number;
  readonly next?: NonNullable<PassedFilter['after']>;
}

export type SavedFilter = Omit<SavedFilterRow, 'account'>;
export type SavedFilterAnswer =
  | { readonly kind: 'done' }
  | { readonly kind: 'refused'; readonly refusal: AccessRefusal | 'too-many-filters' };
