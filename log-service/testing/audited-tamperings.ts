/** What somebody does to a record behind everybody's back, and what an audit must find then. */
import { appendFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { commitmentOf, encodeCheckpointText } from '@amanat/ledger';
import { sha256 } from '@amanat/node-crypto';
import type { AuditFinding } from '../audit-findings.ts';
import { type AuditedPlace, committed, openedEvent } from './audited-log.ts';
import { folderOf, origin } from './log-of-test.ts';
import { WrittenLog } from './written-log.ts';

export interface Tampering {
  readonly what: string;
  readonly by: (place: AuditedPlace) => Promise<unknown> | unknown;
  readonly finds: Readonly<Record<string, number>>;
  /** In the listed findings. */
  readonly place?: (audited: AuditedPlace) => Omit<AuditFinding, 'code'>;
  readonly withMirror?: boolean;
}

const idAt = ({ eventIds }: AuditedPlace, index: number): string => eventIds[index] ?? '';
const atEvent = (index: number) => (audited: AuditedPlace) => ({ eventId: idAt(audited, index) });
const atIndex = (index: number) => (audited: AuditedPlace) => ({ logId: 1, index, eventId: idAt(audited, index) });
export const flip = (column: string): string => `${column} = set_byte(${column}, 3, get_byte(${column}, 3) # 1)`;

/** Stored whole, as `append` would, but for the outbox. */
const insertEvent = ({ sql }: AuditedPlace, row: ReturnType<typeof openedEvent>) =>
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
async function rewriteEvent(audited: AuditedPlace, index: number, recordedOn = '2025-01-01'): Promise<void> {
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

export const tamperings: readonly Tampering[] = [
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
  {
    what: 'an entry’s commitment that was altered',
    by: (at) =>
      at.sql('UPDATE log_tiles SET bytes = set_byte(bytes, 25, get_byte(bytes, 25) # 1) WHERE level = -1 AND tile = 1'),
    finds: {
      'entry-differs': 1,
      'tile-unlike-entries': 2,
      'head-unlike-entries': 1,
      'checkpoint-unlike-entries': 2,
      'record-differs-from-signer': 1,
      'record-differs-from-files': 2,
    },
    place: atIndex(256),
  },
  {
    what: 'an entry’s anchor that was altered',
    by: (at) =>
      at.sql('UPDATE log_tiles SET bytes = set_byte(bytes, 60, get_byte(bytes, 60) # 1) WHERE level = -1 AND tile = 2'),
    finds: {
      'entry-anchor-unknown': 1,
      'tile-unlike-entries': 1,
      'head-unlike-entries': 1,
      'checkpoint-unlike-entries': 1,
      'record-differs-from-signer': 1,
      'record-differs-from-files': 2,
    },
    place: atIndex(512),
  },
  {
    what: 'an entry that names an older checkpoint than the one before it',
    // The anchor of entry 0, which is the empty tree's, in entry 600.
    by: (at) =>
      at.sql(
        `UPDATE log_tiles SET bytes = overlay(bytes PLACING substr(first.anchor, 1, 32) FROM 88 * 82 + 51)
         FROM (SELECT substr(bytes, 51, 32) AS anchor FROM log_tiles WHERE level = -1 AND tile = 0) AS first
         WHERE level = -1 AND tile = 2`,
      ),
    finds: {
      'entry-anchor-older': 1,
      'tile-unlike-entries': 1,
      'head-unlike-entries': 1,
      'checkpoint-unlike-entries': 1,
      'record-differs-from-signer': 1,
      'record-differs-from-files': 2,
    },
    place: atIndex(600),
  },
  {
    what: 'a bundle that was removed',
    by: (at) => at.sql('DELETE FROM log_tiles WHERE level = -1 AND tile = 1'),
    finds: { 'bundle-lost': 1 },
    place: () => ({ logId: 1, path: 'tile/entries/001' }),
  },
  {
    what: 'a bundle that was cut short',
    by: (at) => at.sql('UPDATE log_tiles SET bytes = substr(bytes, 1, 8200) WHERE level = -1 AND tile = 1'),
    finds: { 'bundle-unreadable': 1 },
  },
  {
    what: 'an entry that has not the form of one',
    by: (at) => at.sql(`UPDATE log_tiles SET ${flip('bytes')} WHERE level = -1 AND tile = 1`),
    finds: { 'bundle-unreadable': 1, 'record-differs-from-files': 1 },
  },
  {
    what: 'a tile that was removed',
    by: (at) => at.sql('DELETE FROM log_tiles WHERE level = 0 AND tile = 1'),
    finds: { 'tile-lost': 1 },
    place: () => ({ logId: 1, path: 'tile/0/001' }),
  },
  {
    what: 'a tile that was altered',
    by: (at) => at.sql(`UPDATE log_tiles SET ${flip('bytes')} WHERE level = 1`),
    finds: { 'tile-unlike-entries': 1, 'record-differs-from-files': 1 },
  },
  {
    what: 'a tile that no tree of this size has',
    by: (at) => at.sql("INSERT INTO log_tiles VALUES (1, 2, 0, decode(repeat('00', 32), 'hex'))"),
    finds: { 'tile-surplus': 1 },
    place: () => ({ logId: 1, path: 'tile/2/000.p/1' }),
  },
  {
    what: 'a head with another root',
    by: (at) => at.sql(`UPDATE logs SET ${flip('root')}`),
    finds: { 'head-unlike-entries': 1 },
  },
  {
    what: 'a checkpoint whose text says another size',
    by: (at) =>
      at.sql(`UPDATE log_checkpoints SET note_text = replace(note_text, E'\\n320\\n', E'\\n321\\n') WHERE size = 320`),
    // The entries that name it find it no more.
    finds: { 'checkpoint-text-differs': 1, 'checkpoint-note-differs': 1, 'entry-anchor-unknown': 320 },
  },
  {
    what: 'a checkpoint whose notes are of another text',
    by: (at) =>
      at.sql(
        `UPDATE log_checkpoints SET signed_note = other.signed_note, published_note = other.published_note
         FROM (SELECT * FROM log_checkpoints WHERE size = 32) AS other WHERE log_checkpoints.size = 320`,
      ),
    finds: { 'checkpoint-note-differs': 1 },
    place: () => ({ logId: 1, size: 320 }),
  },
  {
    what: 'a checkpoint with a signature of another key',
    by: async (at) => {
      const [row] = await at.sql('SELECT note_text FROM log_checkpoints WHERE size = 320');
      const forged = new WrittenLog({ origin, folder: folderOf({ after: () => undefined }) });
      const note = forged.sign(String(row?.['note_text']));
      await at.sql('UPDATE log_checkpoints SET signed_note = $1, published_note = $1 WHERE size = 320', note);
    },
    finds: { 'checkpoint-unsigned': 1 },
    place: () => ({ logId: 1, size: 320 }),
  },
  {
    what: 'a checkpoint with another root',
    by: (at) => at.sql(`UPDATE log_checkpoints SET ${flip('root')} WHERE size = 320`),
    finds: { 'checkpoint-text-differs': 1, 'checkpoint-unlike-entries': 1 },
  },
  {
    what: 'a checkpoint that was removed',
    by: (at) => at.sql('DELETE FROM log_checkpoints WHERE size = 320'),
    finds: { 'entry-anchor-unknown': 320 },
  },
  {
    what: 'a log that takes another checkpoint for its last',
    by: (at) => at.sql('UPDATE logs SET published_size = 320'),
    finds: { 'last-published-differs': 1 },
  },
  {
    what: 'a log that was set back to its second publication',
    by: (at) =>
      at.sql(
        `UPDATE logs SET size = 320, published_size = 320, root = kept.root, anchor = sha256(convert_to(note_text, 'UTF8'))
         FROM log_checkpoints AS kept WHERE kept.size = 320`,
      ),
    finds: {
      'checkpoint-beyond-head': 1,
      'index-beyond-head': 322,
      'last-published-differs': 1,
      'record-behind-published': 1,
      'record-behind-signer': 1,
      'tile-surplus': 5,
    },
  },
  {
    what: 'a signer that signed a larger log',
    by: (at) => writeSigned(at, 700),
    finds: { 'record-behind-signer': 1 },
    place: () => ({ logId: 1, size: 700 }),
  },
  {
    what: 'a signer that signed other entries',
    by: (at) => writeSigned(at, 600),
    finds: { 'record-differs-from-signer': 1 },
    place: () => ({ logId: 1, size: 600 }),
  },
  {
    what: 'a published checkpoint that is no note',
    by: ({ folder }) => writeFileSync(join(folder, 'checkpoint'), 'no note'),
    finds: { 'published-unreadable': 1 },
  },
  {
    what: 'a published checkpoint of another key',
    by: ({ folder }) => {
      const forged = new WrittenLog({ origin, folder: folderOf({ after: () => undefined }) }).grow(640);
      writeFileSync(join(folder, 'checkpoint'), forged.note);
    },
    finds: { 'published-unsigned': 1 },
  },
  {
    what: 'a published checkpoint that was put back to an older one',
    by: async (at) => {
      const [row] = await at.sql('SELECT published_note FROM log_checkpoints WHERE size = 320');
      writeFileSync(join(at.folder, 'checkpoint'), String(row?.['published_note']));
    },
    // Partial files of that size are gone, and full ones stand in for them.
    finds: { 'published-behind-record': 1 },
  },
  {
    what: 'a published checkpoint that was removed',
    by: ({ folder }) => rmSync(join(folder, 'checkpoint')),
    finds: { 'published-behind-record': 1 },
  },
  {
    what: 'a published file that was removed',
    by: ({ folder }) => rmSync(join(folder, 'tile/entries/001')),
    finds: { 'published-file-lost': 1 },
    place: () => ({ logId: 1, path: 'tile/entries/001' }),
  },
  {
    what: 'published files that were altered and lengthened',
    by: ({ folder }) => {
      const path = join(folder, 'tile/0/001');
      writeFileSync(path, readFileSync(path).fill(0, 32, 33));
      appendFileSync(join(folder, 'tile/1/000.p/2'), 'x');
    },
    finds: { 'record-differs-from-files': 2 },
    place: () => ({ logId: 1, path: 'tile/0/001' }),
  },
  {
    what: 'a mirror that saw another entry',
    by: ({ mirrorFolder }) => {
      const path = join(mirrorFolder, 'tile/entries/001');
      const bytes = readFileSync(path);
      writeFileSync(path, bytes.fill((bytes[30] ?? 0) ^ 1, 30, 31));
    },
    withMirror: true,
    finds: { 'record-differs-from-mirror': 1 },
    place: () => ({ logId: 1, index: 256 }),
  },
  {
    what: 'a mirror that lacks a file',
    by: ({ mirrorFolder }) => rmSync(join(mirrorFolder, 'tile/entries/000')),
    withMirror: true,
    finds: { 'mirror-file-lost': 1 },
  },
  {
    what: 'a mirror of another log',
    by: ({ mirrorFolder }) => {
      new WrittenLog({ folder: mirrorFolder }).grow(32);
    },
    withMirror: true,
    finds: { 'mirror-of-another-log': 1 },
  },
  {
    what: 'a mirror to which another key was shown',
    by: ({ mirrorFolder }) => {
      new WrittenLog({ origin, folder: mirrorFolder }).grow(64);
    },
    withMirror: true,
    finds: { 'mirror-unsigned': 1 },
  },
  {
    what: 'a record that is smaller than its mirror',
    by: async (at) => {
      await at.sql('DELETE FROM log_checkpoints WHERE size > 320');
      await at.sql('DELETE FROM log_entries WHERE entry_index >= 320');
      await at.sql('DELETE FROM events WHERE event_id = ANY ($1::text[])', at.eventIds.slice(320));
      await at.sql('DELETE FROM log_tiles WHERE tile > 1 OR level = 1');
      await at.sql(
        'INSERT INTO log_tiles SELECT 1, 1, 0, $1',
        readFileSync(join(at.mirrorFolder, 'tile/1/000.p/2')).subarray(0, 32),
      );
      await at.sql(
        'UPDATE log_tiles SET bytes = substr(bytes, 1, 64 * (CASE level WHEN 0 THEN 32 ELSE 82 END)) WHERE tile = 1',
      );
      await at.sql(
        `UPDATE logs SET size = 320, published_size = 320, root = kept.root, anchor = sha256(convert_to(note_text, 'UTF8'))
         FROM log_checkpoints AS kept WHERE kept.size = 320`,
      );
    },
    withMirror: true,
    finds: { 'record-behind-mirror': 1, 'record-behind-published': 1, 'record-behind-signer': 1 },
  },
  {
    what: 'a case that was removed',
    by: (at) => at.sql('DELETE FROM cases WHERE case_id = (SELECT min(case_id) FROM cases)'),
    finds: { 'case-missing': 1 },
  },
  {
    what: 'columns of cases that were altered',
    by: (at) => at.sql("UPDATE cases SET district = 'Elsewhere'"),
    finds: { 'case-altered': 3 },
  },
  {
    what: 'an office that was let in',
    by: (at) =>
      at.sql("UPDATE cases SET allowed_offices = '{office_x}' WHERE case_id = (SELECT min(case_id) FROM cases)"),
    finds: { 'case-altered': 1 },
  },
  {
    what: 'a case that no complaint began',
    by: (at) =>
      at.sql(`INSERT INTO cases SELECT 'case_made_up', recorded_on, district, offence_group, channel, allowed_offices,
        allow_salt, waits_with_custodians FROM cases LIMIT 1`),
    finds: { 'case-unfounded': 1 },
    place: () => ({ caseId: 'case_made_up' }),
  },
  {
    what: 'a code that was removed',
    by: (at) => at.sql("DELETE FROM codes WHERE role = 'code' AND case_id = (SELECT min(case_id) FROM codes)"),
    finds: { 'code-missing': 1 },
  },
  {
    what: 'a cover that leads to another event',
    by: (at) =>
      at.sql(
        "UPDATE codes SET event_id = $1 WHERE role = 'cover' AND case_id = (SELECT min(case_id) FROM codes)",
        idAt(at, 0),
      ),
    finds: { 'code-stray': 1 },
  },
];

/** The signer's memory of that size, with a root that is none of this log's. */
function writeSigned({ signerFolder }: AuditedPlace, size: number): void {
  const root = new Uint8Array(32).fill(9);
  writeFileSync(join(signerFolder, 'last-signed'), encodeCheckpointText({ origin, size, root }));
}
