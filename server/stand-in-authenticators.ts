/** Until one-time codes and passkeys are wired in: nobody gets in by them. */
import type { Authenticators } from '@amanat/casework';

export const standInAuthenticators: Authenticators = {
  hashPassphrase: async () => 'busy',
  verifyPassphrase: async () => ({ kind: 'wrong' }),
  totpStepOf: () => undefined,
  verifyNewPasskey: async () => undefined,
  credentialIdOf: () => undefined,
  verifyPasskey: async () => undefined,
};
