/**
 * The database server as a child of this program: started on the data folder, watched, and stopped with it. It has a
 * session of its own, so that Ctrl-C reaches the program first and open complaints are stored before it ends.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { chownSync, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { ConnectionSettings } from '../access/connection.ts';
import { passwordsAt } from '../access/passwords.ts';
import { StoreError } from '../store-error.ts';
import { chooseAddress, type ServerAddress } from './address.ts';
import { openBoundedLog } from './bounded-log.ts';
import {
  type ClusterSetting,
  embeddedDatabase,
  type EmbeddedRole,
  embeddedRoles,
  identityOf,
  prepareCluster,
  serverEnvironment,
} from './cluster.ts';
import { clusterNameOf, stopLeftoverServer } from './leftover-server.ts';
import { findPostgresProgram } from './postgres-program.ts';
import type { ServerUser } from './server-user.ts';
import { asArguments, embeddedSettings, type ServerSettings } from './settings.ts';

export interface EmbeddedServer {
  readonly address: ServerAddress;
  /** Process number of the server. */
  readonly pid: number;
  connectionOf(role: EmbeddedRole): ConnectionSettings;
  /** Settles when the server has ended, asked or not. */
  readonly ended: Promise<void>;
  /** Ends every connection and the server; what was acknowledged is on the disk long before. */
  stop(): Promise<void>;
}

const readyLine = 'database system is ready to accept connections';
/** Recovery after a power cut on a slow disk may take minutes; a server that says nothing for longer is broken. */
const startPatienceMs = 300_000;
const stopPatienceMs = 60_000;

function listening(address: ServerAddress): ServerSettings {
  return address.kind === 'socket'
    ? {
        listen_addresses: '',
        unix_socket_directories: address.folder,
        unix_socket_permissions: '0700',
        port: String(address.port),
      }
    : { listen_addresses: address.host, unix_socket_directories: '', port: String(address.port) };
}

interface Running {
  readonly child: ChildProcess;
  readonly pid: number;
  readonly ended: Promise<void>;
}

async function launch(setting: ClusterSetting, pgData: string, settings: ServerSettings): Promise<Running> {
  const log = openBoundedLog(join(setting.folder, 'postgres.log'));
  const child = spawn(join(setting.program.bin, 'postgres'), ['-D', pgData, ...asArguments(settings)], {
    cwd: setting.folder,
    env: serverEnvironment(),
    detached: process.platform !== 'win32',
    stdio: ['ignore', 'ignore', 'pipe'],
    ...identityOf(setting.user),
  });
  const ready = Promise.withResolvers<void>();
  const ended = Promise.withResolvers<void>();
  const failed = (): void =>
    ready.reject(new StoreError('server-start-failed', { about: join(setting.folder, 'postgres.log') }));
  child.stderr.on('data', (chunk: Buffer) => {
    log.write(chunk);
    if (chunk.includes(readyLine)) ready.resolve();
  });
  child.once('error', failed);
  // `exit`, not `close`: a child of the killed server may hold the pipe for a moment longer.
  child.once('exit', () => {
    failed();
    ended.resolve();
  });
  child.once('close', () => log.close());
  const timer = globalThis.setTimeout(failed, startPatienceMs);
  try {
    await ready.promise;
  } catch (error) {
    child.kill('SIGQUIT');
    throw error;
  } finally {
    clearTimeout(timer);
  }
  return { child, pid: child.pid ?? 0, ended: ended.promise };
}

async function stopChild({ child, ended }: Running): Promise<void> {
  child.kill('SIGINT');
  const tooLong = new AbortController();
  const slow = setTimeout(stopPatienceMs, undefined, { signal: tooLong.signal, ref: false }).then(
    () => child.kill('SIGQUIT'),
    () => false,
  );
  await ended;
  tooLong.abort();
  await slow;
}

/** A port that was free a moment ago may be taken: two more attempts. A socket has no such excuse. */
async function launchSomewhere(
  setting: ClusterSetting,
  pgData: string,
  extra: ServerSettings,
): Promise<Running & { readonly address: ServerAddress }> {
  for (let attempt = 1; ; attempt++) {
    const address = await chooseAddress(setting.folder);
    if (address.kind === 'socket' && !existsSync(address.folder)) {
      mkdirSync(address.folder, { mode: 0o700 });
      if (setting.user !== undefined) chownSync(address.folder, setting.user.uid, setting.user.gid);
    }
    const settings = { ...embeddedSettings, ...listening(address), cluster_name: clusterNameOf(pgData), ...extra };
    try {
      return { ...(await launch(setting, pgData, settings)), address };
    } catch (error) {
      if (address.kind === 'socket' || attempt === 3) throw error;
    }
  }
}

/**
 * Starts the server of this folder; makes its cluster at the first start, recovers what a crash left. The caller holds
 * the folder's lock. `extra` overrides settings and is for tests alone.
 *
 * @throws StoreError `program-missing`, `server-start-failed`
 */
export async function startEmbeddedServer(
  folder: string,
  user: ServerUser | undefined,
  extra: ServerSettings = {},
): Promise<EmbeddedServer> {
  const setting: ClusterSetting = { folder, user, program: findPostgresProgram(folder, user) };
  const pgData = join(folder, 'postgres');
  await stopLeftoverServer(pgData);
  const passwords = passwordsAt(join(folder, 'database-passwords.json'), embeddedRoles);
  await prepareCluster(setting, pgData, passwords.of, passwords.drawn);
  passwords.keep();
  const running = await launchSomewhere(setting, pgData, extra);
  // A program that ends without stop() takes its server along; after `kill -9` the next start does it.
  const onExit = (): void => void running.child.kill('SIGINT');
  process.once('exit', onExit);
  const { address } = running;
  return {
    address,
    pid: running.pid,
    ended: running.ended,
    connectionOf: (role) => ({
      host: address.kind === 'socket' ? address.folder : address.host,
      port: address.port,
      database: embeddedDatabase,
      user: role,
      password: passwords.of.get(role) ?? '',
    }),
    stop: async () => {
      process.off('exit', onExit);
      await stopChild(running);
    },
  };
}
