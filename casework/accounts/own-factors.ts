/** What somebody who is signed in changes of how they sign in. Each change is an event, and ends every other session. */
import { type AccountId, type PassphraseFault, passphraseFault, passphraseOf } from '@amanat/domain';
import { todayOf } from '../deployment.ts';
import type { StaffDeployment } from '../staff-deployment.ts';
import type { PasskeyRow } from './credential-ports.ts';
import type { PasskeyExpectation } from './authenticators.ts';
import { changeAccount } from './change-account.ts';
import { factorsHeld, setRecoveryCodes } from './join.ts';
import { keepPasskey } from './kept-passkeys.ts';

export interface FactorsView {
  readonly signInName: string;
  readonly passphrase: boolean;
  readonly totp: boolean;
  readonly recoveryCodesLeft: number;
  readonly passkeys: readonly (Pick<PasskeyRow, 'label' | 'addedOn'> & { readonly credentialId: string })[];
}

const encoding = { alphabet: 'base64url', omitPadding: true } as const;

export async function factorsOf(account: AccountId, deployment: StaffDeployment): Promise<FactorsView> {
  const [row, held] = await Promise.all([deployment.staff.findAccount(account), factorsHeld(account, deployment)]);
  return {
    signInName: row?.signInName ?? '',
    passphrase: held.passphrase,
    totp: held.totp,
    recoveryCodesLeft: held.recoveryCodesLeft,
    passkeys: held.held.map(({ credentialId, label, addedOn }) => ({
      credentialId: credentialId.toBase64(encoding),
      label,
      addedOn,
    })),
  };
}

export type PassphraseChange =
  | { readonly kind: 'changed' | 'wrong' | 'busy' }
  | { readonly kind: 'passphrase'; readonly fault: PassphraseFault };

/** Whoever finds a screen left open does not know the passphrase until now. */
export async function changePassphrase(
  account: AccountId,
  { current, wanted }: { readonly current: string; readonly wanted: string },
  deployment: StaffDeployment,
): Promise<PassphraseChange> {
  const { credentials, authenticators, staff } = deployment;
  const row = await staff.findAccount(account);
  const passphrase = passphraseOf(wanted);
  const fault = passphraseFault(passphrase, row?.signInName ?? '');
  if (fault !== undefined) return { kind: 'passphrase', fault };
  const hash = await credentials.passphraseOf(account);
  const checked = await authenticators.verifyPassphrase(passphraseOf(current), hash);
  if (checked.kind !== 'right') return { kind: checked.kind };
  const made = await authenticators.hashPassphrase(passphrase);
  if (made === 'busy') return { kind: 'busy' };
  const answer = await changeAccount(account, { kind: 'set-factor', factor: 'passphrase' }, deployment);
  if (answer.kind === 'refused') return { kind: 'wrong' };
  await credentials.setPassphrase(account, made);
  return { kind: 'changed' };
}

/** Shown once. `undefined` for an account without one-time codes, which they stand in for. */
export async function newRecoveryCodes(
  account: AccountId,
  deployment: StaffDeployment,
): Promise<readonly string[] | undefined> {
  const { passphrase, totp } = await factorsHeld(account, deployment);
  if (!passphrase || !totp) return undefined;
  const answer = await changeAccount(account, { kind: 'set-factor', factor: 'recovery-codes' }, deployment);
  return answer.kind === 'refused' ? undefined : setRecoveryCodes(account, deployment);
}

export async function addPasskey(
  account: AccountId,
  {
    answer,
    label,
    expected,
  }: { readonly answer: unknown; readonly label: string; readonly expected: PasskeyExpectation },
  deployment: StaffDeployment,
): Promise<boolean> {
  const made = await deployment.authenticators.verifyNewPasskey(answer, expected);
  if (made === undefined) return false;
  const changed = await changeAccount(account, { kind: 'set-factor', factor: 'passkey' }, deployment);
  if (changed.kind === 'refused') return false;
  await keepPasskey({ ...made, account, label, addedOn: todayOf(deployment) }, deployment);
  return true;
}

/** `not-enough`: without it nobody could sign in with two factors any more. */
export async function removePasskey(
  account: AccountId,
  credentialId: string,
  deployment: StaffDeployment,
): Promise<'removed' | 'not-there' | 'not-enough'> {
  const { passkeys } = await factorsOf(account, deployment);
  if (!passkeys.some((each) => each.credentialId === credentialId)) return 'not-there';
  const changed = await changeAccount(account, { kind: 'remove-factor', factor: 'passkey' }, deployment);
  if (changed.kind === 'refused') return 'not-enough';
  await deployment.credentials.removePasskey(account, Uint8Array.fromBase64(credentialId, { alphabet: 'base64url' }));
  return 'removed';
}
