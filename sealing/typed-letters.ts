/** Letters and digits as people type them from paper, for whatever is written in Crockford base 32. */

/** Without zero and one they would be taken for O, I and L: 32 letters, five bits each. */
export const crockford = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Urdu, Arabic or Latin digits or letters, any spacing and marks of direction, O for 0, I and L for 1. */
export const plainLetters = (typed: string): string =>
  typed
    .normalize('NFKC')
    .replaceAll(/[\u06f0-\u06f9]/g, (digit) => String((digit.codePointAt(0) ?? 0) - 0x06f0))
    .replaceAll(/[\u0660-\u0669]/g, (digit) => String((digit.codePointAt(0) ?? 0) - 0x0660))
    .replaceAll(/[\s\-\u2010-\u2015\u2212.,\u060c\u061c\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069]/g, '')
    .toUpperCase()
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');

/** In groups of four, as printed. */
export const groupsOfFour = (text: string): readonly string[] => text.match(/.{1,4}/g) ?? [];
