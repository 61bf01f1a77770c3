/** `amanat witness`: cosigns checkpoints of the logs it is given, each only if it extends what was cosigned before. */
import { resolve } from 'node:path';
import { isKeyName } from '@amanat/ledger';
import { parseWitnessLog, startWitnessServer, WitnessError } from '@amanat/log-service';
import { parseArguments } from '../arguments.ts';
import { listenFlags, listenOptionsOf, listenUse } from '../listen-options.ts';
import { reportFault, runService } from '../run-service.ts';
import { type Call, type ExitCode, WrongUse } from '../terminal.ts';

const use = `amanat witness --dir DIR --port N --log VKEY[=URL]… [--name NAME] [--json]
               ${listenUse}
Logs may also stand in DIR/logs, a verifier key a line. --name is chosen at the first start, such as witness.example/bar.`;

export async function witness({ args, env, terminal }: Call): Promise<ExitCode> {
  const options = {
    dir: { type: 'string' },
    log: { type: 'string', multiple: true },
    name: { type: 'string' },
    json: { type: 'boolean' },
    ...listenFlags,
  } as const;
  const { values, positionals } = parseArguments(args, options, use);
  const { dir, log = [], name, json } = values;
  if (dir === undefined || positionals.length > 0) throw new WrongUse(use);
  if (name !== undefined && !isKeyName(name)) throw new WrongUse(`--name has neither spaces nor +.\n${use}`);
  const where = listenOptionsOf(values, use);
  const logs = log.map(parseLog);
  const now = (): Temporal.Instant => Temporal.Now.instant();
  const failed = reportFault(terminal);
  const given = name === undefined ? {} : { name };
  return await runService(
    { terminal, env },
    () => startWitnessServer({ ...where, ...given, folder: resolve(dir), logs, now, failed }),
    ({ url, verifierKey, logCount }) => {
      if (json === true) return terminal.print(JSON.stringify({ url, vkey: verifierKey }));
      terminal.print(`The witness answers at ${url}`);
      terminal.print(`  key   ${verifierKey}`);
      terminal.print(`  logs  ${logCount}`);
      terminal.print(`  line for witnesses.policy of a log:  witness NAME ${verifierKey} ${url}`);
    },
  );
}

function parseLog(text: string) {
  try {
    return parseWitnessLog(text);
  } catch (error) {
    if (error instanceof WitnessError) throw new WrongUse(`--log: ${error.message}\n${use}`);
    throw error;
  }
}
