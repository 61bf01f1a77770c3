/** From kept bytes back to an event: canonical, known, or not at all. */
import { type EventBody, parseEventBody } from '@amanat/domain';
import { parseCanonicalJson } from '@amanat/ledger';
import type { Ciphers } from '@amanat/sealing';
import type { EventRow } from './ports.ts';

/** @throws LedgerError `not-canonical` · InputError if it is of no known type */
export function readEvent(row: EventRow, ciphers: Ciphers): EventBody {
  return parseEventBody(parseCanonicalJson(ciphers.text(row.body)));
}
