/** What shows that somebody is who they say: slow hashes, one-time codes, passkeys. Comes in as an argument (I9). */
import type { PasskeyRow } from './credential-ports.ts';

/** What a passkey is bound to, and what its answer must hold. */
export interface PasskeyExpectation {
  /** What the browser was given to sign, base64url. */
  readonly challenge: string;
  /** Address of the pages, such as `https://office.example`. */
  readonly origin: string;
  /** Host name of it. */
  readonly relyingParty: string;
}

export interface Authenticators {
  /** In PHC form, with its parameters; `busy` if too many wait. */
  hashPassphrase(passphrase: string): Promise<string | 'busy'>;
  /**
   * Without a hash it costs what it costs with one, and is wrong. `rehashed` if the hash was made with other parameters
   * than those of today.
   */
  verifyPassphrase(
    passphrase: string,
    hash: string | undefined,
  ): Promise<
    { readonly kind: 'right'; readonly rehashed?: string } | { readonly kind: 'wrong' } | { readonly kind: 'busy' }
  >;
  /** Number of the 30-second step whose code this is: the step of that instant, the one before, or the one after. */
  totpStepOf(secret: Uint8Array, code: string, at: Temporal.Instant): number | undefined;
  /** `undefined` if it is not an answer to that challenge, of that place, with the person verified. */
  verifyNewPasskey(
    answer: unknown,
    expected: PasskeyExpectation,
  ): Promise<Pick<PasskeyRow, 'credentialId' | 'publicKey' | 'signCount' | 'transports'> | undefined>;
  /** Which passkey an answer says it is of. */
  credentialIdOf(answer: unknown): Uint8Array | undefined;
  verifyPasskey(
    answer: unknown,
    passkey: PasskeyRow,
    expected: PasskeyExpectation,
  ): Promise<{ readonly signCount: number } | undefined>;
}
