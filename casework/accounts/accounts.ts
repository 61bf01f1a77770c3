/** Accounts and signing in, as pages and commands use them (decision 0009). */
import type { AccountId, Member } from '@amanat/domain';
import type { StaffDeployment } from '../staff-deployment.ts';
import { type AccountAnswer, changeAccount } from './change-account.ts';
import type { PasskeyExpectation } from './authenticators.ts';
import {
  findInvitation,
  firstInvitation,
  type Invitation,
  inviteAgain,
  type InviteAnswer,
  invitePerson,
  type NewPerson,
  type OpenInvitation,
} from './invitations.ts';
import { joinByPasskey, joinByPassphrase, type JoinAnswer, type JoinByPassphrase } from './join.ts';
import {
  addPasskey,
  changePassphrase,
  type FactorsView,
  factorsOf,
  newRecoveryCodes,
  type PassphraseChange,
  removePasskey,
} from './own-factors.ts';
import { checkPassphrase, type CodeAnswer, type PassphraseAnswer, signInByCode, signInByPasskey } from './sign-in.ts';
import { type KnownPerson, memberOf } from './member-of.ts';
import {
  type FoundSession,
  findSession,
  isFresh,
  renewSession,
  sessionsOf,
  type SessionView,
  signOut,
  type StartedSession,
  startSession,
} from './sessions.ts';
import { addTrainingPeople, trainingAccount, type TrainingPerson } from './training-people.ts';

/** A passkey that a browser says it made. */
export interface OfferedPasskey {
  readonly answer: unknown;
  /** How its owner calls it. */
  readonly label: string;
  readonly expected: PasskeyExpectation;
}

export interface Accounts {
  /**
   * For the first administrator, until one has joined; each ends the one before. Only for the machine's operator.
   *
   * @throws SealedError
   */
  firstInvitation(): Promise<Invitation | undefined>;
  invite(member: Member, person: NewPerson): Promise<InviteAnswer>;
  /** Other letters for an invitation that is open; the earlier ones stop working. */
  inviteAgain(member: Member, account: AccountId): Promise<InviteAnswer>;
  findInvitation(secret: string): Promise<OpenInvitation | undefined>;
  joinByPassphrase(secret: string, factors: JoinByPassphrase): Promise<JoinAnswer>;
  joinByPasskey(secret: string, passkey: OfferedPasskey): Promise<JoinAnswer>;
  checkPassphrase(signInName: string, passphrase: string): Promise<PassphraseAnswer>;
  /** Only for an account whose passphrase was right just now. */
  signInByCode(account: AccountId, code: string): Promise<CodeAnswer>;
  signInByPasskey(answer: unknown, expected: PasskeyExpectation): Promise<StartedSession | undefined>;
  factorsOf(account: AccountId): Promise<FactorsView>;
  changePassphrase(
    account: AccountId,
    passphrases: { readonly current: string; readonly wanted: string },
  ): Promise<PassphraseChange>;
  /** Shown once; `undefined` for an account without one-time codes. */
  newRecoveryCodes(account: AccountId): Promise<readonly string[] | undefined>;
  addPasskey(account: AccountId, passkey: OfferedPasskey): Promise<boolean>;
  removePasskey(account: AccountId, credentialId: string): Promise<'removed' | 'not-there' | 'not-enough'>;

  /** Who asks, by what the browser holds; `undefined` if that session is over, or never was. */
  findSession(token: Uint8Array): Promise<FoundSession | undefined>;
  /** By what the browser holds; also while the server is sealed. */
  signOut(token: Uint8Array): Promise<void>;
  /** Another token for the same session's owner, and an end to all others: after a change of factors. */
  renewSession(session: Pick<FoundSession, 'member' | 'session'>): Promise<StartedSession>;
  /** Whether this session's owner has signed in within the last ten minutes. */
  isFresh(account: AccountId, session: string): Promise<boolean>;
  sessionsOf(account: AccountId): Promise<readonly SessionView[]>;
  /** False if it is not one of the account's. */
  endSession(account: AccountId, session: string): Promise<boolean>;
  /** All but one, if it is named. */
  endSessions(account: AccountId, but?: string): Promise<void>;
  /** `undefined` for an account that is not there, not joined, or suspended. */
  memberOf(account: AccountId): Promise<KnownPerson | undefined>;
  acceptConduct(account: AccountId, version: number): Promise<AccountAnswer>;
  /** How many alarms there are for this account, counted up to 100. */
  countAlarms(account: AccountId): Promise<number>;
  /** Of the cases that this account sees, those that came in while the server was sealed and are not yet under their keys. */
  countWaitingCases(account: AccountId): Promise<number>;
  /** Only in a training deployment. */
  addTrainingPeople(): Promise<void>;
  /** `undefined` where it is not a training deployment. */
  signInForTraining(person: TrainingPerson): Promise<StartedSession | undefined>;
}

const mostAlarms = 100;

export function accountsOf(deployment: StaffDeployment): Accounts {
  const { credentials, staff, keys } = deployment;
  return {
    firstInvitation: () => firstInvitation(deployment),
    invite: (member, person) => invitePerson(member, person, deployment),
    inviteAgain: (member, account) => inviteAgain(member, account, deployment),
    findInvitation: (secret) => findInvitation(secret, deployment),
    joinByPassphrase: (secret, factors) => joinByPassphrase(secret, factors, deployment),
    joinByPasskey: (secret, passkey) => joinByPasskey(secret, passkey, deployment),
    checkPassphrase: (name, passphrase) => checkPassphrase(name, passphrase, deployment),
    signInByCode: (account, code) => signInByCode(account, code, deployment),
    signInByPasskey: (answer, expected) => signInByPasskey(answer, expected, deployment),
    factorsOf: (account) => factorsOf(account, deployment),
    changePassphrase: (account, passphrases) => changePassphrase(account, passphrases, deployment),
    newRecoveryCodes: (account) => newRecoveryCodes(account, deployment),
    addPasskey: (account, passkey) => addPasskey(account, passkey, deployment),
    removePasskey: (account, credentialId) => removePasskey(account, credentialId, deployment),
    findSession: (token) => findSession(token, deployment),
    signOut: (token) => signOut(token, deployment),
    renewSession: (session) => renewSession(session, deployment),
    isFresh: (account, session) => isFresh(account, session, deployment),
    sessionsOf: (account) => sessionsOf(account, deployment),
    endSession: (account, session) => credentials.endSession(account, session),
    endSessions: (account, but) => credentials.endSessions(account, but),
    memberOf: (account) => memberOf(account, deployment),
    acceptConduct: (account, version) => changeAccount(account, { kind: 'accept-conduct', version }, deployment),
    countAlarms: async (account) => (await staff.readerFor(account).alarms(mostAlarms)).length,
    // Mostly none wait, and that is asked of the table itself, which is cheaper.
    countWaitingCases: async (account) =>
      (await keys.countCasesUnderIntake()) === 0 ? 0 : staff.readerFor(account).countWaitingCases(),
    addTrainingPeople: () => addTrainingPeople(deployment),
    signInForTraining: async (person) =>
      deployment.training ? startSession(trainingAccount(person, deployment), 'training', deployment) : undefined,
  };
}
