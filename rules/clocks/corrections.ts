/** A holiday that was announced after a limit had been shown as passed: recounted, and said; what was shown is never taken back. */
import type { Closing } from './closings.ts';
import type { CompiledLimit } from './compiled-pack.ts';
import type { Course } from './course.ts';
import type { End, OfficeOf } from './ends.ts';
import { endInWords } from './sentences.ts';
import type { ZoneDays } from './zone-days.ts';

const nothing: readonly string[] = [];

/** @source DECISIONS, "holiday added after a shown overdue" */
export function correctionsOf(
  { rolls, span }: CompiledLimit,
  { end }: Course,
  closing: Closing | undefined,
  office: OfficeOf,
  courseBy: (calendar: OfficeOf) => readonly [End | undefined, Course],
  zone: ZoneDays,
): readonly string[] {
  if (end === undefined || (!rolls && span.unit !== 'working-days')) return nothing;
  const { addedLater, before } = office();
  if (addedLater.length === 0) return nothing;
  const closedAt = closing?.event.start ?? Number.POSITIVE_INFINITY;
  const corrections: string[] = [];
  for (const { day, addedAt } of addedLater) {
    const shown = courseBy(() => before(addedAt))[1].end;
    if (shown === undefined || shown.past >= end.past) continue;
    // It had passed when the holiday came, or the act had been shown as late.
    if (shown.past > Math.min(addedAt, closedAt)) continue;
    corrections.push(
      `correction: shown as past from ${endInWords(shown, zone)} until the holiday of ${zone.dayText(day)} was added on ${zone.dayText(zone.dayOf(addedAt))}; recounted to ${endInWords(end, zone)}. What was shown stays on the record.`,
    );
  }
  return corrections;
}
