/** The accounts that count: active, with the roles that they hold now. */
import { type AccountId, type CaseFacts, maySeeCase, type Membership, type Role } from '@amanat/domain';
import type { StaffDeployment } from '../staff-deployment.ts';
import type { MembershipRow } from '../staff-ports.ts';

export interface ActivePerson {
  readonly account: AccountId;
  readonly displayName: string;
  readonly memberships: readonly Membership[];
}

/** In the order of the accounts' table. Suspended and invited accounts, and memberships that ended, are left out. */
export async function activePeople({ staff }: Pick<StaffDeployment, 'staff'>): Promise<readonly ActivePerson[]> {
  const [accounts, rows] = await Promise.all([staff.accounts(), staff.memberships()]);
  return accounts
    .filter(({ state }) => state === 'active')
    .map(({ account, displayName }) => ({ account, displayName, memberships: membershipsOf(account, rows) }));
}

const membershipsOf = (of: AccountId, rows: readonly MembershipRow[]): readonly Membership[] =>
  rows
    .filter((row) => row.account === of && !row.ended)
    .map(({ account: _of, ended: _not, ...membership }) => membership);

/** Whether one of their memberships of such a role shows them the case. Other roles of theirs do not count. */
export const seesCaseAs = (
  roles: ReadonlySet<Role>,
  { account, memberships }: ActivePerson,
  facts: CaseFacts,
): boolean => maySeeCase({ account, memberships: memberships.filter(({ role }) => roles.has(role)) }, facts);

export const hasRole = ({ memberships }: ActivePerson, role: Role): boolean =>
  memberships.some((membership) => membership.role === role);
