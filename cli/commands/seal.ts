/** `amanat seal`: the deployment's key is overwritten in the server's memory. Complaints are still taken. */
import { parseArguments } from '../arguments.ts';
import { commandServer } from '../keys/command-keyring.ts';
import { failureSentence } from '../keys/key-sentences.ts';
import { type Call, type ExitCode, WrongUse } from '../terminal.ts';

const use = 'amanat seal [--data DIR] [--demo] [--json]';

export async function seal({ args, env, terminal }: Call): Promise<ExitCode> {
  const options = { data: { type: 'string' }, demo: { type: 'boolean' }, json: { type: 'boolean' } } as const;
  const { values, positionals } = parseArguments(args, options, use);
  if (positionals.length > 0) throw new WrongUse(use);
  const place = { data: values.data, training: values.demo === true, env };
  const answer = await commandServer({ kind: 'seal' }, place);
  if (values.json === true) terminal.print(JSON.stringify(answer));
  if (answer.kind !== 'sealed-now') {
    terminal.complain(failureSentence(answer));
    return 1;
  }
  if (values.json !== true)
    terminal.print('Sealed. Complaints are still taken; nobody reads one until it is unsealed.');
  return 0;
}
