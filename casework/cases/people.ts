/** Accounts as people are called by their colleagues. */
import type { AccountId, Member } from '@amanat/domain';
import type { StaffDeployment } from '../staff-deployment.ts';
import type { PersonView } from './case-views.ts';

/** Shows an account to `member`. */
export type NameOf = (account: AccountId) => PersonView;

export async function namesFor(member: Member, { staff }: Pick<StaffDeployment, 'staff'>): Promise<NameOf> {
  const names = new Map((await staff.accounts()).map(({ account, displayName }) => [account, displayName]));
  return (account) => ({ account, displayName: names.get(account), isSelf: account === member.account });
}
