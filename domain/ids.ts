/**
 * Ids are branded by what they name and start with it, so that a person's id cannot stand where a case's is wanted.
 * The letters come from outside (I9): 26 letters of lower-case Crockford base 32, at least 125 random bits.
 */

declare const brand: unique symbol;
type Id<Name extends string> = string & { readonly [brand]: Name };

export type CaseId = Id<'case'>;
export type EventId = Id<'evt'>;
export type PersonId = Id<'per'>;

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
const forms = { case: idForm('case'), evt: idForm('evt'), per: idForm('per') } as const;

export const caseId = (random: Uint8Array): CaseId => `case_${idLetters(random)}` as CaseId;
export const eventId = (random: Uint8Array): EventId => `evt_${idLetters(random)}` as EventId;
export const personId = (random: Uint8Array): PersonId => `per_${idLetters(random)}` as PersonId;

export const isCaseId = (text: string): text is CaseId => forms.case.test(text);
export const isEventId = (text: string): text is EventId => forms.evt.test(text);
export const isPersonId = (text: string): text is PersonId => forms.per.test(text);
