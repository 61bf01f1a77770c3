/** A case, an instant, and what is printed of one limit: a row that a lawyer can read. */
import type { ClockEvent, OfficeCalendar } from '../../clocks/clock-case.ts';
import type { Clock } from '../../clocks/clock.ts';
import { computeClocks } from '../../clocks/compute-clocks.ts';
import type { Pack } from '../../pack/pack.ts';

/** Title · jurisdiction · as of, in local time · events · limit · what is printed of it, one entry a clock · whose days count. */
export type Row = readonly [
  string,
  string,
  string,
  readonly ClockEvent[],
  string,
  readonly string[],
  (OfficeCalendar | undefined)?,
];

export const sixDays: OfficeCalendar = { id: 'six', weeklyOff: ['sunday'], holidays: [] };
export const fiveDays: OfficeCalendar = { id: 'five', weeklyOff: ['saturday', 'sunday'], holidays: ['2025-08-14'] };

/** `asOf`: `2025-03-20T00:00:00`, in Pakistan. */
export function clocksOf(
  packs: ReadonlyMap<string, Pack>,
  jurisdiction: string,
  asOf: string,
  events: readonly ClockEvent[],
  calendar?: OfficeCalendar,
): readonly Clock[] {
  const pack = packs.get(jurisdiction);
  if (pack === undefined) throw new Error(`no pack ${jurisdiction}`);
  return computeClocks(
    pack,
    calendar === undefined ? { events: [...events] } : { events: [...events], calendar },
    Temporal.Instant.from(`${asOf}+05:00`),
  );
}

export const printedOf = (limit: string, clocks: readonly Clock[]): readonly Clock[] =>
  clocks.filter(({ rule }) => rule === limit);

/** `due-soon` is a convenience of the house and no law: it reads as running. */
export const brief = ({ status, dueAt }: Clock): string =>
  `${status === 'due-soon' ? 'running' : status} ${dueAt ?? '-'}`;
