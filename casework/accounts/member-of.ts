/** Somebody who is signed in, from the tables: roles as they stand now, not as they stood at the sign-in. */
import { type AccountId, conductVersion, type Member, type Membership } from '@amanat/domain';
import type { StaffDeployment } from '../staff-deployment.ts';
import type { AccountRow, MembershipRow } from '../staff-ports.ts';
import { isOwnMembership } from './membership-id.ts';

export interface KnownPerson {
  readonly member: Member;
  readonly row: AccountRow;
}

/**
 * `undefined` for an account that is not there, not joined, or suspended. Every way of signing in has two factors. A role that
 * was written into the table is none.
 *
 * @throws SealedError for somebody who has roles
 */
export async function memberOf(
  account: AccountId,
  deployment: Pick<StaffDeployment, 'staff' | 'ciphers' | 'keyring'>,
): Promise<KnownPerson | undefined> {
  const { staff } = deployment;
  const [row, memberships] = await Promise.all([staff.findAccount(account), staff.memberships(account)]);
  if (row?.state !== 'active') return undefined;
  const member: Member = {
    account,
    memberships: memberships.filter((held) => !held.ended && isOwnMembership(held, deployment)).map(plainMembership),
    hasSecondFactor: true,
    acceptedConduct: row.conductVersion === conductVersion,
  };
  return { member, row };
}

const plainMembership = ({ account: _account, ended: _ended, ...membership }: MembershipRow): Membership => membership;
