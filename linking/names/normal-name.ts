/**
 * A name as it is compared: one form for each letter, whichever keyboard or hand wrote it. What was written is kept elsewhere, for
 * showing. Applying it twice changes nothing.
 */

/** Forms of one Urdu letter; hamza above falls away as a mark. */
const sameLetter: Readonly<Record<string, string>> = {
  ي: 'ی',
  ى: 'ی',
  ے: 'ی',
  ې: 'ی',
  ك: 'ک',
  ڪ: 'ک',
  ە: 'ہ',
  ه: 'ہ',
  ة: 'ہ',
  ۃ: 'ہ',
  ھ: 'ہ',
  ٱ: 'ا',
  ں: 'ن',
  ء: '',
  ـ: '',
};
/** Latin letters that no decomposition takes apart. */
const plainLatin: Readonly<Record<string, string>> = { ı: 'i', ø: 'o', đ: 'd', ß: 'ss', æ: 'ae', œ: 'oe', ł: 'l' };
const folded = /[ıøđßæœłيىےېكڪەهةۃھٱںءـ]/gu;

/** Digits of Arabic and Urdu begin at these code points. */
const digitZeros = [0x660, 0x6f0] as const;

const asciiDigit = (digit: string): string => {
  const code = digit.codePointAt(0) ?? 0;
  const zero = digitZeros.find((start) => code >= start && code < start + 10);
  return zero === undefined ? digit : String(code - zero);
};

/** Most of what is written in Latin letters, and all numbers: nothing to decompose, which a register has a million times. */
const plain = /^[ -~]*$/;

const plainName = (text: string): string =>
  text
    .toLowerCase()
    .replace(/['`]/g, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

/**
 * Letters and digits only, words parted by one space, lower case, without marks: `MUHAMMAD-Sharif ` becomes `muhammad sharif`,
 * `مُحَمَّد` becomes `محمد`, `۲۲` becomes `22`. Apostrophes join what they stand between (`Sa'id`: `said`).
 */
export const normalName = (text: string): string => (plain.test(text) ? plainName(text) : foldedName(text));

const foldedName = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}'’‘ʼʿʾ`´]/gu, '')
    .replace(folded, (letter) => sameLetter[letter] ?? plainLatin[letter] ?? letter)
    .replace(/[٠-٩۰-۹]/gu, asciiDigit)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

export type Script = 'urdu' | 'roman' | 'other';

/** The script of a token's first letter; digits and other alphabets are `other`. */
export const scriptOf = (token: string): Script =>
  /^[\u0620-\u06d3]/u.test(token) ? 'urdu' : /^[a-z]/u.test(token) ? 'roman' : 'other';
