/** Everything that a route needs, made in `main.ts` (or by a test) and passed in. */
import type { Casework, OpenedKeyring, Staff } from '@amanat/casework';
import type { Helpline } from '@amanat/domain';
import type { Ciphers } from '@amanat/sealing';
import type { Auditor } from './auditors.ts';
import type { DailyKeys } from './daily-keys.ts';
import type { LaterWork } from './later-work.ts';
import type { ReleaseDesk } from './releases/index.ts';
import type { OpenedLog } from './log/open-log.ts';
import type { Settings } from './settings.ts';
import type { RunningTimers } from './timers/index.ts';

export interface Services {
  readonly casework: Casework;
  /** What signed-in people do. */
  readonly staff: Staff;
  /** The deployment's key: without it nobody signs in and nothing is read. */
  readonly keyring: OpenedKeyring;
  /** What is done after an answer is sent, so that nothing of it shows in the answer. */
  readonly laterWork: LaterWork;
  /** What is done by the clock, asked for now: after a holiday was added, say. */
  readonly timers: Pick<RunningTimers, 'soon'>;
  /** Makes releases of figures, for the operator. */
  readonly releaseDesk: ReleaseDesk;
  readonly settings: Settings;
  readonly ciphers: Ciphers;
  readonly now: () => Temporal.Instant;
  /** Calendar day in the jurisdiction. */
  readonly today: () => Temporal.PlainDate;
  readonly dailyKeys: DailyKeys;
  readonly assets: { readonly style: string; readonly script: string };
  /** False while the disk is nearly full: intake then stops with a clear page. */
  readonly intakeOpen: () => Promise<boolean>;
  /** Of every jurisdiction; the deployment's own list, or the one that comes with Amanat. */
  readonly helplines: readonly Helpline[];
  /** What a desk or an office gives so that its complaints count against the reserve of the hourly budget. */
  readonly deskKey: string;
  /** Publishes dossiers; new at each start, written into `server.json`, which only the machine's operator can read. */
  readonly operatorKey: string;
  /** The public log: its state for pages, its files for everybody. */
  readonly log: Omit<OpenedLog, 'stop'>;
  /** Who may challenge the log. */
  readonly auditors: readonly Auditor[];
}
