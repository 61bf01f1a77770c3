/**
 * Bytes that only the owner of an X25519 key can open: a person's key for the intake key, a line for the code's holder.
 *
 *     key = HKDF(shared, "amanat/sealed-box/v1\n" associated, salt: encapsulated ‖ public key)
 *     box = encapsulated(32) ‖ AES-256-GCM(key, zero nonce, bytes, associated)
 *
 * The shared secret is fresh and the key is bound to the words that say what the box is for, so the fixed nonce is used
 * once for each key. Several boxes may share one encapsulation if their words differ; each still opens alone.
 */
import { concat } from './bytes.ts';
import type { Ciphers } from './ciphers.ts';
import { SealingError } from './sealing-error.ts';

const label = 'amanat/sealed-box/v1\n';
const nonce = new Uint8Array(12);
const encapsulatedBytes = 32;

/** `associated` says what the box is for; it opens only for the same words. */
export function sealBox(bytes: Uint8Array, publicKey: Uint8Array, associated: string, ciphers: Ciphers): Uint8Array {
  const [box] = sealBoxes([{ bytes, associated }], publicKey, ciphers);
  if (box === undefined) throw new Error('a box was not made');
  return box;
}

/** Boxes for one key by one encapsulation. No two may have the same words: they would share a key and a nonce. */
export function sealBoxes(
  contents: readonly { readonly bytes: Uint8Array; readonly associated: string }[],
  publicKey: Uint8Array,
  ciphers: Ciphers,
): readonly Uint8Array[] {
  if (new Set(contents.map(({ associated }) => associated)).size !== contents.length)
    throw new Error('two boxes of one encapsulation have the same words');
  const { shared, encapsulated } = ciphers.encapsulate(publicKey);
  const salt = concat(encapsulated, publicKey);
  return contents.map(({ bytes, associated }) => {
    const key = ciphers.hkdf(shared, label + associated, 32, salt);
    return concat(encapsulated, ciphers.seal(key, nonce, bytes, ciphers.utf8(associated)));
  });
}

/** @throws SealingError `does-not-open` */
export function openBox(box: Uint8Array, privateKey: Uint8Array, associated: string, ciphers: Ciphers): Uint8Array {
  const encapsulated = box.slice(0, encapsulatedBytes);
  const shared = encapsulated.length === encapsulatedBytes ? ciphers.decapsulate(privateKey, encapsulated) : undefined;
  if (shared === undefined) throw new SealingError('does-not-open');
  const key = ciphers.hkdf(shared, label + associated, 32, concat(encapsulated, ciphers.publicKeyOf(privateKey)));
  const bytes = ciphers.open(key, nonce, box.subarray(encapsulatedBytes), ciphers.utf8(associated));
  if (bytes === undefined) throw new SealingError('does-not-open');
  return bytes;
}
