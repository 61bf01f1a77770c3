/** Times as a log writes them, as numbers that can be compared: whole days, or microseconds where the time of day counts. */
import { parseDay } from '../children/day-number.ts';
import { QuestionError } from './question-error.ts';

export type TimeKind = 'date' | 'timestamp-date' | 'timestamp';

const usOfSecond = 1_000_000;
export const usOfHour = 3600 * usOfSecond;
const usOfDay = 24 * usOfHour;

const clock = /^[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,12}))?)? ?(Z|[+-]\d{2}(?::?\d{2})?)$/i;

/** Days since 1970-01-01 of the first ten characters, or microseconds since then; `undefined`: no such time. */
export function timeOf(text: string, kind: TimeKind): number | undefined {
  const day = parseDay(text.slice(0, 10));
  if (day === undefined) return undefined;
  switch (kind) {
    case 'date':
      return text.length === 10 || /^[T ]/.test(text.slice(10)) ? day : undefined;
    case 'timestamp-date':
      return day;
    case 'timestamp': {
      const [, hours, minutes, seconds = '0', fraction = '', offset] = clock.exec(text.slice(10)) ?? [];
      if (offset === undefined || Number(hours) > 23 || Number(minutes) > 59 || Number(seconds) > 60) return undefined;
      const minutesOfDay = Number(hours) * 60 + Number(minutes) - offsetMinutes(offset);
      const micros = Number(fraction.slice(0, 6).padEnd(6, '0'));
      return day * usOfDay + (minutesOfDay * 60 + Number(seconds)) * usOfSecond + micros;
    }
    default:
      return kind satisfies never;
  }
}

function offsetMinutes(offset: string): number {
  if (/^z$/i.test(offset)) return 0;
  const digits = offset.slice(1).replace(':', '').padEnd(4, '0');
  return (offset.startsWith('-') ? -1 : 1) * (Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2)));
}

/** What a cell of that kind looks like, for whoever has to mend one. */
export const formOf: Readonly<Record<TimeKind, string>> = {
  date: 'a day as 2026-06-30',
  'timestamp-date': 'a time that begins with a day as 2026-06-30',
  timestamp: 'an instant with its offset, as 2026-06-30T14:05:00+05:00',
};

/** With day times the whole of the snapshot's day counts. @throws QuestionError `snapshot-malformed` */
export function snapshotOf(text: string, kind: TimeKind): number {
  const found = timeOf(text.trim(), kind === 'timestamp' ? kind : 'timestamp-date');
  if (found !== undefined) return found;
  throw new QuestionError('snapshot-malformed', `"snapshot" is ${formOf[kind === 'timestamp' ? kind : 'date']}.`);
}

/** How many units of a log's times are one of `unit`. @throws QuestionError `question-unit`: hours only where the time of day counts */
export function timesPer(unit: 'days' | 'hours' | undefined, kind: TimeKind): number {
  if (kind === 'timestamp') return unit === 'days' ? usOfDay : usOfHour;
  if (unit === 'hours')
    throw new QuestionError('question-unit', 'Hours come only from instants: "time" is "timestamp".');
  return 1;
}

/** So many days in a log's times. */
export const quietTimes = (days: number, kind: TimeKind): number => (kind === 'timestamp' ? days * usOfDay : days);
