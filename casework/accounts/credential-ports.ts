/** What shows that somebody is who they say: hashes, wrapped secrets, sessions. They concern no case, are in no event, and change. */
import type { AccountId } from '@amanat/domain';

export interface TotpRow {
  /** Under the deployment's key. */
  readonly wrapped: Uint8Array;
  /** The last time step that was used, so that a code counts once; 0 before the first. */
  readonly lastStep: number;
}

export interface PasskeyRow {
  readonly credentialId: Uint8Array;
  readonly account: AccountId;
  /** COSE key. */
  readonly publicKey: Uint8Array;
  readonly signCount: number;
  readonly transports: readonly string[];
  readonly label: string;
  readonly addedOn: string;
}

export interface SessionRow {
  /** SHA-256 of what the cookie holds. */
  readonly tokenHash: Uint8Array;
  /** What a list names it by: `session_` and 26 letters. */
  readonly session: string;
  readonly account: AccountId;
  readonly startedAt: Temporal.Instant;
  /** To the minute. */
  readonly seenAt: Temporal.Instant;
  readonly endsAt: Temporal.Instant;
  readonly way: 'totp' | 'recovery-code' | 'passkey' | 'training';
}

/** What shows that somebody is who they say. Concerns no case, is in no event, and changes. */
export interface CredentialStore {
  setPassphrase(account: AccountId, hash: string): Promise<void>;
  passphraseOf(account: AccountId): Promise<string | undefined>;
  setTotp(account: AccountId, totp: TotpRow): Promise<void>;
  totpOf(account: AccountId): Promise<TotpRow | undefined>;
  /** False if that step, or a later one, was used before: one statement, so that two at once cannot both be first. */
  useTotpStep(account: AccountId, step: number): Promise<boolean>;
  setRecoveryCodes(account: AccountId, hashes: readonly Uint8Array[]): Promise<void>;
  recoveryCodesLeft(account: AccountId): Promise<number>;
  /** False if it is not there, or was used. */
  useRecoveryCode(account: AccountId, hash: Uint8Array): Promise<boolean>;
  addPasskey(passkey: PasskeyRow): Promise<void>;
  removePasskey(account: AccountId, credentialId: Uint8Array): Promise<boolean>;
  passkeysOf(account: AccountId): Promise<readonly PasskeyRow[]>;
  findPasskey(credentialId: Uint8Array): Promise<PasskeyRow | undefined>;
  setSignCount(credentialId: Uint8Array, signCount: number): Promise<void>;
  /** One invitation for each account; a new one takes the place of an older. */
  setInvitation(account: AccountId, tokenHash: Uint8Array, endsAt: Temporal.Instant): Promise<void>;
  findInvitation(
    tokenHash: Uint8Array,
  ): Promise<{ readonly account: AccountId; readonly endsAt: Temporal.Instant } | undefined>;
  /** False if it was used: one statement. */
  useInvitation(tokenHash: Uint8Array): Promise<boolean>;
  addSession(session: SessionRow): Promise<void>;
  findSession(tokenHash: Uint8Array): Promise<SessionRow | undefined>;
  touchSession(tokenHash: Uint8Array, seenAt: Temporal.Instant): Promise<void>;
  sessionsOf(account: AccountId): Promise<readonly SessionRow[]>;
  endSession(account: AccountId, session: string): Promise<boolean>;
  /** All of the account, but one if it is named. */
  endSessions(account: AccountId, but?: string): Promise<void>;
  endSessionsBefore(endsAt: Temporal.Instant): Promise<void>;
}
