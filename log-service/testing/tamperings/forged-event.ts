/**
 * Events written past `append`: put in by hand, or made anew with a commitment that they open. Both are forgeries of
 * somebody who knows the format.
 */
import { type AuditedPlace, committed, openedEvent } from '../audited-log.ts';
import { idAt } from './tampering.ts';

/** Stored whole, as `append` would, but for the outbox. */
export const insertEvent = ({ sql }: AuditedPlace, row: ReturnType<typeof openedEvent>) =>
  sql(
    'INSERT INTO events VALUES ($1, $2, $3, $4, $5, $6, $7, $8)',
    row.eventId,
    row.streamId,
    row.streamSeq,
    row.type,
    row.recordedOn,
    Buffer.from(row.body),
    Buffer.from(row.salt),
    Buffer.from(row.commitment),
  );

/** The event's body and commitment made anew, as by somebody who knows how. */
export async function rewriteEvent(audited: AuditedPlace, index: number, recordedOn = '2025-01-01'): Promise<void> {
  const eventId = idAt(audited, index);
  const [row] = await audited.sql('SELECT * FROM events WHERE event_id = $1', eventId);
  const { body, commitment } = committed({
    ...openedEvent({ eventId, recordedOn }),
    streamId: String(row?.['stream_id']),
    type: String(row?.['type']),
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a bytea
    salt: row?.['salt'] as Uint8Array,
  });
  await audited.sql(
    'UPDATE events SET recorded_on = $2, body = $3, commitment = $4 WHERE event_id = $1',
    eventId,
    recordedOn,
    Buffer.from(body),
    Buffer.from(commitment),
  );
}
