/** The accounts that count: active, with the roles that they hold now. */
import { type AccountId, type CaseFacts, maySeeCase, type Membership, type Role } from '@amanat/domain';
import { isOwnMembership } from '../accounts/membership-id.ts';
import type { StaffDeployment } from '../staff-deployment.ts';
import type { MembershipRow } from '../staff-ports.ts';

export interface ActivePerson {
  readonly account: AccountId;
  readonly displayName: string;
  readonly memberships: readonly Membership[];
}

export type PeopleNeeds = Pick<StaffDeployment, 'staff' | 'ciphers' | 'keyring'>;

/**
 * In the order of the accounts' table. Suspended and invited accounts are left out, and memberships that ended or that no grant
 * of ours made.
 *
 * @throws SealedError
 */
export const activePeople = (deployment: PeopleNeeds): Promise<readonly ActivePerson[]> =>
  peopleBy((row) => isOwnMembership(row, deployment), deployment);

/**
 * The same while sealed, when nobody can tell which grants are ours: the rows as they stand. Enough to raise an alarm, for
 * what it is about is decided on again by whoever unseals and reads it; never for anything else.
 */
export const peopleToTell = (deployment: PeopleNeeds): Promise<readonly ActivePerson[]> =>
  deployment.keyring.state() === 'unsealed' ? activePeople(deployment) : peopleBy(() => true, deployment);

async function peopleBy(
  counts: (row: MembershipRow) => boolean,
  { staff }: Pick<PeopleNeeds, 'staff'>,
): Promise<readonly ActivePerson[]> {
  const [accounts, rows] = await Promise.all([staff.accounts(), staff.memberships()]);
  const held = rows.filter((row) => !row.ended && counts(row));
  return accounts
    .filter(({ state }) => state === 'active')
    .map(({ account, displayName }) => ({ account, displayName, memberships: membershipsOf(account, held) }));
}

const membershipsOf = (of: AccountId, rows: readonly MembershipRow[]): readonly Membership[] =>
  rows.filter((row) => row.account === of).map(({ account: _of, ended: _not, ...membership }) => membership);

/** Whether one of their memberships of such a role shows them the case. Other roles of theirs do not count. */
export const seesCaseAs = (
  roles: ReadonlySet<Role>,
  { account, memberships }: ActivePerson,
  facts: CaseFacts,
): boolean => maySeeCase({ account, memberships: memberships.filter(({ role }) => roles.has(role)) }, facts);

export const hasRole = ({ memberships }: ActivePerson, role: Role): boolean =>
  memberships.some((membership) => membership.role === role);
