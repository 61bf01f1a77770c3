/**
 * Which user of the machine the database runs as. PostgreSQL refuses to run as root, so root lends it a user that can
 * do nothing else; anybody else runs it as themselves.
 */
import { spawnSync } from 'node:child_process';

export interface ServerUser {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

function numberOf(flag: '-u' | '-g', name: string): number | undefined {
  const found = spawnSync('id', [flag, name], { encoding: 'utf8' });
  return found.status === 0 ? Number(found.stdout.trim()) : undefined;
}

function userNamed(name: string): ServerUser | undefined {
  const uid = numberOf('-u', name);
  const gid = numberOf('-g', name);
  return uid === undefined || gid === undefined || uid === 0 ? undefined : { name, uid, gid };
}

const systemUser = 'amanat';
const creation = ['--system', '--user-group', '--no-create-home', '--home-dir', '/nonexistent'];

/**
 * The user to lend, if this program runs as root: the system user `amanat`, made if it is missing, or `nobody` where
 * users cannot be made. `undefined` for anybody but root, and on Windows.
 */
export function serverUserForRoot(): ServerUser | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const existing = userNamed(systemUser);
  if (existing !== undefined) return existing;
  spawnSync('useradd', [...creation, '--shell', '/usr/sbin/nologin', systemUser], { stdio: 'ignore' });
  return userNamed(systemUser) ?? userNamed('nobody');
}
