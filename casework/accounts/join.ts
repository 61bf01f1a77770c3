/** An invitation becomes an account that can sign in: a passphrase with one-time codes, or a passkey. */
import {
  type AccountId,
  areEnough,
  type Factor,
  type PassphraseFault,
  passphraseFault,
  passphraseOf,
} from '@amanat/domain';
import { wrapKey } from '@amanat/sealing';
import { alarmsFor } from '../alarms/alarms-for.ts';
import { allMonitors } from '../alarms/who-is-told.ts';
import { todayOf } from '../deployment.ts';
import type { StaffDeployment } from '../staff-deployment.ts';
import type { PasskeyExpectation } from './authenticators.ts';
import { changeAccount } from './change-account.ts';
import { findInvitation, type OpenInvitation } from './invitations.ts';
import { keepPasskey } from './kept-passkeys.ts';
import { drawRecoveryCodes, invitationHash, recoveryHash } from './one-time-secrets.ts';
import { type StartedSession, startSession } from './sessions.ts';

export interface JoinByPassphrase {
  readonly passphrase: string;
  /** Of one-time codes: what `totpSecretBytes` random bytes were shown. */
  readonly totpSecret: Uint8Array;
  /** What the telephone makes of it now. */
  readonly code: string;
}

/** RFC 4226 recommends 160 bits. */
export const totpSecretBytes = 20;

export type JoinAnswer =
  | {
      readonly kind: 'joined';
      readonly account: AccountId;
      readonly started: StartedSession;
      readonly recoveryCodes: readonly string[];
    }
  | { readonly kind: 'unknown-invitation' | 'wrong-code' | 'passkey-refused' | 'busy' }
  | { readonly kind: 'passphrase'; readonly fault: PassphraseFault };

/** Kept where a hash stands, for an account without a passphrase: nothing verifies against it. */
const noPassphrase = 'none: this account signs in by passkey';

export async function joinByPassphrase(
  secret: string,
  { passphrase: typed, totpSecret, code }: JoinByPassphrase,
  deployment: StaffDeployment,
): Promise<JoinAnswer> {
  const { authenticators, credentials, ciphers, keyring, now } = deployment;
  const invitation = await findInvitation(secret, deployment);
  if (invitation === undefined) return { kind: 'unknown-invitation' };
  const passphrase = passphraseOf(typed);
  const fault = passphraseFault(passphrase, invitation.signInName);
  if (fault !== undefined) return { kind: 'passphrase', fault };
  const step = authenticators.totpStepOf(totpSecret, code, now());
  if (step === undefined) return { kind: 'wrong-code' };
  const hash = await authenticators.hashPassphrase(passphrase);
  if (hash === 'busy') return { kind: 'busy' };
  const { account } = invitation;
  const wrapped = wrapKey(totpSecret, keyring.deploymentKey(), { kind: 'totp', account }, ciphers);
  if (!(await useInvitation(secret, deployment))) return { kind: 'unknown-invitation' };
  await forgetPasskeys(account, deployment);
  await credentials.setPassphrase(account, hash);
  // The code that was shown to join counts as used.
  await credentials.setTotp(account, { wrapped, lastStep: step });
  const recoveryCodes = await setRecoveryCodes(account, deployment);
  return finish(invitation, ['passphrase', 'totp', 'recovery-codes'], recoveryCodes, 'totp', deployment);
}

export async function joinByPasskey(
  secret: string,
  {
    answer,
    label,
    expected,
  }: { readonly answer: unknown; readonly label: string; readonly expected: PasskeyExpectation },
  deployment: StaffDeployment,
): Promise<JoinAnswer> {
  const { authenticators, credentials } = deployment;
  const invitation = await findInvitation(secret, deployment);
  if (invitation === undefined) return { kind: 'unknown-invitation' };
  const made = await authenticators.verifyNewPasskey(answer, expected);
  if (made === undefined) return { kind: 'passkey-refused' };
  if (!(await useInvitation(secret, deployment))) return { kind: 'unknown-invitation' };
  const { account } = invitation;
  await forgetPasskeys(account, deployment);
  await credentials.setPassphrase(account, noPassphrase);
  await credentials.setRecoveryCodes(account, []);
  await keepPasskey({ ...made, account, label, addedOn: todayOf(deployment) }, deployment);
  return finish(invitation, ['passkey'], [], 'passkey', deployment);
}

async function useInvitation(secret: string, { credentials, ciphers }: StaffDeployment): Promise<boolean> {
  const hash = invitationHash(secret, ciphers);
  return hash !== undefined && credentials.useInvitation(hash);
}

async function forgetPasskeys(account: AccountId, { credentials }: StaffDeployment): Promise<void> {
  for (const { credentialId } of await credentials.passkeysOf(account))
    await credentials.removePasskey(account, credentialId);
}

/** New ones in the place of the old. */
export async function setRecoveryCodes(
  account: AccountId,
  { credentials, ciphers, keyring }: Pick<StaffDeployment, 'credentials' | 'ciphers' | 'keyring'>,
): Promise<readonly string[]> {
  const codes = drawRecoveryCodes(ciphers);
  await credentials.setRecoveryCodes(
    account,
    codes.flatMap((code) => recoveryHash(account, code, keyring.deploymentKey(), ciphers) ?? []),
  );
  return codes;
}

/** Whoever joins is told of: an account that somebody else joined would be noticed by those who watch. */
async function finish(
  { account }: OpenInvitation,
  factors: readonly Factor[],
  recoveryCodes: readonly string[],
  way: 'totp' | 'passkey',
  deployment: StaffDeployment,
): Promise<JoinAnswer> {
  const told = (await allMonitors(deployment)).filter((each) => each !== account);
  const alarms = alarmsFor('account-joined', { accounts: told, about: account }, deployment);
  const answer = await changeAccount(account, { kind: 'join', factors }, deployment, { alarms });
  // Suspended, or joined by another invitation, between the question and now.
  if (answer.kind === 'refused') return { kind: 'unknown-invitation' };
  await deployment.credentials.endSessions(account);
  return { kind: 'joined', account, started: await startSession(account, way, deployment), recoveryCodes };
}

/** What an account can sign in by, from the tables that hold it. */
export async function factorsHeld(account: AccountId, { credentials }: Pick<StaffDeployment, 'credentials'>) {
  const [hash, totp, codes, passkeys] = await Promise.all([
    credentials.passphraseOf(account),
    credentials.totpOf(account),
    credentials.recoveryCodesLeft(account),
    credentials.passkeysOf(account),
  ]);
  const passphrase = hash !== undefined && hash !== noPassphrase;
  const factors = { passphrase, totp: totp !== undefined, recoveryCodes: codes > 0, passkeys: passkeys.length };
  return { ...factors, recoveryCodesLeft: codes, held: passkeys, areEnough: areEnough(factors) };
}
