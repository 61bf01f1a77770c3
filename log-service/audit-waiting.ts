/** Events that have no index yet: each must wait for one, and not for long; and nothing else may wait. */
import type { RecordSnapshot } from '@amanat/store';
import type { AuditFindings } from './audit-findings.ts';

/** An event has its index within a second; the outbox tells minutes only. */
const patienceMs = 10 * 60_000;

export interface AuditedWaiting {
  /** Events of the record without an index in the log that goes on. */
  readonly notIndexed: number;
  readonly waiting: number;
}

export async function auditWaiting(
  snapshot: RecordSnapshot,
  logId: number,
  now: Temporal.Instant,
  findings: AuditFindings,
): Promise<AuditedWaiting> {
  let [notIndexed, due, waiting] = [0, 0, 0];
  for await (const some of snapshot.notIndexed(logId))
    for (const { eventId, enqueuedAt } of some) {
      notIndexed++;
      if (enqueuedAt === undefined) findings.add('event-unplaced', { eventId });
      else {
        due++;
        if (now.epochMilliseconds - enqueuedAt.epochMilliseconds > patienceMs)
          findings.add('event-waits-long', { eventId });
      }
    }
  for await (const some of snapshot.waiting()) waiting += some.length;
  if (waiting !== due) await findStray(snapshot, logId, findings);
  return { notIndexed, waiting };
}

/** Rows of the outbox that no event waits by: read again only once their numbers differ. */
async function findStray(snapshot: RecordSnapshot, logId: number, findings: AuditFindings): Promise<void> {
  const due = new Set<string>();
  for await (const some of snapshot.notIndexed(logId))
    for (const { eventId, enqueuedAt } of some) if (enqueuedAt !== undefined) due.add(eventId);
  for await (const some of snapshot.waiting())
    for (const { eventId } of some) if (!due.delete(eventId)) findings.add('outbox-differs', { eventId });
}
