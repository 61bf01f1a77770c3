/**
 * Tamperings with the record’s checkpoints, and with what the signer remembers of them. Text, notes, root and
 * size must agree with each other, with the entries and with the signer.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { encodeCheckpointText } from '@amanat/ledger';
import type { AuditedPlace } from '../audited-log.ts';
import { folderOf, origin } from '../log-of-test.ts';
import { WrittenLog } from '../written-log.ts';
import { flip, type Tampering } from './tampering.ts';

export const tamperedCheckpoints: readonly Tampering[] = [
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
];

/** The signer's memory of that size, with a root that is none of this log's. */
function writeSigned({ signerFolder }: AuditedPlace, size: number): void {
  const root = new Uint8Array(32).fill(9);
  writeFileSync(join(signerFolder, 'last-signed'), encodeCheckpointText({ origin, size, root }));
}
