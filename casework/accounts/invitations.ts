/**
 * Invitations: 130 bits, 72 hours, once. One for the first administrator is made for the machine's operator; later ones come
 * from an administrator, and a new one takes the place of an older.
 */
import {
  type AccessRefusal,
  type AccountId,
  accountId,
  type AccountRefusal,
  decideAccess,
  type Member,
} from '@amanat/domain';
import { inTurn } from '../changes/in-turn.ts';
import type { StaffDeployment } from '../staff-deployment.ts';
import type { AccountRow } from '../staff-ports.ts';
import { accountEventRows, appendToAccount, loadAccount } from './change-account.ts';
import { isOwnMembership, membershipIdOf } from './membership-id.ts';
import { drawInvitation, invitationHash, isOwnInvitation } from './one-time-secrets.ts';

/** House norm. */
export const invitationHours = 72;

export interface Invitation {
  readonly account: AccountId;
  readonly signInName: string;
  /** Shown once: `abcde-fghjk-…`. */
  readonly secret: string;
  readonly endsAt: Temporal.Instant;
}

export interface NewPerson {
  /** `signInNameSchema` has shown it. */
  readonly signInName: string;
  /** `displayNameSchema` has shown it. */
  readonly displayName: string;
}

export type InviteAnswer =
  | { readonly kind: 'invited'; readonly invitation: Invitation }
  | { readonly kind: 'refused'; readonly refusal: AccessRefusal | AccountRefusal | 'name-taken' };

/** Whom an invitation is for. */
export interface OpenInvitation {
  readonly account: AccountId;
  readonly signInName: string;
  /** What was set before is replaced. */
  readonly joinsAgain: boolean;
}

/** A new person without any role: those are proposed, and a second person agrees. */
export async function invitePerson(
  member: Member,
  { signInName, displayName }: NewPerson,
  deployment: StaffDeployment,
): Promise<InviteAnswer> {
  const access = decideAccess(member, { action: 'invite-person' });
  if (access.kind === 'refused') return { kind: 'refused', refusal: access.refusal };
  const { staff, ciphers } = deployment;
  return inTurn(staff, async () => {
    if ((await staff.findAccountByName(signInName)) !== undefined) return { kind: 'refused', refusal: 'name-taken' };
    const account = accountId(ciphers.random(17));
    const row: AccountRow = { account, signInName, displayName, state: 'invited', conductVersion: 0 };
    const answer = await appendToAccount(row, { kind: 'invite', by: member.account }, deployment);
    if (answer.kind === 'refused') return answer;
    return { kind: 'invited', invitation: await drawFor(row, deployment) };
  });
}

/** Other letters for somebody whose invitation is open: the earlier ones stop working. */
export async function inviteAgain(
  member: Member,
  account: AccountId,
  deployment: StaffDeployment,
): Promise<InviteAnswer> {
  const access = decideAccess(member, { action: 'invite-person' });
  if (access.kind === 'refused') return { kind: 'refused', refusal: access.refusal };
  if (account === member.account) return { kind: 'refused', refusal: 'not-of-oneself' };
  const [row, { state }] = await Promise.all([deployment.staff.findAccount(account), loadAccount(account, deployment)]);
  if (row === undefined || state.status === 'unknown') return { kind: 'refused', refusal: 'account-unknown' };
  if (state.status === 'suspended') return { kind: 'refused', refusal: 'account-suspended' };
  // Of somebody who has joined it is open only once two people agreed to it.
  if (!state.invitationIsOpen) return { kind: 'refused', refusal: 'invitation-not-open' };
  return { kind: 'invited', invitation: await drawFor(row, deployment) };
}

async function drawFor(
  { account, signInName }: AccountRow,
  { credentials, ciphers, keyring, now }: StaffDeployment,
): Promise<Invitation> {
  // As the table gives it back: the letters say until when they count.
  const endsAt = now().add({ hours: invitationHours }).round({ smallestUnit: 'millisecond', roundingMode: 'floor' });
  const secret = drawInvitation({ account, endsAt }, keyring.deploymentKey(), ciphers);
  const hash = invitationHash(secret, ciphers);
  if (hash === undefined) throw new Error('an invitation was drawn that does not read');
  await credentials.setInvitation(account, hash, endsAt);
  return { account, signInName, secret, endsAt };
}

/**
 * `undefined` for letters that open nothing: used, over, mistyped, of an account that was suspended meanwhile, or not drawn here.
 *
 * @throws SealedError
 */
export async function findInvitation(typed: string, deployment: StaffDeployment): Promise<OpenInvitation | undefined> {
  const { credentials, ciphers, keyring, now, staff } = deployment;
  const hash = invitationHash(typed, ciphers);
  const found = hash === undefined ? undefined : await credentials.findInvitation(hash);
  if (found === undefined || Temporal.Instant.compare(found.endsAt, now()) <= 0) return undefined;
  if (!isOwnInvitation(typed, found, keyring.deploymentKey(), ciphers)) return undefined;
  const [row, { state }] = await Promise.all([
    staff.findAccount(found.account),
    loadAccount(found.account, deployment),
  ]);
  if (row === undefined || state.status === 'unknown' || state.status === 'suspended') return undefined;
  if (!state.invitationIsOpen) return undefined;
  return { account: found.account, signInName: row.signInName, joinsAgain: state.status === 'active' };
}

const firstName = 'administrator';

/**
 * For the first administrator, as long as nobody who is one has joined; `undefined` afterwards. It takes the place of the one
 * before.
 *
 * @throws SealedError
 */
export async function firstInvitation(deployment: StaffDeployment): Promise<Invitation | undefined> {
  const { staff } = deployment;
  return inTurn(staff, async () => {
    const [rows, roles] = await Promise.all([staff.accounts(), staff.memberships()]);
    const administrators = new Set(
      roles
        .filter((held) => held.role === 'administrator' && !held.ended && isOwnMembership(held, deployment))
        .map(({ account }) => account),
    );
    if (rows.some(({ account, state }) => state !== 'invited' && administrators.has(account))) return undefined;
    const invited = rows.find(({ account }) => administrators.has(account));
    return drawFor(invited ?? (await addFirst(deployment)), deployment);
  });
}

async function addFirst(deployment: StaffDeployment): Promise<AccountRow> {
  const { ciphers, offices, staff } = deployment;
  const account = accountId(ciphers.random(17));
  const office = (offices().find(({ custodians }) => custodians) ?? offices()[0])?.id;
  if (office === undefined) throw new Error('a deployment without any office');
  const role = { role: 'administrator', scope: 'all', office } as const;
  const membershipId = membershipIdOf({ account, ...role }, deployment);
  const row: AccountRow = {
    account,
    signInName: firstName,
    displayName: 'Administrator',
    state: 'invited',
    conductVersion: 0,
  };
  const events = accountEventRows(
    account,
    1,
    [
      { type: 'account.invited', data: { by: 'operator' } },
      { type: 'role.granted', data: { membership: membershipId, ...role } },
    ],
    deployment,
  );
  const memberships = [{ ...role, membershipId, account, ended: false }];
  const outcome = await staff.append({ events, projections: { accounts: [row], memberships } });
  if (outcome.kind !== 'stored') throw new Error('a new stream has moved');
  return row;
}
