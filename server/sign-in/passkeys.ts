/**
 * Passkeys as a browser is asked for them. A relying party has a name: over an IP address there is none, and the button is
 * absent. A challenge travels sealed in the browser's own cookie for five minutes and counts once.
 */
import { generateAuthenticationOptions, generateRegistrationOptions } from '@simplewebauthn/server';
import type { Context } from 'hono';
import type { PasskeyExpectation } from '@amanat/casework';
import type { Services } from '../services.ts';

export type RelyingParty = Pick<PasskeyExpectation, 'origin' | 'relyingParty'>;

/**
 * The address of the pages of staff if this request came to it; without that setting, `localhost`, which browsers trust on
 * the machine itself.
 */
export function relyingPartyOf(
  c: Context,
  { staffOrigin, tls }: Pick<Services['settings'], 'staffOrigin' | 'tls'>,
): RelyingParty | undefined {
  const host = c.req.header('host') ?? '';
  if (staffOrigin !== undefined) {
    const { host: own, hostname, origin } = new URL(staffOrigin);
    return own === host ? { origin, relyingParty: hostname } : undefined;
  }
  return /^localhost(?::\d{1,5})?$/.test(host)
    ? { origin: `${tls ? 'https' : 'http'}://${host}`, relyingParty: 'localhost' }
    : undefined;
}

/** For whoever signs in: which passkey is the browser's to offer. */
export async function signInOptions({ relyingParty }: RelyingParty, challenge: Uint8Array): Promise<string> {
  const options = await generateAuthenticationOptions({
    rpID: relyingParty,
    challenge: Uint8Array.from(challenge),
    userVerification: 'required',
    allowCredentials: [],
  });
  return JSON.stringify(options);
}

export interface PasskeyOwner {
  readonly account: string;
  readonly signInName: string;
  /** Base64url: not made twice on one device. */
  readonly credentialIds: readonly string[];
}

export async function newPasskeyOptions(
  { relyingParty }: RelyingParty,
  challenge: Uint8Array,
  { account, signInName, credentialIds }: PasskeyOwner,
): Promise<string> {
  const options = await generateRegistrationOptions({
    rpName: 'Amanat',
    rpID: relyingParty,
    userName: signInName,
    userID: Uint8Array.from(new TextEncoder().encode(account)),
    challenge: Uint8Array.from(challenge),
    attestationType: 'none',
    excludeCredentials: credentialIds.map((id) => ({ id })),
    authenticatorSelection: { residentKey: 'preferred', userVerification: 'required' },
  });
  return JSON.stringify(options);
}

/** What a browser has answered for counts no second time: kept as long as its cookie would open. */
export function openUsedChallenges(now: () => Temporal.Instant) {
  const used = new Map<string, Temporal.Instant>();
  /** False if it was used before. Grows by one for each answer that a browser of ours was asked for. */
  return (challenge: string): boolean => {
    const at = now();
    for (const [each, until] of used) if (Temporal.Instant.compare(until, at) <= 0) used.delete(each);
    if (used.has(challenge)) return false;
    used.set(challenge, at.add({ minutes: 30 }));
    return true;
  };
}
