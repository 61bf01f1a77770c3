/**
 * What the program does by the clock, while requests are answered: every hour what has passed is recorded, sealed or not, and what
 * has to be counted anew is, while unsealed; every ten minutes what is new is compared; in the morning digests go out. The queue
 * begins a moment after the server, so that a start answers complaints first, and goes on trying if the database does not let it.
 */
import { setImmediate } from 'node:timers/promises';
import type { Staff } from '@amanat/casework';
import type { LogLines } from '../log-lines.ts';
import { digestMail, type Mailer } from '../mail/index.ts';
import type { OpenedDeployment } from '../open-deployment.ts';
import type { Services } from '../services.ts';

export interface RunningTimers {
  /** Looks now for what has passed and what has to be counted anew. Holds up nothing. */
  soon(): void;
  /** Before the server is sealed and the database stops. */
  stop(): Promise<void>;
}

export interface TimerNeeds {
  readonly staff: Pick<Staff, 'timers' | 'digests' | 'links' | 'warnings'>;
  readonly keyring: Pick<Services['keyring'], 'state'>;
  readonly database: Pick<OpenedDeployment['database'], 'openJobs'>;
  readonly settings: Pick<Services['settings'], 'timeZone' | 'staffOrigin'>;
  readonly lines: Pick<LogLines, 'timerFailed' | 'mailFailed'>;
  /** Absent: digests go to nobody. */
  readonly mailer?: Mailer | undefined;
}

/** When, in milliseconds; tests are quicker. */
export interface TimerRhythm {
  readonly beginAfterMs: number;
  readonly tryAgainMs: number;
  /** How soon an unsealing is noticed. */
  readonly lookMs: number;
}
const ordinary: TimerRhythm = { beginAfterMs: 5_000, tryAgainMs: 60_000, lookMs: 5_000 };

type OpenJobs = TimerNeeds['database']['openJobs'];
type TimedJob = Parameters<OpenJobs>[0][number];
type JobQueue = Awaited<ReturnType<OpenJobs>>;

const limits = 'limits';
const mentions = 'mentions';
const warnings = 'warnings';

function jobsOf({ staff, keyring, settings, lines, mailer }: TimerNeeds): readonly TimedJob[] {
  const failed = lines.timerFailed;
  const followUp: TimedJob = {
    name: limits,
    cron: '7 * * * *',
    run: async (isOver) => {
      await staff.timers.passLimits({ isOver, failed });
      await staff.timers.tellOfWaitingChanges();
      if (keyring.state() === 'unsealed') await staff.timers.countAnew({ isOver, failed });
    },
  };
  // What came by itself (a complaint, a register) or was left out when the program ended: steps are compared when they are recorded.
  const compare: TimedJob = {
    name: mentions,
    cron: '*/10 * * * *',
    run: async (isOver) => void (await staff.links.catchUp({ isOver, failed })),
  };
  const watch: TimedJob = {
    name: warnings,
    cron: '35 * * * *',
    run: async (isOver) => void (await staff.warnings.watch({ isOver, failed, pause: () => setImmediate() })),
  };
  if (mailer === undefined) return [followUp, compare, watch];
  const digests: TimedJob = {
    name: 'digests',
    cron: '20 * * * *',
    run: async (isOver) => {
      const send = (digest: Parameters<typeof digestMail>[0]) => mailer.send(digestMail(digest, settings.staffOrigin));
      const { refused, unreachable } = await staff.digests.sendAll(send, isOver);
      if (unreachable > 0) lines.mailFailed('mail-server-unreachable');
      if (refused > 0) lines.mailFailed('mail-refused');
    },
  };
  return [followUp, compare, watch, digests];
}

export function startTimers(needs: TimerNeeds, rhythm: TimerRhythm = ordinary): RunningTimers {
  const { database, settings, keyring, lines } = needs;
  let queue: JobQueue | undefined;
  let opening: Promise<void> = Promise.resolve();
  let over = false;
  let wasUnsealed = false;

  const ask = (): void => {
    // Asked before it begins: what is looked for at the start is that, too.
    for (const job of [limits, mentions, warnings]) queue?.soon(job).catch(lines.timerFailed);
  };
  const open = async (): Promise<void> => {
    try {
      wasUnsealed = keyring.state() === 'unsealed';
      queue = await database.openJobs(jobsOf(needs), { timeZone: settings.timeZone, failed: lines.timerFailed });
      ask();
    } catch (error) {
      lines.timerFailed(error);
      begin(rhythm.tryAgainMs);
    }
  };
  let waiting: NodeJS.Timeout | undefined;
  function begin(afterMs: number): void {
    if (over) return;
    waiting = setTimeout(() => void (opening = open()), afterMs);
    waiting.unref();
  }
  begin(rhythm.beginAfterMs);
  const looking = setInterval(() => {
    const isUnsealed = keyring.state() === 'unsealed';
    if (isUnsealed && !wasUnsealed) ask();
    wasUnsealed = isUnsealed;
  }, rhythm.lookMs);
  looking.unref();

  return {
    soon: ask,
    async stop() {
      over = true;
      clearTimeout(waiting);
      clearInterval(looking);
      await opening;
      await queue?.stop();
    },
  };
}
