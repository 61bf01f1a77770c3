/** A service in the foreground: it says where it answers, runs until it is told to stop, then ends what it is doing. */
import type { Call, ExitCode, Terminal } from './terminal.ts';

interface Service {
  readonly url: string;
  stop(): Promise<void>;
}

const lookEveryMs = 500;

/** npm and its shell end without telling us: a service left behind would hold folder and port. */
function whenToldToStop(env: Call['env']): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGTERM', () => resolve());
    process.once('SIGINT', () => resolve());
    if (env['npm_lifecycle_event'] === undefined) return;
    const launcher = process.ppid;
    const look = setInterval(() => {
      if (process.ppid === launcher) return;
      clearInterval(look);
      resolve();
    }, lookEveryMs);
    look.unref();
  });
}

/** `greet` is called once it answers. Ends with 1 if its port is taken. */
export async function runService<Running extends Service>(
  { terminal, env }: Pick<Call, 'terminal' | 'env'>,
  start: () => Promise<Running>,
  greet: (running: Running) => void | Promise<void>,
): Promise<ExitCode> {
  let running: Running;
  try {
    running = await start();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code !== 'EADDRINUSE' && code !== 'EADDRNOTAVAIL' && code !== 'EACCES') throw error;
    terminal.complain(`${String(code)}: choose another --port or --host.`);
    return 1;
  }
  const told = whenToldToStop(env);
  await greet(running);
  await told;
  await running.stop();
  return 0;
}

/** By its code alone: a message may quote what was sent. */
export const reportFault =
  (terminal: Terminal) =>
  (error: unknown): void => {
    const name = error instanceof Error ? error.name : typeof error;
    terminal.complain(error instanceof Error && 'code' in error ? `${name} ${String(error.code)}` : name);
  };
