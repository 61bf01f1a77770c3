/** Deletes all that opens a person, or finds one. */
import type { Pool } from 'pg';
import { storeErrorFrom } from '../access/error-from-postgres.ts';
import { inTransaction } from '../access/transaction.ts';
import { erasureTurn } from '../linking/take-stream.ts';

const deleteMentions = `
  WITH gone AS (DELETE FROM link_mentions WHERE person_id = ANY ($1::text[]) RETURNING mention, subject),
    emptied AS (DELETE FROM link_tokens USING gone WHERE link_tokens.mention = gone.mention)
  SELECT DISTINCT subject FROM gone`;
const deleteSuggestions =
  'DELETE FROM link_suggestions WHERE left_subject = ANY ($1::text[]) OR right_subject = ANY ($1::text[])';

/**
 * How many keys there were. Keys first: whoever puts a key of the same person under its case's holds that row until the
 * tokens are written, too, and these are then found here. Nobody takes mentions meanwhile.
 *
 * @throws StoreError
 */
export async function deletePersons(eraser: Pool, persons: readonly string[]): Promise<number> {
  try {
    return await inTransaction(eraser, async (client) => {
      await client.query('SELECT pg_advisory_xact_lock($1)', [erasureTurn]);
      const { rowCount } = await client.query('DELETE FROM person_keys WHERE person_id = ANY ($1::text[])', [persons]);
      await client.query('DELETE FROM search_tokens WHERE person_id = ANY ($1::text[])', [persons]);
      const { rows } = await client.query<{ subject: string }>(deleteMentions, [persons]);
      if (rows.length > 0) await client.query(deleteSuggestions, [rows.map(({ subject }) => subject)]);
      return rowCount ?? 0;
    });
  } catch (error) {
    throw storeErrorFrom(error);
  }
}
