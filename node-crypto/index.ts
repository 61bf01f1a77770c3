/** SHA-256, Ed25519 and Argon2id of Node, for the programs that hand them to the pure folders. Loads nothing else, so that a checker starts fast. */
import { createPrivateKey, createPublicKey, hash, type KeyObject, sign, verify } from 'node:crypto';
import { type HashInto, hashBytes, type Sha256, type VerifyEd25519 } from '@amanat/ledger';

export * from './argon2/index.ts';

export const sha256: Sha256 = (bytes) => hash('sha256', bytes, 'buffer');

const { latin1Write } = Buffer.prototype;

/** A digest as letters of Latin-1, written where it belongs, costs a third of one that comes as a Buffer. */
export const sha256Into: HashInto = (input, target, offset) => {
  latin1Write.call(target, hash('sha256', input, 'latin1'), offset, hashBytes);
};

// DER in front of a raw 32-byte key: SubjectPublicKeyInfo and PKCS#8 (RFC 8410).
const publicPrefix = Buffer.from('302a300506032b6570032100', 'hex');
const privatePrefix = Buffer.from('302e020100300506032b657004220420', 'hex');

const publicKeyOf = (raw: Uint8Array): KeyObject =>
  createPublicKey({ key: Buffer.concat([publicPrefix, raw]), format: 'der', type: 'spki' });

export interface Ed25519Key {
  /** Raw, 32 bytes. */
  readonly publicKey: Uint8Array;
  sign(bytes: Uint8Array): Uint8Array;
}

/** RFC 8032, from a raw 32-byte seed: the same bytes always have the same signature. */
export function ed25519Signer(seed: Uint8Array): Ed25519Key {
  const key = createPrivateKey({ key: Buffer.concat([privatePrefix, seed]), format: 'der', type: 'pkcs8' });
  const publicKey = Uint8Array.from(createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(-32));
  return { publicKey, sign: (bytes) => sign(null, bytes, key) };
}

export const verifyEd25519: VerifyEd25519 = (publicKey, bytes, signature) =>
  verify(null, bytes, publicKeyOf(publicKey), signature);
