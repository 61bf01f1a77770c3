/** What signed-in people are shown of cases: never a text, never the name of anybody but staff. */
import type {
  AccountId,
  CaseId,
  ComplaintEventType,
  CaseAccessEventType,
  KeepingEventType,
  QuestionCode,
  ShutOutGround,
  StepType,
} from '@amanat/domain';

/** Somebody on staff. */
export interface PersonView {
  readonly account: AccountId;
  /** How colleagues call this person; `undefined` if nobody has this account. */
  readonly displayName: string | undefined;
  readonly isSelf: boolean;
}

interface CaseInClear {
  readonly caseId: CaseId;
  /** `7k2m9-qxr4t`. */
  readonly number: string;
  /** Calendar day in the jurisdiction. */
  readonly recordedOn: string;
  /** Id of a listed district, or `other`. */
  readonly district: string;
  readonly offenceGroup: string;
  readonly channel: string;
  readonly acknowledged: boolean;
  /** Whom it is assigned to now; empty: it waits with nobody. */
  readonly handlers: readonly PersonView[];
  readonly waitsWithCustodians: boolean;
}

export type CaseListRow = CaseInClear;

export interface CaseListView {
  readonly cases: readonly CaseListRow[];
  /** All that this person may see, whatever is listed. */
  readonly count: number;
  /** On this page, not shown to anybody: the record was changed behind the program's back. */
  readonly altered: number;
  /** Where the next page begins; absent on the last. */
  readonly next?: { readonly recordedOn: string; readonly caseId: string };
}

/** One event of the case, in order. `people` are by what they are to it. */
export interface CaseStep {
  /** Its place in the case's stream. */
  readonly seq: number;
  readonly type: ComplaintEventType | CaseAccessEventType | KeepingEventType | StepType;
  readonly on: string;
  /** Who on staff did it; absent for the reporter's and the code holder's. */
  readonly by?: PersonView;
  /** Whom it is about; to whom it was handed over. */
  readonly about?: PersonView;
  readonly office?: string;
  readonly question?: QuestionCode;
  readonly ground?: ShutOutGround;
  readonly reviewOn?: string;
  /** Of an event about a limit: which, and the day on which it was said to end. */
  readonly clock?: string;
  readonly dueOn?: string;
  /** What was refused, and why: names of commands and reasons, as the record keeps them. */
  readonly refused?: { readonly command: string; readonly refusal: string };
}

export interface LetInView {
  readonly account: PersonView;
  readonly by: PersonView;
  readonly mayAgree: boolean;
  readonly mayRefuse: boolean;
}

/** What this person may do with this case now. Absent: not at all; an empty list: there is nobody, or nothing left. */
export interface CaseChoices {
  readonly acknowledge: boolean;
  readonly questions?: readonly QuestionCode[];
  readonly assignTo?: readonly PersonView[];
  readonly handOverTo?: readonly PersonView[];
  readonly declareConflict: boolean;
  readonly shutOut?: readonly PersonView[];
  /** Those for whom nobody has asked yet. */
  readonly letIn?: readonly PersonView[];
  /** What is sealed: `own`, if it is assigned to them; `elsewhere`, if another person must agree. */
  readonly opening?: 'own' | 'elsewhere';
  readonly export: boolean;
  readonly safetyHold: boolean;
  readonly proposeErasure: boolean;
}

export interface CasePageView extends CaseInClear {
  readonly steps: readonly CaseStep[];
  readonly shutOut: readonly PersonView[];
  readonly letIns: readonly LetInView[];
  /** Day by which it must be reviewed (house norm); absent without a hold. */
  readonly safetyHoldReviewOn?: string;
  readonly may: CaseChoices;
}
