/** A clock: the time that the law allows, counted from what happened in one case, as of one instant. */
import type { ClockKind, Confidence, OwnerKind } from '../pack/rule.ts';

export const clockStatuses = [
  'running',
  'due-soon',
  'overdue',
  'power-exhausted',
  'past-target',
  'window-closed',
  'given-too-late',
  'date-needed',
  'reported',
  'done',
  'done-late',
  'not-needed',
  'suspended',
  'off',
] as const;
export type ClockStatus = (typeof clockStatuses)[number];

/** What the calculator prints of one limit. Instants are RFC 3339 with the offset of the jurisdiction. */
export interface Clock {
  /** `PK-CONST-10`, `PK-PECA-30A#1`. */
  readonly rule: string;
  readonly kind: ClockKind;
  readonly status: ClockStatus;
  /** Absent event: a clock without one does not exist. A date-only trigger gives the start of its day. */
  readonly opensAt: string;
  /** The first instant that is too late (00:00 after the last lawful day), or the minute of an hour limit; `null` without a number. */
  readonly dueAt?: string | null;
  /** Where only the trigger's date is known and the limit is in hours. */
  readonly dueBetween?: readonly [string, string];
  readonly daysLate: number;
  readonly owner: OwnerKind;
  readonly confidence: Confidence;
  readonly confirmed: boolean;
  /** How it was counted, a sentence a step, in English. */
  readonly counting: readonly string[];
  /** Pseudonym, for a clock that runs for one accused. */
  readonly accused?: string;
  readonly charge?: string;
}
