/**
 * What the program does by the clock: pg-boss in a schema of its own (`timers`), under a role that sees nothing else. A job is a
 * name: it holds no case, no account and no text, so that its tables tell only when something was done. What a job does must
 * be able to be done again, or by two programs at once: the record decides what is left to do.
 */
import { type ConstructorOptions, PgBoss } from 'pg-boss';
import { type ConnectionSettings, connectTimeoutMs } from '../access/connection.ts';

export interface TimedJob {
  /** Small letters. */
  readonly name: string;
  /** When, as cron writes it; in the jurisdiction's time. Missed ones are made up for once. */
  readonly cron: string;
  /** `isOver` is true once the program ends: to be asked between two pieces of work. */
  readonly run: (isOver: () => boolean) => Promise<void>;
}

export interface JobQueueOptions {
  /** IANA: `Asia/Karachi` */
  readonly timeZone: string;
  /** A job that failed is done again later; what it failed with is told here and kept nowhere. Must not throw. */
  readonly failed: (error: unknown) => void;
}

export interface JobQueue {
  /** Does it now, or once more after what is being done; asked for twice before it begins, it is done once. */
  soon(name: string): Promise<void>;
  /** Waits for what is being done, which is told that it is over. */
  stop(): Promise<void>;
}

const schema = 'timers';
/** How long until a job that was asked for by another program, or by the clock, is noticed. */
const lookSeconds = 20;
const stopPatienceMs = 30_000;

const settingsOf = (connection: ConnectionSettings): ConstructorOptions => ({
  ...connection,
  schema,
  createSchema: false,
  max: 2,
  connectionTimeoutMillis: connectTimeoutMs,
  application_name: 'amanat-timers',
  // What it would tell of this machine, and work that a handful of rows does not need.
  registerInstance: false,
  reindex: false,
  monitorVacuum: false,
  superviseIntervalSeconds: 60,
  flowIntervalSeconds: 3600,
  bamIntervalSeconds: 3600,
});

/** One may wait while one is done. A program that was killed gives its job back after a minute without a sign of life. */
const queueOptions = {
  policy: 'short',
  retryLimit: 5,
  retryDelay: 60,
  retryBackoff: true,
  retryDelayMax: 1800,
  heartbeatSeconds: 60,
  expireInSeconds: 24 * 3600,
  retentionSeconds: 2 * 24 * 3600,
  deleteAfterSeconds: 24 * 3600,
} as const;

/** Kept with the job instead of what went wrong: that may quote a row. */
class JobFailedError extends Error {
  override readonly name = 'JobFailedError';
}

/** @throws Error if the database does not let it begin */
export async function openJobQueue(
  connection: ConnectionSettings,
  jobs: readonly TimedJob[],
  { timeZone, failed }: JobQueueOptions,
): Promise<JobQueue> {
  const boss = new PgBoss(settingsOf(connection));
  let over = false;
  // What it was about when it was told to end is begun again by the next.
  boss.on('error', (error) => void (over || failed(error)));
  const workers = new Map<string, string>();
  const doOnce = async ({ run }: TimedJob): Promise<void> => {
    try {
      await run(() => over);
    } catch (error) {
      failed(error);
      throw new JobFailedError('see the lines of the program');
    }
  };
  try {
    await boss.start();
    for (const job of jobs) {
      await boss.createQueue(job.name, queueOptions);
      await boss.schedule(job.name, job.cron, null, { tz: timeZone, missed: 'once' });
      workers.set(job.name, await boss.work(job.name, { pollingIntervalSeconds: lookSeconds }, () => doOnce(job)));
    }
  } catch (error) {
    await boss.stop({ graceful: false }).catch(() => undefined);
    throw error;
  }
  return {
    async soon(name) {
      if (over) return;
      await boss.send(name);
      const worker = workers.get(name);
      if (worker !== undefined) boss.notifyWorker(worker);
    },
    async stop() {
      over = true;
      await boss.stop({ timeout: stopPatienceMs });
    },
  };
}
