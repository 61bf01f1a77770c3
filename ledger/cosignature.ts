/**
 * What a witness adds to a checkpoint (C2SP tlog-cosignature, Ed25519): at this time, the largest consistent tree that it
 * had seen of this log had this root.
 */
import { concatBytes, utf8 } from './bytes.ts';
import type { Sha256 } from './commitment.ts';
import { encodeDecimal } from './decimal.ts';
import { LedgerError } from './ledger-error.ts';
import {
  isLineBy,
  type NoteSigner,
  parseNoteUnverified,
  parseSignatureLines,
  type SignatureLine,
  signatureLine,
} from './signed-note.ts';
import {
  cosignerKeyType,
  encodeVerifierKey,
  keyIdOf,
  parseVerifierKey,
  type VerifierKey,
  type VerifyEd25519,
} from './verifier-key.ts';

/** A witness's key. Never a log's key too: what it signs begins otherwise. */
export interface CosignerKey extends VerifierKey {
  readonly signs: 'cosignature/v1';
}

export interface Cosignature {
  readonly name: string;
  /** POSIX seconds. */
  readonly time: number;
}

const timeBytes = 8;

/** The last second of the year 9999. */
const lastSecond = 253_402_300_799;

/** Whether a calendar has that second: a witness may sign any number, and what shows it must not fail for that. */
export const isCalendarSecond = (seconds: number): boolean => seconds <= lastSecond;

export const encodeCosignerKey = (name: string, publicKey: Uint8Array, sha256: Sha256): string =>
  encodeVerifierKey(name, publicKey, sha256, cosignerKeyType);

/** @throws LedgerError `key-malformed`, also for a log's key */
export const parseCosignerKey = (text: string, sha256: Sha256): CosignerKey => ({
  ...parseVerifierKey(text, sha256, cosignerKeyType),
  signs: 'cosignature/v1',
});

const signedBytes = (text: string, time: number): Uint8Array =>
  utf8(`cosignature/v1\ntime ${encodeDecimal(time)}\n${text}`);

/** The line, with its newline, that says this of a checkpoint's text. */
export function cosign(text: string, timeSeconds: number, signer: NoteSigner, sha256: Sha256): string {
  const keyId = keyIdOf(signer.name, signer.publicKey, sha256, cosignerKeyType);
  const signature = signer.sign(signedBytes(text, timeSeconds));
  const time = new Uint8Array(timeBytes);
  new DataView(time.buffer).setBigUint64(0, BigInt(timeSeconds));
  return signatureLine({ name: signer.name, keyId, signature: concatBytes(time, signature) });
}

/**
 * Who of these witnesses has cosigned, each once, with the earliest time where one did so twice. Other lines are passed
 * over; the log's own signature is not looked at here.
 *
 * @throws LedgerError `cosignature-signature` if a line by one of these keys does not verify
 */
export function verifyCosignatures(
  note: string,
  keys: readonly CosignerKey[],
  verify: VerifyEd25519,
): readonly Cosignature[] {
  const times = cosignatureTimes(note, keys, verify);
  return [...times].map(([{ name }, time]) => ({ name, time }));
}

/** As {@link verifyCosignatures}, by key: two witnesses may have one name. */
export function cosignatureTimes(
  note: string,
  keys: readonly CosignerKey[],
  verify: VerifyEd25519,
): ReadonlyMap<CosignerKey, number> {
  const { text, lines } = parseNoteUnverified(note);
  const times = new Map<CosignerKey, number>();
  for (const line of lines) {
    const key = keys.find((each) => isLineBy(line, each));
    if (key === undefined) continue;
    const time = verifyLine(line, key, text, verify);
    times.set(key, Math.min(time, times.get(key) ?? time));
  }
  return times;
}

/**
 * Of what a witness answered, the first line of each of its keys over this very text; all else is dropped. One is
 * enough, and a hundred of one witness would leave the others no place in the note. A time that no calendar has is dropped.
 *
 * @throws LedgerError `note-malformed`; `cosignature-signature`
 */
export function acceptCosignatures(
  answer: string,
  text: string,
  keys: readonly CosignerKey[],
  verify: VerifyEd25519,
): readonly string[] {
  const taken = new Map<CosignerKey, string>();
  for (const line of parseSignatureLines(answer)) {
    const key = keys.find((each) => isLineBy(line, each));
    if (key === undefined) continue;
    const time = verifyLine(line, key, text, verify);
    if (isCalendarSecond(time) && !taken.has(key)) taken.set(key, signatureLine(line));
  }
  return [...taken.values()];
}

function verifyLine(line: SignatureLine, key: CosignerKey, text: string, verify: VerifyEd25519): number {
  const { signature } = line;
  if (signature.length !== timeBytes + 64) throw new LedgerError('cosignature-signature');
  // A time above 2^53 − 1 is refused where the signed bytes are written.
  const time = Number(new DataView(signature.buffer, signature.byteOffset).getBigUint64(0));
  if (!verify(key.publicKey, signedBytes(text, time), signature.slice(timeBytes)))
    throw new LedgerError('cosignature-signature');
  return time;
}
