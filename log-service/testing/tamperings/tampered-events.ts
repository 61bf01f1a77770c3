/**
 * Tamperings with events, and with those that wait for their index. Each event is read against its commitment, its
 * columns and the day of its anchor.
 */
import { commitmentOf } from '@amanat/ledger';
import { sha256 } from '@amanat/node-crypto';
import { openedEvent } from '../audited-log.ts';
import { insertEvent, rewriteEvent } from './forged-event.ts';
import { atEvent, atIndex, flip, idAt, type Tampering } from './tampering.ts';

export const tamperedEvents: readonly Tampering[] = [
  {
    what: 'a body that was altered',
    by: (at) => at.sql(`UPDATE events SET ${flip('body')} WHERE event_id = $1`, idAt(at, 40)),
    finds: { 'event-altered': 1 },
    place: atEvent(40),
  },
  {
    what: 'a salt that was altered',
    by: (at) => at.sql(`UPDATE events SET ${flip('salt')} WHERE event_id = $1`, idAt(at, 40)),
    finds: { 'event-altered': 1 },
  },
  {
    what: 'a column that was altered',
    by: (at) => at.sql("UPDATE events SET recorded_on = '2026-01-01' WHERE event_id = $1", idAt(at, 2)),
    finds: { 'event-misread': 1 },
    place: atEvent(2),
  },
  {
    what: 'an event of a form that there is none of',
    by: (at) => {
      const event = { ...openedEvent(), body: Buffer.from('no event') };
      const commitment = commitmentOf(event.salt, event.body, sha256);
      return at.database.record.append({ events: [{ ...event, commitment }] });
    },
    finds: { 'event-unreadable': 1 },
  },
  {
    what: 'an event put in without an index',
    by: (at) => insertEvent(at, openedEvent()),
    finds: { 'event-unplaced': 1 },
  },
  {
    what: 'an event that has waited for eleven minutes',
    by: async (at) => {
      await at.database.record.append({ events: [openedEvent()] });
      await at.sql("UPDATE outbox SET enqueued_at = now() - interval '11 minutes'");
    },
    finds: { 'event-waits-long': 1 },
  },
  {
    what: 'an old day under a late anchor',
    by: (at) => rewriteEvent(at, 330),
    finds: { 'entry-differs': 1, 'event-back-dated': 1 },
    place: atIndex(330),
  },
  {
    what: 'an event that waits although it has an index, and one that is none',
    by: (at) => at.sql('INSERT INTO outbox (event_id) VALUES ($1), ($2)', idAt(at, 7), `evt_${'0'.repeat(26)}`),
    finds: { 'outbox-differs': 2 },
  },
];
