/**
 * What the holder of a code is told of openings: for each month how many, by kind of office; not yet those of the last
 * seven days, and none while a safety hold is on (BRIEF section 7).
 */
import { type OpenerKind, openerKinds, toldAfterDays } from '@amanat/domain';
import type { OpeningRow } from '../staff-ports.ts';

export interface OpeningsOfMonth {
  /** `2026-11`. */
  readonly month: string;
  /** Only kinds that opened something. */
  readonly counts: readonly { readonly by: OpenerKind; readonly count: number }[];
}

/** The last day that is told of on that day. */
export const lastToldDay = (today: string): string =>
  Temporal.PlainDate.from(today).subtract({ days: toldAfterDays }).toString();

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
