/** The server as users start it, in a process of its own, on a folder of its own. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const root = join(import.meta.dirname, '..');
const runner = ['--import', '@oxc-node/core/register'];

export interface ServerProcess {
  readonly child: ChildProcess;
  readonly dataDir: string;
  readonly port: number;
  /** From spawn to the line that says ready. */
  readonly startMs: number;
}

export const freshFolder = (): string => join(mkdtempSync(join(tmpdir(), 'amanat-bench-')), 'data');
export const removeFolder = (dataDir: string): void => rmSync(join(dataDir, '..'), { recursive: true, force: true });

export async function startServerProcess(dataDir: string, ...more: readonly string[]): Promise<ServerProcess> {
  const from = performance.now();
  const args = [...runner, 'server/main.ts', '--port', '0', '--json', '--data', dataDir, ...more];
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
  for await (const line of createInterface({ input: child.stdout })) {
    const { url } = JSON.parse(line) as { readonly url: string };
    return { child, dataDir, port: Number(new URL(url).port), startMs: performance.now() - from };
  }
  throw new Error('the server ended before it was ready');
}

/** Ends it as a power cut would, or as an operator does, and waits until it is gone. */
export function endServerProcess({ child }: ServerProcess, signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill(signal);
  });
}

/** Runs another program of ours and returns what it prints. */
export async function runProgram(file: string, ...args: readonly string[]): Promise<string> {
  const child = spawn(process.execPath, [...runner, file, ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let printed = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (printed += text));
  const code = await new Promise<number | null>((resolve) => child.once('exit', resolve));
  if (code !== 0) throw new Error(`${file} ended with ${String(code)}`);
  return printed;
}

/** Memory of a process that is in RAM, in MB. */
export function residentMegabytes(pid: number): number {
  const line = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
  return Number(line?.[1] ?? 0) / 1024;
}
