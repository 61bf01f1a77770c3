/** The people of a deployment, as administrators and monitors meet them. What gives or takes a role is a change (`changes/`). */
import {
  type AccessAnswer,
  type AccountCommand,
  type AccountId,
  type AccountRefusal,
  administrators,
  decideAccess,
  isAccountId,
  isLastAdministrator,
  maySetUpAlone,
  type Member,
  type Membership,
  type StaffAction,
} from '@amanat/domain';
import { changeAccount, loadAccount } from '../accounts/change-account.ts';
import { isOwnMembership } from '../accounts/membership-id.ts';
import { alarmsFor } from '../alarms/alarms-for.ts';
import { allMonitors } from '../alarms/who-is-told.ts';
import { inTurn } from '../changes/in-turn.ts';
import { memberNow } from '../changes/member-now.ts';
import { loadFacts } from '../changes/load-changes.ts';
import type { StaffDeployment } from '../staff-deployment.ts';
import type { AccountRow, MembershipRow } from '../staff-ports.ts';

type AccessRefused = Extract<AccessAnswer, { readonly kind: 'refused' }>;

export interface ListedPerson extends Pick<AccountRow, 'account' | 'signInName' | 'displayName' | 'state'> {
  /** Those that have not ended, and that were granted here: one that was only written into the table shows nobody anything. */
  readonly roles: readonly Membership[];
}

export interface PeopleView {
  readonly kind: 'seen';
  /** In the order of their names. */
  readonly people: readonly ListedPerson[];
  /** Who asks is the only administrator that there ever was: the second one needs nobody else. */
  readonly maySetUpAlone: boolean;
  /** Active administrators. */
  readonly administratorCount: number;
}

export type PersonAnswer =
  | { readonly kind: 'done' }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'not-done'; readonly refusal: AccountRefusal | 'last-administrator' | 'last-monitor' }
  | AccessRefused;

export interface OnePerson {
  readonly kind: 'seen';
  readonly person: ListedPerson;
  /** An invitation may be made, or made anew: this person has not joined, or two people agreed that they join again. */
  readonly invitationIsOpen: boolean;
}

export interface People {
  list(member: Member): Promise<PeopleView | AccessRefused>;
  /** `account` as it stands in an address. */
  find(member: Member, account: string): Promise<OnePerson | { readonly kind: 'unknown' } | AccessRefused>;
  /** At once, by one: whoever is suspended is signed out and cannot come back until two people agree. `account` as it stands in an address. */
  suspend(member: Member, account: string): Promise<PersonAnswer>;
  /** Signs somebody out everywhere. */
  endSessions(member: Member, account: string): Promise<PersonAnswer>;
}

export const peopleOf = (deployment: StaffDeployment): People => ({
  list: (member) => listPeople(member, deployment),
  find: (member, account) => findPerson(member, account, deployment),
  suspend: (member, account) =>
    changePerson(member, account, { action: 'suspend-account', kind: 'suspend' }, deployment),
  endSessions: (member, account) =>
    changePerson(member, account, { action: 'end-sessions', kind: 'end-sessions' }, deployment),
});

async function listPeople(member: Member, deployment: StaffDeployment): Promise<PeopleView | AccessRefused> {
  const access = decideAccess(member, { action: 'see-people' });
  if (access.kind === 'refused') return access;
  const { staff } = deployment;
  const [accounts, rows, facts] = await Promise.all([staff.accounts(), staff.memberships(), loadFacts(deployment)]);
  const roles = rows.filter((held) => isOwnMembership(held, deployment));
  return {
    kind: 'seen',
    people: accounts
      .map((row) => personOf(row, roles))
      .toSorted((one, other) => (one.displayName < other.displayName ? -1 : 1)),
    maySetUpAlone: maySetUpAlone(member.account, facts),
    administratorCount: administrators(facts).size,
  };
}

async function findPerson(
  member: Member,
  account: string,
  deployment: StaffDeployment,
): Promise<OnePerson | { readonly kind: 'unknown' } | AccessRefused> {
  const access = decideAccess(member, { action: 'see-people' });
  if (access.kind === 'refused') return access;
  const { staff } = deployment;
  const row = isAccountId(account) ? await staff.findAccount(account) : undefined;
  if (row === undefined) return { kind: 'unknown' };
  const [rows, { state }] = await Promise.all([staff.memberships(row.account), loadAccount(row.account, deployment)]);
  const roles = rows.filter((held) => isOwnMembership(held, deployment));
  const invitationIsOpen = state.status !== 'unknown' && state.status !== 'suspended' && state.invitationIsOpen;
  return { kind: 'seen', person: personOf(row, roles), invitationIsOpen };
}

const personOf = (
  { account, signInName, displayName, state }: AccountRow,
  roles: readonly MembershipRow[],
): ListedPerson => ({
  account,
  signInName,
  displayName,
  state,
  roles: roles
    .filter((role) => role.account === account && !role.ended)
    .map(({ account: _account, ended: _ended, ...role }) => role),
});

interface Wanted {
  readonly action: StaffAction;
  readonly kind: 'suspend' | 'end-sessions';
}

const changePerson = (
  member: Member,
  account: string,
  { action, kind }: Wanted,
  deployment: StaffDeployment,
): Promise<PersonAnswer> =>
  inTurn(deployment.staff, async () => {
    const access = decideAccess(await memberNow(member, deployment), { action });
    if (access.kind === 'refused') return access;
    if (!isAccountId(account)) return { kind: 'unknown' };
    const row = await deployment.staff.findAccount(account);
    if (row === undefined) return { kind: 'unknown' };
    if (kind === 'suspend' && isLastAdministrator(account, await loadFacts(deployment)))
      return { kind: 'not-done', refusal: 'last-administrator' };
    // One administrator alone must not make it so that nobody is alarmed any more.
    const monitors = await allMonitors(deployment);
    if (kind === 'suspend' && monitors.length === 1 && monitors[0] === account)
      return { kind: 'not-done', refusal: 'last-monitor' };
    return changeAndTell(account, { kind, by: member.account }, deployment);
  });

async function changeAndTell(
  account: AccountId,
  command: Extract<AccountCommand, { kind: Wanted['kind'] }>,
  deployment: StaffDeployment,
): Promise<PersonAnswer> {
  const told = { accounts: await allMonitors(deployment), about: account, streamId: account };
  const alarms = command.kind === 'suspend' ? alarmsFor('change-made', told, deployment) : [];
  const answer = await changeAccount(account, command, deployment, { alarms });
  if (answer.kind === 'refused') return { kind: 'not-done', refusal: answer.refusal };
  await deployment.credentials.endSessions(account);
  return { kind: 'done' };
}
