/** A small log with its keys and two witnesses, all invented. */
import { ed25519Signer, sha256, verifyEd25519 } from '../../server/ciphers.ts';
import { encodeCheckpointText } from '../checkpoint.ts';
import { cosign, encodeCosignerKey, parseCosignerKey } from '../cosignature.ts';
import { appendSignatureLines, type NoteSigner, signNote } from '../signed-note.ts';
import { encodeVerifierKey, parseVerifierKey } from '../verifier-key.ts';

export const verify = verifyEd25519;
export { sha256, sha256Into } from '../../server/ciphers.ts';

export const signerNamed = (name: string, seed: number): NoteSigner => ({
  name,
  ...ed25519Signer(new Uint8Array(32).fill(seed)),
});

export const origin = 'record.example/kasur';
export const log = signerNamed(origin, 1);
export const logVkey = encodeVerifierKey(log.name, log.publicKey, sha256);
export const logKey = parseVerifierKey(logVkey, sha256);

export const bar = signerNamed('witness.example/bar', 2);
export const press = signerNamed('witness.example/press', 3);
export const vkeyOf = ({ name, publicKey }: NoteSigner): string => encodeCosignerKey(name, publicKey, sha256);
export const barKey = parseCosignerKey(vkeyOf(bar), sha256);
export const pressKey = parseCosignerKey(vkeyOf(press), sha256);

export const day = 1_795_000_000;

/** The log's own checkpoint, and under it a line by each of these witnesses. */
export function checkpointOf(size: number, root: Uint8Array, witnesses: readonly NoteSigner[] = []): string {
  const text = encodeCheckpointText({ origin, size, root });
  const lines = witnesses.map((witness) => cosign(text, day, witness, sha256));
  return appendSignatureLines(signNote(text, log, sha256), lines);
}

export const policyText = [
  `log ${logVkey}`,
  `witness bar ${vkeyOf(bar)} https://witness.example/bar`,
  `witness press ${vkeyOf(press)}`,
  'group outside any bar press',
  'quorum outside',
  '',
].join('\n');

/** The same bytes with one bit turned. */
export function flipped(bytes: Uint8Array, bit: number): Uint8Array {
  const copy = Uint8Array.from(bytes);
  copy[bit >> 3] = (copy[bit >> 3] ?? 0) ^ (1 << (bit & 7));
  return copy;
}
