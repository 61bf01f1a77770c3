/** What an account is called, and what its owner types. */
import { z } from 'zod';
import { because, plainText } from '../text.ts';

/** Typed to sign in: the same on every keyboard, and never two that look alike. */
export const signInNameSchema = z
  .string(because('not-this-shape'))
  .regex(/^[a-z][a-z0-9.-]{2,39}$/, because('not-this-shape'));

/** How colleagues call this person, in any script. */
export const displayNameSchema = plainText(80).refine((text) => text !== '', because('missing'));

/** As people type it: capitals and blanks around it mean nothing. */
export const signInNameOf = (typed: string): string => typed.normalize('NFKC').trim().toLowerCase();

/** Letters that a passphrase has at least, and at most: more costs the hash nothing, but has no use. */
export const passphraseLetters = { least: 12, most: 200 } as const;

/** In NFKC, as keyboards differ in how they write the same letter. Blanks count. */
export const passphraseOf = (typed: string): string => typed.normalize('NFKC');

export type PassphraseFault = 'too-short' | 'too-long' | 'holds-name' | 'one-letter';

/** Why it will not do; `undefined` if it does. No rules about signs and digits: they make people write it down. */
export function passphraseFault(passphrase: string, signInName: string): PassphraseFault | undefined {
  const letters = [...passphrase];
  if (letters.length < passphraseLetters.least) return 'too-short';
  if (letters.length > passphraseLetters.most) return 'too-long';
  if (passphrase.toLowerCase().includes(signInName) && letters.length < passphraseLetters.least + signInName.length)
    return 'holds-name';
  return new Set(letters).size < 5 ? 'one-letter' : undefined;
}
