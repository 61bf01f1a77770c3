/** The question before every command on an opening: may this person, on this case? A "no" is kept on the case's record. */
import {
  type AccessQuestion,
  type AccessRefusal,
  type AccountId,
  decideAccess,
  maySeeCase,
  type Member,
  type Membership,
  type StaffAction,
  teamsOf,
} from '@amanat/domain';
import { keepAccessRefusal } from '../case-access/keep-access-refusal.ts';
import { withKeptAway } from '../cases/kept-away.ts';
import { findVerifiedCase, type VerifiedCase } from '../cases/verified-case.ts';
import type { StaffDeployment } from '../staff-deployment.ts';

export type CaseAccessAnswer =
  | { readonly kind: 'allowed'; readonly by: Membership; readonly found: VerifiedCase }
  | AccessNotGiven;

export type AccessNotGiven =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'refused'; readonly refusal: AccessRefusal; readonly existenceIsSecret: boolean };

export interface CaseQuestion extends Omit<AccessQuestion, 'case' | 'others'> {
  readonly caseId: string;
  /** Whose doing this decides on. */
  readonly other?: AccountId;
  /** The person names the case by its address: one that they cannot see is then as one that is not there. */
  readonly mustSee?: true;
}

const fromOutside: ReadonlySet<StaffAction> = new Set<StaffAction>([
  'ask-opening',
  'agree-opening',
  'break-glass',
  'review-opening',
]);

/** @throws LedgerError if the case is not as it was committed · SealedError */
export async function accessToCase(
  member: Member,
  { caseId, other, mustSee, ...question }: CaseQuestion,
  deployment: StaffDeployment,
): Promise<CaseAccessAnswer> {
  const verified = await findVerifiedCase(caseId, deployment);
  if (verified === undefined) return { kind: 'unknown' };
  // Inside, the allow-list has kept them away already.
  const found = fromOutside.has(question.action) ? await withKeptAway(verified, deployment) : verified;
  const others = other === undefined ? [] : [{ account: other, teams: await teamsOfAccount(other, deployment) }];
  const access = decideAccess(member, { ...question, case: found.facts, others });
  if (access.kind === 'allowed' && (mustSee !== true || maySeeCase(member, found.facts)))
    return { kind: 'allowed', by: access.by, found };
  const refused =
    access.kind === 'refused'
      ? access
      : ({ kind: 'refused', refusal: 'not-visible', existenceIsSecret: true } as const);
  await keepAccessRefusal(member, found.caseId, question.action, refused.refusal, deployment);
  return refused;
}

/** Of roles that ended, too: leaving a team an hour ago makes nobody a stranger to it. */
export async function teamsOfAccount(
  account: AccountId,
  { staff }: Pick<StaffDeployment, 'staff'>,
): Promise<readonly string[]> {
  return teamsOf({ memberships: await staff.memberships(account) });
}
