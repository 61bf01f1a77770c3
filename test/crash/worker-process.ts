/** The other side of worker.ts: a program that works until it ends itself. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Line, Task } from './task.ts';

export interface EndedWorker {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

export interface WorkerProcess {
  readonly child: ChildProcess;
  /** Everything said so far. */
  readonly lines: readonly Line[];
  /** What it said on its other output, for whoever looks for a fault. */
  complaints(): string;
  begin(task: Task): void;
  /** Resolves when it has ended and all that it said was read. Killed if it has not ended after `patienceMs`. */
  ended(patienceMs: number): Promise<EndedWorker>;
  /** Resolves at a line that fits, said already or to come. Fails when the program ends without it, or after `patienceMs`. */
  said(fits: (line: Line) => boolean, patienceMs: number): Promise<void>;
}

const root = join(import.meta.dirname, '..', '..');

const compileCache = mkdtempSync(join(tmpdir(), 'amanat-compiled-'));
process.once('exit', () => rmSync(compileCache, { recursive: true, force: true }));

/** Loads it; it waits for its task. `onLine` is told at once. */
export function loadWorker(onLine: (line: Line) => void): WorkerProcess {
  const script = join(import.meta.dirname, 'worker.ts');
  const child = spawn(process.execPath, ['--import', '@oxc-node/core/register', script], {
    cwd: root,
    stdio: ['pipe', 'pipe', 'pipe'],
    // A program that is loaded a thousand times: what one has compiled serves the next.
    env: { ...process.env, NODE_COMPILE_CACHE: compileCache },
  });
  const lines: Line[] = [];
  let complaints = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (complaints += text));
  // A program that was killed does not read its task.
  child.stdin.on('error', () => undefined);
  const reader = createInterface({ input: child.stdout });
  reader.on('line', (text) => {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- worker.ts wrote it
    const line = JSON.parse(text) as Line;
    lines.push(line);
    onLine(line);
  });
  const closed = Promise.withResolvers<void>();
  child.once('close', () => closed.resolve());
  return {
    child,
    lines,
    complaints: () => complaints,
    begin: (task) => void child.stdin.write(`${JSON.stringify(task)}\n`),
    async ended(patienceMs) {
      const timer = setTimeout(() => child.kill('SIGKILL'), patienceMs);
      await closed.promise;
      clearTimeout(timer);
      return { code: child.exitCode, signal: child.signalCode };
    },
    async said(fits, patienceMs) {
      const until = performance.now() + patienceMs;
      while (!lines.some(fits)) {
        if (performance.now() > until || child.exitCode !== null || child.signalCode !== null)
          throw new Error(`never said: ${JSON.stringify(lines.slice(-5))} ${complaints}`);
        await new Promise((resolve) => void setTimeout(resolve, 20));
      }
    },
  };
}
