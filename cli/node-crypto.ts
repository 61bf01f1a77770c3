/** SHA-256 and Ed25519 of `node:crypto` for the commands that verify: they run alone, without the server and its ciphers. */
import { createPublicKey, hash, verify } from 'node:crypto';
import { type HashInto, hashBytes, type Sha256, type VerifyEd25519 } from '@amanat/ledger';

export const sha256: Sha256 = (bytes) => hash('sha256', bytes, 'buffer');

const { latin1Write } = Buffer.prototype;

/** A digest as letters of Latin-1, written where it belongs, costs a third of one that comes as a Buffer. */
export const sha256Into: HashInto = (input, target, offset) => {
  latin1Write.call(target, hash('sha256', input, 'latin1'), offset, hashBytes);
};

// DER in front of a raw 32-byte key: SubjectPublicKeyInfo (RFC 8410).
const publicPrefix = Buffer.from('302a300506032b6570032100', 'hex');

export const verifyEd25519: VerifyEd25519 = (publicKey, bytes, signature) => {
  const key = createPublicKey({ key: Buffer.concat([publicPrefix, publicKey]), format: 'der', type: 'spki' });
  return verify(null, bytes, key, signature);
};

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const encoder = new TextEncoder();

/** What a check of an own copy needs. */
export const textCiphers = {
  sha256,
  utf8: (text: string): Uint8Array => encoder.encode(text),
  text: (bytes: Uint8Array): string => decoder.decode(bytes),
};
