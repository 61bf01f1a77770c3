/**
 * What an operator decides about a log that has stopped, as the owner of the tables: that it may go on, or that another
 * log takes its place, under a new name, with every event taken into it anew.
 */
import type { Client } from 'pg';
import { StoreError } from '../store-error.ts';
import type { FirstLog } from './log-store.ts';

/** Gives whether it was stopped. What made it stop is found again at once if it is still so. */
export async function resumeLog(owner: Client): Promise<boolean> {
  const { rowCount } = await owner.query(
    'UPDATE logs SET halted = NULL WHERE log_id = (SELECT max(log_id) FROM logs) AND halted IS NOT NULL',
  );
  return rowCount === 1;
}

/**
 * Ends the newest log and begins an empty one after it. All events wait for their index in it: `firstEventId` first, then
 * the others in the order of the ended log, then those that waited. No program may be running on the record.
 *
 * @throws StoreError `log-conflict` if a log of that name is there, or if there is none to end
 */
export async function beginNextLog(
  owner: Client,
  { origin, emptyRoot, anchor }: FirstLog,
  firstEventId: string,
): Promise<number> {
  await owner.query('BEGIN');
  try {
    await owner.query('LOCK TABLE logs, outbox IN EXCLUSIVE MODE');
    const { rows } = await owner.query<{ log_id: number }>(
      `INSERT INTO logs (log_id, origin, root, anchor)
       SELECT max(log_id) + 1, $1, $2, $3 FROM logs HAVING bool_and(origin <> $1) RETURNING log_id`,
      [origin, emptyRoot, anchor],
    );
    const logId = rows[0]?.log_id;
    if (logId === undefined) throw new StoreError('log-conflict', { table: 'logs' });
    await owner.query("UPDATE logs SET halted = coalesce(halted, 'ended') WHERE log_id = $1", [logId - 1]);
    await owner.query('CREATE TEMPORARY TABLE waited ON COMMIT DROP AS SELECT place, event_id FROM outbox');
    await owner.query('DELETE FROM outbox');
    await owner.query(
      `INSERT INTO outbox (event_id)
       SELECT event_id FROM events
         LEFT JOIN (SELECT event_id, entry_index FROM log_entries WHERE log_id = $1) AS ended USING (event_id)
         LEFT JOIN waited USING (event_id)
       ORDER BY event_id <> $2, entry_index NULLS LAST, place NULLS LAST, event_id`,
      [logId - 1, firstEventId],
    );
    await owner.query('COMMIT');
    return logId;
  } catch (error) {
    await owner.query('ROLLBACK');
    throw error;
  }
}
