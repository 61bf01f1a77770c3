/** A training deployment holds its ceremony by itself and unseals itself: its key file lies beside the record. Never in a real one. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OpenedKeyring } from '@amanat/casework';
import { ciphers } from './ciphers.ts';

export const trainingKeyFile = (dataDir: string): string => join(dataDir, 'keys', 'training-unsealing.key');

export async function unsealTraining(keyring: OpenedKeyring, dataDir: string): Promise<void> {
  const file = trainingKeyFile(dataDir);
  if (!existsSync(file)) writeFileSync(file, `${ciphers.random(32).toHex()}\n`, { mode: 0o600, flush: true });
  const key = Uint8Array.fromHex(readFileSync(file, 'utf8').trim());
  if (keyring.state() === 'no-keys') {
    const { kind } = await keyring.holdCeremony({ slots: [{ kind: 'key-file', key }] });
    if (kind === 'refused') throw new Error('a training deployment could not hold its ceremony');
  }
  const { kind } = await keyring.unseal({ kind: 'key-file', key });
  if (kind !== 'unsealed' && kind !== 'was-unsealed') throw new Error('a training deployment does not open');
}
