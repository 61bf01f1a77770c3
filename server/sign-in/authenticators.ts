/** What shows that somebody is who they say: Argon2id, one-time codes (RFC 6238) and passkeys (WebAuthn). */
import { verifyAuthenticationResponse, verifyRegistrationResponse } from '@simplewebauthn/server';
import type { Authenticators } from '@amanat/casework';
import { Argon2Busy, hashPassphrase, verifyPassphrase } from '@amanat/node-crypto';
import { Secret, TOTP } from 'otpauth';
import { parsePasskeyAnswer, parseNewPasskeyAnswer } from './passkey-answer.ts';

/** RFC 6238 as every app for one-time codes has it: SHA-1, six digits, 30 seconds; one step before and after count. */
export const totpStepSeconds = 30;
export const totpOf = (secret: Uint8Array, label: string): TOTP =>
  new TOTP({
    issuer: 'Amanat',
    label,
    algorithm: 'SHA1',
    digits: 6,
    period: totpStepSeconds,
    secret: new Secret({ buffer: Uint8Array.from(secret).buffer }),
  });

/** Too many wait for the one thread that derives: an answer, not a fault. */
async function unlessBusy<Answer>(work: () => Promise<Answer>): Promise<Answer | 'busy'> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Argon2Busy) return 'busy';
    throw error;
  }
}

/** The library throws for whatever does not verify; why is nobody's business but the browser's. */
async function ifVerified<Answer>(work: () => Promise<Answer>): Promise<Answer | undefined> {
  try {
    return await work();
  } catch {
    return undefined;
  }
}

export const authenticators: Authenticators = {
  hashPassphrase: (passphrase) => unlessBusy(() => hashPassphrase(passphrase)),

  async verifyPassphrase(passphrase, hash) {
    const verified = await unlessBusy(() => verifyPassphrase(passphrase, hash));
    if (verified === 'outdated') {
      // Right all the same, if it cannot be made again just now.
      const rehashed = await unlessBusy(() => hashPassphrase(passphrase));
      return rehashed === 'busy' ? { kind: 'right' } : { kind: 'right', rehashed };
    }
    return { kind: verified };
  },

  totpStepOf(secret, code, at) {
    // The library fails on six letters that are more bytes than six.
    if (!/^\d{6}$/.test(code)) return undefined;
    const timestamp = at.epochMilliseconds;
    const delta = totpOf(secret, '').validate({ token: code, timestamp, window: 1 });
    return delta === null ? undefined : Math.floor(timestamp / (totpStepSeconds * 1000)) + delta;
  },

  async verifyNewPasskey(answer, { challenge, origin, relyingParty }) {
    const response = parseNewPasskeyAnswer(answer);
    if (response === undefined) return undefined;
    const checked = await ifVerified(() =>
      verifyRegistrationResponse({
        response,
        expectedChallenge: challenge,
        expectedOrigin: origin,
        expectedRPID: relyingParty,
        requireUserVerification: true,
      }),
    );
    if (checked?.verified !== true) return undefined;
    const { id, publicKey, counter } = checked.registrationInfo.credential;
    return {
      credentialId: Uint8Array.fromBase64(id, { alphabet: 'base64url' }),
      publicKey,
      signCount: counter,
      transports: 'transports' in response.response ? response.response.transports : [],
    };
  },

  credentialIdOf(answer) {
    const response = parsePasskeyAnswer(answer);
    return response === undefined ? undefined : bytesOf(response.id);
  },

  async verifyPasskey(answer, { credentialId, publicKey, signCount }, { challenge, origin, relyingParty }) {
    const response = parsePasskeyAnswer(answer);
    if (response === undefined) return undefined;
    const checked = await ifVerified(() =>
      verifyAuthenticationResponse({
        response,
        expectedChallenge: challenge,
        expectedOrigin: origin,
        expectedRPID: relyingParty,
        credential: {
          id: credentialId.toBase64({ alphabet: 'base64url', omitPadding: true }),
          publicKey: Uint8Array.from(publicKey),
          counter: signCount,
        },
        requireUserVerification: true,
      }),
    );
    return checked?.verified === true ? { signCount: checked.authenticationInfo.newCounter } : undefined;
  },
};

function bytesOf(id: string): Uint8Array | undefined {
  try {
    return Uint8Array.fromBase64(id, { alphabet: 'base64url' });
  } catch {
    return undefined;
  }
}
