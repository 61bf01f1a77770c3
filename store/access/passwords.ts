/**
 * Random passwords of the login roles, kept in the data folder for its owner alone. The server is given only a SCRAM
 * verifier, so that no log of statements can hold a password.
 */
import { createHash, createHmac, pbkdf2Sync, randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';

/** Writes a file that only its owner reads, whole or not at all, even if the power fails. */
export function writePrivately(path: string, text: string): void {
  const file = openSync(`${path}.new`, 'w', 0o600);
  try {
    writeSync(file, text);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(`${path}.new`, path);
}

function kept(path: string): Readonly<Record<string, unknown>> {
  try {
    const parsed: unknown = JSON.parse(readFileSync(path, 'utf8'));
    return typeof parsed === 'object' && parsed !== null ? { ...parsed } : {};
  } catch {
    // Missing or cut short: new passwords are drawn, and the roles are given them.
    return {};
  }
}

export interface Passwords<Role extends string> {
  readonly of: ReadonlyMap<Role, string>;
  /** True if at least one was drawn now, so that the server does not know it yet. */
  readonly drawn: boolean;
  /** Writes the file. To be called once the server knows them, or it and the file would not match after a crash. */
  keep(): void;
}

/** The passwords of these roles from the file at `path`; missing ones are drawn (192 random bits). */
export function passwordsAt<Role extends string>(path: string, roles: readonly Role[]): Passwords<Role> {
  const before = kept(path);
  const passwords = new Map(
    roles.map((role) => {
      const password = before[role];
      return [role, typeof password === 'string' ? password : randomBytes(24).toString('base64url')];
    }),
  );
  const drawn = roles.some((role) => before[role] !== passwords.get(role));
  const keep = (): void => {
    if (drawn) writePrivately(path, JSON.stringify({ ...before, ...Object.fromEntries(passwords) }));
  };
  return { of: passwords, drawn, keep };
}

/** The password of a role in the file at `path`, of which nothing is drawn or written; `undefined` if it cannot be read there. */
export function keptPassword(path: string, role: string): string | undefined {
  const password = kept(path)[role];
  return typeof password === 'string' ? password : undefined;
}

/**
 * What PostgreSQL keeps instead of the password: `SCRAM-SHA-256$4096:salt$stored:server`. The password must be ASCII.
 *
 * @source RFC 5802 section 3; PostgreSQL 15, 53.7 pg_authid
 */
export function scramVerifier(password: string): string {
  const salt = randomBytes(16);
  const salted = pbkdf2Sync(password, salt, 4096, 32, 'sha256');
  const key = (label: string): Buffer => createHmac('sha256', salted).update(label).digest();
  const stored = createHash('sha256').update(key('Client Key')).digest('base64');
  return `SCRAM-SHA-256$4096:${salt.toString('base64')}$${stored}:${key('Server Key').toString('base64')}`;
}
