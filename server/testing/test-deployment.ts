/**
 * A training deployment in a folder of its own, unsealed, with the real database, keys and clock, for tests of routes. The clock
 * may be moved forward; nothing else is other than in a running server.
 */
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Env, Hono, type Schema } from 'hono';
import { ciphers } from '../ciphers.ts';
import { openDailyKeys } from '../daily-keys.ts';
import { answerError } from '../error-response.ts';
import { type OpenedDeployment, openDeployment } from '../open-deployment.ts';
import { openReleaseDesk } from '../releases/index.ts';
import { loadAssets } from '../public/index.ts';
import type { Services } from '../services.ts';
import { stopReading } from '../start.ts';
import { unsealTraining } from '../training-keys.ts';
import { openSmallLog, type SmallLog } from './small-log.ts';
import { answerUnknownAddresses } from '../unknown-address.ts';

export interface TestDeployment {
  readonly services: Services;
  readonly opened: OpenedDeployment;
  readonly dataDir: string;
  /** Has nothing until it is given events, and publishes when told. */
  readonly log: SmallLog;
  /** Moves the clock forward. */
  pass(duration: Temporal.DurationLike): void;
  stop(): Promise<void>;
}

const timeZone = 'Asia/Karachi';

/** Takes about three seconds: once for a file of tests. */
export async function openTestDeployment(changes: Partial<Services['settings']> = {}): Promise<TestDeployment> {
  // Straight below the system's folder: as root, the database's own user has to pass through.
  const dataDir = mkdtempSync(join(realpathSync(tmpdir()), 'amanat-server-'));
  let ahead = Temporal.Duration.from({ seconds: 0 });
  const now = (): Temporal.Instant => Temporal.Now.instant().add(ahead);
  const origin = `training-${ciphers.random(5).toHex()}.invalid`;
  const log = openSmallLog(origin, now);
  const opened = await openDeployment({ dataDir, training: true, origin, log, timeZone, promiseHours: 24, now });
  await unsealTraining(opened.keyring, dataDir);
  await opened.staff.accounts.addTrainingPeople();
  const settings = {
    origin: opened.origin,
    jurisdiction: 'PK-PB',
    timeZone,
    training: true,
    insecureLan: false,
    tls: false,
    secureCookies: true,
    behindProxy: false,
    sendsMail: true,
    exitUrl: { ur: 'https://ur.wikipedia.org/', en: 'https://en.wikipedia.org/' },
    promiseHours: 24,
    intakeBytesPerHour: 2 ** 31,
    ...changes,
  };
  const services: Services = {
    casework: opened.casework,
    staff: opened.staff,
    keyring: opened.keyring,
    laterWork: opened.laterWork,
    releaseDesk: openReleaseDesk({ casework: opened.casework, figures: opened.staff.figures, training: true }),
    settings,
    ciphers,
    now,
    today: () => now().toZonedDateTimeISO(timeZone).toPlainDate(),
    dailyKeys: openDailyKeys(join(dataDir, 'keys', 'daily.keys'), now, ciphers),
    assets: loadAssets(),
    intakeOpen: async () => true,
    helplines: opened.helplines,
    deskKey: opened.keys.deskKey,
    operatorKey: 'operator-of-the-test',
    // Pages are tested over a small log in memory; the running one has tests of its own.
    log: {
      origin,
      verifierKeys: async () => [log.verifierKey],
      policyText: async () => `log ${log.verifierKey}\nquorum none\n`,
      files: async () => undefined,
      earlier: new Map(),
      publishSeconds: 900,
      stamps: async () => undefined,
      status: () => ({
        publishedSize: 0,
        publishedAt: undefined,
        checkpoint: undefined,
        waitsFor: undefined,
        halted: undefined,
      }),
    },
    auditors: [],
    // What time does, tests do by hand.
    timers: { soon: () => opened.laterWork.add(async () => void (await opened.staff.timers.countAnew())) },
  };
  return {
    services,
    opened,
    dataDir,
    log,
    pass: (duration) => {
      ahead = ahead.add(duration);
    },
    stop: async () => {
      await services.releaseDesk.stop();
      await stopReading(opened);
      await opened.database.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** One part's routes with what follows them in the pipeline, without the guards before them. */
export function appOf<E extends Env, S extends Schema>(routes: Hono<E, S>, services: Services, at = '/'): Hono {
  const app = new Hono();
  app.route(at, routes);
  answerUnknownAddresses(app, services);
  app.onError((error, c) => answerError(error, c, services));
  return app;
}
