/**
 * The login roles on a server that is not ours (`DATABASE_URL`). Roles belong to a whole server, so their names
 * carry the database's. An owner who may not make roles gets the statements in a file for an administrator.
 */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { type Client, escapeIdentifier } from 'pg';
import { StoreError } from '../store-error.ts';
import { type ConnectionSettings, onConnection } from './connection.ts';
import { passwordsAt, scramVerifier, writePrivately } from './passwords.ts';

const roles = ['program', 'eraser', 'log', 'staff', 'timer'] as const;
export type LoginRole = (typeof roles)[number];

export const passwordFile = (folder: string): string => join(folder, 'database-passwords.json');

export const roleName = (role: LoginRole, database: string): string =>
  `amanat_${role}_${createHash('sha256').update(database).digest('hex').slice(0, 8)}`;

/** What keeps rows out of a server's log. Only its superuser may set it; the record works without. */
const quietSettings = [
  `log_min_messages = 'log'`,
  `log_min_error_statement = 'panic'`,
  `log_error_verbosity = 'terse'`,
  `log_statement = 'none'`,
  `log_min_duration_statement = -1`,
  `log_parameter_max_length = 0`,
  `log_parameter_max_length_on_error = 0`,
] as const;

/** Statements that make a role, or give it the password that we keep; in the order in which they must run. */
function statementsFor(name: string, database: string, password: string, exists: boolean): readonly string[] {
  const role = escapeIdentifier(name);
  return [
    `${exists ? 'ALTER' : 'CREATE'} ROLE ${role} LOGIN PASSWORD '${scramVerifier(password)}'`,
    `ALTER ROLE ${role} SET synchronous_commit = 'on'`,
    `GRANT CONNECT ON DATABASE ${escapeIdentifier(database)} TO ${role}`,
  ];
}

const quietStatements = (name: string): readonly string[] =>
  quietSettings.map((setting) => `ALTER ROLE ${escapeIdentifier(name)} SET ${setting}`);

async function exists(client: Client, name: string): Promise<boolean> {
  return (await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [name])).rowCount === 1;
}

async function logsIn(settings: ConnectionSettings): Promise<boolean> {
  try {
    return await onConnection(settings, async () => true);
  } catch (error) {
    if (error instanceof StoreError && error.code === 'login-refused') return false;
    throw error;
  }
}

/** All or none of them; `false` if the server refuses. */
async function together(client: Client, statements: readonly string[]): Promise<boolean> {
  try {
    await client.query('BEGIN');
    for (const statement of statements) await client.query(statement);
    await client.query('COMMIT');
    return true;
  } catch {
    await client.query('ROLLBACK');
    return false;
  }
}

/**
 * Makes sure that the roles exist and that we know their passwords.
 *
 * @throws StoreError `roles-not-creatable`, naming the file of statements that an administrator can run
 */
export async function prepareServerRoles(
  owner: Client,
  settings: ConnectionSettings,
  folder: string,
): Promise<Readonly<Record<LoginRole, ConnectionSettings>>> {
  const { database } = settings;
  const names = roles.map((role) => roleName(role, database));
  const passwords = passwordsAt(passwordFile(folder), names);
  passwords.keep();
  const connectionOf = (role: LoginRole): ConnectionSettings => {
    const user = roleName(role, database);
    return { ...settings, user, password: passwords.of.get(user) ?? '' };
  };
  const missing: string[] = [];
  for (const role of roles) {
    const { user, password, ...connection } = connectionOf(role);
    if (await logsIn({ ...connection, user, password })) continue;
    const statements = statementsFor(user, database, password, await exists(owner, user));
    if (await together(owner, statements)) await together(owner, quietStatements(user));
    else missing.push(...statements, ...quietStatements(user));
  }
  if (missing.length === 0) {
    return {
      program: connectionOf('program'),
      eraser: connectionOf('eraser'),
      log: connectionOf('log'),
      staff: connectionOf('staff'),
      timer: connectionOf('timer'),
    };
  }
  const file = join(folder, 'create-roles.sql');
  writePrivately(file, missing.map((statement) => `${statement};\n`).join(''));
  throw new StoreError('roles-not-creatable', { about: `psql -f ${file}` });
}
