/** One statement, and its rows. */
import type { ClientBase, Pool, QueryResultRow } from 'pg';
import { storeErrorFrom } from './error-from-postgres.ts';

/** `Row` must be what the statement selects: the tables' own rules hold it. @throws StoreError */
export async function rowsOf<Row extends QueryResultRow>(
  on: ClientBase | Pool,
  sql: string,
  values: readonly unknown[] = [],
): Promise<readonly Row[]> {
  try {
    return (await on.query<Row>(sql, [...values])).rows;
  } catch (error) {
    throw storeErrorFrom(error);
  }
}

/** How many rows a statement changed. @throws StoreError */
export async function changedBy(on: ClientBase | Pool, sql: string, values: readonly unknown[] = []): Promise<number> {
  try {
    return (await on.query(sql, [...values])).rowCount ?? 0;
  } catch (error) {
    throw storeErrorFrom(error);
  }
}
