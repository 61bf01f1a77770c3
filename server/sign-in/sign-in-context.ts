/** What signing in needs beside the services, made once with its routes: who is slowed, which challenges were used. */
import type { Context } from 'hono';
import type { PasskeyExpectation } from '@amanat/casework';
import type { PasskeyOffer, SignInProblem } from '@amanat/web';
import type { Services } from '../services.ts';
import { newPasskeyOptions, openUsedChallenges, type PasskeyOwner, relyingPartyOf, signInOptions } from './passkeys.ts';
import { passkeyScriptPath } from './passkey-script.ts';
import { openSlowedPairs, type SlowedPairs } from './slowed-pairs.ts';
import { keepStep, openStep } from './step-cookie.ts';

export interface SignInContext {
  readonly services: Services;
  readonly slowed: SlowedPairs;
  /** False for a challenge that was answered before. */
  readonly useChallenge: (challenge: string) => boolean;
}

export const signInContextOf = (services: Services): SignInContext => ({
  services,
  slowed: openSlowedPairs(services.now),
  useChallenge: openUsedChallenges(services.now),
});

const challengeBytes = 32;
const form = { alphabet: 'base64url', omitPadding: true } as const;

/** What the page asks the browser, and the cookie that remembers it; `undefined` where there can be no passkey. */
export async function offerPasskey(
  c: Context,
  { services }: SignInContext,
  owner?: PasskeyOwner,
): Promise<PasskeyOffer | undefined> {
  const party = relyingPartyOf(c, services.settings);
  if (party === undefined) return undefined;
  const challenge = services.ciphers.random(challengeBytes);
  keepStep(c, 'passkey', [challenge.toBase64(form)], services);
  const options =
    owner === undefined ? await signInOptions(party, challenge) : await newPasskeyOptions(party, challenge, owner);
  return { script: passkeyScriptPath, options };
}

/** What the answer must hold; `undefined` if this browser was asked nothing, too long ago, or has answered before. */
export function expectedPasskey(c: Context, { services, useChallenge }: SignInContext): PasskeyExpectation | undefined {
  const party = relyingPartyOf(c, services.settings);
  const challenge = openStep(c, 'passkey', services)?.[0];
  if (party === undefined || challenge === undefined || !useChallenge(challenge)) return undefined;
  return { ...party, challenge };
}

/** Signing in shows a passphrase to whoever reads the network, but for invented people. */
export const isOff = ({ settings }: Services): boolean => settings.insecureLan && !settings.training;

/** Where a sentence says "wait", a program is told so, too. */
export function problemStatus(c: Context, problem: SignInProblem): 422 | 503 {
  if (problem.code !== 'slowed' && problem.code !== 'busy') return 422;
  c.header('Retry-After', String(problem.code === 'slowed' ? problem.waitSeconds : 5));
  return 503;
}
