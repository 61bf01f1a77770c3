/**
 * The promise given at once when a complaint is lodged: this commitment will be in the log by then. After that instant
 * an entry that is not there makes the promise itself the proof. Signed under a key of its own, `<origin>/promise`.
 *
 *     amanat-promise/v1
 *     record.example/kasur
 *     qLk0…=
 *     received 2026-11-22 until 2026-11-23T14:00:00Z
 *
 *     — record.example/kasur/promise bSLxWQ…
 */
import { encodeBase64, parseBase64 } from './bytes.ts';
import type { Sha256 } from './commitment.ts';
import { LedgerError } from './ledger-error.ts';
import { type NoteSigner, signNote, verifyNote } from './signed-note.ts';
import type { VerifierKey, VerifyEd25519 } from './verifier-key.ts';

/**
 * No checkpoint can be read as a promise: its first line would have to be this, which is no origin. And no promise as a
 * checkpoint: its second line would have to be a size, which is no origin either.
 */
const firstLine = 'amanat-promise/v1';

export interface Promised {
  readonly origin: string;
  /** 32 bytes. */
  readonly commitment: Uint8Array;
  /** Calendar day in the jurisdiction, `YYYY-MM-DD`. */
  readonly receivedOn: string;
  /** RFC 3339 instant in UTC, whole seconds. */
  readonly until: string;
}

export const promiseKeyName = (origin: string): string => `${origin}/promise`;

/** A neutral name: host-like letters and slashes, at least one letter, no scheme, nothing that reads as a sentence. */
export function isOrigin(text: string): boolean {
  const isNeutral = /^[a-z0-9][a-z0-9.-]*(\/[a-z0-9][a-z0-9.-]*)*$/.test(text) && /[a-z]/.test(text);
  return isNeutral && text.length <= 100 && text !== firstLine;
}

/** @throws LedgerError `origin-malformed`, `promise-malformed` */
export function signPromise(promised: Promised, signer: NoteSigner, sha256: Sha256): string {
  const { origin, commitment, receivedOn, until } = promised;
  if (!isOrigin(origin) || signer.name !== promiseKeyName(origin)) throw new LedgerError('origin-malformed');
  if (commitment.length !== 32) throw new LedgerError('promise-malformed');
  const text = `${firstLine}\n${origin}\n${encodeBase64(commitment)}\nreceived ${receivedOn} until ${until}\n`;
  parsePromiseText(text);
  return signNote(text, signer, sha256);
}

/** @throws LedgerError if the note is not a promise of that key's origin */
export function verifyPromise(note: string, key: VerifierKey, verify: VerifyEd25519): Promised {
  const promised = parsePromiseText(verifyNote(note, [key], verify).text);
  if (promiseKeyName(promised.origin) !== key.name) throw new LedgerError('origin-malformed');
  return promised;
}

function parsePromiseText(text: string): Promised {
  const [first, origin, commitment, times, end, ...rest] = text.split('\n');
  const match = /^received (\d{4}-\d{2}-\d{2}) until (\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z)$/.exec(times ?? '');
  if (first !== firstLine || origin === undefined || commitment === undefined || end !== '' || rest.length > 0)
    throw new LedgerError('promise-malformed');
  if (!isOrigin(origin)) throw new LedgerError('origin-malformed');
  const bytes = parseBase64(commitment);
  const [, receivedOn, until] = match ?? [];
  if (bytes.length !== 32 || receivedOn === undefined || until === undefined || !isDay(receivedOn) || !isInstant(until))
    throw new LedgerError('promise-malformed');
  return { origin, commitment: bytes, receivedOn, until };
}

/** A day that the calendar has, in the one spelling. */
function isDay(text: string): boolean {
  try {
    return Temporal.PlainDate.from(text).toString() === text;
  } catch {
    return false;
  }
}

/** An instant that exists: no leap second and no hour 24, which others would read as another instant. */
function isInstant(text: string): boolean {
  try {
    return Temporal.Instant.from(text).toString() === text;
  } catch {
    return false;
  }
}
