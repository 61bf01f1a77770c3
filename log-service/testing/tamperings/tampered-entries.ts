/**
 * Tamperings with the entries of the log and the bundles that hold them. An altered entry contradicts the
 * tree above it, so that most of these are found in several places at once.
 */
import { atIndex, flip, type Tampering } from './tampering.ts';

export const tamperedEntries: readonly Tampering[] = [
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
];
