/**
 * Bytes that only the owner of an X25519 key can open: a person's key for the intake key, a line for the code's holder.
 *
 *     box = encapsulated(32) ‖ AES-256-GCM(HKDF(shared, label, salt: encapsulated ‖ public key), zero nonce, bytes, associated)
 *
 * The key is fresh in each box, so the fixed nonce is used once.
 */
import { concat } from './bytes.ts';
import type { Ciphers } from './ciphers.ts';
import { SealingError } from './sealing-error.ts';

const label = 'amanat/sealed-box/v1';
const nonce = new Uint8Array(12);
const encapsulatedBytes = 32;

/** `associated` says what the box is for; it opens only for the same words. */
export function sealBox(bytes: Uint8Array, publicKey: Uint8Array, associated: string, ciphers: Ciphers): Uint8Array {
  const { shared, encapsulated } = ciphers.encapsulate(publicKey);
  const key = ciphers.hkdf(shared, label, 32, concat(encapsulated, publicKey));
  return concat(encapsulated, ciphers.seal(key, nonce, bytes, ciphers.utf8(associated)));
}

/** @throws SealingError `does-not-open` */
export function openBox(box: Uint8Array, privateKey: Uint8Array, associated: string, ciphers: Ciphers): Uint8Array {
  const encapsulated = box.slice(0, encapsulatedBytes);
  const shared = encapsulated.length === encapsulatedBytes ? ciphers.decapsulate(privateKey, encapsulated) : undefined;
  if (shared === undefined) throw new SealingError('does-not-open');
  const key = ciphers.hkdf(shared, label, 32, concat(encapsulated, ciphers.publicKeyOf(privateKey)));
  const bytes = ciphers.open(key, nonce, box.subarray(encapsulatedBytes), ciphers.utf8(associated));
  if (bytes === undefined) throw new SealingError('does-not-open');
  return bytes;
}
