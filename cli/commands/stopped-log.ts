/**
 * `amanat keys resume` and `amanat keys new-origin NAME`: what an operator decides about a log that has stopped. The server
 * must not be running: it would go on in the other state.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { InputError } from '@amanat/domain';
import { isOrigin } from '@amanat/ledger';
import { beginNextLog, openDeployment, parseStartOptions, UsageError } from '@amanat/server';
import { type Call, type ExitCode, WrongUse } from '../terminal.ts';
import { dataFolderOf } from './data-folder.ts';

export type Decision =
  | { readonly kind: 'resume' }
  | { readonly kind: 'new-origin'; readonly origin: string; readonly reason: string };

export interface Where {
  readonly data: string | undefined;
  readonly training: boolean;
  readonly json: boolean;
}

/** @throws WrongUse for a name that cannot be a log's */
export async function decideOnLog(
  decision: Decision,
  { data, training, json }: Where,
  { env, terminal }: Pick<Call, 'env' | 'terminal'>,
): Promise<ExitCode> {
  if (decision.kind === 'new-origin' && !isOrigin(decision.origin))
    throw new WrongUse('A log has a neutral name in small letters without a scheme, such as record.example/kasur-2.');
  const { dataDir, server } = dataFolderOf(data, training, env);
  if (server !== undefined || !existsSync(join(dataDir, 'origin'))) {
    terminal.complain(
      server === undefined
        ? `There is no deployment in ${dataDir}: start the server once, or give --data.`
        : 'The server is running: stop it first.',
    );
    return 1;
  }
  const options = parseStartOptions(['--data', dataDir, ...(training ? ['--demo'] : [])], env);
  const opened = await openDeployment({ ...options, now: () => Temporal.Now.instant() });
  try {
    const outcome =
      decision.kind === 'resume'
        ? { kind: (await opened.database.resumeLog()) ? 'resumed' : 'was-not-stopped' }
        : { kind: 'begun', origin: decision.origin, ...(await beginNextLog(decision, options, opened)) };
    if (json) terminal.print(JSON.stringify(outcome));
    else terminal.print(inWords(outcome));
    return 0;
  } catch (error) {
    if (error instanceof UsageError) {
      terminal.complain(error.message);
      return 1;
    }
    if (!(error instanceof InputError)) throw error;
    terminal.complain('The reason is one line of at most 300 letters. Nothing was changed.');
    return 1;
  } finally {
    await opened.database.stop();
  }
}

function inWords(outcome: {
  readonly kind: string;
  readonly ended?: { readonly origin: string; readonly size: number };
}): string {
  if (outcome.kind === 'resumed')
    return 'The log goes on at the next start. If what made it stop is still so, it stops again and says it.';
  if (outcome.ended === undefined) return 'The log had not stopped: nothing was changed.';
  const { origin, size } = outcome.ended;
  return (
    `${origin} has ended at size ${size}, for ever; receipts up to there go on holding.\n` +
    'The new log takes every event anew at the next start. Tell everybody its key, which that start prints,\n' +
    'and why: promises under the old name are honoured by the new log.'
  );
}
