/** Accounts and signing in, as pages and commands use them (decision 0009). */
import type { AccountId } from '@amanat/domain';
import type { StaffDeployment } from '../staff-deployment.ts';
import { type AccountAnswer, changeAccount } from './change-account.ts';
import { type KnownPerson, memberOf } from './member-of.ts';
import {
  type FoundSession,
  findSession,
  renewSession,
  sessionsOf,
  type SessionView,
  type StartedSession,
  startSession,
} from './sessions.ts';
import { addTrainingPeople, trainingAccount, type TrainingPerson } from './training-people.ts';

export interface Accounts {
  /** Who asks, by what the browser holds; `undefined` if that session is over, or never was. */
  findSession(token: Uint8Array): Promise<FoundSession | undefined>;
  /** Another token for the same session's owner, and an end to all others: after a change of factors. */
  renewSession(session: FoundSession): Promise<StartedSession>;
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
  /** Cases that came in while the server was sealed and are not yet under their keys. */
  countWaitingCases(): Promise<number>;
  /** Only in a training deployment. */
  addTrainingPeople(): Promise<void>;
  /** `undefined` where it is not a training deployment. */
  signInForTraining(person: TrainingPerson): Promise<StartedSession | undefined>;
}

const mostAlarms = 100;

export function accountsOf(deployment: StaffDeployment): Accounts {
  const { credentials, staff, keys } = deployment;
  return {
    findSession: (token) => findSession(token, deployment),
    renewSession: (session) => renewSession(session, deployment),
    sessionsOf: (account) => sessionsOf(account, deployment),
    endSession: (account, session) => credentials.endSession(account, session),
    endSessions: (account, but) => credentials.endSessions(account, but),
    memberOf: (account) => memberOf(account, deployment),
    acceptConduct: (account, version) => changeAccount(account, { kind: 'accept-conduct', version }, deployment),
    countAlarms: async (account) => (await staff.readerFor(account).alarms(mostAlarms)).length,
    countWaitingCases: () => keys.countCasesUnderIntake(),
    addTrainingPeople: () => addTrainingPeople(deployment),
    signInForTraining: async (person) =>
      deployment.training ? startSession(trainingAccount(person, deployment), 'training', deployment) : undefined,
  };
}
