/** Where the command line remembers logs that it has checked. */
import { homedir } from 'node:os';
import { join } from 'node:path';
import { sha256 } from '@amanat/node-crypto';
import type { Call } from './terminal.ts';

/** One folder for each verifier key: `$XDG_STATE_HOME/amanat/logs/<hex SHA-256 of the key>`. */
export function stateFolderOf(verifierKey: string, env: Call['env']): string {
  const state = env['XDG_STATE_HOME'];
  const base = state === undefined || state === '' ? join(env['HOME'] ?? homedir(), '.local', 'state') : state;
  return join(base, 'amanat', 'logs', sha256(Buffer.from(verifierKey)).toHex());
}
