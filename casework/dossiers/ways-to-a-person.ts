/** What leads to a person, or away from here: numbers and addresses. No dossier holds one; a source is cited in plain words. */
import { cnicNumber, phoneNumber } from '@amanat/linking';
import type { NamedHow } from './names-a-person-error.ts';

const asciiDigits = (text: string): string =>
  text.replaceAll(/[٠-٩۰-۹]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf));

const forms: readonly (readonly [how: NamedHow, form: RegExp, holds: (written: string) => boolean])[] = [
  ['mail-address', /[^\s@]+@[^\s@]+\.[^\s@]+/u, () => true],
  ['web-address', /(?:https?:|www\.)\S*|(?:^|[\s(])@\w{3,}/iu, () => true],
  ['web-address', /\b[\w-]+\.(?:com|org|net|pk|gov|edu|info|tv|io|me|ly|be|news|live)\b\S*/iu, () => true],
  ['identity-card', /(?<![\d-])\d{5}[\s-]?[\dXx*]{7}[\s-]?\d(?!\d)/u, (written) => cnicNumber(written) !== undefined],
  // As dialled: with a zero or the country before it. A sum or a day is written otherwise.
  [
    'telephone',
    /(?<![\d,.-])(?:\+|00)?92[\s-]?\d(?:[\s-]?\d){8,9}(?!\d)/u,
    (written) => phoneNumber(written) !== undefined,
  ],
  [
    'telephone',
    /(?<![\d,.-])\(?0\d{2,3}\)?[\s-]?\d(?:[\s-]?\d){5,7}(?!\d)/u,
    (written) => phoneNumber(written) !== undefined,
  ],
  ['telephone', /(?<![\d,.-])3\d{2}[\s-]?\d{7}(?!\d)/u, (written) => phoneNumber(written) !== undefined],
];

/** The first that stands in the text, as it stands there. */
export function wayToAPersonIn(text: string): { readonly how: NamedHow; readonly word: string } | undefined {
  const plain = asciiDigits(text);
  for (const [how, form, holds] of forms) {
    const match = form.exec(plain);
    // Digits are exchanged one for one, so that the place is the same.
    if (match !== null && holds(match[0]))
      return { how, word: text.slice(match.index, match.index + match[0].length).trim() };
  }
  return undefined;
}
