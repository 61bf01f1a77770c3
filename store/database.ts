/** What an opened database offers to the program. */
import type {
  CredentialStore,
  FigureStore,
  KeyStore,
  LinkStore,
  RecordStore,
  RegisterStore,
  StaffStore,
  WarningStore,
} from '@amanat/casework';
import type { ConnectionSettings } from './access/connection.ts';
import type { Deployment, DeploymentKind } from './access/deployment.ts';
import type { ServerSettings } from './embedded/settings.ts';
import type { FreeSpace, SpaceThresholds } from './free-space.ts';
import type { FirstLog, LogStore } from './log/log-store.ts';
import type { AppendedListener } from './record/group-commit.ts';
import type { JobQueue, JobQueueOptions, TimedJob } from './timers/job-queue.ts';

export interface DatabaseOptions extends Deployment {
  /** Private folder of this deployment; made if it is missing. */
  readonly dataDir: string;
  /** A server of PostgreSQL 15 or newer, instead of the embedded one. */
  readonly databaseUrl?: string | undefined;
  /** Called once if the embedded server ends without being asked: the program must end and be started again. */
  readonly onServerExit?: (() => void) | undefined;
  readonly spaceThresholds?: SpaceThresholds | undefined;
  /** Overrides settings of the embedded server, so that a test can show that it fails without them. */
  readonly serverSettingsForTests?: ServerSettings | undefined;
}

export interface DatabaseDescription {
  readonly server: 'embedded' | 'by-url';
  readonly reachedBy: 'socket' | 'loopback' | 'url';
  /** Of PostgreSQL, as it says itself: `18.4`. */
  readonly serverVersion: string;
  /** Process number of the embedded server. */
  readonly serverPid: number | undefined;
  /** User of the machine that the embedded server was lent, if this program runs as root. */
  readonly runsAs: string | undefined;
  readonly kind: DeploymentKind;
  readonly origin: string;
  /** False on a server that logs errors of our role: its log may then quote rows (sealed ones, and the clear columns). */
  readonly logIsQuiet: boolean;
}

export type DatabaseRole = 'owner' | 'program' | 'eraser' | 'log' | 'staff' | 'timer';

export interface Database {
  readonly record: RecordStore;
  readonly log: LogStore;
  readonly staff: StaffStore;
  readonly credentials: CredentialStore;
  readonly keys: KeyStore;
  readonly registers: RegisterStore;
  readonly links: LinkStore;
  readonly warnings: WarningStore;
  readonly figures: FigureStore;
  /** From now on `listener` is told of each commit of the record, soon after it. It must not throw. */
  onAppended(listener: AppendedListener): void;
  /** Erases a person: all their keys are gone, what they sealed stays and cannot be read. False if there was none. @throws StoreError */
  destroyPersonKey(personId: string): Promise<boolean>;
  /** A log that has stopped may go on. False if it had not stopped. @throws StoreError */
  resumeLog(): Promise<boolean>;
  /** Another log takes the newest one's place; gives its number (`log/next-log.ts`). @throws StoreError `log-conflict` */
  beginNextLog(first: FirstLog, firstEventId: string): Promise<number>;
  /** What the program does by the clock, in a schema and under a role of its own. To be stopped before the database. */
  openJobs(jobs: readonly TimedJob[], options: JobQueueOptions): Promise<JobQueue>;
  freeSpace(): Promise<FreeSpace>;
  describe(): DatabaseDescription;
  /** For tests, backup and the log's own programs. Holds a password: never to be shown. */
  connectionOf(role: DatabaseRole): ConnectionSettings;
  /** Waits for open Appends and the log's batch, then ends connections, server and lock. May be called twice. */
  stop(): Promise<void>;
}
