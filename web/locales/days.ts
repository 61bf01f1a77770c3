/** Calendar days in words. The Gregorian calendar always, because the courts and the police use it in both languages. */
import type { Lang } from './lang.ts';

const localeOf: Readonly<Record<Lang, string>> = {
  en: 'en-GB-u-ca-gregory-nu-latn',
  ur: 'ur-PK-u-ca-gregory-nu-arabext',
};

/** `18 September 2026` or `۱۸ ستمبر، ۲۰۲۶`. */
export function formatDay(lang: Lang, day: Temporal.PlainDate): string {
  return day.toLocaleString(localeOf[lang], { day: 'numeric', month: 'long', year: 'numeric' });
}

/** `18 September` or `۱۸ ستمبر`, for a date whose year nobody printed. */
export function formatDayOfYear(lang: Lang, day: Temporal.PlainMonthDay): string {
  // Any leap year will do: the year is not shown, and 29 February must exist.
  return day.toPlainDate({ year: 2000 }).toLocaleString(localeOf[lang], { day: 'numeric', month: 'long' });
}

/** Names of the twelve months, January first. */
export function monthNames(lang: Lang): readonly string[] {
  return Array.from({ length: 12 }, (_, index) =>
    new Temporal.PlainDate(2000, index + 1, 1).toLocaleString(localeOf[lang], { month: 'long' }),
  );
}
