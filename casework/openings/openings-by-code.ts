/**
 * What the holder of a code is told of openings: for each month how many, by kind of office; not yet those of the last
 * seven days, and none while a safety hold is on (BRIEF section 7).
 */
import { caseAccessEventOf, type OpenerKind, openerKinds, replaySafetyHold, toldAfterDays } from '@amanat/domain';
import { type Deployment, todayOf } from '../deployment.ts';
import type { OpeningRow } from '../staff-ports.ts';
import { readEvent } from '../stored-event.ts';

export interface OpeningsOfMonth {
  /** `2026-11`. */
  readonly month: string;
  /** Only kinds that opened something. */
  readonly counts: readonly { readonly by: OpenerKind; readonly count: number }[];
}

/** The last day that is told of on that day. */
export const lastToldDay = (today: string): string =>
  Temporal.PlainDate.from(today).subtract({ days: toldAfterDays }).toString();

/**
 * To be asked for a cover as for its code, so that the time taken does not tell them apart; of a cover's page it is left out.
 * Reads no more for a case to which much was sent.
 */
export async function openingsToldOf(caseId: string, deployment: Deployment): Promise<readonly OpeningsOfMonth[]> {
  const { openings, ciphers } = deployment;
  const today = todayOf(deployment);
  const rows = await openings.openingsOfCase(caseId, lastToldDay(today));
  const last = await openings.lastEventOf(caseId, ['safety-hold.set', 'safety-hold.reviewed']);
  const event = last === undefined ? undefined : caseAccessEventOf(readEvent(last, ciphers));
  const hold = event === undefined ? undefined : replaySafetyHold([event]);
  return hold === undefined ? openingsByMonth(rows, today) : [];
}

/** Newest month first. */
export function openingsByMonth(rows: readonly OpeningRow[], today: string): readonly OpeningsOfMonth[] {
  const last = lastToldDay(today);
  const told = rows.flatMap(({ openedOn, openerKind }) =>
    openedOn === undefined || openedOn > last ? [] : [{ month: openedOn.slice(0, 7), by: openerKind }],
  );
  const months = [...new Set(told.map(({ month }) => month))].toSorted().toReversed();
  return months.map((month) => ({
    month,
    counts: openerKinds
      .map((by) => ({ by, count: told.filter((each) => each.month === month && each.by === by).length }))
      .filter(({ count }) => count > 0),
  }));
}
