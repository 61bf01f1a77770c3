/**
 * Brings the tables to the shape this program knows. Files run in the order of their numbers, all in one transaction;
 * each is recorded with its digest, so that a file edited after the fact is noticed instead of half believed.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Client } from 'pg';
import { StoreError } from '../store-error.ts';

interface Migration {
  readonly version: number;
  readonly name: string;
  readonly digest: string;
  readonly sql: string;
}

const folder = join(import.meta.dirname, '..', 'migrations');
/** Any number that is ours: two programs that start at once on one server migrate one after the other. */
const lockKey = 7_226_281;

function migrationsOfProgram(): readonly Migration[] {
  return readdirSync(folder)
    .filter((name) => /^\d{4}-[a-z0-9-]+\.sql$/.test(name))
    .sort()
    .map((name) => {
      const sql = readFileSync(join(folder, name), 'utf8');
      // A checkout on Windows may change line ends; the digest must not.
      const digest = createHash('sha256').update(sql.replaceAll('\r\n', '\n')).digest('hex');
      return { version: Number(name.slice(0, 4)), name, digest, sql };
    });
}

/** @throws StoreError `migration-newer`, `migration-changed` */
async function missingMigrations(client: Client): Promise<readonly Migration[]> {
  const { rows } = await client.query<{ version: number; digest: string }>(
    'SELECT version, digest FROM schema_migrations',
  );
  const done = new Map(rows.map((row) => [row.version, row.digest]));
  const known = migrationsOfProgram();
  const newest = Math.max(0, ...known.map(({ version }) => version));
  if ([...done.keys()].some((version) => version > newest)) throw new StoreError('migration-newer');
  return known.filter(({ version, name, digest }) => {
    const before = done.get(version);
    if (before !== undefined && before !== digest) throw new StoreError('migration-changed', { about: name });
    return before === undefined;
  });
}

async function runMissing(client: Client): Promise<void> {
  await client.query(
    'CREATE TABLE IF NOT EXISTS schema_migrations (version integer PRIMARY KEY, name text NOT NULL, digest text NOT NULL)',
  );
  for (const { version, name, digest, sql } of await missingMigrations(client)) {
    await client.query(sql);
    await client.query('INSERT INTO schema_migrations VALUES ($1, $2, $3)', [version, name, digest]);
  }
}

/**
 * Runs what is missing, as the owner. Running it again changes nothing.
 *
 * @throws StoreError `migration-newer` if the database knows a later one, `migration-changed` if digests differ
 */
export async function migrate(client: Client): Promise<void> {
  await client.query('BEGIN');
  try {
    await client.query('SELECT pg_advisory_xact_lock($1)', [lockKey]);
    await runMissing(client);
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    throw error;
  }
}

/**
 * For whoever only reads: shows that the tables have the shape that this program knows.
 *
 * @throws StoreError `no-record-here` · `migration-missing` · `migration-newer` · `migration-changed`
 */
export async function checkMigrated(client: Client): Promise<void> {
  const { rows } = await client.query<{ there: boolean }>(
    `SELECT to_regclass('schema_migrations') IS NOT NULL AS there`,
  );
  if (rows[0]?.there !== true) throw new StoreError('no-record-here');
  const [missing] = await missingMigrations(client);
  if (missing !== undefined) throw new StoreError('migration-missing', { about: missing.name });
}
