/**
 * Days of the Gregorian calendar as integers, 0 being 1 January 1970: a million cases are counted in a minute, which date objects do
 * not allow. Weeks and months are the calendar's; where a day begins is the zone's (`zone-days.ts`).
 */

/** Days before the year begins, proleptic: eras of 400 years, years that begin in March. */
export function dayNumberOf(year: number, month: number, dayOfMonth: number): number {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + dayOfMonth - 1;
  return (
    era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468
  );
}

export interface CivilDate {
  readonly year: number;
  readonly month: number;
  readonly dayOfMonth: number;
}

export function civilDateOf(day: number): CivilDate {
  const shifted = day + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    dayOfMonth: dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1,
  };
}

/**
 * The same date so many months on, clipped to the month's last day: 30 November and three months is 28 or 29 February.
 *
 * @source statutory-steps.md 6.1, "Month, year"
 */
export function monthsAfter(day: number, months: number): number {
  const { year, month, dayOfMonth } = civilDateOf(day);
  const total = year * 12 + month - 1 + months;
  const first = dayNumberOf(Math.floor(total / 12), (total % 12) + 1, 1);
  const next = dayNumberOf(Math.floor((total + 1) / 12), ((total + 1) % 12) + 1, 1);
  return Math.min(first + dayOfMonth - 1, next - 1);
}

/** Monday is 0. */
export const weekdayOf = (day: number): number => (((day + 3) % 7) + 7) % 7;

/** Of a text that begins `YYYY-MM-DD`, as its schema has shown. */
export function dayNumberFrom(text: string): number {
  return dayNumberOf(digits(text, 0, 4), digits(text, 5, 7), digits(text, 8, 10));
}

/** `2025-03-01` */
export function isoDayOf(day: number): string {
  const { year, month, dayOfMonth } = civilDateOf(day);
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(dayOfMonth)}`;
}

export const two = (count: number): string => (count < 10 ? `0${count}` : `${count}`);

const dayMs = 86_400_000;

/** Milliseconds since 1970 of `2025-03-01T23:40:00+05:00`, seconds and their fraction optional, as its schema has shown. */
export function instantFrom(text: string): number {
  const minutes = digits(text, 11, 13) * 60 + digits(text, 14, 16);
  const hasSeconds = text.charCodeAt(16) === colon;
  const seconds = hasSeconds ? digits(text, 17, 19) : 0;
  let place = hasSeconds ? 19 : 16;
  let fraction = 0;
  if (text.charCodeAt(place) === dot) {
    let worth = 100;
    for (place += 1; isDigit(text.charCodeAt(place)); place += 1) {
      fraction += (text.charCodeAt(place) - zero) * worth;
      worth /= 10;
    }
  }
  const sign = text.charCodeAt(place);
  const offset =
    sign === plus || sign === minus ? digits(text, place + 1, place + 3) * 60 + digits(text, place + 4, place + 6) : 0;
  const local = dayNumberFrom(text) * dayMs + minutes * 60_000 + seconds * 1000 + Math.floor(fraction);
  return local - (sign === minus ? -offset : offset) * 60_000;
}

const zero = 48;
const colon = 58;
const dot = 46;
const plus = 43;
const minus = 45;
const isDigit = (code: number): boolean => code >= zero && code < zero + 10;

function digits(text: string, from: number, to: number): number {
  let total = 0;
  for (let place = from; place < to; place += 1) total = total * 10 + text.charCodeAt(place) - zero;
  return total;
}
