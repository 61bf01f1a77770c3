/** `amanat serve` is `npm start`: the server in this process, until it is told to stop. */
import { serveUsage, startMain } from '@amanat/server';
import type { Call, ExitCode } from '../terminal.ts';

export async function serve({ args, env, terminal }: Call): Promise<ExitCode> {
  if (args.includes('--help')) {
    terminal.print(serveUsage);
    return 0;
  }
  await startMain(args, env);
  return 0;
}
