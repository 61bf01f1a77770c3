/** The other side of hold-database.ts: a database held by another process, which a test may kill. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Line, Task } from './hold-database.ts';
import type { Cleanup } from './temporary-folder.ts';

export interface HeldDatabase {
  readonly child: ChildProcess;
  /** Everything said so far. */
  readonly lines: readonly Line[];
  /** First line of this kind, said already or to come; fails when the process ends without it. */
  said<Kind extends Line['kind']>(kind: Kind): Promise<Extract<Line, { readonly kind: Kind }>>;
  /** Resolves when the process has ended, with its exit code (`null` after a signal). */
  ended(): Promise<number | null>;
}

/** The user to run as; their own if left out. */
export interface OtherUser {
  readonly uid: number;
  readonly gid: number;
  readonly home: string;
}

/** Whatever is left of it when the test ends is killed, so that a failing test cannot hang. */
export function holdDatabase(context: Cleanup, task: Task, user?: OtherUser): HeldDatabase {
  const script = join(import.meta.dirname, 'hold-database.ts');
  const register = import.meta.resolve('@oxc-node/core/register');
  const identity =
    user === undefined ? {} : { uid: user.uid, gid: user.gid, env: { PATH: process.env['PATH'], HOME: user.home } };
  const child = spawn(process.execPath, ['--import', register, script, JSON.stringify(task)], {
    cwd: '/',
    stdio: ['ignore', 'pipe', 'pipe'],
    ...identity,
  });
  context.after(() => child.kill('SIGTERM'));
  const lines: Line[] = [];
  const complaints: string[] = [];
  child.stderr.on('data', (chunk: Buffer) => complaints.push(chunk.toString()));
  const exited = once(child, 'exit').then(() => child.exitCode);
  const reader = createInterface({ input: child.stdout });
  let over = false;
  const closed = once(reader, 'close').then(() => {
    over = true;
  });
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- hold-database.ts wrote it
  reader.on('line', (line) => lines.push(JSON.parse(line) as Line));
  const find = <Kind extends Line['kind']>(kind: Kind) =>
    lines.find((line): line is Extract<Line, { readonly kind: Kind }> => line.kind === kind);
  return {
    child,
    lines,
    said: async (kind) => {
      for (;;) {
        const found = find(kind);
        if (found !== undefined) return found;
        if (over) throw new Error(`never said ${kind}: ${JSON.stringify(lines.slice(0, 3))} ${complaints.join('')}`);
        await Promise.race([once(reader, 'line'), closed]);
      }
    },
    ended: () => exited,
  };
}
