/**
 * Words that names of people in Punjab are made of, in both scripts; nobody in particular (`person-words.json`: our own list, and of
 * `perhaps` the given names of `linking/data/training/name-lexicon.csv`, whose ORIGIN.md says where they are from).
 * `surely`: hardly an ordinary word. `perhaps`: also an ordinary word or an office (ملک, منظور, "Noor"), and a name only in the
 * company of another.
 */
import { normalName } from '@amanat/linking';
import words from './person-words.json' with { type: 'json' };
import type { TextToken } from './text-tokens.ts';

export type NameWord = 'surely' | 'perhaps';

const setOf = (list: string, form: (word: string) => string = normalName): ReadonlySet<string> =>
  new Set(list.split(' ').map(form));

/** Spellings of one Roman name meet: `Mohammed` and `Muhammad`, `Usmaan` and `Osman`. */
const soundOf = (roman: string): string =>
  roman
    .replaceAll('ph', 'f')
    .replaceAll('q', 'k')
    .replaceAll('w', 'v')
    .replaceAll(/[eiy]+/g, 'i')
    .replaceAll(/[ou]+/g, 'u')
    .replaceAll(/a+/g, 'a')
    .replaceAll(/([a-z])\1+/g, '$1')
    .replace(/(?<=[aiu])h$/, '');

const surely = { urdu: setOf(words.surely.urdu), roman: setOf(words.surely.roman) };
const perhaps = { urdu: setOf(words.perhaps.urdu), roman: setOf(words.perhaps.roman) };
/** Short ones sound like too much else. */
const sounds = new Set([...surely.roman].filter(({ length }) => length >= 5).map(soundOf));

export function nameWordOf({
  key,
  isUrdu,
  isCapital,
}: Pick<TextToken, 'key' | 'isUrdu' | 'isCapital'>): NameWord | undefined {
  if (isUrdu) return surely.urdu.has(key) ? 'surely' : perhaps.urdu.has(key) ? 'perhaps' : undefined;
  if (perhaps.roman.has(key)) return isCapital ? 'perhaps' : undefined;
  // In small letters it counts in company only.
  if (surely.roman.has(key)) return isCapital ? 'surely' : 'perhaps';
  return isCapital && key.length >= 5 && sounds.has(soundOf(key)) ? 'surely' : undefined;
}
