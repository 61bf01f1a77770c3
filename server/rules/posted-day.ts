/** A day as a form posts it in three parts: `<name>-day`, `<name>-month`, `<name>-year`. */
import { latin } from '../intake/typed-answers.ts';

export interface TypedDay {
  readonly day: string;
  readonly month: string;
  readonly year: string;
}

export const dayFields = (name: string): readonly string[] => [`${name}-day`, `${name}-month`, `${name}-year`];

export const typedDayIn = (form: URLSearchParams, name: string): TypedDay => {
  const [day = '', month = '', year = ''] = dayFields(name).map((field) => latin(form.get(field) ?? '').trim());
  return { day, month, year };
};

export type DayOfTyped =
  | { readonly kind: 'day'; readonly day: string }
  | { readonly kind: 'missing' }
  | { readonly kind: 'not-a-day' };

/** `2026-11-22`; `missing` if a part was left empty, `not-a-day` for 31 February. */
export function dayOfTyped({ day, month, year }: TypedDay): DayOfTyped {
  if (day === '' || month === '' || year === '') return { kind: 'missing' };
  if (!/^\d{1,2}$/.test(day) || !/^\d{1,2}$/.test(month) || !/^\d{4}$/.test(year)) return { kind: 'not-a-day' };
  try {
    const fields = { day: Number(day), month: Number(month), year: Number(year) };
    return { kind: 'day', day: Temporal.PlainDate.from(fields, { overflow: 'reject' }).toString() };
  } catch (error) {
    if (error instanceof RangeError) return { kind: 'not-a-day' };
    throw error;
  }
}
