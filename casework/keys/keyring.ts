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

/** The one place in memory where the key is. */
export interface HeldKey extends Keyring {
  /** A ceremony was held: from now on there is something to unseal. */
  exists(): void;
  hold(key: Uint8Array): void;
  /** Overwrites it. */
  forget(): void;
}

export function createHeldKey(keysExist: boolean): HeldKey {
  let exists = keysExist;
  let held: Uint8Array | undefined;
  return {
    state: () => (held !== undefined ? 'unsealed' : exists ? 'sealed' : 'no-keys'),
    deploymentKey() {
      if (held === undefined) throw new SealedError(exists ? 'sealed' : 'no-keys');
      return held;
    },
    exists: () => void (exists = true),
    hold(key) {
      held = Uint8Array.from(key);
    },
    forget() {
      held?.fill(0);
      held = undefined;
    },
  };
}
