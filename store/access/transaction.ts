/** All of it or nothing, on one connection of a pool. */
import type { Pool, PoolClient } from 'pg';

/** Throws what `work` or the database throws, as it is: the caller may need PostgreSQL's own code. */
export async function inTransaction<Result>(
  pool: Pool,
  work: (client: PoolClient) => Promise<Result>,
  begin: 'BEGIN' | 'BEGIN READ ONLY' = 'BEGIN',
): Promise<Result> {
  const client = await pool.connect();
  let broken = true;
  try {
    await client.query(begin);
    try {
      const result = await work(client);
      await client.query('COMMIT');
      broken = false;
      return result;
    } catch (error) {
      await client.query('ROLLBACK');
      broken = false;
      throw error;
    }
  } finally {
    // A connection that could neither commit nor roll back is thrown away.
    client.release(broken);
  }
}
