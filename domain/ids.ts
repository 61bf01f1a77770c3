/**
 * Ids are branded by what they name and start with it, so that a person's id cannot stand where a case's is wanted.
 * The letters come from outside (I9): 26 letters of lower-case Crockford base 32, at least 125 random bits.
 */

declare const brand: unique symbol;
type Id<Name extends string> = string & { readonly [brand]: Name };

export type CaseId = Id<'case'>;
export type EventId = Id<'evt'>;
export type PersonId = Id<'per'>;
export type AccountId = Id<'account'>;
export type OpeningId = Id<'opening'>;
export type ChangeId = Id<'change'>;
export type ErasureId = Id<'erasure'>;
export type LinkId = Id<'link'>;
export type WarningId = Id<'warning'>;

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';

/** 26 letters out of 17 random bytes, whose last 130 bits count; of longer input the first 17 bytes. */
export function idLetters(random: Uint8Array): string {
  let bits = 0n;
  for (const byte of random.subarray(0, 17)) bits = (bits << 8n) | BigInt(byte);
  let letters = '';
  for (let place = 0; place < 26; place++) {
    letters = alphabet.charAt(Number(bits & 31n)) + letters;
    bits >>= 5n;
  }
  return letters;
}

const idForm = (prefix: string): RegExp => new RegExp(`^${prefix}_[0-9a-hjkmnp-tv-z]{26}$`);
const forms = {
  case: idForm('case'),
  evt: idForm('evt'),
  per: idForm('per'),
  account: idForm('account'),
  opening: idForm('opening'),
  change: idForm('change'),
  erasure: idForm('erasure'),
  link: idForm('link'),
  warning: idForm('warning'),
} as const;

export const caseId = (random: Uint8Array): CaseId => `case_${idLetters(random)}` as CaseId;
export const eventId = (random: Uint8Array): EventId => `evt_${idLetters(random)}` as EventId;
export const personId = (random: Uint8Array): PersonId => `per_${idLetters(random)}` as PersonId;

export const accountId = (random: Uint8Array): AccountId => `account_${idLetters(random)}` as AccountId;
export const openingId = (random: Uint8Array): OpeningId => `opening_${idLetters(random)}` as OpeningId;
export const changeId = (random: Uint8Array): ChangeId => `change_${idLetters(random)}` as ChangeId;
export const erasureId = (random: Uint8Array): ErasureId => `erasure_${idLetters(random)}` as ErasureId;
/** Not drawn: derived from the two subjects, so that a pair has one stream whichever came first. */
export const linkId = (derived: Uint8Array): LinkId => `link_${idLetters(derived)}` as LinkId;
/** Derived from what it is about, so that the same warning is not raised twice. */
export const warningId = (derived: Uint8Array): WarningId => `warning_${idLetters(derived)}` as WarningId;

export const isCaseId = (text: string): text is CaseId => forms.case.test(text);
export const isEventId = (text: string): text is EventId => forms.evt.test(text);
export const isPersonId = (text: string): text is PersonId => forms.per.test(text);
export const isAccountId = (text: string): text is AccountId => forms.account.test(text);
export const isOpeningId = (text: string): text is OpeningId => forms.opening.test(text);
export const isChangeId = (text: string): text is ChangeId => forms.change.test(text);
export const isErasureId = (text: string): text is ErasureId => forms.erasure.test(text);
export const isLinkId = (text: string): text is LinkId => forms.link.test(text);
export const isWarningId = (text: string): text is WarningId => forms.warning.test(text);

/**
 * What people read out and write on paper: the first ten letters of a case's id, `7k2m9-qxr4t`. Drawn with the case, so
 * that two complaints at once cannot take the same one of a counter; among a million cases two share one in about one
 * deployment of 2,000, and a search by number then finds both.
 */
export const caseNumberOf = (id: CaseId): string => `${id.slice(5, 10)}-${id.slice(10, 15)}`;

/** The letters that such a number stands for, with O, I and L read as people write them; `undefined` if it is none. */
export function caseNumberLetters(typed: string): string | undefined {
  const letters = typed
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s\u200b-\u200f\u2066-\u2069.\-–]/g, '')
    .replaceAll('o', '0')
    .replaceAll(/[il]/g, '1');
  return /^[0-9a-hjkmnp-tv-z]{10}$/.test(letters) ? letters : undefined;
}
