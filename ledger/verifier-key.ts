/**
 * Verifier keys (C2SP signed-note): a key's name, an id that is its hash, and the raw Ed25519 key behind a byte for its
 * type. A key of one type never verifies a line of the other: their ids differ.
 *
 *     record.example/kasur+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW
 */
import { concatBytes, encodeBase64, parseBase64, utf8 } from './bytes.ts';
import type { Sha256 } from './commitment.ts';
import { LedgerError } from './ledger-error.ts';

export interface VerifierKey {
  readonly name: string;
  readonly keyId: Uint8Array;
  readonly publicKey: Uint8Array;
}

export type VerifyEd25519 = (publicKey: Uint8Array, bytes: Uint8Array, signature: Uint8Array) => boolean;

/** 1: a note's text is signed as it stands. 4: a witness signs a time and the text. */
export type KeyType = 1 | 4;
const noteKeyType = 1;
export const cosignerKeyType = 4;

/** A name has no white space of any kind, no control character and no `+`. */
export const isKeyName = (name: string): boolean => name !== '' && !/[\s+\u0000-\u001f\u0085]/u.test(name);

/** @source signed-note: first four bytes of SHA-256(name ‖ 0x0A ‖ type ‖ public key) */
export function keyIdOf(name: string, publicKey: Uint8Array, sha256: Sha256, type: KeyType = noteKeyType): Uint8Array {
  return sha256(concatBytes(utf8(`${name}\n`), Uint8Array.of(type), publicKey)).slice(0, 4);
}

/** `name+hex8(keyID)+base64(type ‖ public key)`; without `type`, the key of a note's signer */
export function encodeVerifierKey(
  name: string,
  publicKey: Uint8Array,
  sha256: Sha256,
  type: KeyType = noteKeyType,
): string {
  if (!isKeyName(name) || publicKey.length !== 32) throw new LedgerError('key-malformed');
  const keyId = keyIdOf(name, publicKey, sha256, type).toHex();
  return `${name}+${keyId}+${encodeBase64(concatBytes(Uint8Array.of(type), publicKey))}`;
}

/** @throws LedgerError `key-malformed` also for a key of another type, or when the key id is not that of the key */
export function parseVerifierKey(text: string, sha256: Sha256, type: KeyType = noteKeyType): VerifierKey {
  // The base64 may hold `+` too: only the first two divide.
  const first = text.indexOf('+');
  const second = text.indexOf('+', first + 1);
  const name = text.slice(0, first);
  const bytes = second < 0 ? new Uint8Array() : parseBase64(text.slice(second + 1));
  const publicKey = bytes.slice(1);
  if (first < 1 || !isKeyName(name) || bytes[0] !== type || publicKey.length !== 32)
    throw new LedgerError('key-malformed');
  const keyId = keyIdOf(name, publicKey, sha256, type);
  if (keyId.toHex() !== text.slice(first + 1, second)) throw new LedgerError('key-malformed');
  return { name, keyId, publicKey };
}
