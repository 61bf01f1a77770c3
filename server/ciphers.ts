/** The ciphers of `node:crypto`, for the folders that are given theirs. */
import {
  createCipheriv,
  createDecipheriv,
  createPrivateKey,
  createPublicKey,
  decapsulate,
  encapsulate,
  hkdfSync,
  type KeyObject,
  randomBytes,
} from 'node:crypto';
import { sha256 } from '@amanat/node-crypto';
import type { Ciphers } from '@amanat/sealing';

export { ed25519Signer, sha256, sha256Into, verifyEd25519 } from '@amanat/node-crypto';

// DER in front of a raw 32-byte key: SubjectPublicKeyInfo and PKCS#8 (RFC 8410).
const x25519Public = Buffer.from('302a300506032b656e032100', 'hex');
const x25519Private = Buffer.from('302e020100300506032b656e04220420', 'hex');

const publicKeyObject = (prefix: Buffer, raw: Uint8Array): KeyObject =>
  createPublicKey({ key: Buffer.concat([prefix, raw]), format: 'der', type: 'spki' });
const privateKeyObject = (prefix: Buffer, raw: Uint8Array): KeyObject =>
  createPrivateKey({ key: Buffer.concat([prefix, raw]), format: 'der', type: 'pkcs8' });
const rawPublic = (key: KeyObject): Uint8Array =>
  Uint8Array.from(createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(-32));

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const noSalt = new Uint8Array();

/** The intake key is encapsulated to for every complaint: its parsed form is kept. */
let lastRecipient: { readonly raw: Uint8Array; readonly key: KeyObject } | undefined;
function recipient(raw: Uint8Array): KeyObject {
  if (lastRecipient?.raw !== raw) lastRecipient = { raw, key: publicKeyObject(x25519Public, raw) };
  return lastRecipient.key;
}

export const ciphers: Ciphers = {
  sha256,
  hkdf: (secret, label, lengthBytes, salt = noSalt) =>
    new Uint8Array(hkdfSync('sha256', secret, salt, label, lengthBytes)),
  seal(key, nonce, plain, associated) {
    const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(associated);
    return Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
  },
  open(key, nonce, sealed, associated) {
    if (sealed.length < 16 || nonce.length !== 12) return undefined;
    const cipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: 16 }).setAAD(associated);
    cipher.setAuthTag(sealed.subarray(-16));
    try {
      return Uint8Array.from(Buffer.concat([cipher.update(sealed.subarray(0, -16)), cipher.final()]));
    } catch {
      return undefined;
    }
  },
  random: (lengthBytes) => randomBytes(lengthBytes),
  encapsulate(publicKey) {
    const { sharedKey, ciphertext } = encapsulate(recipient(publicKey));
    return { shared: sharedKey, encapsulated: ciphertext };
  },
  decapsulate(privateKey, encapsulated) {
    try {
      return decapsulate(privateKeyObject(x25519Private, privateKey), encapsulated);
    } catch {
      return undefined;
    }
  },
  publicKeyOf: (privateKey) => rawPublic(privateKeyObject(x25519Private, privateKey)),
  utf8: (text) => encoder.encode(text),
  text: (bytes) => decoder.decode(bytes),
};
