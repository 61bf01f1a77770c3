/**
 * A server that outlived the program which started it (`kill -9`, a crash). Whoever holds the folder's lock may stop
 * it: no living Amanat uses it. Its processes are known by the cluster name in their command lines, which a process
 * number that is used again cannot fake.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

/** Name of the cluster in this folder; the server shows it in the title of each of its processes. */
export const clusterNameOf = (pgData: string): string =>
  `amanat-${createHash('sha256').update(pgData).digest('hex').slice(0, 16)}`;

interface RunningProcess {
  readonly pid: number;
  readonly command: string;
}

function processesOnLinux(): readonly RunningProcess[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        return [{ pid: Number(name), command: readFileSync(`/proc/${name}/cmdline`, 'utf8').replaceAll('\0', ' ') }];
      } catch {
        return []; // ended meanwhile
      }
    });
}

function processes(): readonly RunningProcess[] {
  if (process.platform === 'linux') return processesOnLinux();
  const listed = spawnSync('ps', ['-axo', 'pid=,command='], { encoding: 'utf8' });
  return listed.stdout.split('\n').flatMap((line) => {
    const found = /^\s*(\d+)\s+(.*)$/.exec(line);
    return found === null ? [] : [{ pid: Number(found[1]), command: found[2] ?? '' }];
  });
}

/** The postmaster has its arguments as command line, its children a title `postgres: name: …`. */
function leftovers(clusterName: string): readonly RunningProcess[] {
  return processes().filter(({ command }) => {
    const program = basename(command.split(' ', 1)[0] ?? '');
    return command.includes(clusterName) && (program === 'postgres' || program === 'postgres:');
  });
}

const isPostmaster = ({ command }: RunningProcess): boolean => !command.startsWith('postgres:');

/** Whether a server of this cluster runs, started by whomever. Not known on Windows: true wherever there is a lock file of it. */
export const serverRuns = (pgData: string): boolean =>
  process.platform === 'win32'
    ? existsSync(join(pgData, 'postmaster.pid'))
    : leftovers(clusterNameOf(pgData)).some(isPostmaster);

function send(signal: NodeJS.Signals, targets: readonly RunningProcess[]): void {
  for (const { pid } of targets) {
    try {
      process.kill(pid, signal);
    } catch {
      // ended meanwhile
    }
  }
}

/**
 * Stops what is left of an earlier server in this folder, cleanly if it answers, and removes its lock file, which
 * would stop the next one if another process has its number by now. Only for the holder of the folder's lock.
 */
export async function stopLeftoverServer(pgData: string, patienceMs = 30_000): Promise<void> {
  // On Windows the server ends with its job; `postgres` itself judges its lock file there.
  if (process.platform === 'win32') return;
  const clusterName = clusterNameOf(pgData);
  send('SIGINT', leftovers(clusterName).filter(isPostmaster));
  const pollMs = 50;
  for (let waitedMs = 0; leftovers(clusterName).length > 0; waitedMs += pollMs) {
    // Half of the patience for a clean end, then an end that the next start recovers from.
    if (waitedMs === patienceMs / 2) send('SIGQUIT', leftovers(clusterName));
    if (waitedMs >= patienceMs) send('SIGKILL', leftovers(clusterName));
    await setTimeout(pollMs);
  }
  rmSync(join(pgData, 'postmaster.pid'), { force: true });
}
