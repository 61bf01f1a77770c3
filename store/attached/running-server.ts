/** The embedded server of a folder as another program runs it, found by what PostgreSQL itself wrote there. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ConnectionSettings } from '../access/connection.ts';
import { keptPassword } from '../access/passwords.ts';
import { passwordFile } from '../access/server-roles.ts';
import { embeddedDatabase, type EmbeddedRole } from '../embedded/cluster.ts';
import { serverRuns } from '../embedded/leftover-server.ts';
import { StoreError } from '../store-error.ts';

export type ConnectionOf = (role: EmbeddedRole) => ConnectionSettings;

/**
 * @param pidFile number of the process · data folder · start · port · socket folder · address, each on a line; the last
 *   two may be empty.
 * @source PostgreSQL 18, src/include/utils/pidfile.h
 */
function addressIn(pidFile: string): Pick<ConnectionSettings, 'host' | 'port'> | undefined {
  const [, , , port = '', socketFolder = '', address = ''] = pidFile.split('\n');
  const host = socketFolder === '' ? address : socketFolder;
  return host === '' || !/^\d{1,5}$/.test(port) ? undefined : { host, port: Number(port) };
}

/**
 * How to reach the server of this folder; `undefined` if none runs, or it has just begun.
 *
 * @throws StoreError `login-refused` if the passwords cannot be read: the folder is another user's
 */
export function findRunningServer(folder: string): ConnectionOf | undefined {
  const pgData = join(folder, 'postgres');
  if (!serverRuns(pgData)) return undefined;
  let address: ReturnType<typeof addressIn>;
  try {
    address = addressIn(readFileSync(join(pgData, 'postmaster.pid'), 'utf8'));
  } catch {
    return undefined;
  }
  if (address === undefined) return undefined;
  const { host, port } = address;
  return (role) => {
    const password = keptPassword(passwordFile(folder), role);
    if (password === undefined) throw new StoreError('login-refused', { about: passwordFile(folder) });
    return { host, port, database: embeddedDatabase, user: role, password };
  };
}
