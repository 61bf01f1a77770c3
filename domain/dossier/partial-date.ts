/** A date as far as a source prints it, in ISO 8601; `--09-18` is a day whose year the source does not print. */
import { z } from 'zod';
import { InputError } from '../input-error.ts';
import { because } from '../text.ts';

export type PartialDate =
  | { readonly kind: 'day'; readonly on: Temporal.PlainDate }
  | { readonly kind: 'month'; readonly month: Temporal.PlainYearMonth }
  | { readonly kind: 'year'; readonly year: number }
  | { readonly kind: 'year-not-printed'; readonly day: Temporal.PlainMonthDay };

/**
 * `2015-08-09`, `2015-08`, `2015` or `--09-18`.
 *
 * @throws InputError `not-a-date`
 */
export function partialDate(text: string): PartialDate {
  try {
    if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return { kind: 'day', on: Temporal.PlainDate.from(text) };
    if (/^\d{4}-\d{2}$/.test(text)) return { kind: 'month', month: Temporal.PlainYearMonth.from(text) };
    if (/^\d{4}$/.test(text)) return { kind: 'year', year: Number(text) };
    if (/^--\d{2}-\d{2}$/.test(text)) return { kind: 'year-not-printed', day: Temporal.PlainMonthDay.from(text) };
  } catch {
    // A day that no calendar has: the same cause as another form.
  }
  throw new InputError('not-a-date');
}

/** The text of a `PartialDate`, kept as text so that it is stored as printed. */
export const partialDateText = z.string(because('not-this-shape')).refine((text) => {
  try {
    partialDate(text);
    return true;
  } catch {
    return false;
  }
}, because('not-a-date'));
