/** One statement of the log. What PostgreSQL throws becomes a `StoreError` here; a rule of uniqueness is `log-conflict`. */
import type { ClientBase, Pool, QueryResultRow } from 'pg';
import { sqlStateOf, storeErrorFrom } from '../access/error-from-postgres.ts';
import { StoreError } from '../store-error.ts';

const uniqueViolation = '23505';

/** @throws StoreError */
export async function ask<Row extends QueryResultRow>(
  on: ClientBase | Pool,
  sql: string,
  values: readonly unknown[] = [],
): Promise<readonly Row[]> {
  try {
    return (await on.query<Row>(sql, [...values])).rows;
  } catch (error) {
    const { sqlState, table, constraint, code } = storeErrorFrom(error);
    throw new StoreError(sqlStateOf(error) === uniqueViolation ? 'log-conflict' : code, {
      sqlState,
      table,
      constraint,
    });
  }
}
