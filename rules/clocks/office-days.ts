/** On which days the office concerned is open, and by which calendar that is said. Working days are a calendar's, never global. */
import type { Pack } from '../pack/pack.ts';
import { momentMs } from './case-facts.ts';
import { dayNumberFrom, weekdayOf } from './civil-days.ts';
import type { ClockCase, OfficeCalendar } from './clock-case.ts';
import type { ZoneDays } from './zone-days.ts';

export interface OfficeDays {
  readonly isOpen: (day: number) => boolean;
  /** `calendar PK-PB-OFFICE-6, version 2025.1` */
  readonly label: string;
  /** Nobody stated the office's calendar: the five-day week gives the later day. */
  readonly latestReading: boolean;
  /** Holidays that were announced later than the calendar was made, in that order. */
  readonly addedLater: readonly AddedHoliday[];
  /** The same office as it was known before that instant. */
  readonly before: (instantMs: number) => OfficeDays;
}

export interface AddedHoliday {
  readonly day: number;
  readonly addedAt: number;
}

export interface OfficeDaysOfCase {
  readonly of: (calendarId: string | undefined) => OfficeDays;
}

/** Read when first asked for: most clocks need no calendar. */
export function officeDaysOf(
  pack: Pick<Pack, 'calendar' | 'calendars'>,
  { calendar, calendars }: Pick<ClockCase, 'calendar' | 'calendars'>,
  zone: ZoneDays,
  asOf: number,
): OfficeDaysOfCase {
  let ofCase: OfficeDays | undefined;
  const named = new Map<string, OfficeDays>();
  const read = (id: string): OfficeDays | undefined => {
    const stated = calendars?.[id];
    if (stated !== undefined) return officeDays(stated, false, zone, asOf);
    if (calendar !== undefined) return undefined;
    const ofPack = pack.calendars.find((one) => one.id === id);
    return ofPack === undefined ? undefined : officeDays(ofPack, false, zone, asOf);
  };
  return {
    of: (id) => {
      if (id !== undefined) {
        const known = named.get(id) ?? read(id);
        if (known !== undefined) {
          named.set(id, known);
          return known;
        }
      }
      ofCase ??= officeDays(calendar ?? pack.calendar, calendar === undefined, zone, asOf);
      return ofCase;
    },
  };
}

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

/** As known at that instant: a holiday announced later is not one yet. */
function officeDays(calendar: OfficeCalendar, latestReading: boolean, zone: ZoneDays, knownAt: number): OfficeDays {
  const weeklyOff = weekdays.map((weekday) => calendar.weeklyOff.includes(weekday));
  const holidays = new Set<number>();
  const addedLater: AddedHoliday[] = [];
  for (const holiday of calendar.holidays) {
    if (typeof holiday === 'string') {
      holidays.add(dayNumberFrom(holiday));
      continue;
    }
    const day = dayNumberFrom(holiday.date);
    const addedAt = holiday.addedAt === undefined ? undefined : momentMs(holiday.addedAt, zone);
    if (addedAt !== undefined && addedAt > knownAt) continue;
    holidays.add(day);
    if (addedAt !== undefined) addedLater.push({ day, addedAt });
  }
  return {
    isOpen: (day) => weeklyOff[weekdayOf(day)] !== true && !holidays.has(day),
    label: `calendar ${calendar.id}${calendar.version === undefined ? '' : `, version ${calendar.version}`}`,
    latestReading,
    addedLater: addedLater.toSorted((one, other) => one.addedAt - other.addedAt || one.day - other.day),
    before: (instantMs) => officeDays(calendar, latestReading, zone, instantMs - 1),
  };
}

/** That day, or the next on which the office is open. */
export function openDayFrom(day: number, { isOpen }: OfficeDays): number {
  let open = day;
  while (!isOpen(open)) open += 1;
  return open;
}

/** The last of so many working days; the first is the first open day after. */
export function workingDayAfter(day: number, count: number, { isOpen }: OfficeDays): number {
  let last = day;
  for (let left = count; left > 0;) {
    last += 1;
    if (isOpen(last)) left -= 1;
  }
  return last;
}

/** Open days after the one, up to and with the other. */
export function workingDaysBetween(after: number, upTo: number, { isOpen }: OfficeDays): number {
  let count = 0;
  for (let day = after + 1; day <= upTo; day += 1) if (isOpen(day)) count += 1;
  return count;
}
