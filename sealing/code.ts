/**
 * The code that a reporter keeps on paper, and the cover code that can be shown to somebody who presses.
 *
 *     digits   3141 5926 5358 9793 2384 6264 3383 2742 7310      30 random, 2 check digits, 4 random
 *     letters  1V5H 7K2M 9QXR 4TBN 0WZ8 42 7310                  the same 30 as Crockford base 32, then as above
 *
 * 34 random digits are 112 bits, so no slow hash and no brake is needed. The last group stands alone so that a cover
 * code is the code with other last digits, in both ways of writing, and passes the same check digits.
 */
import type { Ciphers } from './ciphers.ts';
import { SealingError } from './sealing-error.ts';
import { crockford, groupsOfFour, plainLetters } from './typed-letters.ts';

declare const brand: unique symbol;
/** 36 Latin digits whose check digits hold. */
export type Code = string & { readonly [brand]: 'code' };

const randomDigits = 30;
const lastGroupDigits = 4;
const letterCount = 20;

/** A code from 64 random (or derived) bytes; the bias of the remainder is below 2^-390. */
export function codeFromBytes(bytes: Uint8Array): Code {
  if (bytes.length !== 64) throw new SealingError('key-length');
  const digits = (BigInt(`0x${bytes.toHex()}`) % 10n ** BigInt(randomDigits + lastGroupDigits)).toString();
  const all = digits.padStart(randomDigits + lastGroupDigits, '0');
  const front = all.slice(0, randomDigits);
  return `${front}${checkDigits(front)}${all.slice(randomDigits)}` as Code;
}

export const drawCode = (ciphers: Ciphers): Code => codeFromBytes(ciphers.random(64));

/** Same key, same code: an API caller whose connection broke sends the same again. `callerKey` has 128 random bits or more. */
export const codeFromCallerKey = (callerKey: Uint8Array, origin: string, ciphers: Ciphers): Code =>
  codeFromBytes(ciphers.hkdf(callerKey, `amanat/code/from-caller-key/v1\n${origin}`, 64));

/** The code whose last group is those four digits. @throws SealingError `cover-equals-code` */
export function coverCodeOf(code: Code, lastGroup: string): Code {
  if (!/^\d{4}$/.test(lastGroup) || code.endsWith(lastGroup)) throw new SealingError('cover-equals-code');
  return `${code.slice(0, -lastGroupDigits)}${lastGroup}` as Code;
}

/** The four digits that a cover code replaces. */
export const lastGroupOf = (code: Code): string => code.slice(-lastGroupDigits);

/** In groups as printed. `urdu-digits` are ۰۱۲۳۴۵۶۷۸۹. */
export function formatCode(code: Code, as: 'digits' | 'urdu-digits' | 'letters'): string {
  if (as === 'letters') {
    const letters = lettersOf(BigInt(code.slice(0, randomDigits)));
    return [...groupsOfFour(letters), code.slice(30, 32), code.slice(32)].join(' ');
  }
  const digits = groupsOfFour(code).join(' ');
  return as === 'digits' ? digits : digits.replaceAll(/\d/g, (digit) => String.fromCodePoint(0x06f0 + Number(digit)));
}

export type ParsedCode =
  | { readonly kind: 'code'; readonly code: Code }
  /** Not as many digits or letters as a code has, or others than it has. */
  | { readonly kind: 'not-the-form' }
  /** The form is right and the check digits are not: copied wrongly. */
  | { readonly kind: 'miscopied' };

/** What a person typed: Urdu, Arabic or Latin digits or letters, any spacing and marks of direction, O for 0, I and L for 1. */
export function parseCode(typed: string): ParsedCode {
  if (typed.length > 200) return { kind: 'not-the-form' };
  const plain = plainLetters(typed);
  const digits = plain.length === 26 ? digitsOfLetters(plain) : plain;
  if (digits === undefined || !/^\d{36}$/.test(digits)) return { kind: 'not-the-form' };
  const front = digits.slice(0, randomDigits);
  return checkDigits(front) === digits.slice(30, 32) ? { kind: 'code', code: digits as Code } : { kind: 'miscopied' };
}

/** 32 bytes: all that a server keeps of a code, next to the public key. */
export const lookupOf = (code: Code, origin: string, ciphers: Ciphers): Uint8Array =>
  ciphers.hkdf(ciphers.utf8(code), `amanat/code/lookup/v1\n${origin}`, 32);

/** 32 bytes of what a code and its covers share, all but the last group: tells that a code begins so, and opens nothing. */
export const frontOf = (code: Code, origin: string, ciphers: Ciphers): Uint8Array =>
  ciphers.hkdf(ciphers.utf8(code.slice(0, -lastGroupDigits)), `amanat/code/front/v1\n${origin}`, 32);

/** Raw X25519 private key, 32 bytes: made from the code when it is typed, never kept. */
export const boxPrivateKeyOf = (code: Code, origin: string, ciphers: Ciphers): Uint8Array =>
  ciphers.hkdf(ciphers.utf8(code), `amanat/code/box/v1\n${origin}`, 32);

/** @source ISO/IEC 7064, MOD 97-10 */
function checkDigits(front: string): string {
  return String(98n - ((BigInt(front) * 100n) % 97n)).padStart(2, '0');
}

function lettersOf(value: bigint): string {
  let letters = '';
  for (let left = value, place = 0; place < letterCount; place++, left >>= 5n)
    letters = crockford.charAt(Number(left & 31n)) + letters;
  return letters;
}

function digitsOfLetters(typed: string): string | undefined {
  let value = 0n;
  for (const letter of typed.slice(0, letterCount)) {
    const place = crockford.indexOf(letter);
    if (place < 0) return undefined;
    value = (value << 5n) | BigInt(place);
  }
  const digits = value.toString().padStart(randomDigits, '0');
  return digits.length > randomDigits ? undefined : digits + typed.slice(letterCount);
}
