/** From options to a server that answers, and back: the order in which things start is the reverse of how they end. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createSecureContext } from 'node:tls';
import { serve, type ServerType } from '@hono/node-server';
import type { LogNews, LogOptions } from '@amanat/log-service';
import type { Hono } from 'hono';
import { createApp } from './app.ts';
import { ciphers } from './ciphers.ts';
import { openDailyKeys } from './daily-keys.ts';
import { auditorsOf } from './deployment-lists.ts';
import { type DeploymentOptions, type OpenedDeployment, openDeployment } from './open-deployment.ts';
import { type OpenedLog, openLog } from './log/open-log.ts';
import { programLines } from './log-lines.ts';
import { type MailOptions, openMailer } from './mail/index.ts';
import { watchReviews } from './openings/index.ts';
import { loadAssets } from './public/assets.ts';
import { announceServer } from './server-file.ts';
import { openReleaseDesk } from './releases/index.ts';
import { requestLimits } from './request-limits.ts';
import type { Services } from './services.ts';
import type { Settings } from './settings.ts';
import { type StartOptions, UsageError } from './start-options.ts';
import { type RunningTimers, startTimers } from './timers/index.ts';
import { fillTrainingDeployment } from './training.ts';
import { replayRelatedCases, replayTrainingCases } from './training-cases/index.ts';
import { unsealTraining } from './training-keys.ts';

export interface RunningServer extends OpenedDeployment {
  readonly url: string;
  readonly settings: Settings;
  readonly log: OpenedLog;
  /** The newest of the log's verifier keys. */
  readonly verifierKey: string;
  /** In a demo: the code of an invented complaint that has a step and questions to show. */
  readonly trainingCode: string | undefined;
  /** In training: figures of invented cases, while there are none; goes on in the background. */
  fillFigures(): Promise<void>;
  /** Stops taking requests, waits for open ones, then stops the database. */
  stop(): Promise<void>;
}

export interface StartHooks {
  /** Called if the database ends without being asked. */
  readonly ended: () => void;
  /** What the log's operator should know. */
  readonly report: (news: LogNews) => void;
  /** Called once the port is bound, before the log is opened: the time to give up root's rights. */
  readonly listens?: (opened: OpenedDeployment) => void;
}

export type ServerOptions = StartOptions &
  Pick<DeploymentOptions, 'forTests'> & { readonly logForTests?: Pick<LogOptions, 'reached'> };

/** @throws UsageError, StoreError, UnlistedKeyError, SignerError, WitnessError */
export async function startServer(
  options: ServerOptions,
  now: () => Temporal.Instant,
  { ended, report, listens }: StartHooks,
): Promise<RunningServer> {
  const tls = options.tls === undefined ? undefined : readTls(options.tls);
  const mailer = options.mail === undefined ? undefined : mailerOf(options.mail, now);
  const opened = await openDeployment({ ...options, now, onServerExit: ended });
  const { casework, database, origin } = opened;
  const answering = Promise.withResolvers<Hono>();
  let server: ServerType | undefined;
  let log: OpenedLog | undefined;
  let timers: RunningTimers | undefined;
  try {
    if (options.training) {
      await unsealTraining(opened.keyring, options.dataDir);
      await opened.staff.accounts.addTrainingPeople();
    }
    const training = options.training ? await fillTrainingDeployment(casework, origin, ciphers) : undefined;
    if (options.training) {
      const { timeZone } = options;
      const today = now().toZonedDateTimeISO(timeZone).toPlainDate();
      const replay = { ...opened, ciphers, timeZone, today };
      await replayTrainingCases(replay);
      await replayRelatedCases(replay);
    }
    server = serve({
      // Whoever asks before the log is open waits for it.
      fetch: async (request, env) => (await answering.promise).fetch(request, env),
      hostname: options.host,
      port: options.port,
      ...(tls === undefined
        ? { serverOptions: requestLimits }
        : { createServer, serverOptions: { ...requestLimits, ...tls } }),
    });
    await listening(server);
    // The log's files are written by the user who keeps them.
    listens?.(opened);
    log = await openLog(options, opened, now, report, options.logForTests);
    // Begins a moment later; in a training deployment, which has invented people, nobody is written to.
    const services = servicesOf(options, opened, log, now, { soon: () => timers?.soon() });
    answering.resolve(createApp(services));
    const { port } = server.address() as AddressInfo;
    const host = options.host.includes(':') ? `[${options.host}]` : options.host;
    const url = `${options.tls === undefined ? 'http' : 'https'}://${host}:${port}`;
    const forget = announceServer(options.dataDir, url, services.operatorKey);
    const started = { server, log };
    const reviews = watchReviews(services);
    timers = startTimers({ ...services, database, lines: programLines, mailer: options.training ? undefined : mailer });
    const running = timers;
    const stop = async (): Promise<void> => {
      forget();
      reviews.stop();
      await services.releaseDesk.stop();
      await closed(started.server);
      await running.stop();
      await started.log.stop();
      await stopReading(opened);
      await database.stop();
    };
    const verifierKey = (await log.verifierKeys()).at(-1) ?? '';
    return {
      ...opened,
      url,
      settings: services.settings,
      log,
      verifierKey,
      trainingCode: training?.code,
      fillFigures: () => services.releaseDesk.fillTraining(services.today()).catch(programLines.laterWorkFailed),
      stop,
    };
  } catch (error) {
    if (server !== undefined) await closed(server);
    await timers?.stop();
    await log?.stop();
    await stopReading(opened);
    await database.stop();
    throw error;
  }
}

function servicesOf(
  options: StartOptions,
  opened: OpenedDeployment,
  log: OpenedLog,
  now: () => Temporal.Instant,
  timers: Services['timers'],
): Services {
  const { training, insecureLan, behindProxy, timeZone, tls } = options;
  const settings: Settings = {
    origin: opened.origin,
    jurisdiction: options.jurisdiction,
    timeZone,
    training,
    insecureLan,
    tls: tls !== undefined,
    // Loopback counts as safe to a browser; a proxy speaks TLS for us.
    secureCookies: !insecureLan,
    behindProxy,
    sendsMail: options.mail !== undefined && !training,
    ...(options.staffOrigin === undefined ? {} : { staffOrigin: options.staffOrigin }),
    exitUrl: options.exitUrl,
    promiseHours: options.promiseHours,
    intakeBytesPerHour: options.intakeBytesPerHour,
  };
  return {
    casework: opened.casework,
    staff: opened.staff,
    keyring: opened.keyring,
    laterWork: opened.laterWork,
    releaseDesk: openReleaseDesk({ casework: opened.casework, figures: opened.staff.figures, training }),
    timers,
    settings,
    ciphers,
    now,
    today: () => now().toZonedDateTimeISO(timeZone).toPlainDate(),
    dailyKeys: openDailyKeys(join(options.dataDir, 'keys', 'daily.keys'), now, ciphers),
    assets: loadAssets(),
    intakeOpen: async () => !(await opened.database.freeSpace()).nearlyFull,
    helplines: opened.helplines,
    deskKey: opened.keys.deskKey,
    operatorKey: ciphers.random(16).toHex(),
    log,
    auditors: auditorsOf(options.dataDir),
  };
}

/** Seals, and waits for what runs in the background. */
export async function stopReading({
  keyring,
  laterWork,
}: Pick<OpenedDeployment, 'keyring' | 'laterWork'>): Promise<void> {
  await laterWork.finish();
  await keyring.seal();
  // What it ended with is said already, and goes on at the next unsealing.
  await keyring.whenRewrapped().catch(() => undefined);
}

/** Read first of all, while nothing has started. @throws UsageError */
function readTls({ certFile, keyFile }: NonNullable<StartOptions['tls']>) {
  const files = { cert: readPem('--tls-cert', certFile), key: readPem('--tls-key', keyFile) };
  try {
    createSecureContext(files);
    return files;
  } catch {
    throw new UsageError('--tls-cert and --tls-key do not hold a certificate and its own key, in PEM');
  }
}

/** Its password is read while the program may. @throws UsageError */
function mailerOf(mail: MailOptions, now: () => Temporal.Instant) {
  try {
    return openMailer(mail, now);
  } catch {
    throw new UsageError('the file that AMANAT_SMTP_PASSWORD_FILE names cannot be read');
  }
}

function readPem(option: string, file: string): Buffer {
  try {
    return readFileSync(file);
  } catch {
    throw new UsageError(`${option} ${file} cannot be read`);
  }
}

/** For what is being answered; a form whose end never comes could be waited for without end. */
const stopPatienceMs = 5_000;

function closed(server: ServerType): Promise<void> {
  return new Promise((resolve) => {
    const breakOff = setTimeout(() => {
      if ('closeAllConnections' in server) server.closeAllConnections();
    }, stopPatienceMs);
    server.close(() => {
      clearTimeout(breakOff);
      resolve();
    });
  });
}

function listening(server: ServerType): Promise<void> {
  return new Promise((resolve, reject) => {
    if (server.listening) return resolve();
    server.once('listening', () => resolve());
    server.once('error', reject);
  });
}
