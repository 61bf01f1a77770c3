/**
 * Signed notes (C2SP signed-note v1.0.0), Ed25519 lines only so far:
 *
 *     text, several lines, ending in a newline
 *
 *     — record.example/promise bSLxWQ…
 */
import { concatBytes, encodeBase64, equalBytes, parseBase64, utf8 } from './bytes.ts';
import type { Sha256 } from './commitment.ts';
import { LedgerError } from './ledger-error.ts';

export interface NoteSigner {
  readonly name: string;
  /** Raw Ed25519 public key, 32 bytes. */
  readonly publicKey: Uint8Array;
  /** RFC 8032 signature over the bytes, 64 bytes. */
  sign(bytes: Uint8Array): Uint8Array;
}

export interface VerifierKey {
  readonly name: string;
  readonly keyId: Uint8Array;
  readonly publicKey: Uint8Array;
}

export type VerifyEd25519 = (publicKey: Uint8Array, bytes: Uint8Array, signature: Uint8Array) => boolean;

const ed25519Type = Uint8Array.of(1);
const maxNoteLetters = 1_000_000;
const maxSignatureLines = 100;

/** A name has no white space of any kind, no control character and no `+`. */
const isName = (name: string): boolean => name !== '' && !/[\s+\u0000-\u001f\u0085]/u.test(name);

/** @source signed-note: first four bytes of SHA-256(name ‖ 0x0A ‖ type ‖ public key) */
export function keyIdOf(name: string, publicKey: Uint8Array, sha256: Sha256): Uint8Array {
  return sha256(concatBytes(utf8(`${name}\n`), ed25519Type, publicKey)).slice(0, 4);
}

/** `name+hex8(keyID)+base64(0x01 ‖ public key)` */
export function encodeVerifierKey(name: string, publicKey: Uint8Array, sha256: Sha256): string {
  if (!isName(name) || publicKey.length !== 32) throw new LedgerError('key-malformed');
  return `${name}+${keyIdOf(name, publicKey, sha256).toHex()}+${encodeBase64(concatBytes(ed25519Type, publicKey))}`;
}

/** @throws LedgerError `key-malformed` also when the key id is not that of the key */
export function parseVerifierKey(text: string, sha256: Sha256): VerifierKey {
  const first = text.indexOf('+');
  const second = text.indexOf('+', first + 1);
  const name = text.slice(0, first);
  const bytes = second < 0 ? new Uint8Array() : parseBase64(text.slice(second + 1));
  const publicKey = bytes.slice(1);
  if (first < 1 || !isName(name) || bytes[0] !== 1 || publicKey.length !== 32) throw new LedgerError('key-malformed');
  const keyId = keyIdOf(name, publicKey, sha256);
  if (keyId.toHex() !== text.slice(first + 1, second)) throw new LedgerError('key-malformed');
  return { name, keyId, publicKey };
}

/**
 * Signs a text that ends in a newline and returns the whole note.
 *
 * @throws LedgerError `note-malformed` for a text or a name that would not be read back
 */
export function signNote(text: string, signer: NoteSigner, sha256: Sha256): string {
  if (!isNoteText(text) || !isName(signer.name)) throw new LedgerError('note-malformed');
  const keyId = keyIdOf(signer.name, signer.publicKey, sha256);
  const signature = signer.sign(utf8(text));
  return `${text}\n— ${signer.name} ${encodeBase64(concatBytes(keyId, signature))}\n`;
}

/**
 * The text of a note that at least one of the known keys has signed. Lines by unknown keys are passed over; a line by a
 * known key that does not verify makes the whole note invalid.
 *
 * @throws LedgerError `note-malformed`, `note-too-long`, `note-unsigned`, `note-signature`
 */
export function verifyNote(
  note: string,
  known: readonly VerifierKey[],
  verify: VerifyEd25519,
): { readonly text: string; readonly signedBy: readonly VerifierKey[] } {
  if (note.length > maxNoteLetters) throw new LedgerError('note-too-long');
  const cut = note.lastIndexOf('\n\n');
  if (cut < 0 || !note.endsWith('\n')) throw new LedgerError('note-malformed');
  const text = note.slice(0, cut + 1);
  const lines = note.slice(cut + 2, -1).split('\n');
  if (!isNoteText(text) || lines.length > maxSignatureLines) throw new LedgerError('note-malformed');
  const signedBy: VerifierKey[] = [];
  for (const line of lines) {
    const { name, keyId, signature } = parseSignatureLine(line);
    const key = known.find((each) => each.name === name && equalBytes(each.keyId, keyId));
    if (key === undefined) continue;
    if (signature.length !== 64 || !verify(key.publicKey, utf8(text), signature))
      throw new LedgerError('note-signature');
    if (!signedBy.includes(key)) signedBy.push(key);
  }
  if (signedBy.length === 0) throw new LedgerError('note-unsigned');
  return { text, signedBy };
}

function parseSignatureLine(line: string) {
  const [dash, name, blob, ...rest] = line.split(' ');
  if (dash !== '—' || name === undefined || blob === undefined || rest.length > 0 || !isName(name))
    throw new LedgerError('note-malformed');
  const bytes = parseBase64(blob);
  if (bytes.length < 5) throw new LedgerError('note-malformed');
  return { name, keyId: bytes.slice(0, 4), signature: bytes.slice(4) };
}

const isNoteText = (text: string): boolean => text.endsWith('\n') && !/[\u0000-\u0009\u000b-\u001f]/.test(text);
