/**
 * The keys of persons in the database of a deployment: whose are there is read by the database's owner, past the
 * program; one is erased as the program does it.
 */
import { attachDatabase, type ConnectionSettings, openDatabase } from '@amanat/store';
import { Client } from 'pg';
import { eraseOnRecord } from '../fixtures/recorded-erasure.ts';
import { origin } from './served-log.ts';

/** Erases a person; the server must have ended. */
export async function erase(person: string, data: string, databaseUrl: string | undefined): Promise<void> {
  const database = await openDatabase({ dataDir: data, databaseUrl, kind: 'real', origin });
  try {
    await eraseOnRecord(person, database);
  } finally {
    await database.stop();
  }
}

async function personsIn(owner: ConnectionSettings): Promise<readonly string[]> {
  const client = new Client(owner);
  await client.connect();
  try {
    const { rows } = await client.query<{ person_id: string }>('SELECT DISTINCT person_id FROM person_keys ORDER BY 1');
    return rows.map(({ person_id: personId }) => personId);
  } finally {
    await client.end();
  }
}

/** Whose keys are in the database, in order. `env` as the commands get it. */
export async function personsOf(
  data: string,
  { DATABASE_URL: databaseUrl }: Readonly<Record<string, string>>,
): Promise<readonly string[]> {
  const attached = await attachDatabase(data, databaseUrl);
  try {
    return await personsIn(attached.connectionOf('owner'));
  } finally {
    await attached.stop();
  }
}
