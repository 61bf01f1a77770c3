/**
 * A new cluster on the disk, with its roles and its database, made whole or not at all. The superuser gets a password
 * that nobody keeps and may not log in: what it must do is done by `postgres --single`, which takes no connection.
 */
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { scramVerifier } from '../access/passwords.ts';
import { StoreError } from '../store-error.ts';
import type { PostgresProgram } from './postgres-program.ts';
import type { ServerUser } from './server-user.ts';
import { asArguments, embeddedSettings } from './settings.ts';

export const embeddedRoles = [
  'amanat_owner',
  'amanat_program',
  'amanat_eraser',
  'amanat_log',
  'amanat_staff',
  'amanat_timer',
] as const;
export type EmbeddedRole = (typeof embeddedRoles)[number];
export const embeddedDatabase = 'amanat';
const superuser = 'amanat_bootstrap';

export interface ClusterSetting {
  readonly folder: string;
  readonly program: PostgresProgram;
  readonly user: ServerUser | undefined;
}

/** A new environment: variables such as PGPORT or LC_ALL of whoever starts us must not change the server. */
export const serverEnvironment = (): NodeJS.ProcessEnv => ({
  PATH: process.env['PATH'],
  LC_ALL: 'C',
  TZ: 'UTC',
  ...(process.platform === 'win32' ? { SystemRoot: process.env['SystemRoot'] } : {}),
});

export const identityOf = (user: ServerUser | undefined): { readonly uid?: number; readonly gid?: number } =>
  user === undefined ? {} : { uid: user.uid, gid: user.gid };

async function run(setting: ClusterSetting, name: string, args: readonly string[], input = ''): Promise<void> {
  const child = spawn(join(setting.program.bin, name), args, {
    cwd: setting.folder,
    env: serverEnvironment(),
    stdio: ['pipe', 'ignore', 'pipe'],
    ...identityOf(setting.user),
  });
  const ended = Promise.withResolvers<number | null>();
  child.once('error', () => ended.resolve(null));
  child.once('close', ended.resolve);
  child.stdin.on('error', () => undefined);
  child.stdin.end(input);
  const said = await text(child.stderr);
  if ((await ended.promise) === 0) return;
  // No row exists yet, and no password is on a command line: what the program said may be shown.
  throw new StoreError('server-start-failed', { about: `${name}: ${said.trim().slice(0, 500)}` });
}

/** Each statement on one line, since `--single` ends a statement at the end of its line. */
function single(
  setting: ClusterSetting,
  pgData: string,
  database: string,
  statements: readonly string[],
): Promise<void> {
  const settings = asArguments({ ...embeddedSettings, exit_on_error: 'on' });
  return run(setting, 'postgres', ['--single', '-D', pgData, ...settings, database], `${statements.join('\n')}\n`);
}

/** A role that an earlier Amanat did not have is made now. */
const making = (role: EmbeddedRole): string =>
  `DO $$ BEGIN IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '${role}') THEN CREATE ROLE ${role}; END IF; END $$`;

const rolesWith = (passwords: ReadonlyMap<EmbeddedRole, string>): readonly string[] =>
  embeddedRoles.flatMap((role) => [
    making(role),
    `ALTER ROLE ${role} LOGIN PASSWORD '${scramVerifier(passwords.get(role) ?? '')}'`,
  ]);

const admission = `GRANT CONNECT ON DATABASE ${embeddedDatabase} TO ${embeddedRoles.slice(1).join(', ')}`;

/** An erasure begins a new write-ahead log file; the owner may do no other thing of a superuser. */
const walSwitching = [
  'GRANT EXECUTE ON FUNCTION pg_switch_wal() TO amanat_owner',
  'GRANT pg_checkpoint TO amanat_owner',
] as const;

/** Only our roles, only our database, only with a password, only from this machine. */
const accessRules = [`local`, `host`]
  .map((way) => {
    const from = way === 'local' ? '' : ' 127.0.0.1/32';
    return `${way} ${embeddedDatabase} ${embeddedRoles.join(',')}${from} scram-sha-256\n`;
  })
  .join('');

const accessFile = (pgData: string): string => join(pgData, 'pg_hba.conf');

/** @throws StoreError `server-start-failed` */
async function createCluster(
  setting: ClusterSetting,
  pgData: string,
  passwords: ReadonlyMap<EmbeddedRole, string>,
): Promise<void> {
  const half = `${pgData}.half`;
  rmSync(half, { recursive: true, force: true });
  mkdirSync(half, { mode: 0o700 });
  const passwordFile = join(half, '..', 'bootstrap-password');
  writeFileSync(passwordFile, randomBytes(32).toString('base64url'), { mode: 0o600 });
  try {
    if (setting.user !== undefined) {
      chownSync(half, setting.user.uid, setting.user.gid);
      chownSync(passwordFile, setting.user.uid, setting.user.gid);
    }
    const files = ['-D', half, '--pwfile', passwordFile];
    const kind = ['-U', superuser, '-A', 'scram-sha-256', '-E', 'UTF8', '--locale=C', '--no-instructions'];
    await run(setting, 'initdb', [...files, ...kind]);
  } finally {
    rmSync(passwordFile, { force: true });
  }
  await single(setting, half, 'postgres', [
    ...rolesWith(passwords),
    `CREATE DATABASE ${embeddedDatabase} OWNER amanat_owner`,
    `REVOKE ALL ON DATABASE ${embeddedDatabase} FROM PUBLIC`,
    admission,
  ]);
  await single(setting, half, embeddedDatabase, walSwitching);
  writeFileSync(accessFile(half), accessRules);
  renameSync(half, pgData);
}

/**
 * Makes the cluster if there is none. An existing one gets its passwords anew if `renew` (their file was lost, or an
 * earlier Amanat had fewer roles), and the roles that it lacks. No server may run on it.
 */
export async function prepareCluster(
  setting: ClusterSetting,
  pgData: string,
  passwords: ReadonlyMap<EmbeddedRole, string>,
  renew: boolean,
): Promise<void> {
  if (!existsSync(pgData)) return createCluster(setting, pgData, passwords);
  if (renew) {
    await single(setting, pgData, 'postgres', [...rolesWith(passwords), admission]);
    await single(setting, pgData, embeddedDatabase, walSwitching);
  }
  // Written in place, as its owner stays the server's user; one that a power cut left half written differs, too.
  if (readFileSync(accessFile(pgData), 'utf8') !== accessRules) writeFileSync(accessFile(pgData), accessRules);
}
