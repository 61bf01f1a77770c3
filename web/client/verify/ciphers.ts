/**
 * Hashing and signatures in plain JavaScript: a page that was saved, or comes over a plain local network, has no
 * `crypto.subtle`.
 */
import { ed25519 } from '@noble/curves/ed25519.js';
import { sha256 as nobleSha256 } from '@noble/hashes/sha2.js';
import type { Sha256, VerifyEd25519 } from '@amanat/ledger';

export const sha256: Sha256 = (bytes) => nobleSha256(bytes);

/** RFC 8032 to the letter, as the programs on the command line verify; not the laxer ZIP 215. */
export const verify: VerifyEd25519 = (publicKey, bytes, signature) =>
  ed25519.verify(signature, bytes, publicKey, { zip215: false });

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

export const utf8 = (text: string): Uint8Array => encoder.encode(text);
/** @throws TypeError if the bytes are not UTF-8 */
export const text = (bytes: Uint8Array): string => decoder.decode(bytes);
