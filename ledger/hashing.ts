/** Hashing for the hot paths: straight into a buffer, because the object that a digest returns costs more than the hash. */

/**
 * Writes the SHA-256 of `input` into the 32 bytes of `target` from `offset` on. `input` may be overwritten afterwards;
 * `target` must be long enough.
 */
export type HashInto = (input: Uint8Array, target: Uint8Array, offset: number) => void;

export const hashBytes = 32;
