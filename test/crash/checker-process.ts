/** The other side of checker.ts. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { CheckAnswer, CheckRequest } from './check-request.ts';

export interface CheckerProcess {
  /** One at a time. */
  check(request: CheckRequest): Promise<CheckAnswer>;
  stop(): void;
}

export function startChecker(): CheckerProcess {
  const script = join(import.meta.dirname, 'checker.ts');
  const child = spawn(process.execPath, ['--import', '@oxc-node/core/register', script], {
    cwd: join(import.meta.dirname, '..', '..'),
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    async check(request) {
      child.stdin.write(`${JSON.stringify(request)}\n`);
      const answer = await answers.next();
      if (answer.done === true) throw new Error('the checker has ended');
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- checker.ts wrote it
      return JSON.parse(answer.value) as CheckAnswer;
    },
    stop: () => void child.kill(),
  };
}
