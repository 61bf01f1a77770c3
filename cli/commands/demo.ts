/** `amanat demo reset`: throws a training deployment away. The database itself says that it is one; a real one is refused. */
import { existsSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { openDatabase, StoreError } from '@amanat/store';
import { parseArguments } from '../arguments.ts';
import { type Call, type ExitCode, WrongUse } from '../terminal.ts';
import { dataFolderOf } from './data-folder.ts';

const use = 'amanat demo reset [--data DIR] [--json]';

type Outcome =
  | 'gone'
  | 'nothing-there'
  | 'not-a-deployment'
  | 'no-database-here'
  | 'server-runs'
  | 'database-elsewhere'
  | StoreError['code'];

const words: Readonly<Partial<Record<Outcome, string>>> = {
  gone: 'The training deployment is gone.',
  'nothing-there': 'There is no training deployment; nothing to do.',
  'not-a-deployment': 'This folder is not one of Amanat; nothing was touched.',
  'no-database-here': 'No database lies in this folder, so nothing says that it was for training; nothing was touched.',
  'server-runs': 'A server runs on this folder: stop it first.',
  'database-elsewhere': 'DATABASE_URL names a database elsewhere: drop that one yourself.',
  'migration-changed':
    'Another version of Amanat wrote this folder, and only that version can tell that it was for training: reset it with that one. Nothing was touched.',
  'migration-newer':
    'Another version of Amanat wrote this folder, and only that version can tell that it was for training: reset it with that one. Nothing was touched.',
  'deployment-is-real': 'This folder holds a real deployment; nothing was touched.',
};

export async function demo({ args, env, terminal }: Call): Promise<ExitCode> {
  const { values, positionals } = parseArguments(args, { data: { type: 'string' }, json: { type: 'boolean' } }, use);
  if (positionals.length !== 1 || positionals[0] !== 'reset') throw new WrongUse(use);
  const { dataDir, server } = dataFolderOf(values.data, true, env);
  const outcome =
    env['DATABASE_URL'] !== undefined
      ? 'database-elsewhere'
      : server === undefined
        ? await reset(dataDir)
        : 'server-runs';
  const holds = outcome === 'gone' || outcome === 'nothing-there';
  if (values.json === true) terminal.print(JSON.stringify({ dataDir, outcome }));
  else terminal[holds ? 'print' : 'complain'](`${dataDir}: ${words[outcome] ?? outcome}`);
  return holds ? 0 : 1;
}

async function reset(dataDir: string): Promise<Outcome> {
  if (!existsSync(dataDir)) return 'nothing-there';
  const originFile = join(dataDir, 'origin');
  if (!existsSync(originFile)) return 'not-a-deployment';
  // Opening would make a new, empty database here, which would then call itself one for training: the folder of a
  // deployment whose database is elsewhere holds the keys of a real record.
  if (!existsSync(join(dataDir, 'postgres'))) return 'no-database-here';
  try {
    const origin = readFileSync(originFile, 'utf8').trim();
    const database = await openDatabase({ dataDir, kind: 'training', origin });
    await database.stop();
  } catch (error) {
    if (error instanceof StoreError) return error.code;
    throw error;
  }
  // Of a link the folder behind it, then the link.
  rmSync(realpathSync(dataDir), { recursive: true });
  rmSync(dataDir, { force: true });
  return 'gone';
}
