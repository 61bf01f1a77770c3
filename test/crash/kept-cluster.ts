/**
 * A PostgreSQL server that outlives the programs which use it, so that a killed one is back within a second; it may be
 * killed, too. Durable as the embedded one is, and made of the same program.
 */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, chownSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { Client } from 'pg';
import { settingsFromUrl } from '../../store/access/settings-from-url.ts';
import { identityOf, serverEnvironment } from '../../store/embedded/cluster.ts';
import { findPostgresProgram } from '../../store/embedded/postgres-program.ts';
import { serverUserForRoot } from '../../store/embedded/server-user.ts';
import { asArguments, embeddedSettings } from '../../store/embedded/settings.ts';

export interface KeptCluster {
  /** Makes a database and gives its address, its owner being the server's superuser. */
  newDatabase(): Promise<string>;
  dropDatabase(databaseUrl: string): Promise<void>;
  /** Process number of the running server. */
  readonly postmaster: number;
  /** After the server was killed, or to be killed now: starts it again, which recovers. */
  startAgain(): Promise<void>;
  stop(): Promise<void>;
}

const readyLine = 'database system is ready to accept connections';
const superuser = 'tester';
/** Two programs at once, each with a handful of connections, and what is left of a killed one. */
const roomy = { max_connections: '60', autovacuum: 'on' };

/** Ends a server with all its processes at once, as a power cut would. Linux. */
export function killServer(postmaster: number): void {
  const children = readFileSync(`/proc/${postmaster}/task/${postmaster}/children`, 'utf8');
  for (const pid of [postmaster, ...children.split(' ').filter(Boolean).map(Number)]) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // It has ended meanwhile.
    }
  }
}

const ended = (child: ChildProcess): Promise<void> =>
  child.exitCode !== null || child.signalCode !== null
    ? Promise.resolve()
    : new Promise((resolve) => child.once('exit', () => resolve()));

/** In `folder`, whose path must be short enough for a socket. */
export async function startCluster(folder: string): Promise<KeptCluster> {
  const user = serverUserForRoot();
  const { bin } = findPostgresProgram(folder, user);
  const data = join(folder, 'postgres');
  const socket = join(folder, 'socket');
  const password = randomBytes(18).toString('base64url');
  const passwordFile = join(folder, 'password');
  chmodSync(folder, 0o711);
  for (const path of [data, socket]) mkdirSync(path, { mode: 0o700 });
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (user !== undefined) for (const path of [data, socket, passwordFile]) chownSync(path, user.uid, user.gid);
  const common = { cwd: folder, env: serverEnvironment(), ...identityOf(user) };
  const kind = ['-U', superuser, '-A', 'scram-sha-256', '-E', 'UTF8', '--locale=C', '--no-instructions', '-N'];
  execFileSync(join(bin, 'initdb'), ['-D', data, '--pwfile', passwordFile, ...kind], { stdio: 'ignore', ...common });
  const listening = { listen_addresses: '', unix_socket_directories: socket, unix_socket_permissions: '0700' };
  const settings = asArguments({ ...embeddedSettings, ...roomy, ...listening });

  async function launch(): Promise<ChildProcess> {
    const child = spawn(join(bin, 'postgres'), ['-D', data, ...settings], {
      ...common,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let said = '';
    await new Promise<void>((resolve, reject) => {
      child.stderr.setEncoding('utf8').on('data', (text: string) => {
        said = (said + text).slice(-10_000);
        if (said.includes(readyLine)) resolve();
      });
      child.once('error', reject);
      child.once('exit', () => reject(new Error(`the server ended: ${said}`)));
    });
    return child;
  }

  /** Processes of the killed server may hold its memory for a moment longer; a new one then refuses to start. */
  async function launchOnceFree(): Promise<ChildProcess> {
    for (let attemptsLeft = 100; ; attemptsLeft--) {
      try {
        return await launch();
      } catch (error) {
        if (attemptsLeft === 0) throw error;
        await setTimeout(100);
      }
    }
  }

  let server = await launch();
  const urlOf = (name: string): string =>
    `postgres://${superuser}:${password}@localhost/${name}?host=${encodeURIComponent(socket)}`;
  async function asSuperuser(sql: string): Promise<void> {
    const client = new Client(settingsFromUrl(urlOf('postgres')));
    await client.connect();
    await client.query(sql);
    await client.end();
  }

  return {
    get postmaster() {
      return server.pid ?? 0;
    },
    async newDatabase() {
      const name = `crash_${randomBytes(6).toString('hex')}`;
      await asSuperuser(`CREATE DATABASE ${name}`);
      return urlOf(name);
    },
    dropDatabase: (databaseUrl) => asSuperuser(`DROP DATABASE ${settingsFromUrl(databaseUrl).database} WITH (FORCE)`),
    async startAgain() {
      server.kill('SIGKILL');
      await ended(server);
      server = await launchOnceFree();
    },
    async stop() {
      server.kill('SIGINT');
      await ended(server);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
