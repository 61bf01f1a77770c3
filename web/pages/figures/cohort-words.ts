/** Whom a figure counts, in words. */
import { digits, type Lang, messages } from '../../locales/index.ts';
import type { ShownYear } from './figure-view.ts';

export const yearInWords = (lang: Lang, year: ShownYear): string =>
  year === 'all' ? messages(lang).figures.allYears : digits(lang, year);

export function cohortInWords(lang: Lang, year: ShownYear): string {
  const { note } = messages(lang).figures;
  return year === 'all' ? note.cohortAll : note.cohortYear(digits(lang, year));
}

/** Of those whose charge sheet was submitted in that year. */
export function reportCohortInWords(lang: Lang, year: ShownYear): string {
  const { note } = messages(lang).figures;
  return year === 'all' ? note.cohortReportAll : note.cohortReportYear(digits(lang, year));
}
