/** What the administrators' pages are answered. */
import type { AccessAnswer, AccountId, ChangeId, ChangeRefusal, Membership, Office, Proposal } from '@amanat/domain';
import type { ChangeRow } from '../staff-ports.ts';

/** The role does not allow it; none of this is about a case, so that nothing is hidden by it. */
export type AccessRefused = Extract<AccessAnswer, { readonly kind: 'refused' }>;

/** Allowed, and not possible as things stand: kept on the record. */
export interface NotDone {
  readonly kind: 'not-done';
  readonly refusal: ChangeRefusal;
}

export type ProposalAnswer =
  | { readonly kind: 'proposed'; readonly change: ChangeId }
  /** At once: the second administrator, made by the only one that there ever was. */
  | { readonly kind: 'set-up' }
  | AccessRefused
  | NotDone;

export type DecisionAnswer =
  | { readonly kind: 'done'; readonly proposal: Proposal }
  | { readonly kind: 'unknown' }
  | AccessRefused
  | NotDone;

export interface ChangeView extends Pick<ChangeRow, 'change' | 'state' | 'proposedOn'> {
  readonly by: AccountId;
  readonly proposal: Proposal;
  /** Who agreed, refused or took it back, and the day; absent while it is open. */
  readonly decidedBy: string | undefined;
  readonly decidedOn: string | undefined;
  /** Of an office: as it stands now, to be held beside what is proposed. */
  readonly officeNow: Office | undefined;
  /** Of a role that is to end: which one it is. */
  readonly role: Membership | undefined;
  readonly mayDecide: boolean;
  readonly mayWithdraw: boolean;
}
