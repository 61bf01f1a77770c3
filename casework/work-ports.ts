/** What work lists, clocks and digests need of the store: projections of cases' lives, and what staff keep for themselves. */
import type { AccountId, CaseId, OfficeId, Stage } from '@amanat/domain';
import type { ClockKind, ClockStatus, Confidence, OwnerKind } from '@amanat/rules';
import type { SeenCase } from './staff-ports.ts';

/**
 * A clock of a case, in clear: its state and days, so that lists and a sealed server can work on it. Times within a day and
 * what happened stand in the sealed steps only.
 */
export interface ClockRow {
  /** `PK-CONST-10~accused-1`; unique within the case. */
  readonly clock: string;
  /** `PK-CONST-10`, `PK-PECA-30A#1`. */
  readonly rule: string;
  readonly kind: ClockKind;
  /** As of the day on which it was computed; that an open one has passed since is seen from `dueOn`. */
  readonly status: ClockStatus;
  readonly opensOn: string;
  /** The last lawful day; absent without a number. */
  readonly dueOn?: string;
  /** From then on it is due soon. */
  readonly soonOn?: string;
  readonly owner: OwnerKind;
  readonly confidence: Confidence;
  /** 3: a cap on liberty; 2: a duty or a window of the family; 1: a target; 0: what is only reported. */
  readonly gravity: number;
  /** With whom it is now; absent before the case has keepers. */
  readonly keeper?: OfficeId;
  /** How far it was handed up. */
  readonly level: number;
  /** The day from which on the next event about it is due: that it passed, or goes up. Absent when nothing more follows. */
  readonly nextOn?: string;
}

/** What a work list says of a case beside what stands in `cases`. */
export interface WorkFacts {
  /** Where the case rests: the part of its life that its latest step belongs to; absent before the first. */
  readonly stage?: Stage;
  readonly lastStepOn?: string;
  readonly openReviews: number;
  /** House norm: the day from which people are told that a date of the case is near; absent once they were. */
  readonly warnOn?: string;
}

/** What a case was counted from: a row that says something else is counted anew. */
export interface Counted {
  /** Digest of the rules, norms and holidays (`casework/timers/counting-of.ts`). */
  readonly countedBy: string;
  /** The last place of the case's stream that was looked at. */
  readonly countedTo: number;
}

/** All clocks of one case: those that are not among them any more are gone. */
export interface CaseWork extends WorkFacts, WorkSummary, Counted {
  readonly caseId: CaseId;
  readonly clocks: readonly ClockRow[];
}

/** As of the day on which it was counted. */
export interface WorkSummary {
  /** 0: nothing has passed; else one more than the gravity of what has. */
  readonly urgency: number;
  /** How many have passed. */
  readonly passed: number;
  /** The gravest that has passed, or else the next that is due. */
  readonly firstClock?: string;
  readonly firstDueOn?: string;
}

/** The offices that may see a case from now on, with what they are committed to by (`offices.changed`). */
export interface CaseOfficesRow {
  readonly caseId: CaseId;
  readonly allowedOffices: readonly string[];
  readonly allowSalt: Uint8Array;
  readonly waitsWithCustodians: boolean;
}

/** By gravity of what has passed, then by the day that comes first (`9999-12-31` without one), then by case. */
export interface WorkQuery {
  readonly after?: { readonly urgency: number; readonly dueOn: string; readonly caseId: string };
  /** 1 to 200. */
  readonly limit: number;
  readonly today: string;
  readonly district?: string;
  readonly ownOnly?: boolean;
  /** One of the offices that the reader reaches. */
  readonly office?: string;
  readonly stage?: Stage;
  /** Only cases in which something has passed its limit, or is due soon, or that a review waits in. */
  readonly only?: 'passed' | 'soon' | 'review';
}

/** A case of the work list: the clock that comes first, and how many have passed. */
export interface WorkRow extends WorkFacts {
  readonly seen: SeenCase;
  readonly urgency: number;
  readonly passed: number;
  readonly dueOn: string;
  /** The gravest that has passed, or else the next that is due. Absent without an open clock that has a day. */
  readonly first?: ClockRow;
}

/** Clocks past their limit over all cases that the reader sees: how long, and at whose desk. */
export interface PassedQuery {
  readonly after?: {
    readonly gravity: number;
    readonly dueOn: string;
    readonly caseId: string;
    readonly clock: string;
  };
  readonly limit: number;
  readonly today: string;
  readonly district?: string;
  readonly rule?: string;
  readonly owner?: OwnerKind;
  readonly keeper?: string;
}
export interface PassedRow extends ClockRow {
  readonly seen: SeenCase;
}
/** How many, and since when the oldest, by kind of duty-bearer and keeper. */
export interface PassedCount {
  readonly owner: OwnerKind;
  readonly keeper?: OfficeId;
  readonly rule: string;
  readonly count: number;
  readonly oldestDueOn: string;
}

/** Where digests go. Concerns no case; its owner sets and removes it. */
export interface MailAddressRow {
  readonly account: AccountId;
  readonly address: string;
  readonly language: 'ur' | 'en';
  /** The last alarm that counts as told, by its place. */
  readonly toldTo: number;
  /** One digest a day: the day of the last, or that on which the address was given. */
  readonly toldOn: string;
  /** The day on which a mail server would not take the last one. */
  readonly refusedOn?: string;
}

/** The row as it was read, and what it is to say while a digest is on its way: of two programs one sends it. */
export interface DigestClaim {
  readonly before: MailAddressRow;
  readonly toldTo: number;
  readonly toldOn: string;
}

/** A filter of the work list under a name of its owner's. */
export interface SavedFilterRow {
  readonly account: AccountId;
  /** `filter_` and 26 letters. */
  readonly filter: string;
  readonly name: string;
  /** Of the page's address, as the page itself writes it. */
  readonly query: string;
}

/** A case counted anew without anything to record; `nextSeq`: the place of its stream up to which it was read. */
export interface CountedCase {
  readonly work: CaseWork;
  readonly nextSeq: number;
}
