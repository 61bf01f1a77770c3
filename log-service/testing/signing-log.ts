/** A log as a witness meets it: a key, and a signed checkpoint for any entries, honest or not. */
import { randomBytes } from 'node:crypto';
import { encodeAddCheckpoint, encodeVerifierKey, parseVerifierKey, signNote, type VerifierKey } from '@amanat/ledger';
import { ed25519Signer, sha256 } from '@amanat/node-crypto';
import { type Entries, naiveProof, textOf } from './naive-tree.ts';

export interface SigningLog {
  readonly origin: string;
  readonly verifierKey: string;
  readonly key: VerifierKey;
  note(entries: Entries): string;
  /** Any text, also one that no log should sign. */
  sign(text: string): string;
  /** The body of an `add-checkpoint` request, with a true proof from `oldSize`. */
  request(oldSize: number, entries: Entries): string;
}

export function drawSigningLog(origin: string): SigningLog {
  const signer = { name: origin, ...ed25519Signer(randomBytes(32)) };
  const verifierKey = encodeVerifierKey(origin, signer.publicKey, sha256);
  const sign = (text: string): string => signNote(text, signer, sha256);
  const note = (entries: Entries): string => sign(textOf(origin, entries));
  return {
    origin,
    verifierKey,
    key: parseVerifierKey(verifierKey, sha256),
    note,
    sign,
    request: (oldSize, entries) =>
      encodeAddCheckpoint({ oldSize, proof: naiveProof(oldSize, entries), checkpoint: note(entries) }),
  };
}
