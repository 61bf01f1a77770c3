/**
 * A passkey's public key as it lies in the table: under the deployment's key, for its account and its own id. It is no secret;
 * but whoever owns the database must not put one of their own there, and sign in with it as somebody else.
 */
import { SealingError, unwrapKey, wrapKey } from '@amanat/sealing';
import type { StaffDeployment } from '../staff-deployment.ts';
import type { PasskeyRow } from './credential-ports.ts';

type Needs = Pick<StaffDeployment, 'credentials' | 'keyring' | 'ciphers'>;

const placeOf = ({ account, credentialId }: Pick<PasskeyRow, 'account' | 'credentialId'>) =>
  ({ kind: 'passkey', account, credentialId: credentialId.toHex() }) as const;

/** As the browser gave it. @throws SealedError */
export async function keepPasskey(passkey: PasskeyRow, { credentials, keyring, ciphers }: Needs): Promise<void> {
  const publicKey = wrapKey(passkey.publicKey, keyring.deploymentKey(), placeOf(passkey), ciphers);
  await credentials.addPasskey({ ...passkey, publicKey });
}

/** `undefined` for one that is not there, and for one that we did not put there. @throws SealedError */
export async function findKeptPasskey(
  credentialId: Uint8Array,
  { credentials, keyring, ciphers }: Needs,
): Promise<PasskeyRow | undefined> {
  const row = await credentials.findPasskey(credentialId);
  if (row === undefined) return undefined;
  try {
    return { ...row, publicKey: unwrapKey(row.publicKey, keyring.deploymentKey(), placeOf(row), ciphers) };
  } catch (error) {
    if (error instanceof SealingError) return undefined;
    throw error;
  }
}
