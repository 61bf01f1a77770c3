/** `amanat signer`: signs the checkpoints of one log on a machine of its own, for whoever knows the word. */
import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { isOrigin } from '@amanat/ledger';
import { openLocalSigner, readSignerWord, startSignerServer } from '@amanat/log-service';
import { parseArguments } from '../arguments.ts';
import { listenFlags, listenOptionsOf, listenUse } from '../listen-options.ts';
import { reportFault, runService } from '../run-service.ts';
import { type Call, type ExitCode, WrongUse } from '../terminal.ts';

const use = `amanat signer --dir DIR --origin NAME --port N --token-file FILE [--json]
              ${listenUse}
--dir is the signer's alone. --token-file holds the word that the log sends; a new one is drawn if there is no such file.`;

export async function signer({ args, env, terminal }: Call): Promise<ExitCode> {
  const options = {
    dir: { type: 'string' },
    origin: { type: 'string' },
    'token-file': { type: 'string' },
    json: { type: 'boolean' },
    ...listenFlags,
  } as const;
  const { values, positionals } = parseArguments(args, options, use);
  const { dir, origin, 'token-file': wordFile, json } = values;
  if (dir === undefined || origin === undefined || wordFile === undefined || positionals.length > 0)
    throw new WrongUse(use);
  if (!isOrigin(origin)) throw new WrongUse(`--origin is the log's name, such as record.example/kasur.\n${use}`);
  const where = listenOptionsOf(values, use);
  drawWordIfNone(wordFile);
  const word = readSignerWord(wordFile);
  const local = await openLocalSigner({ folder: resolve(dir), origin });
  return await runService(
    { terminal, env },
    () => startSignerServer({ ...where, signer: local, word, failed: reportFault(terminal) }),
    async ({ url }) => {
      const { keys, size, frozen } = await local.describe();
      if (json === true) return terminal.print(JSON.stringify({ url, vkey: keys[0] }));
      terminal.print(`The signer of ${origin} answers at ${url}`);
      for (const key of keys) terminal.print(`  key          ${key}`);
      terminal.print(`  last signed  size ${size}`);
      terminal.print(`  its word     ${resolve(wordFile)}: the log's machine needs the same file`);
      if (frozen !== undefined) terminal.complain(`This log is frozen and nothing is signed: ${frozen}`);
    },
  );
}

function drawWordIfNone(file: string): void {
  try {
    writeFileSync(file, `${randomBytes(24).toString('base64url')}\n`, { mode: 0o600, flag: 'wx', flush: true });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code !== 'EEXIST') throw new WrongUse(`${file} can neither be read nor made.`);
  }
}
