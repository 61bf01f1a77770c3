/** Single fields of a dossier's form, read out of what was typed: dates as far as known, numbers in either numerals, speakers. */
import type { Office } from '@amanat/domain';
import { listedSpeakers, partialDate, type UrduWordKey } from '@amanat/domain';
import { urduField } from '@amanat/web';
import { latinDigits } from '../steps/typed-day.ts';

/** As typed, by the name under which it was posted; what was left empty is absent. */
export type Typed = ReadonlyMap<string, string>;

const padded = (digits: string): string => digits.padStart(2, '0');

/** `2015-08-09`, `2015-08`, `2015`, `--09-18`; `null`: nothing was typed; `undefined`: no date. */
export function dateTyped(typed: Typed, name: string): string | null | undefined {
  const [day, month, year] = ['day', 'month', 'year'].map((part) =>
    latinDigits((typed.get(`${name}-${part}`) ?? '').trim()),
  );
  if (!day && !month && !year) return null;
  if (day && !/^\d{1,2}$/.test(day)) return undefined;
  if (month && !/^\d{1,2}$/.test(month)) return undefined;
  if (year && !/^\d{4}$/.test(year)) return undefined;
  if (day && !month) return undefined;
  if (month && !day && !year) return undefined;
  const text = year
    ? [year, ...(month ? [padded(month)] : []), ...(day ? [padded(day)] : [])].join('-')
    : `--${padded(month ?? '')}-${padded(day ?? '')}`;
  try {
    partialDate(text);
    return text;
  } catch {
    return undefined;
  }
}

/** The parts of a date as the form shows them; nothing for a date that is not known. */
export function dateParts(name: string, text: string | null | undefined): readonly (readonly [string, string])[] {
  if (text === null || text === undefined) return [];
  const date = partialDate(text);
  const parts = (day?: number, month?: number, year?: number) =>
    Object.entries({ day, month, year }).flatMap(([part, value]) =>
      value === undefined ? [] : [[`${name}-${part}`, String(value)] as const],
    );
  switch (date.kind) {
    case 'day':
      return parts(date.on.day, date.on.month, date.on.year);
    case 'month':
      return parts(undefined, date.month.month, date.month.year);
    case 'year':
      return parts(undefined, undefined, date.year);
    case 'year-not-printed':
      return parts(date.day.day, Number(date.day.monthCode.slice(1)));
    default:
      throw new Error(`not handled: ${String(date satisfies never)}`);
  }
}

/** `null`: nothing was typed; `undefined`: no number. Signs between groups of digits are taken out. */
export function numberTyped(typed: Typed, name: string): number | null | undefined {
  const text = latinDigits((typed.get(name) ?? '').trim()).replaceAll(/[,٬\s]/gu, '');
  if (text === '') return null;
  return /^\d{1,15}(?:\.\d{1,3})?$/.test(text) ? Number(text) : undefined;
}

type OfficeNames = Pick<Office, 'en' | 'ur'>;

/** Whoever the list has, in both languages, whichever of the two was typed; anybody else as typed. */
export function speakerTyped(
  typed: Typed,
  name: UrduWordKey,
  offices: readonly OfficeNames[],
): { readonly english: string; readonly urdu: string | undefined } {
  const text = (typed.get(name) ?? '').trim();
  const urdu = typed.get(urduField(name))?.trim();
  const known = [...listedSpeakers, ...offices].find(
    ({ en, ur }) => ur === text || en.toLowerCase() === text.toLowerCase(),
  );
  return known === undefined ? { english: text, urdu } : { english: known.en, urdu: urdu ?? known.ur };
}
