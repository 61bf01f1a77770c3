/** The same person with the roles of this moment: whoever waited for a turn may have lost them meanwhile. */
import type { Member } from '@amanat/domain';
import { memberOf } from '../accounts/member-of.ts';
import type { StaffDeployment } from '../staff-deployment.ts';

/** Without any role for an account that is suspended by now. */
export async function memberNow(
  member: Member,
  deployment: Pick<StaffDeployment, 'staff' | 'ciphers' | 'keyring'>,
): Promise<Member> {
  const known = await memberOf(member.account, deployment);
  return { ...member, memberships: known?.member.memberships ?? [] };
}
