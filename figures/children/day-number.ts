/** Calendar days as numbers, and back (proleptic Gregorian, as ISO 8601). A million of them are read, so no date object is made. */
import { type DayNumber, noDay } from './case-children.ts';

const daysOf400Years = 146_097;
/** Days from 0000-03-01 to 1970-01-01. */
const eraOffset = 719_468;

/** From numbers that are known to be a day: `2026, 6, 30`. */
export function dayNumberOf(year: number, month: number, day: number): DayNumber {
  // The year begins in March, so that the leap day is its last.
  const marchYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * daysOf400Years + dayOfEra - eraOffset;
}

interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** The calendar day of a number. */
export function calendarDayOf(number: DayNumber): CalendarDay {
  const shifted = number + eraOffset;
  const era = Math.floor(shifted / daysOf400Years);
  const dayOfEra = shifted - era * daysOf400Years;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1,
  };
}

const isoDate = /^(\d{4})-(\d{2})-(\d{2})$/;

/** `2026-06-30`, nothing else; `undefined` for what is no such day, as `2025-02-29`. */
export function parseDay(text: string): DayNumber | undefined {
  const [, year, month, day] = (isoDate.exec(text) ?? []).map(Number);
  if (year === undefined || month === undefined || day === undefined) return undefined;
  if (month < 1 || month > 12 || day < 1) return undefined;
  const number = dayNumberOf(year, month, day);
  const found = calendarDayOf(number);
  return found.month === month && found.day === day ? number : undefined;
}

const padded = (value: number, length: number): string => String(value).padStart(length, '0');

/** `2026-06-30`; years 0 to 9999. */
export function isoDayOf(number: DayNumber): string {
  const { year, month, day } = calendarDayOf(number);
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}`;
}

/** Calendar year of each day of a column; 0 where there is none. */
export function yearsOf(days: Int32Array): Int32Array {
  const years = new Int32Array(days.length);
  // A case-child's neighbours are often of the same year: its bounds are looked at first.
  let [first, after, year] = [0, 0, 0];
  for (let row = 0; row < days.length; row += 1) {
    const day = days[row] ?? noDay;
    if (day === noDay) continue;
    if (day < first || day >= after) {
      year = calendarDayOf(day).year;
      first = dayNumberOf(year, 1, 1);
      after = dayNumberOf(year + 1, 1, 1);
    }
    years[row] = year;
  }
  return years;
}
