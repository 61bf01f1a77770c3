/**
 * `amanat import dossier FILE`: brings a dossier in through the server that runs on the data folder, or, while none
 * runs, straight into its database. Both take the same write path; outside training it then waits for two people.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { InputError } from '@amanat/domain';
import { openDeployment, parseStartOptions, type StartOptions, UsageError } from '@amanat/server';
import { apiErrorOf, askApi, isRecord } from '../api-client.ts';
import { parseArguments } from '../arguments.ts';
import { readJsonFile } from '../read-file.ts';
import { type Call, type ExitCode, WrongUse } from '../terminal.ts';
import { dataFolderOf } from './data-folder.ts';
import { importRegister, importRegisterUse } from './import-register.ts';

const use =
  'amanat import dossier FILE [--translation FILE]… [--reason TEXT] [--data DIR] [--demo] [--json]\n--reason is needed when a published dossier changes.';

interface Wanted {
  readonly dossier: unknown;
  readonly translations?: readonly unknown[];
  readonly reason?: string;
}

const done = ['imported', 'revised', 'unchanged', 'proposed'] as const;

type Outcome =
  | { readonly kind: (typeof done)[number]; readonly id: string }
  | { readonly kind: 'refused'; readonly code: string };

export async function importFile(call: Call): Promise<ExitCode> {
  const { args, env, terminal } = call;
  if (args[0] === 'register') return importRegister({ ...call, args: args.slice(1) });
  const { values, positionals } = parseArguments(
    args,
    {
      translation: { type: 'string', multiple: true },
      reason: { type: 'string' },
      data: { type: 'string' },
      demo: { type: 'boolean' },
      json: { type: 'boolean' },
    },
    use,
  );
  const [what, file, ...more] = positionals;
  if (what !== 'dossier' || file === undefined || more.length > 0) throw new WrongUse(`${use}\n${importRegisterUse}`);
  const wanted: Wanted = {
    dossier: readJsonFile(file),
    ...(values.translation === undefined ? {} : { translations: values.translation.map(readJsonFile) }),
    ...(values.reason === undefined ? {} : { reason: values.reason }),
  };
  const { dataDir, server } = dataFolderOf(values.data, values.demo === true, env);
  if (server === undefined && !existsSync(join(dataDir, 'origin'))) {
    terminal.complain(`There is no deployment in ${dataDir}: start the server once, or give --data.`);
    return 1;
  }
  const outcome =
    server === undefined
      ? await importByDatabase(wanted, dataDir, values.demo === true, env)
      : await importByServer(wanted, server.url, server.operatorKey);
  if (values.json === true) terminal.print(JSON.stringify(outcome));
  else if (outcome.kind === 'proposed')
    terminal.print(`${outcome.id}: proposed; two people must agree to it before it is public`);
  else if (outcome.kind !== 'refused') terminal.print(`${outcome.id}: ${outcome.kind}`);
  if (outcome.kind === 'refused') terminal.complain(`Nothing was stored: ${outcome.code}.`);
  return outcome.kind === 'refused' ? 1 : 0;
}

async function importByServer(wanted: Wanted, url: string, operatorKey: string): Promise<Outcome> {
  const headers = { authorization: `Bearer ${operatorKey}` };
  const answer = await askApi(url, '/api/dossiers', { method: 'POST', headers, body: wanted });
  if (answer.kind === 'unreachable') return { kind: 'refused', code: 'the server does not answer' };
  const { status, body } = answer;
  const { kind: answered, id } = isRecord(body) ? body : {};
  const kind = done.find((each) => each === answered);
  if (status >= 300 || kind === undefined || typeof id !== 'string') return { kind: 'refused', code: apiErrorOf(body) };
  return { kind, id };
}

/** @throws StoreError, if a server runs on the folder after all (`folder-in-use`) among others */
async function importByDatabase(wanted: Wanted, dataDir: string, demo: boolean, env: Call['env']): Promise<Outcome> {
  const options = startOptions(['--data', dataDir, ...(demo ? ['--demo'] : [])], env);
  const { casework, database } = await openDeployment({ ...options, now: () => Temporal.Now.instant() });
  const { dossier, ...more } = wanted;
  try {
    return await casework.importDossier(dossier, more);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return { kind: 'refused', code: error.message };
  } finally {
    await database.stop();
  }
}

/** The environment says which database, which law, which time zone. @throws WrongUse */
function startOptions(args: readonly string[], env: Call['env']): StartOptions {
  try {
    return parseStartOptions(args, env);
  } catch (error) {
    if (error instanceof UsageError) throw new WrongUse(error.message);
    throw error;
  }
}
