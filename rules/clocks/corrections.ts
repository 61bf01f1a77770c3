/** A holiday that was announced after a limit had been shown as passed: recounted, and said; what was shown is never taken back. */
import type { Closing } from './closings.ts';
import type { Course } from './course.ts';
import type { End, OfficeOf } from './ends.ts';
import type { OfficeDays } from './office-days.ts';
import { endInWords } from './sentences.ts';
import type { ZoneDays } from './zone-days.ts';

/**
 * @param endBy the end by a calendar, as it was once known
 * @source DECISIONS, "holiday added after a shown overdue"
 */
export function correctionsOf(
  { end }: Course,
  closing: Closing | undefined,
  { addedLater, before }: OfficeDays,
  endBy: (calendar: OfficeOf) => End | undefined,
  zone: ZoneDays,
): readonly string[] {
  const corrections: string[] = [];
  if (end === undefined) return corrections;
  const closedAt = closing?.event.start ?? Number.POSITIVE_INFINITY;
  for (const { day, addedAt } of addedLater) {
    const shown = endBy(() => before(addedAt));
    if (shown === undefined || shown.past >= end.past) continue;
    // It had passed when the holiday came, or the act had been shown as late.
    if (shown.past > Math.min(addedAt, closedAt)) continue;
    corrections.push(
      `correction: shown as past from ${endInWords(shown, zone)} until the holiday of ${zone.dayText(day)} was added on ${zone.dayText(zone.dayOf(addedAt))}; recounted to ${endInWords(end, zone)}. What was shown stays on the record.`,
    );
  }
  return corrections;
}
