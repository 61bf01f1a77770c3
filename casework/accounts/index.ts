export type { Accounts } from './accounts.ts';
export type { Authenticators, PasskeyExpectation } from './authenticators.ts';
export { accountEventRows, accountRowOf, type AccountAnswer, loadAccount } from './change-account.ts';
export { type KnownPerson, memberOf } from './member-of.ts';
export { type FoundSession, sessionLimits, type SessionView, type StartedSession } from './sessions.ts';
export { isTrainingPerson, trainingAccount, trainingPeople, type TrainingPerson } from './training-people.ts';
