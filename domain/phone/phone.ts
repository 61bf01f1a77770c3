/**
 * Telephone numbers as people write them, brought to one form: the digits of E.164 without the plus. A number that two
 * people wrote in two ways is then the same number; what is none is left alone.
 *
 *     0300-1234567 · ۰۳۰۰ ۱۲۳۴۵۶۷ · +92 (0)300 1234567 · 0092 300 1234567 · 300 1234567   →   923001234567
 */

declare const brand: unique symbol;
/** 8 to 15 digits, the country's code first. @source ITU-T E.164 (11/2010), 6.1 */
export type PhoneNumber = string & { readonly [brand]: 'phone' };

/** Where a number without a country's code belongs. */
const ownCountry = '92';
/** Numbers of the own country have 9 or 10 digits behind its code, mobile ones 10, of which the first is 3. */
const ofOwnCountry = /^92(?:3\d{9}|[124-9]\d{8,9})$/;
/** Of a number with a plus, or two zeros, and the zero that is dialled within the country. */
const mostLetters = 18;
const ofAnyCountry = /^[1-9]\d{7,14}$/;

/** Letters that a telephone number may be written with beside its digits: spaces, marks of direction, dashes, dots, brackets, slashes. */
const between = String.raw`[\s\u200b-\u200f\u202a-\u202e\u2066-\u2069().\-‐-―−/]`;
const separators = new RegExp(between, 'gu');
/** A run that may be a number, or several with no more than such letters between them. */
const runs = new RegExp(`\\+?\\d(?:${between}|\\+|\\d)*`, 'gu');

/** Digits of Urdu, of Arabic and of full width as Latin ones; a plus of another width as the plus. */
const inLatinDigits = (text: string): string =>
  text
    .normalize('NFKC')
    .replaceAll(/[\u0660-\u0669\u06f0-\u06f9]/gu, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf));

/** `undefined` for what is no telephone number, and for one without the code of its area. */
export function parsePhone(typed: string): PhoneNumber | undefined {
  const plain = inLatinDigits(typed).replaceAll(separators, '');
  return /^\+?\d+$/.test(plain) ? numberOf(plain) : undefined;
}

/** `plain`: digits, with a plus before them or without. */
function numberOf(plain: string): PhoneNumber | undefined {
  const digits = plain.replace(/^(?:\+|00)/, '');
  // "+92 (0)300 …": the zero is dialled within the country only.
  if (digits !== plain) return known(digits.replace(/^920/, ownCountry));
  if (plain.startsWith('0')) return known(`${ownCountry}${plain.slice(1)}`);
  if (/^3\d{9}$/.test(plain)) return known(`${ownCountry}${plain}`);
  return ofOwnCountry.test(plain) ? known(plain) : undefined;
}

const isNumber = (digits: string): digits is PhoneNumber =>
  digits.startsWith(ownCountry) ? ofOwnCountry.test(digits) : ofAnyCountry.test(digits);
const known = (digits: string): PhoneNumber | undefined => (isNumber(digits) ? digits : undefined);

/** Every number that a text names, each once. Where one ends and the next begins is told by a zero or a plus. */
export function phonesIn(text: string): readonly PhoneNumber[] {
  const found = [...inLatinDigits(text).matchAll(runs)].flatMap(([run]) => {
    const whole = parsePhone(run);
    return whole === undefined ? phonesOfRun(run) : [whole];
  });
  return [...new Set(found)];
}

function phonesOfRun(run: string): readonly PhoneNumber[] {
  const groups = run
    .replaceAll('+', ' +')
    .split(new RegExp(`${between}+`, 'u'))
    .filter((group) => group !== '');
  const numbers: PhoneNumber[] = [];
  let begun = '';
  for (const group of groups) {
    const complete = /^[+0]/.test(group) ? parsePhone(begun) : undefined;
    if (complete !== undefined) numbers.push(complete);
    // Longer than any number is none, and is not looked at again with every group that follows.
    begun = complete !== undefined || begun.length > mostLetters ? group : `${begun}${group}`;
  }
  const last = parsePhone(begun);
  return last === undefined ? numbers : [...numbers, last];
}
