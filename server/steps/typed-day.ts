/** Days and minutes as a form's fields have them: numerals of either language; a day that no calendar has is a mistake. */
import { dayField, dayParts, type FactMistake, timeField, type TypedStep } from '@amanat/web';

type Read = { readonly value: string } | { readonly mistake: FactMistake } | 'nothing';

/** Arabic-Indic and Urdu numerals as Latin ones. */
export const latinDigits = (text: string): string =>
  text.replaceAll(/[٠-٩۰-۹]/gu, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf));

export function dayTyped(typed: TypedStep, field: string): Read {
  const parts = dayParts.map((part) => latinDigits((typed.get(dayField(field, part))?.[0] ?? '').trim()));
  if (parts.every((part) => part === '')) return 'nothing';
  const [day = '', month = '', year = ''] = parts;
  const isDay = /^\d{1,2}$/.test(day) && /^\d{1,2}$/.test(month) && /^\d{4}$/.test(year);
  const found = isDay ? calendarDay(Number(year), Number(month), Number(day)) : undefined;
  return found === undefined ? { mistake: { field, code: 'not-a-day' } } : { value: found.toString() };
}

function calendarDay(year: number, month: number, day: number): Temporal.PlainDate | undefined {
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' });
  } catch (cause) {
    if (cause instanceof RangeError) return undefined;
    throw cause;
  }
}

/** With the offset that the jurisdiction's clocks had then; the day alone where no time is typed. */
export function whenTyped(typed: TypedStep, field: string, timeZone: string): Read {
  const day = dayTyped(typed, field);
  const time = latinDigits((typed.get(timeField(field))?.[0] ?? '').trim());
  if (time === '') return day;
  if (day === 'nothing') return { mistake: { field, code: 'time-without-day' } };
  if ('mistake' in day) return day;
  const [, hour, minute] = /^([01]?\d|2[0-3])[:.]?([0-5]\d)$/.exec(time) ?? [];
  if (hour === undefined || minute === undefined) return { mistake: { field: timeField(field), code: 'not-a-time' } };
  const local = Temporal.PlainDate.from(day.value).toZonedDateTime({
    timeZone,
    plainTime: { hour: Number(hour), minute: Number(minute) },
  });
  return { value: local.toString({ timeZoneName: 'never', smallestUnit: 'minute' }) };
}
