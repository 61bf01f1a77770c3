/** What keys are made of and kept in, given from outside. */
import type { Argon2Parameters, SecretSharing } from '@amanat/sealing';
import type { Deployment } from '../deployment.ts';
import type { KeyStore } from '../staff-ports.ts';

/** The intake key's files in the data folder. */
export interface IntakeKeyFiles {
  /** The private half, 32 bytes, where it lies on this machine: before the ceremony, or put back by its keepers. */
  readPrivate(): Uint8Array | undefined;
  /** Overwritten and removed. Nothing happens if it is not there. */
  destroyPrivate(): void;
  /** Puts a new public half beside the one in use, durably; the next start takes the one that the record lists last. */
  announce(publicKey: Uint8Array): void;
}

export interface KeyDeployment extends Deployment {
  readonly keys: KeyStore;
  readonly sharing: SecretSharing;
  /** Argon2id, 32 bytes; one at a time. */
  readonly derivePassphrase: (
    passphrase: string,
    salt: Uint8Array,
    parameters: Argon2Parameters,
  ) => Promise<Uint8Array>;
  readonly intakeFiles: IntakeKeyFiles;
  /** What a rewrap in the background ended with; it is tried again after the next complaint, and at the next unsealing. */
  readonly rewrapFailed: (error: unknown) => void;
}
