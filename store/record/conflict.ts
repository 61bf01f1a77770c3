/** Why an Append that broke a rule of uniqueness was refused, asked of the tables and so the same every time. */
import type { Append, AppendOutcome } from '@amanat/casework';
import type { Pool } from 'pg';

const question = `
  SELECT
    EXISTS (SELECT FROM tickets WHERE hash = $1::bytea)
      OR EXISTS (SELECT FROM codes WHERE lookup = ANY ($2::bytea[])) AS admitted,
    EXISTS (
      SELECT FROM events
      JOIN unnest($3::text[], $4::integer[]) AS wanted (stream_id, stream_seq) USING (stream_id, stream_seq)
    ) AS moved`;

/**
 * A ticket or code that is known outranks a stream that moved, so that sending the same complaint again always leads
 * to its slip. `undefined`: neither holds, and the rule that was broken is a bug's.
 */
export async function conflictOf(pool: Pool, append: Append): Promise<AppendOutcome | undefined> {
  const { rows } = await pool.query<{ admitted: boolean; moved: boolean }>(question, [
    append.ticket?.hash ?? null,
    (append.codes ?? []).map((row) => row.lookup),
    append.events.map((row) => row.streamId),
    append.events.map((row) => row.streamSeq),
  ]);
  if (rows[0]?.admitted === true) return { kind: 'already-admitted' };
  return rows[0]?.moved === true ? { kind: 'stream-moved' } : undefined;
}
