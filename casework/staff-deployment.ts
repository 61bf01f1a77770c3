/** What the part of casework that signed-in people use is given: the deployment, the tables of staff, the keys. */
import type { Office } from '@amanat/domain';
import type { Deployment } from './deployment.ts';
import type { Keyring } from './keys/keyring.ts';
import type { CredentialStore, KeyStore, StaffStore } from './staff-ports.ts';

export interface StaffDeployment extends Deployment {
  readonly staff: StaffStore;
  readonly credentials: CredentialStore;
  readonly keys: KeyStore;
  readonly keyring: Keyring;
  /** As they stand now. */
  readonly offices: () => readonly Office[];
}
