/**
 * For `audit` and `backup`: reads the record beside the program that keeps it, or alone if none runs. Writes nothing,
 * and never stops a server that it did not start.
 */
import { existsSync, realpathSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { Kysely, PostgresDialect } from 'kysely';
import { type ConnectionSettings, onConnection, poolOf } from '../access/connection.ts';
import type { DeploymentKind } from '../access/deployment.ts';
import { checkMigrated } from '../access/migrate.ts';
import { keptPassword } from '../access/passwords.ts';
import { type LoginRole, passwordFile, roleName } from '../access/server-roles.ts';
import { settingsFromUrl } from '../access/settings-from-url.ts';
import type { DatabaseRole } from '../database.ts';
import { startEmbeddedServer } from '../embedded/embedded-server.ts';
import { serverUserForRoot } from '../embedded/server-user.ts';
import { lockFolder } from '../folder-lock.ts';
import { type LogReads, logReads } from '../log/stored-log.ts';
import { type RecordReads, recordReads } from '../record/record-store.ts';
import type { Tables } from '../record/tables.ts';
import { StoreError } from '../store-error.ts';
import { readSnapshot, type RecordSnapshot } from './record-snapshot.ts';
import { findRunningServer } from './running-server.ts';

export interface AttachedDatabase {
  readonly kind: DeploymentKind;
  /** The record's name. */
  readonly origin: string;
  readonly record: RecordReads;
  readonly log: LogReads;
  /** Runs `work` on the whole record as it is at one moment. */
  readSnapshot<Result>(work: (snapshot: RecordSnapshot) => Promise<Result>): Promise<Result>;
  /** Holds a password: never to be shown. */
  connectionOf(role: DatabaseRole): ConnectionSettings;
  /** Ends the connections, and the server if it was started for this. */
  stop(): Promise<void>;
}

interface Reached {
  readonly connectionOf: (role: DatabaseRole) => ConnectionSettings;
  stop(): Promise<void>;
}

/** A server that starts or stops just now is waited for. */
const patienceMs = 20_000;
const pollMs = 100;

const notYet = (error: unknown): boolean =>
  error instanceof StoreError && (error.code === 'server-unreachable' || error.code === 'folder-in-use');

async function reachRunning(folder: string): Promise<Reached | undefined> {
  const found = findRunningServer(folder);
  if (found === undefined) return undefined;
  const connectionOf = (role: DatabaseRole): ConnectionSettings => found(`amanat_${role}`);
  await onConnection(connectionOf('owner'), async () => undefined);
  return { connectionOf, stop: async () => undefined };
}

async function startOwn(folder: string): Promise<Reached> {
  const lock = lockFolder(folder);
  try {
    const server = await startEmbeddedServer(folder, serverUserForRoot());
    return {
      connectionOf: (role) => server.connectionOf(`amanat_${role}`),
      stop: async () => {
        await server.stop();
        lock.release();
      },
    };
  } catch (error) {
    lock.release();
    throw error;
  }
}

async function reachEmbedded(dataDir: string): Promise<Reached> {
  const wanted = resolve(dataDir);
  if (!existsSync(join(wanted, 'postgres'))) throw new StoreError('no-record-here', { about: wanted });
  const folder = realpathSync(wanted);
  for (let waitedMs = 0; ; waitedMs += pollMs) {
    try {
      return (await reachRunning(folder)) ?? (await startOwn(folder));
    } catch (error) {
      if (!notYet(error) || waitedMs >= patienceMs) throw error;
      await setTimeout(pollMs);
    }
  }
}

/** Where this machine has no passwords of the login roles, the URL's own user reads. */
function reachByUrl(dataDir: string, databaseUrl: string): Reached {
  const owner = settingsFromUrl(databaseUrl);
  const loginOf = (role: LoginRole): ConnectionSettings => {
    const user = roleName(role, owner.database);
    const password = keptPassword(passwordFile(resolve(dataDir)), user);
    return password === undefined ? owner : { ...owner, user, password };
  };
  return { connectionOf: (role) => (role === 'owner' ? owner : loginOf(role)), stop: async () => undefined };
}

async function attachedOn({ connectionOf, stop }: Reached): Promise<AttachedDatabase> {
  const { kind, origin } = await onConnection(connectionOf('owner'), async (client) => {
    await checkMigrated(client);
    const { rows } = await client.query<{ kind: DeploymentKind; origin: string }>(
      'SELECT kind, origin FROM deployment',
    );
    if (rows[0] === undefined) throw new StoreError('no-record-here');
    return rows[0];
  });
  // The role could insert; this one never does.
  const reading = poolOf({ ...connectionOf('program'), options: '-c default_transaction_read_only=on' }, 2);
  const tables = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: reading }) });
  let stopping: Promise<void> | undefined;
  return {
    kind,
    origin,
    record: recordReads(tables),
    log: logReads(reading),
    readSnapshot: (work) => readSnapshot(connectionOf('program'), work),
    connectionOf,
    // Not by Kysely, which ends nothing that it has not asked itself.
    stop: () => (stopping ??= reading.end().then(stop)),
  };
}

/**
 * Reads the record of `dataDir` (or of `databaseUrl`) while another program may hold the folder. If none does, its
 * server is started for this, and the folder held until `stop()`.
 *
 * @throws StoreError `no-record-here`, `migration-missing`, and those of `openDatabase`
 */
export async function attachDatabase(dataDir: string, databaseUrl?: string): Promise<AttachedDatabase> {
  const reached = databaseUrl === undefined ? await reachEmbedded(dataDir) : reachByUrl(dataDir, databaseUrl);
  try {
    return await attachedOn(reached);
  } catch (error) {
    await reached.stop();
    throw error;
  }
}
