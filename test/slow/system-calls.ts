/**
 * What server and database ask of the kernel, seen by `strace` from outside: when a complaint was read from its socket,
 * when the write-ahead log was on the disk, and when the first byte of the answer left.
 */
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** Instants in seconds since 1970, as `strace -ttt` prints them. */
export interface SystemCalls {
  /** A POST of a complaint had been read from a socket. */
  readonly postsReadAt: readonly number[];
  /** `fdatasync` or `fsync` of a file of the write-ahead log had returned 0. */
  readonly logSyncedAt: readonly number[];
  /** The write that begins an answer 201 began. */
  readonly answersBeganAt: readonly number[];
}

export interface Tracer {
  /** Detaches and returns all that was seen. */
  stop(): Promise<SystemCalls>;
}

const traced = 'read,write,writev,sendmsg,sendto,fsync,fdatasync';

/** Attaches to the processes with all their threads and children, those that exist and those to come. */
export async function traceProcesses(roots: readonly number[], outputFile: string): Promise<Tracer> {
  const pids = [...roots, ...roots.flatMap(childrenOf)];
  const flags = ['-f', '-ttt', '-T', '-y', '-s', '48', '-e', `trace=${traced}`, '-o', outputFile];
  const strace = spawn('strace', [...flags, ...pids.flatMap((pid) => ['-p', String(pid)])], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const gone = new Promise<void>((resolve) => strace.once('close', () => resolve()));
  await new Promise<void>((resolve, reject) => {
    let said = '';
    strace.once('error', reject);
    strace.once('exit', () => reject(new Error(`strace ended: ${said}`)));
    strace.stderr.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      if (pids.every((pid) => new RegExp(`Process ${pid} attached`).test(said))) resolve();
    });
  });
  return {
    stop: async () => {
      strace.kill('SIGINT');
      await gone;
      return parseSystemCalls(readFileSync(outputFile, 'utf8'));
    },
  };
}

function childrenOf(pid: number): readonly number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((name) => {
      try {
        return new RegExp(`^PPid:\\s+${pid}$`, 'm').test(readFileSync(`/proc/${name}/status`, 'utf8'));
      } catch {
        return false; // ended meanwhile
      }
    })
    .map(Number);
}

/**
 * `strace`'s lines: `PID TIME call(…) = RESULT <DURATION>`, or in two parts where calls of several processes overlap:
 * `PID TIME call(… <unfinished ...>` and later `PID TIME <... call resumed>…) = RESULT <DURATION>`.
 */
export function parseSystemCalls(output: string): SystemCalls {
  const postsReadAt: number[] = [];
  const logSyncedAt: number[] = [];
  const answersBeganAt: number[] = [];
  const unfinished = new Map<string, string>();
  for (const line of output.split('\n')) {
    const [, pid = '', time = '', text = ''] = /^(\d+)\s+(\d+\.\d+) (.*)$/.exec(line) ?? [];
    const at = Number(time);
    if (/^(?:write|writev|sendmsg|sendto)\(.*"HTTP\/1\.1 201 /.test(text)) answersBeganAt.push(at);
    if (text.endsWith('<unfinished ...>')) {
      unfinished.set(pid, text);
      continue;
    }
    const resumed = text.startsWith('<... ');
    const call = resumed ? `${unfinished.get(pid) ?? ''}${text}` : text;
    const [, durationSeconds = '0'] = /<(\d+\.\d+)>$/.exec(text) ?? [];
    // A line in one part bears the time of its beginning, the second of two the time of the end.
    const endedAt = resumed ? at : at + Number(durationSeconds);
    if (/^read\(.*"POST \/api\/complaints /.test(call)) postsReadAt.push(endedAt);
    if (/^(?:fdatasync|fsync)\(\d+<[^>]*\/pg_wal\/[^>]*>.*\) += 0 /.test(call)) logSyncedAt.push(endedAt);
  }
  const ascending = (one: number, other: number): number => one - other;
  return {
    postsReadAt: postsReadAt.toSorted(ascending),
    logSyncedAt: logSyncedAt.toSorted(ascending),
    answersBeganAt: answersBeganAt.toSorted(ascending),
  };
}

/** Of complaints sent one after another: how many were answered although the log had not reached the disk since they were read. */
export function answeredBeforeSync({ postsReadAt, logSyncedAt, answersBeganAt }: SystemCalls): number {
  return postsReadAt.filter((readAt, index) => {
    const answerAt = answersBeganAt[index] ?? 0;
    return !logSyncedAt.some((syncedAt) => syncedAt > readAt && syncedAt <= answerAt);
  }).length;
}
