/**
 * A custodian's share of a slot's key, as letters that can be printed, read out over a telephone and typed back.
 *
 *     0410 6F65 8KFV G001 081G 8186 …   18 groups of four letters, Crockford base 32
 *     version(1) ‖ number(1) ‖ threshold(1) ‖ slot(5) ‖ share(33) ‖ check(4)
 *
 * `slot` is the first eight letters of the slot's id, so that shares of two ceremonies are not mixed up; `check` is
 * SHA-256 over all before it, so that a slip of the pen is noticed before anything is tried.
 */
import { concat, equal } from './bytes.ts';
import type { Ciphers } from './ciphers.ts';
import { SealingError } from './sealing-error.ts';
import { crockford, groupsOfFour, plainLetters } from './typed-letters.ts';

export interface KeyShare {
  /** From 1. */
  readonly number: number;
  /** How many it takes. */
  readonly threshold: number;
  /** First eight letters of the slot's id, small. */
  readonly slotLetters: string;
  /** 33 bytes: as Shamir's scheme gave it for a key of 32. */
  readonly bytes: Uint8Array;
}

/** Shamir's scheme over GF(2^8), given from outside. */
export interface SecretSharing {
  /** So many shares of 33 bytes each, of which `threshold` give the 32 bytes back. */
  split(secret: Uint8Array, shares: number, threshold: number): Promise<readonly Uint8Array[]>;
  /** Always gives something: whether it was enough shows when the slot is opened with it. */
  combine(shares: readonly Uint8Array[]): Promise<Uint8Array>;
}

const version = 1;
const shareBytes = 33;
const checkBytes = 4;
const headBytes = 8;
const letterCount = 72;

/** Eighteen groups of four letters, six to a line. @throws SealingError `key-length` */
export function formatShare(share: KeyShare, ciphers: Hashing): string {
  if (share.bytes.length !== shareBytes) throw new SealingError('key-length');
  const plain = concat(
    Uint8Array.of(version, share.number, share.threshold),
    bytesOf(share.slotLetters.toUpperCase()) ?? new Uint8Array(),
    share.bytes,
  );
  if (plain.length !== headBytes + shareBytes) throw new SealingError('key-length');
  const groups = groupsOfFour(lettersOf(concat(plain, checkOf(plain, ciphers))));
  return [0, 6, 12].map((first) => groups.slice(first, first + 6).join(' ')).join('\n');
}

export type ParsedShare =
  | { readonly kind: 'share'; readonly share: KeyShare }
  /** Not as many letters as a share has, or others. */
  | { readonly kind: 'not-the-form' }
  /** The form is right and the check letters are not: copied wrongly. */
  | { readonly kind: 'miscopied' };

/** What a person typed, in any spacing, small or capital letters, O for 0, I and L for 1. */
export function parseShare(typed: string, ciphers: Hashing): ParsedShare {
  if (typed.length > 500) return { kind: 'not-the-form' };
  const letters = plainLetters(typed);
  const bytes = letters.length === letterCount ? bytesOf(letters) : undefined;
  if (bytes === undefined) return { kind: 'not-the-form' };
  const plain = bytes.slice(0, -checkBytes);
  if (!equal(checkOf(plain, ciphers), bytes.slice(-checkBytes))) return { kind: 'miscopied' };
  const [first, number = 0, threshold = 0] = plain;
  if (first !== version || number < 1 || threshold < 2) return { kind: 'not-the-form' };
  const slotLetters = lettersOf(plain.slice(3, headBytes)).toLowerCase();
  return { kind: 'share', share: { number, threshold, slotLetters, bytes: plain.slice(headBytes) } };
}

export const isOfSlot = ({ slotLetters }: KeyShare, slot: string): boolean => slot.slice(5, 13) === slotLetters;

/** Hex SHA-256: what a slot keeps of each of its shares. */
export const shareDigest = ({ number, bytes }: KeyShare, slot: string, ciphers: Hashing): string =>
  ciphers.sha256(concat(ciphers.utf8(`amanat/key-share/v1\n${slot}\n${number}\n`), bytes)).toHex();

type Hashing = Pick<Ciphers, 'sha256' | 'utf8'>;

const checkOf = (plain: Uint8Array, { sha256, utf8 }: Hashing): Uint8Array =>
  sha256(concat(utf8('amanat/key-share-check/v1\n'), plain)).slice(0, checkBytes);

/** Five bits a letter; the length is a whole number of letters here. */
function lettersOf(bytes: Uint8Array): string {
  let value = BigInt(`0x${bytes.toHex()}`);
  let letters = '';
  for (let place = 0; place < (bytes.length * 8) / 5; place++, value >>= 5n)
    letters = crockford.charAt(Number(value & 31n)) + letters;
  return letters;
}

/** `undefined` if a letter is none of the thirty-two. */
function bytesOf(letters: string): Uint8Array | undefined {
  let value = 0n;
  for (const letter of letters) {
    const place = crockford.indexOf(letter);
    if (place < 0) return undefined;
    value = (value << 5n) | BigInt(place);
  }
  return Uint8Array.fromHex(value.toString(16).padStart((letters.length * 5) / 4, '0'));
}
