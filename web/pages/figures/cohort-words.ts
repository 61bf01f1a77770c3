/** Whom a figure counts, in words. */
import type { ReleaseManifest } from '@amanat/figures';
import { digits, type Lang, messages } from '../../locales/index.ts';
import type { ShownYear } from './figure-view.ts';

/** The first year of a release holds all before it as well. */
type Years = Pick<ReleaseManifest, 'years'>;

export function yearInWords(lang: Lang, year: ShownYear, { years }: Years): string {
  const { allYears, yearOrBefore } = messages(lang).figures;
  if (year === 'all') return allYears;
  return year === years[0] ? yearOrBefore(digits(lang, year)) : digits(lang, year);
}

export function cohortInWords(lang: Lang, year: ShownYear, manifest: Years): string {
  const { note } = messages(lang).figures;
  if (year === 'all') return note.cohortAll;
  return year === manifest.years[0] ? note.cohortOrBefore(digits(lang, year)) : note.cohortYear(digits(lang, year));
}

/** Of those whose charge sheet was submitted in that year. */
export function reportCohortInWords(lang: Lang, year: ShownYear, manifest: Years): string {
  const { note } = messages(lang).figures;
  return year === 'all' ? note.cohortReportAll : note.cohortReportYear(yearInWords(lang, year, manifest));
}
