/**
 * Secrets that are drawn here, shown once, and kept as a hash: invitations and recovery codes. Letters of Crockford's
 * base 32, read as people write them.
 */
import { type AccountId, idLetters } from '@amanat/domain';
import type { Ciphers } from '@amanat/sealing';

const grouped = (letters: string, size: number): string =>
  letters.match(new RegExp(`.{1,${size}}`, 'g'))?.join('-') ?? '';

/** As typed: Urdu digits, blanks and dashes between, O for 0, I and L for 1. */
const lettersOf = (typed: string): string =>
  plainDigits(typed.normalize('NFKC').toLowerCase())
    .replaceAll(/[\s\u200b-\u200f\u2066-\u2069.\-–_]/g, '')
    .replaceAll('o', '0')
    .replaceAll(/[il]/g, '1');

/** Digits of Urdu and Arabic keyboards as those of a telephone. */
export const plainDigits = (typed: string): string =>
  typed.replaceAll(/[\u06f0-\u06f9\u0660-\u0669]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf));

type Needs = Pick<Ciphers, 'random' | 'sha256' | 'utf8'>;

/** 26 letters, 130 bits, as `abcde-fghjk-…`: as long as a key, so no slow hash is needed. */
export const drawInvitation = ({ random }: Needs): string => grouped(idLetters(random(17)), 5);

/** `undefined` if it cannot be one. */
export function invitationHash(typed: string, { sha256, utf8 }: Needs): Uint8Array | undefined {
  const letters = lettersOf(typed);
  return /^[0-9a-hjkmnp-tv-z]{26}$/.test(letters) ? sha256(utf8(`amanat/invitation/v1\n${letters}`)) : undefined;
}

const recoveryLetters = 16;
export const recoveryCodeCount = 10;

/** 16 letters, 80 bits each, as `abcd-efgh-jkmn-pqrs`. */
export const drawRecoveryCodes = ({ random }: Needs): readonly string[] =>
  Array.from({ length: recoveryCodeCount }, () => grouped(idLetters(random(17)).slice(-recoveryLetters), 4));

/**
 * `undefined` if it cannot be one. Bound to the account, so that a row moved to another opens nothing, and made under the
 * deployment's key, so that whoever owns the database can write no row that opens.
 */
export function recoveryHash(
  account: AccountId,
  typed: string,
  deploymentKey: Uint8Array,
  { hkdf }: Pick<Ciphers, 'hkdf'>,
): Uint8Array | undefined {
  const letters = lettersOf(typed);
  return /^[0-9a-hjkmnp-tv-z]{16}$/.test(letters)
    ? hkdf(deploymentKey, `amanat/recovery-code/v1\n${account}\n${letters}`, 32)
    : undefined;
}
