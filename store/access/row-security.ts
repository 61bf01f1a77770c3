/**
 * Brings row security to what row-security.sql says. A policy is changed under a lock that waits for every reader of its
 * table, so a database that has them as they should be is left alone; one on which somebody changed a policy is not.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Client } from 'pg';

const file = readFileSync(join(import.meta.dirname, 'row-security.sql'), 'utf8');
/** Tables on which it works: whatever policy somebody else gave them goes, too. */
const secured = [
  'cases',
  'events',
  'person_keys',
  'case_keys',
  'case_people',
  'openings',
  'alarms',
  'erasures',
  'case_clocks',
  'case_work',
  'case_desks',
];
const ofSecured = `schemaname = 'public' AND tablename IN (${secured.map((table) => `'${table}'`).join(', ')})`;
const ofReader = `pronamespace = 'public'::regnamespace AND proname ~ '^reader(_|$)'`;
/** Functions too, so that none which a later version lacks goes on telling something. */
const dropAll = `DO $$ DECLARE found record; BEGIN
  FOR found IN SELECT policyname, tablename FROM pg_policies WHERE ${ofSecured} LOOP
    EXECUTE format('DROP POLICY %I ON %I', found.policyname, found.tablename);
  END LOOP;
  FOR found IN SELECT oid::regprocedure AS name FROM pg_proc WHERE ${ofReader} LOOP
    EXECUTE format('DROP FUNCTION %s', found.name);
  END LOOP;
END $$`;

/** Policies, tables on which they count, and functions, as the database has them now. */
const currentState = `
  SELECT md5(concat(
    (SELECT string_agg(p::text, ' ' ORDER BY tablename, policyname) FROM pg_policies AS p WHERE ${ofSecured}),
    (SELECT string_agg(relname, ' ' ORDER BY relname) FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relrowsecurity),
    (SELECT string_agg(concat(proname, prosrc, proacl, proowner, proconfig, prosecdef), ' ' ORDER BY proname)
     FROM pg_proc WHERE ${ofReader})
  )) AS state, obj_description(to_regprocedure('public.reader()'), 'pg_proc') AS known`;

/** As the owner. `named` puts the roles' names into a text of SQL. */
export async function prepareRowSecurity(client: Client, named: (sql: string) => string): Promise<void> {
  const sql = named(file);
  const digest = createHash('sha256').update(sql.replaceAll('\r\n', '\n')).digest('hex');
  const markNow = async (): Promise<{ readonly mark: string; readonly known: string | null }> => {
    const { rows } = await client.query<{ state: string; known: string | null }>(currentState);
    return { mark: `${digest} ${rows[0]?.state ?? ''}`, known: rows[0]?.known ?? null };
  };
  const { mark, known } = await markNow();
  if (mark === known) return;
  await client.query('BEGIN');
  try {
    await client.query(dropAll);
    await client.query(sql);
    // Hexadecimal digits and a space; a comment takes no parameter.
    await client.query(`COMMENT ON FUNCTION reader() IS '${(await markNow()).mark}'`);
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    throw error;
  }
}
