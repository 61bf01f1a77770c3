/** What every server must hold to before a complaint is given to it. */
import type { Client } from 'pg';
import { StoreError } from '../store-error.ts';

const oldestVersion = 150_000;

async function setting(client: Client, name: string): Promise<string> {
  const { rows } = await client.query<{ value: string }>('SELECT current_setting($1) AS value', [name]);
  return rows[0]?.value ?? '';
}

/** Version as the server says it (`18.4`). @throws StoreError `server-too-old`, `server-not-durable` */
export async function checkServer(client: Client): Promise<string> {
  const version = await setting(client, 'server_version');
  if (Number(await setting(client, 'server_version_num')) < oldestVersion) {
    throw new StoreError('server-too-old', { about: version });
  }
  for (const name of ['fsync', 'full_page_writes']) {
    if ((await setting(client, name)) !== 'on') throw new StoreError('server-not-durable', { about: name });
  }
  return version;
}

/** Whether errors, which may quote a row, stay out of the server's log for the role of this connection. */
export async function logIsQuiet(client: Client): Promise<boolean> {
  const level = await setting(client, 'log_min_messages');
  const statements = await setting(client, 'log_statement');
  return ['log', 'fatal', 'panic'].includes(level) && statements === 'none';
}
