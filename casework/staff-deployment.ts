/** What the part of casework that signed-in people use is given: the deployment, the tables of staff, the keys. */
import type { AddedDistrict, Office, Settlement } from '@amanat/domain';
import type { Gazetteer, LinkingData } from '@amanat/linking';
import type { Pack } from '@amanat/rules';
import type { Authenticators } from './accounts/authenticators.ts';
import type { Deployment } from './deployment.ts';
import type { RegisterStore } from './registers/register-ports.ts';
import type { Keyring } from './keys/keyring.ts';
import type { CredentialStore } from './accounts/credential-ports.ts';
import type { LinkStore } from './linking/linking-ports.ts';
import type { KeyStore, StaffStore } from './staff-ports.ts';
import type { WarningStore } from './warnings/warning-ports.ts';

export interface StaffDeployment extends Deployment {
  readonly staff: StaffStore;
  readonly credentials: CredentialStore;
  readonly keys: KeyStore;
  readonly registers: RegisterStore;
  readonly links: LinkStore;
  readonly warnings: WarningStore;
  readonly keyring: Keyring;
  /** Slow hashes, one-time codes and passkeys: `openAuthenticators` of `server/sign-in/`. */
  readonly authenticators: Authenticators;
  /** As they stand now. */
  readonly offices: () => readonly Office[];
  /** As they stand now. */
  readonly districts: () => readonly AddedDistrict[];
  /** What the law requires, by jurisdiction; read once, at the start. */
  readonly packs: ReadonlyMap<string, Pack>;
  /** What mentions are compared by, and where settlements are; read once, at the start. */
  readonly linking: LinkingData & { readonly gazetteer?: Gazetteer | undefined };
  /** Settlements by district; read when first asked for, and the same from then on. */
  readonly settlements: () => ReadonlyMap<string, readonly Settlement[]>;
  /** To be called once a change of offices or districts is on the record. */
  readonly reloadLists: () => Promise<void>;
}
