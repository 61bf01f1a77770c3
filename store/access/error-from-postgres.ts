/**
 * The one edge where an error of PostgreSQL or its driver becomes ours. Nothing of it is copied but three names that we
 * gave ourselves, so a message such as `invalid input syntax …: "value"` cannot pass.
 */
import { StoreError, type StoreErrorCode } from '../store-error.ts';

const namePattern = /^[a-z_][a-z0-9_]{0,62}$/;
const statePattern = /^[0-9A-Z]{5}$/;

function text(error: object, field: string, pattern: RegExp): string | undefined {
  const value: unknown = Reflect.get(error, field);
  return typeof value === 'string' && pattern.test(value) ? value : undefined;
}

const exact: ReadonlyMap<string, StoreErrorCode> = new Map([
  ['42501', 'not-permitted'],
  ['53100', 'disk-full'],
  ['3D000', 'login-refused'],
  ['53300', 'server-unreachable'],
]);

const byClass: ReadonlyMap<string, StoreErrorCode> = new Map([
  ['08', 'server-unreachable'],
  ['57', 'server-unreachable'],
  ['23', 'constraint'],
  ['28', 'login-refused'],
]);

/** SQLSTATE of an error of PostgreSQL; `undefined` if it did not come from there. */
export function sqlStateOf(error: unknown): string | undefined {
  return typeof error === 'object' && error !== null ? text(error, 'code', statePattern) : undefined;
}

/** Anything the driver throws, as a `StoreError`; one of ours passes as it is. */
export function storeErrorFrom(error: unknown): StoreError {
  if (error instanceof StoreError) return error;
  if (typeof error !== 'object' || error === null) return new StoreError('database-failed');
  const sqlState = sqlStateOf(error);
  // Without a severity the server said nothing: the socket or the driver failed (ECONNREFUSED, EPIPE, "terminated").
  if (sqlState === undefined || Reflect.get(error, 'severity') === undefined) {
    return new StoreError('server-unreachable');
  }
  return new StoreError(exact.get(sqlState) ?? byClass.get(sqlState.slice(0, 2)) ?? 'database-failed', {
    sqlState,
    table: text(error, 'table', namePattern),
    constraint: text(error, 'constraint', namePattern),
  });
}
