/**
 * Signed notes (C2SP signed-note v1.0.0):
 *
 *     text, several lines, ending in a newline
 *
 *     — record.example/promise bSLxWQ…
 *
 * A note may carry lines of other keys and other types; each reader looks at those it knows.
 */
import { concatBytes, encodeBase64, equalBytes, parseBase64, utf8 } from './bytes.ts';
import type { Sha256 } from './commitment.ts';
import { LedgerError } from './ledger-error.ts';
import { isKeyName, keyIdOf, type VerifierKey, type VerifyEd25519 } from './verifier-key.ts';

export interface NoteSigner {
  readonly name: string;
  /** Raw Ed25519 public key, 32 bytes. */
  readonly publicKey: Uint8Array;
  /** RFC 8032 signature over the bytes, 64 bytes. */
  sign(bytes: Uint8Array): Uint8Array;
}

/** One line under a note, as it claims to be. */
export interface SignatureLine {
  readonly name: string;
  readonly keyId: Uint8Array;
  /** What follows the key id; its form is the key type's. */
  readonly signature: Uint8Array;
}

export const maxNoteLetters = 1_000_000;
const maxSignatureLines = 100;

/**
 * Signs a text that ends in a newline and returns the whole note.
 *
 * @throws LedgerError `note-malformed` for a text or a name that would not be read back
 */
export function signNote(text: string, signer: NoteSigner, sha256: Sha256): string {
  if (!isNoteText(text) || !isKeyName(signer.name)) throw new LedgerError('note-malformed');
  const keyId = keyIdOf(signer.name, signer.publicKey, sha256);
  return `${text}\n${signatureLine({ name: signer.name, keyId, signature: signer.sign(utf8(text)) })}`;
}

/** The line with its newline. @throws LedgerError `note-malformed` for what would not be read back */
export function signatureLine({ name, keyId, signature }: SignatureLine): string {
  if (!isKeyName(name) || keyId.length !== 4 || signature.length < 1) throw new LedgerError('note-malformed');
  return `— ${name} ${encodeBase64(concatBytes(keyId, signature))}\n`;
}

/**
 * The note with more lines, each ending in a newline, under those it has. Whether they verify is not looked at.
 *
 * @throws LedgerError `note-malformed`, `note-too-long`
 */
export function appendSignatureLines(note: string, lines: readonly string[]): string {
  const longer = note + lines.join('');
  if (lines.some((line) => !line.endsWith('\n'))) throw new LedgerError('note-malformed');
  if (noteTextUnverified(longer) !== noteTextUnverified(note)) throw new LedgerError('note-malformed');
  return longer;
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
  const { text, lines } = parseNoteUnverified(note);
  const signedBy: VerifierKey[] = [];
  for (const line of lines) {
    const key = known.find((each) => isLineBy(line, each));
    if (key === undefined) continue;
    if (line.signature.length !== 64 || !verify(key.publicKey, utf8(text), line.signature))
      throw new LedgerError('note-signature');
    if (!signedBy.includes(key)) signedBy.push(key);
  }
  if (signedBy.length === 0) throw new LedgerError('note-unsigned');
  return { text, signedBy };
}

/** Whether the line claims to be by this key: name and key id together. */
export const isLineBy = (line: SignatureLine, key: VerifierKey): boolean =>
  line.name === key.name && equalBytes(line.keyId, key.keyId);

/** The text that a note's signatures are said to be over. @throws LedgerError `note-malformed`, `note-too-long` */
export const noteTextUnverified = (note: string): string => parseNoteUnverified(note).text;

/** @throws LedgerError `note-malformed`, `note-too-long` */
export function parseNoteUnverified(note: string): {
  readonly text: string;
  readonly lines: readonly SignatureLine[];
} {
  if (note.length > maxNoteLetters) throw new LedgerError('note-too-long');
  const cut = note.lastIndexOf('\n\n');
  const text = note.slice(0, cut + 1);
  if (cut < 0 || !isNoteText(text)) throw new LedgerError('note-malformed');
  return { text, lines: parseSignatureLines(note.slice(cut + 2)) };
}

/**
 * One to 100 lines, each ending in a newline: what stands under a note, or what a witness answers.
 *
 * @throws LedgerError `note-malformed`, `base64-not-canonical`
 */
export function parseSignatureLines(text: string): readonly SignatureLine[] {
  const lines = text.split('\n');
  if (lines.pop() !== '' || lines.length > maxSignatureLines) throw new LedgerError('note-malformed');
  if (lines.length === 0) throw new LedgerError('note-malformed');
  return lines.map(parseSignatureLine);
}

function parseSignatureLine(line: string): SignatureLine {
  const [dash, name, blob, ...rest] = line.split(' ');
  if (dash !== '—' || name === undefined || blob === undefined || rest.length > 0 || !isKeyName(name))
    throw new LedgerError('note-malformed');
  const bytes = parseBase64(blob);
  if (bytes.length < 5) throw new LedgerError('note-malformed');
  return { name, keyId: bytes.slice(0, 4), signature: bytes.slice(4) };
}

const isNoteText = (text: string): boolean => text.endsWith('\n') && !/[\u0000-\u0009\u000b-\u001f]/.test(text);
