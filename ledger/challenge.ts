/**
 * An auditor's question of the day: open what stands at these indexes. The indexes follow from the auditor's signature over a
 * published checkpoint and the day, so that the log cannot choose what it opens.
 *
 *     amanat-challenge/v1
 *     record.example/kasur
 *     bar-association
 *     2026-11-22
 *     70000
 *     qLk0…=
 *
 *     — bar-association bSLxWQ…
 */
import { concatBytes, encodeBase64, parseBase64, utf8 } from './bytes.ts';
import type { Sha256 } from './commitment.ts';
import { encodeDecimal, parseDecimal, requireCount } from './decimal.ts';
import { hashBytes } from './hashing.ts';
import { LedgerError } from './ledger-error.ts';
import { isOrigin } from './promise.ts';
import { type NoteSigner, parseNoteUnverified, signNote, verifyNote } from './signed-note.ts';
import type { VerifierKey, VerifyEd25519 } from './verifier-key.ts';

/** Neither promise nor checkpoint can be read as a challenge: the second line would have to be an origin. */
const firstLine = 'amanat-challenge/v1';

/** So many indexes are drawn; fewer are opened where one is drawn twice. */
export const challengeDraws = 20;

export interface Challenge {
  /** Of the log that is asked. */
  readonly origin: string;
  /** Under which the auditor is registered there, such as `bar-association`. */
  readonly auditor: string;
  /** Calendar day in the log's jurisdiction, `YYYY-MM-DD`. */
  readonly day: string;
  /** Size of a published checkpoint, at least 1. */
  readonly size: number;
  /** Root of that checkpoint, 32 bytes. */
  readonly root: Uint8Array;
}

declare const brand: unique symbol;

/** Signed by the auditor's key. Only {@link verifyChallenge} makes one. */
export interface VerifiedChallenge extends Challenge {
  /** 64 bytes, from which the indexes follow. */
  readonly signature: Uint8Array;
  readonly [brand]: true;
}

/** Registered names stand in stream names and file names. */
export const isAuditorName = (text: string): boolean => /^[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?$/.test(text);

/** The whole note. @throws LedgerError `challenge-malformed` */
export function signChallenge(challenge: Challenge, signer: NoteSigner, sha256: Sha256): string {
  const { origin, auditor, day, size, root } = challenge;
  const text = [firstLine, origin, auditor, day, encodeDecimal(size), encodeBase64(root), ''].join('\n');
  parseChallengeText(text);
  return signNote(text, signer, sha256);
}

/**
 * Whose key it is, which log and which day are meant, and whether such a checkpoint was published is for the caller to
 * compare.
 *
 * @throws LedgerError `challenge-malformed`, also for more than one signature; those of a note and of its numbers
 */
export function verifyChallenge(note: string, key: VerifierKey, verify: VerifyEd25519): VerifiedChallenge {
  const challenge = parseChallengeText(verifyNote(note, [key], verify).text);
  const [line, ...more] = parseNoteUnverified(note).lines;
  // A second line by the same key could be another signature, and other indexes.
  if (line === undefined || more.length > 0) throw new LedgerError('challenge-malformed');
  return { ...challenge, signature: line.signature } as VerifiedChallenge;
}

/** Who says to ask, before anything is verified: to find the key. @throws LedgerError `challenge-malformed` and those of a note */
export const challengeAuditorUnverified = (note: string): string =>
  parseChallengeText(parseNoteUnverified(note).text).auditor;

function parseChallengeText(text: string): Challenge {
  const [first, origin, auditor, day, size, root, end, ...rest] = text.split('\n');
  if (first !== firstLine || origin === undefined || auditor === undefined || day === undefined)
    throw new LedgerError('challenge-malformed');
  if (size === undefined || root === undefined || end !== '' || rest.length > 0)
    throw new LedgerError('challenge-malformed');
  if (!isOrigin(origin) || !isAuditorName(auditor) || !isDay(day)) throw new LedgerError('challenge-malformed');
  const challenge = { origin, auditor, day, size: parseDecimal(size), root: parseBase64(root) };
  if (challenge.size === 0 || challenge.root.length !== hashBytes) throw new LedgerError('challenge-malformed');
  return challenge;
}

/** A day that the calendar has, in the one spelling. */
function isDay(text: string): boolean {
  try {
    return Temporal.PlainDate.from(text).toString() === text;
  } catch {
    return false;
  }
}

const indexLabel = utf8('amanat-challenge-index/v1\n');

/**
 * What is to be opened, in the order it was drawn: index i is the first eight bytes, as a number, of
 * SHA-256(`amanat-challenge-index/v1\n` ‖ signature ‖ be32 i), modulo the size. One drawn twice is left out the second time.
 *
 * @throws LedgerError `number-malformed`, `number-too-large`; `index-outside` for an empty log
 */
export function challengedIndexes(signature: Uint8Array, size: number, sha256: Sha256): readonly number[] {
  requireCount(size);
  if (size === 0) throw new LedgerError('index-outside');
  const drawn = Array.from({ length: challengeDraws }, (_, draw) => {
    const hash = sha256(concatBytes(indexLabel, signature, Uint8Array.of(0, 0, 0, draw)));
    return Number(BigInt(`0x${hash.slice(0, 8).toHex()}`) % BigInt(size));
  });
  return [...new Set(drawn)];
}
