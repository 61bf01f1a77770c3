/** What is printed of a limit: its fields, in one order, with its instants in local time. */
import type { Clock } from './clock.ts';
import type { CompiledLimit } from './compiled-pack.ts';
import type { End } from './ends.ts';
import type { Opening } from './openings.ts';
import type { ZoneDays } from './zone-days.ts';

type Told = Pick<Clock, 'status' | 'daysLate' | 'owner' | 'confirmed' | 'counting'>;

export function printedClock(
  { id, limit, confidence }: CompiledLimit,
  opening: Opening,
  end: End | undefined,
  dateNeeded: boolean,
  zone: ZoneDays,
  { status, daysLate, owner, confirmed, counting }: Told,
): Clock {
  const isFloor = limit.kind === 'floor';
  const opensAt = isFloor && end !== undefined ? dueText(end, zone) : openedText(opening, zone);
  // Fields one by one: a clock is made some twenty times a case, and spreading would take longer than counting.
  const clock: { -readonly [Field in keyof Clock]: Clock[Field] } =
    end?.by === 'minute' && end.earliest !== end.due && !isFloor && !dateNeeded
      ? {
          rule: id,
          kind: limit.kind,
          status,
          opensAt,
          dueBetween: [zone.instantText(end.earliest), zone.instantText(end.due)],
          daysLate,
          owner,
          confidence,
          confirmed,
          counting,
        }
      : {
          rule: id,
          kind: limit.kind,
          status,
          opensAt,
          dueAt: end === undefined || isFloor || dateNeeded ? null : dueText(end, zone),
          daysLate,
          owner,
          confidence,
          confirmed,
          counting,
        };
  if (opening.accused !== undefined) clock.accused = opening.accused;
  if (opening.charge !== undefined) clock.charge = opening.charge;
  return clock;
}

const dueText = (end: End, zone: ZoneDays): string =>
  end.by === 'day' ? zone.startText(end.lastDay + 1) : zone.instantText(end.due);

const openedText = ({ start, dayOnly, day }: Opening, zone: ZoneDays): string =>
  dayOnly ? zone.startText(day) : zone.instantText(start);
