/** Whose doing an erasure is so far: whoever proposed or agreed cannot be another one of the two. */
import {
  type AccessQuestion,
  type AccountId,
  type CaseFacts,
  decideAccess,
  type Member,
  teamsOf,
} from '@amanat/domain';
import type { StaffDeployment } from '../staff-deployment.ts';

export interface WhoActed {
  readonly by?: AccountId;
  readonly agreedBy: readonly AccountId[];
}

type People = Pick<StaffDeployment, 'staff'>;

export const othersOf = (
  { by, agreedBy }: WhoActed,
  { staff }: People,
): Promise<NonNullable<AccessQuestion['others']>> =>
  Promise.all(
    [...(by === undefined ? [] : [by]), ...agreedBy].map(async (account) => {
      const memberships = (await staff.memberships(account)).filter(({ ended }) => !ended);
      return { account, teams: teamsOf({ memberships }) };
    }),
  );

/** Whoever sees the case, and whoever may agree without seeing it, also after having agreed. */
export async function mayKnowOf(member: Member, acted: WhoActed, facts: CaseFacts, people: People): Promise<boolean> {
  if (decideAccess(member, { action: 'see-case', case: facts }).kind === 'allowed') return true;
  const others = await othersOf(acted, people);
  const agreeing = decideAccess(member, { action: 'agree-erasure', case: facts, others });
  return agreeing.kind === 'allowed' || agreeing.refusal === 'same-person';
}

/** Whether a page offers to agree and to refuse. */
export async function mayAnswer(member: Member, acted: WhoActed, facts: CaseFacts, people: People): Promise<boolean> {
  const others = await othersOf(acted, people);
  return decideAccess(member, { action: 'agree-erasure', case: facts, others }).kind === 'allowed';
}
