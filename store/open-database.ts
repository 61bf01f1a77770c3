/** Opens the database of a deployment: lock, server, migrations, roles, then the record. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Kysely, PostgresDialect } from 'kysely';
import { type Client, escapeIdentifier } from 'pg';
import { type ConnectionSettings, onConnection, poolOf } from './access/connection.ts';
import { claimDeployment } from './access/deployment.ts';
import { migrate } from './access/migrate.ts';
import { prepareRowSecurity } from './access/row-security.ts';
import { checkServer, logIsQuiet } from './access/server-checks.ts';
import { prepareServerRoles } from './access/server-roles.ts';
import { settingsFromUrl } from './access/settings-from-url.ts';
import { credentialStore } from './credentials/credential-store.ts';
import type { Database, DatabaseDescription, DatabaseOptions, DatabaseRole } from './database.ts';
import { prepareDataFolder } from './embedded/data-folder.ts';
import { startEmbeddedServer } from './embedded/embedded-server.ts';
import { serverUserForRoot } from './embedded/server-user.ts';
import { figureStore } from './figures/figure-store.ts';
import { lockFolder } from './folder-lock.ts';
import { freeSpaceOf } from './free-space.ts';
import { deletePersons } from './keys/delete-persons.ts';
import { keyStore } from './keys/key-store.ts';
import { wipeKeys } from './keys/wipe-keys.ts';
import { linkStore } from './linking/link-store.ts';
import { beginNextLog, resumeLog } from './log/next-log.ts';
import { storedLog } from './log/stored-log.ts';
import { type AppendedListener, groupCommit } from './record/group-commit.ts';
import { recordStore } from './record/record-store.ts';
import { registerStore } from './registers/register-store.ts';
import type { Tables } from './record/tables.ts';
import { staffStore } from './staff/staff-store.ts';
import { openJobQueue } from './timers/job-queue.ts';
import { warningStore } from './warnings/warning-store.ts';

type Connections = Readonly<Record<DatabaseRole, ConnectionSettings>>;

/** A server that answers, with its tables and roles ready. */
interface Served {
  readonly connections: Connections;
  readonly description: Omit<DatabaseDescription, 'kind' | 'logIsQuiet'>;
  stop(): Promise<void>;
}

const grants = readFileSync(join(import.meta.dirname, 'access', 'grants.sql'), 'utf8');

/** Returns the origin that the database belongs to. */
async function prepareTables(
  client: Client,
  { program, eraser, log, staff, timer }: Connections,
  options: DatabaseOptions,
): Promise<string> {
  const named = (sql: string): string =>
    sql
      .replaceAll(':program', escapeIdentifier(program.user))
      .replaceAll(':eraser', escapeIdentifier(eraser.user))
      .replaceAll(':log', escapeIdentifier(log.user))
      .replaceAll(':staff', escapeIdentifier(staff.user))
      .replaceAll(':timer', escapeIdentifier(timer.user));
  await migrate(client);
  await prepareRowSecurity(client, named);
  await client.query(named(grants));
  return claimDeployment(client, options);
}

async function serveEmbedded(folder: string, options: DatabaseOptions): Promise<Served> {
  const user = serverUserForRoot();
  const server = await startEmbeddedServer(folder, user, options.serverSettingsForTests);
  let asked = false;
  void server.ended.then(() => (asked ? undefined : options.onServerExit?.()));
  const stop = (): Promise<void> => {
    asked = true;
    return server.stop();
  };
  const connections: Connections = {
    owner: server.connectionOf('amanat_owner'),
    program: server.connectionOf('amanat_program'),
    eraser: server.connectionOf('amanat_eraser'),
    log: server.connectionOf('amanat_log'),
    staff: server.connectionOf('amanat_staff'),
    timer: server.connectionOf('amanat_timer'),
  };
  try {
    const { serverVersion, origin } = await onConnection(connections.owner, async (client) => {
      const claimed = await prepareTables(client, connections, options);
      const { rows } = await client.query<{ server_version: string }>('SHOW server_version');
      return { serverVersion: rows[0]?.server_version ?? '', origin: claimed };
    });
    const reachedBy = server.address.kind;
    const description = {
      server: 'embedded',
      reachedBy,
      serverVersion,
      origin,
      serverPid: server.pid,
      runsAs: user?.name,
    } as const;
    return { connections, stop, description };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function serveByUrl(folder: string, databaseUrl: string, options: DatabaseOptions): Promise<Served> {
  const owner = settingsFromUrl(databaseUrl);
  return onConnection(owner, async (client) => {
    const serverVersion = await checkServer(client);
    const roles = await prepareServerRoles(client, owner, folder);
    const connections = { owner, ...roles };
    const origin = await prepareTables(client, connections, options);
    const description = {
      server: 'by-url',
      reachedBy: 'url',
      serverVersion,
      origin,
      serverPid: undefined,
      runsAs: undefined,
    } as const;
    return { connections, description, stop: async () => undefined };
  });
}

function openedOn(
  served: Served,
  quiet: boolean,
  folder: string,
  options: DatabaseOptions,
  release: () => void,
): Database {
  const { connections } = served;
  // Two statements store while others are read: a slow list must not hold up a complaint.
  const writing = poolOf(connections.program, 2);
  const reading = poolOf(connections.program, 4);
  // Of signed-in people: their lists and commands hold up no complaint, and no complaint holds up theirs.
  const commands = poolOf(connections.program, 2);
  const limited = poolOf(connections.staff, 3);
  const erasing = poolOf(connections.eraser, 1);
  // One import may hold a connection for minutes; another is told so, or goes on beside it.
  const importing = poolOf(connections.program, 3);
  const tables = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: reading }) });
  const listeners: AppendedListener[] = [];
  const appended: AppendedListener = (eventCount) => {
    for (const listener of listeners) listener(eventCount);
  };
  const commits = groupCommit(writing, appended);
  const stored = storedLog(reading, connections.log);
  const close = async (): Promise<void> => {
    await Promise.all([commits.drained(), stored.close()]);
    await Promise.allSettled([writing, commands, limited, erasing, importing].map((pool) => pool.end()));
    await tables.destroy();
    await served.stop();
    release();
  };
  let closing: Promise<void> | undefined;
  const { kind } = options;
  return {
    record: recordStore(tables, commits),
    log: stored.log,
    staff: staffStore({ writing: commands, reading, limited }, appended),
    credentials: credentialStore(reading),
    registers: registerStore(reading, importing, appended),
    links: linkStore(commands, reading),
    warnings: warningStore(reading),
    figures: figureStore(commands, reading, appended),
    keys: keyStore(reading, erasing, () => onConnection(connections.owner, wipeKeys)),
    onAppended: (listener) => void listeners.push(listener),
    destroyPersonKey: async (personId) => (await deletePersons(erasing, [personId])) > 0,
    resumeLog: () => onConnection(connections.owner, resumeLog),
    beginNextLog: (first, firstEventId) =>
      onConnection(connections.owner, (client) => beginNextLog(client, first, firstEventId)),
    openJobs: (jobs, jobOptions) => openJobQueue(connections.timer, jobs, jobOptions),
    freeSpace: () => freeSpaceOf(folder, options.spaceThresholds),
    describe: () => ({ ...served.description, kind, logIsQuiet: quiet }),
    connectionOf: (role) => connections[role],
    stop: () => (closing ??= close()),
  };
}

/**
 * Opens the database in `dataDir` (or at `databaseUrl`), makes it at the first start, and holds the folder until
 * `stop()`. Takes about three seconds the first time.
 *
 * @throws StoreError
 */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  const embedded = options.databaseUrl === undefined;
  const folder = prepareDataFolder(options.dataDir, embedded ? serverUserForRoot() : undefined);
  const lock = lockFolder(folder);
  try {
    const served = await (options.databaseUrl === undefined
      ? serveEmbedded(folder, options)
      : serveByUrl(folder, options.databaseUrl, options));
    const quiet = await onConnection(served.connections.program, logIsQuiet);
    return openedOn(served, quiet, folder, options, () => lock.release());
  } catch (error) {
    lock.release();
    throw error;
  }
}
