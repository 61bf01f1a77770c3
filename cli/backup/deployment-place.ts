/** Where a deployment keeps its record and its signer: told by the same options and settings as the server's. */
import { parseStartOptions, type StartOptions, UsageError } from '@amanat/server';
import { type Call, WrongUse } from '../terminal.ts';

export type DeploymentPlace = Pick<StartOptions, 'dataDir' | 'databaseUrl' | 'signerDir' | 'remoteSigner'>;

/** @throws WrongUse for settings that the server would refuse */
export function placeOf(data: string | undefined, training: boolean, env: Call['env']): DeploymentPlace {
  try {
    return parseStartOptions([...(data === undefined ? [] : ['--data', data]), ...(training ? ['--demo'] : [])], env);
  } catch (error) {
    if (error instanceof UsageError) throw new WrongUse(`${error.message}.`);
    throw error;
  }
}
