/**
 * Tamperings with the published files, and mirrors that saw something else. What left the record is compared
 * with what is in it.
 */
import { appendFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { folderOf, origin } from '../log-of-test.ts';
import { WrittenLog } from '../written-log.ts';
import type { Tampering } from './tampering.ts';

export const tamperedFiles: readonly Tampering[] = [
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
];
