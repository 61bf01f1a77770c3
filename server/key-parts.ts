/** What the deployment's keys are made with on this machine. */
import type { KeyDeployment } from '@amanat/casework';
import { deriveArgon2 } from '@amanat/node-crypto';
import { combine, split } from 'shamir-secret-sharing';
import { intakeKeyFilesOf } from './intake-key-files.ts';
import { programLines } from './log-lines.ts';

type KeyParts = Pick<KeyDeployment, 'sharing' | 'derivePassphrase' | 'intakeFiles' | 'rewrapFailed'>;

export const keyPartsOf = (dataDir: string): KeyParts => ({
  sharing: { split, combine: (shares) => combine([...shares]) },
  derivePassphrase: (passphrase, salt, parameters) => deriveArgon2(passphrase, salt, { ...parameters, lanes: 1 }),
  intakeFiles: intakeKeyFilesOf(dataDir),
  rewrapFailed: programLines.laterWorkFailed,
});
