/**
 * Keys that bring spellings of one name together in both scripts: the classes of its consonants, without vowels. Made for finding
 * candidates; whether two names agree is for `tokenSimilarity`.
 */
import { scriptOf } from './normal-name.ts';

/** Urdu letters of one sound share a class; those that Roman writing leaves out have none. */
const urduClass: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ['b', 'ب'],
    ['p', 'پ'],
    ['t', 'تٹط'],
    ['s', 'ثسص'],
    ['j', 'جژ'],
    ['c', 'چ'],
    ['k', 'خقک'],
    ['d', 'دڈ'],
    ['z', 'ذزضظ'],
    ['r', 'رڑ'],
    ['x', 'ش'],
    ['g', 'غگ'],
    ['f', 'ف'],
    ['l', 'ل'],
    ['m', 'م'],
    ['n', 'ن'],
  ].flatMap(([kind = '', letters = '']) => [...letters].map((letter) => [letter, kind] as const)),
);

/** Roman spellings of one sound, the longer first. */
const romanClass: readonly (readonly [RegExp, string])[] = [
  [/sch|sh/g, 'x'],
  [/tch|ch/g, 'c'],
  [/kh|ck|q/g, 'k'],
  [/gh/g, 'g'],
  [/ph/g, 'f'],
  [/dj|zh/g, 'j'],
  [/c(?=[eiy])/g, 's'],
  [/c(?!$)(?=[aou])/g, 'k'],
];
const silent = /[aeiouhwvy]/g;

/**
 * One key for both scripts: `usman`, `osman` and `عثمان` give `smn`; `muhammad` and `محمد` give `mmd`. A token without a consonant
 * gives `-`; digits stay as they are.
 */
export function tokenKey(token: string): string {
  const script = scriptOf(token);
  if (script === 'other') return token;
  const key = script === 'urdu' ? urduKey(token) : romanKey(token);
  return key === '' ? '-' : key;
}

const urduKey = (token: string): string => [...token].map((letter) => urduClass[letter] ?? '').join('');

/** Letters that are written twice are one sound, which Urdu writes once; so doubles go before the vowels do. */
const romanKey = (token: string): string =>
  romanClass
    .reduce((text, [spelling, kind]) => text.replace(spelling, kind), token)
    .replace(/(.)\1+/g, '$1')
    .replace(silent, '');
