/**
 * Tamperings with the tiles and the head of the tree. Both are worked out anew from the entries, which nobody touched
 * here.
 */
import { flip, type Tampering } from './tampering.ts';

export const tamperedTree: readonly Tampering[] = [
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
];
