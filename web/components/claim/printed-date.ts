/** A date in words, as far as the source prints it and no further. */
import type { PartialDate } from '@amanat/domain';
import { digits, formatDay, formatDayOfYear, messages, monthNames, type Lang } from '../../locales/index.ts';

/** `9 August 2015`, `August 2015`, `2015`, or `18 September, year not printed`. */
export function printedDate(lang: Lang, date: PartialDate): string {
  switch (date.kind) {
    case 'day':
      return formatDay(lang, date.on);
    case 'month':
      return `${monthNames(lang)[date.month.month - 1] ?? ''} ${digits(lang, String(date.month.year))}`;
    case 'year':
      return digits(lang, String(date.year));
    case 'year-not-printed':
      return messages(lang).dossiers.yearNotPrinted(formatDayOfYear(lang, date.day));
  }
}
