/** From a name and what shows that it is one's own to a session. Nothing tells an unknown name from a wrong passphrase. */
import { type AccountId, passphraseOf, signInNameOf } from '@amanat/domain';
import { unwrapKey } from '@amanat/sealing';
import type { StaffDeployment } from '../staff-deployment.ts';
import type { PasskeyExpectation } from './authenticators.ts';
import { findKeptPasskey } from './kept-passkeys.ts';
import { memberOf } from './member-of.ts';
import { plainDigits, recoveryHash } from './one-time-secrets.ts';
import { type StartedSession, startSession } from './sessions.ts';

export type PassphraseAnswer =
  | { readonly kind: 'right'; readonly account: AccountId }
  | { readonly kind: 'wrong' | 'busy' };

/** The first of two steps: opens nothing by itself. An unknown name costs what a known one does. */
export async function checkPassphrase(
  typedName: string,
  typedPassphrase: string,
  deployment: StaffDeployment,
): Promise<PassphraseAnswer> {
  const { staff, credentials, authenticators } = deployment;
  const row = await staff.findAccountByName(signInNameOf(typedName));
  const account = row?.state === 'active' ? row.account : undefined;
  const hash = account === undefined ? undefined : await credentials.passphraseOf(account);
  const answer = await authenticators.verifyPassphrase(passphraseOf(typedPassphrase), hash);
  if (answer.kind !== 'right') return { kind: answer.kind };
  if (account === undefined) return { kind: 'wrong' };
  if (answer.rehashed !== undefined) await credentials.setPassphrase(account, answer.rehashed);
  return { kind: 'right', account };
}

export type CodeAnswer =
  | { readonly kind: 'signed-in'; readonly started: StartedSession }
  | { readonly kind: 'wrong-code' | 'used-code' };

/** The second step, only after the first: six digits of now, or a recovery code. Either counts once. */
export async function signInByCode(
  account: AccountId,
  typed: string,
  deployment: StaffDeployment,
): Promise<CodeAnswer> {
  const { credentials, ciphers, authenticators, keyring, now } = deployment;
  if ((await memberOf(account, deployment)) === undefined) return { kind: 'wrong-code' };
  const digits = plainDigits(typed.normalize('NFKC')).replaceAll(/[\s-]/g, '');
  if (/^\d{6}$/.test(digits)) {
    const totp = await credentials.totpOf(account);
    if (totp === undefined) return { kind: 'wrong-code' };
    const secret = unwrapKey(totp.wrapped, keyring.deploymentKey(), { kind: 'totp', account }, ciphers);
    const step = authenticators.totpStepOf(secret, digits, now());
    if (step === undefined) return { kind: 'wrong-code' };
    if (!(await credentials.useTotpStep(account, step))) return { kind: 'used-code' };
    return { kind: 'signed-in', started: await startSession(account, 'totp', deployment) };
  }
  const hash = recoveryHash(account, typed, keyring.deploymentKey(), ciphers);
  if (hash === undefined || !(await credentials.useRecoveryCode(account, hash))) return { kind: 'wrong-code' };
  return { kind: 'signed-in', started: await startSession(account, 'recovery-code', deployment) };
}

/** Both factors in one. `undefined` for whatever does not open: nothing says why. */
export async function signInByPasskey(
  answer: unknown,
  expected: PasskeyExpectation,
  deployment: StaffDeployment,
): Promise<StartedSession | undefined> {
  const { credentials, authenticators } = deployment;
  const credentialId = authenticators.credentialIdOf(answer);
  const passkey = credentialId === undefined ? undefined : await findKeptPasskey(credentialId, deployment);
  if (passkey === undefined) return undefined;
  const verified = await authenticators.verifyPasskey(answer, passkey, expected);
  if (verified === undefined || (await memberOf(passkey.account, deployment)) === undefined) return undefined;
  await credentials.setSignCount(passkey.credentialId, verified.signCount);
  return startSession(passkey.account, 'passkey', deployment);
}
