/**
 * The private halves of the intake keys: the one in use, and older ones until nothing waits under them. They lie in the
 * table under the deployment's key; a file is only how the first one gets there.
 */
import { SealingError, unwrapKey, wrapKey } from '@amanat/sealing';
import type { KeyDeployment } from './key-deployment.ts';
import { listedIntakeKeys, recordKeyEvent } from './key-record.ts';

export type AdoptAnswer = 'adopted' | 'was-here' | 'no-private-half' | 'of-another-key';

/**
 * Puts the private half of the key in use into the table, shows that it comes back from there, and destroys the file.
 * `given`: brought by its keepers; else the file of the data folder.
 */
export async function adoptIntakeKey(
  deploymentKey: Uint8Array,
  given: Uint8Array | undefined,
  deployment: KeyDeployment,
): Promise<AdoptAnswer> {
  const { keys, ciphers, intakeKey, intakeFiles } = deployment;
  const file = intakeFiles.readPrivate();
  const privateKey = given ?? file;
  const kept = await privateHalves(deploymentKey, deployment);
  const isHere = kept.has(intakeKey.fingerprint);
  if (privateKey === undefined) return isHere ? 'was-here' : 'no-private-half';
  if (ciphers.sha256(ciphers.publicKeyOf(privateKey)).toHex() !== intakeKey.fingerprint)
    return isHere ? 'was-here' : 'of-another-key';
  if (!isHere) {
    const { fingerprint, publicKey } = intakeKey;
    const wrapped = wrapKey(privateKey, deploymentKey, { kind: 'intake', fingerprint }, ciphers);
    await keys.addIntakeKey({ fingerprint, publicKey, wrapped });
    // Read back from the disk before the only other copy here goes.
    if (!(await privateHalves(deploymentKey, deployment)).has(fingerprint))
      throw new Error('the intake key did not come back from the table');
  }
  if (file !== undefined) intakeFiles.destroyPrivate();
  return isHere ? 'was-here' : 'adopted';
}

/** By fingerprint. A row that does not open under this key, of a ceremony that was cut off, is as if it were not there. */
export async function privateHalves(
  deploymentKey: Uint8Array,
  { keys, ciphers }: KeyDeployment,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const halves = new Map<string, Uint8Array>();
  for (const { fingerprint, wrapped } of await keys.intakeKeys()) {
    try {
      halves.set(fingerprint, unwrapKey(wrapped, deploymentKey, { kind: 'intake', fingerprint }, ciphers));
    } catch (error) {
      if (!(error instanceof SealingError)) throw error;
    }
  }
  return halves;
}

/**
 * A new pair: its private half in the table, its public half beside the one in use, and listed. In this order, so that a
 * power cut leaves either the old key or both. The next start seals to it; until then everything goes on under the old one.
 */
export async function rotateIntakeKey(deploymentKey: Uint8Array, deployment: KeyDeployment): Promise<string> {
  const { keys, ciphers, intakeFiles } = deployment;
  const privateKey = ciphers.random(32);
  const publicKey = ciphers.publicKeyOf(privateKey);
  const fingerprint = ciphers.sha256(publicKey).toHex();
  const wrapped = wrapKey(privateKey, deploymentKey, { kind: 'intake', fingerprint }, ciphers);
  await keys.addIntakeKey({ fingerprint, publicKey, wrapped });
  intakeFiles.announce(publicKey);
  const data = { algorithm: 'X25519', publicKey: publicKey.toBase64(), fingerprint };
  await recordKeyEvent({ type: 'intake-key.listed', data }, deployment);
  return fingerprint;
}

/**
 * Destroys the private halves of keys that were listed before the one in use, once nothing waits under any key. Nothing
 * new can come under them: intake has used the later key since this start.
 */
export async function retireIntakeKeys(deployment: KeyDeployment): Promise<void> {
  const { keys, intakeKey } = deployment;
  const kept = await keys.intakeKeys();
  if (kept.length < 2) return;
  const listed = await listedIntakeKeys(deployment);
  const before = new Set(listed.slice(0, Math.max(0, listed.indexOf(intakeKey.fingerprint))));
  const retired = kept.filter(({ fingerprint }) => before.has(fingerprint));
  if (retired.length === 0 || (await keys.countUnderIntake()) > 0) return;
  for (const { fingerprint } of retired) await keys.removeIntakeKey(fingerprint);
}
