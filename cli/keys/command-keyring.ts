/**
 * Tells a deployment's keyring what to do: through the server that runs on the data folder, with the key that only this
 * machine's operator can read.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import {
  ciphers,
  type KeyAnswer,
  type KeyCommand,
  openDeployment,
  parseStartOptions,
  runKeyCommand,
  UsageError,
} from '@amanat/server';
import { apiErrorOf, askApi, isRecord } from '../api-client.ts';
import { dataFolderOf } from '../commands/data-folder.ts';
import { type Call, WrongUse } from '../terminal.ts';

export interface KeyPlace {
  readonly data: string | undefined;
  readonly training: boolean;
  readonly env: Call['env'];
}

/** `unreachable` is no answer of the keyring: nobody runs on the folder, or the server does not speak. */
export async function commandServer(command: KeyCommand, { data, training, env }: KeyPlace): Promise<KeyAnswer> {
  const { server } = dataFolderOf(data, training, env);
  if (server === undefined) return { kind: 'no-server' };
  const headers = { authorization: `Bearer ${server.operatorKey}` };
  const answer = await askApi(server.url, '/api/keys', { method: 'POST', headers, body: command });
  if (answer.kind === 'unreachable') return { kind: 'unreachable' };
  const { status, body } = answer;
  if (status === 200 && isRecord(body) && typeof body['kind'] === 'string') return { ...body, kind: body['kind'] };
  return { kind: 'failed', code: apiErrorOf(body) };
}

/**
 * As {@link commandServer}, or while no server runs straight on the folder: for what needs nothing to stay in memory.
 *
 * @throws StoreError
 */
export async function commandKeyring(command: KeyCommand, place: KeyPlace): Promise<KeyAnswer> {
  const { dataDir, server } = dataFolderOf(place.data, place.training, place.env);
  if (server !== undefined) return commandServer(command, place);
  if (!existsSync(join(dataDir, 'origin'))) return { kind: 'no-deployment' };
  const args = ['--data', dataDir, ...(place.training ? ['--demo'] : [])];
  const opened = await openDeployment({ ...startOptions(args, place.env), now: () => Temporal.Now.instant() });
  try {
    return await runKeyCommand(command, opened.keyring, ciphers);
  } finally {
    await opened.database.stop();
  }
}

/** The environment says which database. @throws WrongUse */
function startOptions(args: readonly string[], env: Call['env']) {
  try {
    return parseStartOptions(args, env);
  } catch (error) {
    if (error instanceof UsageError) throw new WrongUse(error.message);
    throw error;
  }
}
