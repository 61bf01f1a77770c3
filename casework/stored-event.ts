/** From kept bytes back to an event: as committed, in its own place, canonical, known; or not at all. */
import { type EventBody, parseEventBody } from '@amanat/domain';
import { LedgerError, parseCanonicalJson, verifyCommitment } from '@amanat/ledger';
import type { Ciphers } from '@amanat/sealing';
import type { EventRow } from './ports.ts';

/**
 * Whoever owns the database can change a row: nothing is read from one whose columns are not what the body says, or
 * whose body is not what was committed to.
 *
 * @throws LedgerError `commitment-mismatch`, `not-canonical` · InputError if it is of no known type
 */
export function readEvent(row: EventRow, ciphers: Ciphers): EventBody {
  verifyCommitment(row.commitment, row.salt, row.body, ciphers.sha256);
  const body = parseEventBody(parseCanonicalJson(ciphers.text(row.body)));
  const inPlace =
    body.event === row.eventId &&
    body.stream === row.streamId &&
    body.seq === row.streamSeq &&
    body.type === row.type &&
    body.recordedOn === row.recordedOn;
  if (!inPlace) throw new LedgerError('commitment-mismatch');
  return body;
}
