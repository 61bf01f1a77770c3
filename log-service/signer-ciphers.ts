/** SHA-256 and Ed25519 of `node:crypto`, for signer and witness: they run alone, without the server and its ciphers. */
import { createPrivateKey, createPublicKey, hash, sign, verify } from 'node:crypto';
import type { Sha256, VerifyEd25519 } from '@amanat/ledger';

// DER in front of a raw 32-byte key: SubjectPublicKeyInfo and PKCS#8 (RFC 8410).
const publicPrefix = Buffer.from('302a300506032b6570032100', 'hex');
const privatePrefix = Buffer.from('302e020100300506032b657004220420', 'hex');

export const nodeSha256: Sha256 = (bytes) => hash('sha256', bytes, 'buffer');

export interface Ed25519Key {
  /** Raw, 32 bytes. */
  readonly publicKey: Uint8Array;
  sign(bytes: Uint8Array): Uint8Array;
}

/** RFC 8032, from a raw 32-byte seed: the same text always has the same signature. */
export function ed25519Key(seed: Uint8Array): Ed25519Key {
  const key = createPrivateKey({ key: Buffer.concat([privatePrefix, seed]), format: 'der', type: 'pkcs8' });
  const publicKey = Uint8Array.from(createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(-32));
  return { publicKey, sign: (bytes) => sign(null, bytes, key) };
}

export const nodeVerifyEd25519: VerifyEd25519 = (publicKey, bytes, signature) => {
  const key = createPublicKey({ key: Buffer.concat([publicPrefix, publicKey]), format: 'der', type: 'spki' });
  return verify(null, bytes, key, signature);
};
