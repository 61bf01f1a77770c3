/** The two languages of the pages, and what follows from a language alone: direction, digits, numbers, days. */

/** `ur` is written from right to left and comes first where a choice must be made for somebody. */
export type Lang = 'ur' | 'en';

export const langs: readonly Lang[] = ['ur', 'en'];

/** True for a path segment that names one of our languages. */
export const isLang = (text: string): text is Lang => text === 'ur' || text === 'en';

export const otherLang = (lang: Lang): Lang => (lang === 'ur' ? 'en' : 'ur');

/** Direction of writing, for the `dir` attribute. */
export const directionOf = (lang: Lang): 'rtl' | 'ltr' => (lang === 'ur' ? 'rtl' : 'ltr');

const urduDigits = ['۰', '۱', '۲', '۳', '۴', '۵', '۶', '۷', '۸', '۹'];

/** The text with its Latin digits in the numerals of `lang`. Numbers to be dialled are not passed through here. */
export function digits(lang: Lang, text: string): string {
  return lang === 'ur' ? text.replaceAll(/\d/gu, (digit) => urduDigits[Number(digit)] ?? digit) : text;
}
