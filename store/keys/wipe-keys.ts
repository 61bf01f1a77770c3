/**
 * Deleted rows stay in a table's file until something is written over them; a plain vacuum only marks the room as free. So
 * the tables are rewritten, and the write-ahead log goes on in a new file.
 */
import { setTimeout } from 'node:timers/promises';
import type { Client } from 'pg';
import { sqlStateOf } from '../access/error-from-postgres.ts';
import { StoreError } from '../store-error.ts';

/** Complaints that arrive meanwhile wait this long at most, and then once more after a pause. */
const patienceMs = 1_000;
const pauseMs = 1_000;
const attempts = 3;
const lockNotAvailable = '55P03';

/**
 * As the owner. True if a new write-ahead log file was begun: on a server that is not ours the owner may lack the right.
 *
 * @throws StoreError `keys-in-use`
 */
export async function wipeKeys(owner: Client): Promise<boolean> {
  await owner.query(`SET lock_timeout = ${String(patienceMs)}`);
  for (let attempt = 1; ; attempt++) {
    try {
      await owner.query('VACUUM (FULL, ANALYZE) person_keys, search_tokens, link_tokens');
      break;
    } catch (error) {
      if (sqlStateOf(error) !== lockNotAvailable) throw error;
      if (attempt === attempts) throw new StoreError('keys-in-use');
      await setTimeout(pauseMs);
    }
  }
  try {
    await owner.query('SELECT pg_switch_wal()');
    await owner.query('CHECKPOINT');
    return true;
  } catch {
    return false;
  }
}
