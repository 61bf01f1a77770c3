/** The one path by which the record is read or changed. */
export * from './case-columns.ts';
export * from './casework.ts';
export * from './complaint-secret.ts';
export type * from './deployment.ts';
export { fillerRows } from './log-record.ts';
export { UnlistedKeyError } from './list-keys.ts';
export type { LodgeInput } from './lodge-complaint.ts';
export type * from './ports.ts';
export { phoneToken, tokenKeyOf, tokensOf } from './searches/phone-tokens.ts';
export { type Keyring, SealedError, type SealState } from './keys/keyring.ts';
export { openStaff, type Staff } from './staff.ts';
export type * from './staff-deployment.ts';
export { alarmKinds } from './staff-ports.ts';
export type * from './staff-ports.ts';
export type { ImportAnswer, ImportOptions, PublishedDossier } from './publish-dossier.ts';
export { readEvent } from './stored-event.ts';
export type * from './views.ts';
