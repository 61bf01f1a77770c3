/** Which releases a new demo has: those that a deployment of three months would have made by now. */
import { youngestSnapshotDays, type ReleaseWish } from '@amanat/casework';

/** Three of whole months, and weekly ones after the last two of these; in order. */
export function inventedReleases(today: Temporal.PlainDate): readonly ReleaseWish[] {
  const youngest = today.subtract({ days: youngestSnapshotDays });
  // The last day of a month that is over, and old enough.
  const lastMonth = youngest.add({ days: 1 }).with({ day: 1 }).subtract({ days: 1 });
  const monthly = [2, 1, 0].map((before) =>
    lastMonth
      .with({ day: 1 })
      .subtract({ months: before - 1 })
      .subtract({ days: 1 }),
  );
  const weekly = monthly
    .slice(1)
    .flatMap((end) => [7, 14].map((days) => end.add({ days })))
    .filter((day) => Temporal.PlainDate.compare(day, youngest) <= 0);
  return [
    ...monthly.map((day) => ({ snapshot: day.toString(), kind: 'monthly' as const })),
    ...weekly.map((day) => ({ snapshot: day.toString(), kind: 'weekly' as const })),
  ].toSorted((one, other) => one.snapshot.localeCompare(other.snapshot));
}
