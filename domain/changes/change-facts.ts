/** What must be known of people, offices and districts before a change is proposed, or agreed to. */
import type { AccountId } from '../ids.ts';
import type { Membership } from '../access/member.ts';
import type { Office } from '../offices/office.ts';
import type { AddedDistrict } from './added-district.ts';

/** One role of one account; `ended` ones are told too, because who was an administrator once counts. */
export interface HeldRole extends Membership {
  readonly account: AccountId;
  readonly ended: boolean;
}

export interface ChangeFacts {
  readonly accounts: ReadonlyMap<string, 'invited' | 'active' | 'suspended'>;
  readonly roles: readonly HeldRole[];
  readonly offices: readonly Office[];
  /** Every district that is known by now. */
  readonly districts: readonly AddedDistrict[];
}

export const rolesOf = (account: string, { roles }: Pick<ChangeFacts, 'roles'>): readonly HeldRole[] =>
  roles.filter((role) => role.account === account && !role.ended);

/** Accounts that are active and administrators now. */
export const administrators = ({ accounts, roles }: Pick<ChangeFacts, 'accounts' | 'roles'>): ReadonlySet<string> =>
  new Set(
    roles
      .filter(({ role, ended, account }) => role === 'administrator' && !ended && accounts.get(account) === 'active')
      .map(({ account }) => account),
  );

/**
 * Whether this account alone may make the second administrator: it is the only one that there ever was. "Ever", because
 * otherwise one of two could suspend the other and then make a second of his own.
 */
export function maySetUpAlone(account: string, facts: Pick<ChangeFacts, 'accounts' | 'roles'>): boolean {
  const ever = new Set(facts.roles.filter(({ role }) => role === 'administrator').map((held) => held.account));
  return ever.size === 1 && administrators(facts).has(account);
}
