/** The other side of hold-log.ts: a writer in another process, which a test may kill or pause in the midst of a batch. */
import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Database } from '../database.ts';
import type { Cleanup } from './temporary-folder.ts';

export interface HeldLog {
  readonly child: ChildProcess;
  /** The next line; `undefined` at the end. */
  nextLine(): Promise<string | undefined>;
  goOn(): void;
}

export function holdLog(context: Cleanup, database: Database): HeldLog {
  const register = import.meta.resolve('@oxc-node/core/register');
  const child = spawn(process.execPath, ['--import', register, join(import.meta.dirname, 'hold-log.ts')], {
    env: { ...process.env, AMANAT_TEST_CONNECTION: JSON.stringify(database.connectionOf('log')) },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  context.after(() => child.kill('SIGKILL'));
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    child,
    nextLine: async () => {
      const line = await lines.next();
      return line.done === true ? undefined : line.value;
    },
    goOn: () => void child.stdin.write('go\n'),
  };
}
