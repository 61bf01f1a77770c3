/** Keys of many persons at once, in memory, for one piece of work: each case's key is unwrapped once. */
import { unwrapKey } from '@amanat/sealing';
import type { StaffDeployment } from '../staff-deployment.ts';
import type { StoredPersonKey } from '../staff-ports.ts';

/** What opening for comparison needs. */
export type KeyNeeds = Pick<StaffDeployment, 'keys' | 'keyring' | 'ciphers'>;

export interface OpenedKeys {
  /** 32 bytes; `undefined` if it is gone, or waits under an intake key. @throws SealingError `does-not-open` */
  keyOf(keyId: string): Uint8Array | undefined;
  /** It came in while the server was sealed and is not under its case's key yet. */
  isWaiting(keyId: string): boolean;
}

/** @throws SealedError · StoreError */
export async function openKeysOf(persons: readonly string[], deployment: KeyNeeds): Promise<OpenedKeys> {
  const { keys, keyring, ciphers } = deployment;
  const deploymentKey = keyring.deploymentKey();
  const stored = new Map((await keys.personKeys([...new Set(persons)])).map((row) => [row.keyId, row]));
  const wrapped = await keys.caseKeys([...new Set([...stored.values()].map(({ caseId }) => caseId))]);
  const caseKeys = new Map<string, Uint8Array>();
  function caseKeyOf(caseId: string): Uint8Array | undefined {
    const bytes = wrapped.get(caseId);
    if (bytes === undefined) return undefined;
    const key = caseKeys.get(caseId) ?? unwrapKey(bytes, deploymentKey, { kind: 'case', caseId }, ciphers);
    caseKeys.set(caseId, key);
    return key;
  }
  const isUnder = (row: StoredPersonKey): boolean => row.intakeKey === undefined && wrapped.has(row.caseId);
  return {
    keyOf(keyId) {
      const row = stored.get(keyId);
      if (row === undefined || !isUnder(row)) return undefined;
      const { personId, caseId } = row;
      const caseKey = caseKeyOf(caseId);
      if (caseKey === undefined) return undefined;
      return unwrapKey(row.wrapped, caseKey, { kind: 'person', personId, keyId, caseId }, ciphers);
    },
    isWaiting(keyId) {
      const row = stored.get(keyId);
      return row !== undefined && !isUnder(row);
    },
  };
}
