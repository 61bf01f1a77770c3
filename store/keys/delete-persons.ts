/** Deletes all that opens a person, or finds one. */
import type { Pool } from 'pg';
import { storeErrorFrom } from '../access/error-from-postgres.ts';
import { inTransaction } from '../access/transaction.ts';

/**
 * How many keys there were. Keys first: whoever puts a key of the same person under its case's holds that row until the
 * tokens are written, too, and these are then found here.
 *
 * @throws StoreError
 */
export async function deletePersons(eraser: Pool, persons: readonly string[]): Promise<number> {
  try {
    return await inTransaction(eraser, async (client) => {
      const { rowCount } = await client.query('DELETE FROM person_keys WHERE person_id = ANY ($1::text[])', [persons]);
      await client.query('DELETE FROM search_tokens WHERE person_id = ANY ($1::text[])', [persons]);
      return rowCount ?? 0;
    });
  } catch (error) {
    throw storeErrorFrom(error);
  }
}
