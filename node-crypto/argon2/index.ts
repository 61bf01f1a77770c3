export { Argon2Busy, type Argon2Parameters, argon2Parameters, deriveArgon2, mostWaiting } from './argon2.ts';
export { hashPassphrase, parsePassphraseHash, verifyPassphrase } from './passphrase-hash.ts';
