/** How a role reaches the database. */
import { Client, type ClientConfig, Pool, type PoolConfig } from 'pg';
import { storeErrorFrom } from './error-from-postgres.ts';

export interface ConnectionSettings {
  /** A folder (Unix socket), an address or a name. */
  readonly host: string;
  readonly port: number;
  readonly database: string;
  readonly user: string;
  readonly password: string;
  /** TLS, as `DATABASE_URL` asked for it; never for the embedded server. */
  readonly ssl?: Exclude<ClientConfig['ssl'], undefined>;
}

/** A connection may stand still for long on a slow disk, but opening one may not. Milliseconds. */
export const connectTimeoutMs = 10_000;

/** A connection that its caller must end. @throws StoreError */
export async function connect(settings: ClientConfig): Promise<Client> {
  const client = new Client({ connectionTimeoutMillis: connectTimeoutMs, ...settings });
  // A connection that breaks between two statements emits; without a listener that would end the process.
  client.on('error', () => undefined);
  try {
    await client.connect();
    return client;
  } catch (error) {
    await client.end().catch(() => undefined);
    throw storeErrorFrom(error);
  }
}

/** Runs `work` on a connection of its own, and closes it. @throws StoreError */
export async function onConnection<Result>(
  settings: ClientConfig,
  work: (client: Client) => Promise<Result>,
): Promise<Result> {
  const client = await connect(settings);
  try {
    return await work(client);
  } catch (error) {
    throw storeErrorFrom(error);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** A pool whose idle connections may break: the next query notices, and nothing else must end for it. */
export function poolOf(settings: PoolConfig, max: number): Pool {
  const pool = new Pool({ ...settings, max, connectionTimeoutMillis: connectTimeoutMs });
  pool.on('error', () => undefined);
  // One that breaks between two statements of whoever holds it emits by itself, and is not given back to the pool.
  pool.on('connect', (client) => void client.on('error', () => undefined));
  return pool;
}
