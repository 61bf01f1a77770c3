/**
 * The one key of a witness, in Go's form for the keys of notes, with the type byte of a cosigner (spec sections 2 and 5):
 * the name belongs to the key, because both together are what others have configured.
 *
 *     PRIVATE+KEY+witness.example/bar+b8a2cf20+BA…
 */
import { randomBytes } from 'node:crypto';
import { cosignerKeyType, encodeCosignerKey, keyIdOf, LedgerError, type NoteSigner, parseBase64 } from '@amanat/ledger';
import { ed25519Signer, sha256 } from '@amanat/node-crypto';
import { WitnessError } from './witness-error.ts';

export interface WitnessKey extends NoteSigner {
  /** What logs and checkers configure. */
  readonly verifierKey: string;
}

const prefix = 'PRIVATE+KEY+';
const seedBytes = 32;

function keyOf(name: string, seed: Uint8Array): WitnessKey {
  const key = ed25519Signer(seed);
  return { name, ...key, verifierKey: encodeCosignerKey(name, key.publicKey, sha256) };
}

/** The text of a new key file. @throws LedgerError `key-malformed` for a name with spaces or `+` */
export function drawWitnessKey(name: string): string {
  const seed = randomBytes(seedBytes);
  const { publicKey } = keyOf(name, seed);
  const keyId = keyIdOf(name, publicKey, sha256, cosignerKeyType).toHex();
  return `${prefix}${name}+${keyId}+${Buffer.concat([Uint8Array.of(cosignerKeyType), seed]).toString('base64')}\n`;
}

/** @throws WitnessError `witness-key-garbled`, also if the key id is not that of the key */
export function parseWitnessKey(text: string): WitnessKey {
  const [, name = '', keyId = '', base64 = ''] = /^PRIVATE\+KEY\+([^+\s]+)\+([0-9a-f]{8})\+(\S+)\n$/.exec(text) ?? [];
  try {
    const bytes = parseBase64(base64);
    if (bytes[0] !== cosignerKeyType || bytes.length !== 1 + seedBytes) throw new WitnessError('witness-key-garbled');
    const key = keyOf(name, bytes.slice(1));
    if (keyIdOf(name, key.publicKey, sha256, cosignerKeyType).toHex() !== keyId)
      throw new WitnessError('witness-key-garbled');
    return key;
  } catch (error) {
    if (error instanceof LedgerError) throw new WitnessError('witness-key-garbled');
    throw error;
  }
}
