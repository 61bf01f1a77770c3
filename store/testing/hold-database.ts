/**
 * A program for tests: opens the database given as JSON, says so in a line of JSON, and holds it until SIGTERM. With
 * `appending` it stores complaints without end and names each one once it is acknowledged.
 */
import type { DatabaseOptions } from '../database.ts';
import { openDatabase } from '../open-database.ts';
import { StoreError } from '../store-error.ts';
import { exampleComplaint } from './example-append.ts';

export interface Task {
  readonly options: DatabaseOptions;
  readonly appending: boolean;
}

export type Line =
  | {
      readonly kind: 'opened';
      readonly serverPid: number;
      readonly runsAs: string | undefined;
      readonly reachedBy: string;
    }
  | { readonly kind: 'refused'; readonly code: string }
  | { readonly kind: 'stored'; readonly caseId: string }
  | { readonly kind: 'server-ended' };

const say = (line: Line): void => void process.stdout.write(`${JSON.stringify(line)}\n`);

async function hold({ options, appending }: Task): Promise<void> {
  const onServerExit = (): void => {
    say({ kind: 'server-ended' });
    process.exit(3);
  };
  const database = await openDatabase({ ...options, onServerExit });
  const { serverPid, runsAs, reachedBy } = database.describe();
  const stopping = new AbortController();
  process.on('SIGTERM', () => {
    stopping.abort();
    void database.stop();
  });
  say({ kind: 'opened', serverPid: serverPid ?? 0, runsAs, reachedBy });
  const client = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      const complaint = exampleComplaint();
      const { kind } = await database.record.append(complaint);
      if (kind === 'stored') say({ kind: 'stored', caseId: complaint.ticket.caseId });
    }
  };
  // A server that is killed refuses what is in flight: onServerExit tells, not these.
  if (appending) await Promise.allSettled([client(), client(), client(), client()]);
}

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the test beside us wrote it
const task = JSON.parse(process.argv[2] ?? '{}') as Task;
try {
  await hold(task);
} catch (error) {
  say({ kind: 'refused', code: error instanceof StoreError ? error.code : 'unknown' });
  process.exitCode = 1;
}
