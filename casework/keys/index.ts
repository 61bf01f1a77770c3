/** The deployment's key and what hangs on it: ceremony, unsealing, keys of cases and persons. */
export type { CeremonyAnswer, CeremonyWish, SlotToKeep } from './ceremony.ts';
export type { IntakeKeyFiles, KeyDeployment } from './key-deployment.ts';
export { listedIntakeKeys } from './key-record.ts';
export { type Keyring, SealedError, type SealState } from './keyring.ts';
export { type OpenedKeyring, openKeyring, type SlotAnswer, type SlotView, type UnsealAnswer } from './open-keyring.ts';
export { openPersonKey } from './person-keys.ts';
export type { SlotRefusal, UnsealMeans, WantedSlot } from './slots.ts';
