/** The deployment's key: absent, sealed or in memory. Nothing else in the program holds it. */

/** `no-keys`: no ceremony was held yet, so there is nothing to unseal. */
export type SealState = 'no-keys' | 'sealed' | 'unsealed';

/** What was asked for needs the deployment's key. */
export class SealedError extends Error {
  override readonly name = 'SealedError';
  readonly code: 'no-keys' | 'sealed';

  constructor(code: SealedError['code']) {
    super(code);
    this.code = code;
  }
}

export interface Keyring {
  state(): SealState;
  /** 32 bytes; the caller keeps no copy. @throws SealedError */
  deploymentKey(): Uint8Array;
}
