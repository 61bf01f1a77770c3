/** A person's key on its way from the intake key, under which it came in, to its case's key, and out of there to be used. */
import { type Ciphers, unwrapKey, unwrapPersonKey } from '@amanat/sealing';
import type { StoredPersonKey } from '../staff-ports.ts';
import type { Keyring } from './keyring.ts';

/**
 * 32 bytes, to be used for what was asked and kept nowhere. `undefined` while it waits under the intake key: it is put under
 * its case's key in order, and nothing is read before.
 *
 * @throws SealedError · SealingError `does-not-open`
 */
export function openPersonKey(
  { personId, keyId, caseId, intakeKey, wrapped }: StoredPersonKey,
  wrappedCaseKey: Uint8Array | undefined,
  { keyring, ciphers }: { readonly keyring: Keyring; readonly ciphers: Ciphers },
): Uint8Array | undefined {
  const deploymentKey = keyring.deploymentKey();
  if (intakeKey !== undefined || wrappedCaseKey === undefined) return undefined;
  const caseKey = unwrapKey(wrappedCaseKey, deploymentKey, { kind: 'case', caseId }, ciphers);
  return unwrapKey(wrapped, caseKey, { kind: 'person', personId, keyId, caseId }, ciphers);
}

/** As it came in. @throws SealingError `does-not-open` */
export const openUnderIntake = (
  { personId, keyId, wrapped }: StoredPersonKey,
  privateHalf: Uint8Array,
  ciphers: Ciphers,
): Uint8Array => unwrapPersonKey(wrapped, { personId, keyId }, privateHalf, ciphers);
