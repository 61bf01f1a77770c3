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

/** For whom, and until when. */
export interface InvitationPlace {
  readonly account: AccountId;
  /** To the millisecond. */
  readonly endsAt: Temporal.Instant;
}

const drawnLetters = 13;

/**
 * 26 letters, 130 bits, as `abcde-fghjk-…`: as long as a key, so no slow hash is needed. Half are drawn; the other half follow
 * from them, the account and the end under the deployment's key: whoever owns the database writes no row that opens, and a row
 * that they move to another account, or make last, opens nothing any more.
 */
export function drawInvitation(
  place: InvitationPlace,
  deploymentKey: Uint8Array,
  { random, hkdf }: Pick<Ciphers, 'random' | 'hkdf'>,
): string {
  const drawn = idLetters(random(17)).slice(-drawnLetters);
  return grouped(`${drawn}${derivedLetters(drawn, place, deploymentKey, { hkdf })}`, 5);
}

/** Whether these letters were drawn here for that account and end. */
export function isOwnInvitation(
  typed: string,
  place: InvitationPlace,
  deploymentKey: Uint8Array,
  { hkdf }: Pick<Ciphers, 'hkdf'>,
): boolean {
  const letters = lettersOf(typed);
  const drawn = letters.slice(0, drawnLetters);
  return letters === `${drawn}${derivedLetters(drawn, place, deploymentKey, { hkdf })}`;
}

function derivedLetters(
  drawn: string,
  { account, endsAt }: InvitationPlace,
  deploymentKey: Uint8Array,
  { hkdf }: Pick<Ciphers, 'hkdf'>,
): string {
  const label = `amanat/invitation-letters/v1\n${account}\n${endsAt.epochMilliseconds}\n${drawn}`;
  return idLetters(hkdf(deploymentKey, label, 17)).slice(-drawnLetters);
}

/** What the table knows it by; `undefined` if it cannot be one. */
export function invitationHash(
  typed: string,
  { sha256, utf8 }: Pick<Ciphers, 'sha256' | 'utf8'>,
): Uint8Array | undefined {
  const letters = lettersOf(typed);
  return /^[0-9a-hjkmnp-tv-z]{26}$/.test(letters) ? sha256(utf8(`amanat/invitation/v1\n${letters}`)) : undefined;
}

const recoveryLetters = 16;
export const recoveryCodeCount = 10;

/** 16 letters, 80 bits each, as `abcd-efgh-jkmn-pqrs`. */
export const drawRecoveryCodes = ({ random }: Pick<Ciphers, 'random'>): readonly string[] =>
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
