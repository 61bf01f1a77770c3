/**
 * Tamperings with which index belongs to which event. Each index has one event, each event one index, and the
 * entry at the index is that event’s.
 */
import { openedEvent } from '../audited-log.ts';
import { insertEvent, rewriteEvent } from './forged-event.ts';
import { atIndex, idAt, type Tampering } from './tampering.ts';

export const tamperedIndexes: readonly Tampering[] = [
  {
    what: 'an index without its row',
    by: (at) => at.sql('DELETE FROM log_entries WHERE entry_index = 300'),
    finds: { 'event-unplaced': 1, 'index-missing': 1 },
    place: () => ({ logId: 1, index: 300 }),
  },
  {
    what: 'an event that was removed',
    by: (at) => at.sql('DELETE FROM events WHERE event_id = $1', idAt(at, 300)),
    finds: { 'event-missing': 1 },
    place: atIndex(300),
  },
  {
    what: 'an index with two rows',
    by: async (at) => {
      await at.sql('ALTER TABLE log_entries DROP CONSTRAINT log_entries_pkey');
      // The same one, so that it does not matter which of the two comes first.
      await at.sql('ALTER TABLE log_entries DROP CONSTRAINT log_entries_event_once');
      await at.sql('INSERT INTO log_entries VALUES (1, 300, $1)', idAt(at, 300));
    },
    finds: { 'index-twice': 1 },
  },
  {
    what: 'an event with two indexes',
    by: async (at) => {
      await at.sql('ALTER TABLE log_entries DROP CONSTRAINT log_entries_event_once');
      await at.sql('UPDATE log_entries SET event_id = $1 WHERE entry_index = 301', idAt(at, 300));
    },
    finds: { 'entry-differs': 1, 'event-indexed-twice': 1, 'event-unplaced': 1 },
  },
  {
    what: 'an index beyond the head',
    by: async (at) => {
      const event = openedEvent();
      await insertEvent(at, event);
      await at.sql('INSERT INTO log_entries VALUES (1, 700, $1)', event.eventId);
    },
    finds: { 'index-beyond-head': 1 },
  },
  {
    what: 'an event whose body and commitment were made anew',
    by: (at) => rewriteEvent(at, 5, '2026-11-01'),
    finds: { 'entry-differs': 1 },
    place: atIndex(5),
  },
  {
    what: 'two events that changed places',
    by: async (at) => {
      await at.sql('DELETE FROM log_entries WHERE entry_index IN (10, 500)');
      await at.sql('INSERT INTO log_entries VALUES (1, 10, $1), (1, 500, $2)', idAt(at, 500), idAt(at, 10));
    },
    finds: { 'entry-misplaced': 2 },
    place: (at) => ({ logId: 1, index: 10, eventId: idAt(at, 500), belongsAt: 500 }),
  },
];
