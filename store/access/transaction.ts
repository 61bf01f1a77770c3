/** All of it or nothing, on one connection of a pool. */
import type { Pool, PoolClient } from 'pg';

const ignored = (): void => undefined;

/** Throws what `work` or the database throws, as it is: the caller may need PostgreSQL's own code. */
export async function inTransaction<Result>(
  pool: Pool,
  work: (client: PoolClient) => Promise<Result>,
  begin: 'BEGIN' | 'BEGIN READ ONLY' = 'BEGIN',
): Promise<Result> {
  const client = await pool.connect();
  // A connection that breaks emits, too; the statement under way tells, and without a listener that would end the process.
  client.on('error', ignored);
  let broken = true;
  try {
    await client.query(begin);
    try {
      const result = await work(client);
      await client.query('COMMIT');
      broken = false;
      return result;
    } catch (error) {
      broken = await client.query('ROLLBACK').then(
        () => false,
        () => true,
      );
      throw error;
    }
  } finally {
    client.off('error', ignored);
    // A connection that could neither commit nor roll back is thrown away.
    client.release(broken);
  }
}
