/** A step of a case's life as it was recorded, and as somebody wants to record it. */
import type { AccountId } from '../ids.ts';
import type { OfficeId, OfficeKind } from '../offices/index.ts';
import type { Role } from '../access/roles.ts';
import type { StepTable } from './catalogue.ts';
import type { FactsOf } from './define-steps.ts';

export type StepType = keyof StepTable;

export interface Recorded {
  /** The event that holds it. */
  readonly id: string;
  /** Its place in the case's stream. */
  readonly seq: number;
  /** Calendar day in the jurisdiction. */
  readonly recordedOn: string;
  readonly by: AccountId;
  readonly office: OfficeId;
}

/** What happened, without when it was recorded and by whom. */
export type NewStep<Type extends StepType = StepType> = {
  readonly [Each in Type]: { readonly type: Each; readonly facts: FactsOf<StepTable[Each]> };
}[Type];

export type StepOf<Type extends StepType = StepType> = {
  readonly [Each in Type]: Recorded & { readonly type: Each; readonly facts: FactsOf<StepTable[Each]> };
}[Type];

export type Step = StepOf;

/** Who records it, through which role. */
export interface Actor {
  readonly account: AccountId;
  readonly office: OfficeId;
  readonly officeKind: OfficeKind;
  readonly role: Role;
  /** Calendar day in the jurisdiction. */
  readonly today: string;
}
