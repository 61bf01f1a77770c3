/** What the deployment's keys are made with on this machine. */
import type { KeyDeployment } from '@amanat/casework';
import { deriveArgon2 } from '@amanat/node-crypto';
import { combine, split } from 'shamir-secret-sharing';
import { intakeKeyFilesOf } from './intake-key-files.ts';
import { programLines } from './log-lines.ts';

type KeyParts = Pick<KeyDeployment, 'sharing' | 'derivePassphrase' | 'intakeFiles' | 'rewrapFailed'>;

export const keyPartsOf = (dataDir: string): KeyParts => ({
  // It takes plain arrays alone, no Buffer.
  sharing: {
    split: (secret, shares, threshold) => split(Uint8Array.from(secret), shares, threshold),
    combine: (shares) => combine(shares.map((share) => Uint8Array.from(share))),
  },
  derivePassphrase: (passphrase, salt, parameters) => deriveArgon2(passphrase, salt, { ...parameters, lanes: 1 }),
  intakeFiles: intakeKeyFilesOf(dataDir),
  rewrapFailed: programLines.laterWorkFailed,
});
