/** `npm start`: the only reader of the environment and the clock. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { hasConfirmed, InputError, jurisdictionSchema } from '@amanat/domain';
import { StoreError } from '@amanat/store';
import { UnlistedKeyError } from '@amanat/casework';
import { type LogNews, SignerError, StampError, WitnessError } from '@amanat/log-service';
import { becomeUser } from './become-user.ts';
import { whenLauncherEnds } from './launcher.ts';
import { newsInWords } from './log/news-in-words.ts';
import { signerFolder } from './log/open-log.ts';
import { sealInWords } from './seal-in-words.ts';
import { type RunningServer, startServer } from './start.ts';
import { parseStartOptions, type StartOptions, usage, UsageError } from './start-options.ts';

export async function main(args: readonly string[], env: Readonly<Record<string, string | undefined>>): Promise<void> {
  if (args.includes('--help')) return console.log(usage);
  let options: StartOptions;
  try {
    options = parseStartOptions(args, env);
  } catch (error) {
    if (error instanceof UsageError) return fail(`${error.message}\n\n${usage}`, 2);
    throw error;
  }
  if (!options.json) console.log(`Opening the record in ${options.dataDir} …`);
  const server = await start(options, env);
  if (server === undefined) return;
  greet(server, options);
  await server.fillFigures();
}

async function start(
  options: StartOptions,
  env: Readonly<Record<string, string | undefined>>,
): Promise<RunningServer | undefined> {
  let running: RunningServer | undefined;
  const ended = (): void => fail('The database has ended. Start again: what was answered is kept.', 1);
  const stop = async (): Promise<void> => {
    await running?.stop();
    process.exit(0);
  };
  process.once('SIGTERM', () => void stop());
  process.once('SIGINT', () => void stop());
  whenLauncherEnds(env, () => void stop());
  try {
    running = await startServer(options, () => Temporal.Now.instant(), {
      ended,
      report: tellOperator,
      listens: ({ database, logId }) => {
        const { runsAs } = database.describe();
        const elsewhere = options.signerDir === undefined ? [] : [signerFolder(options, logId)];
        if (runsAs !== undefined) becomeUser(runsAs, options.dataDir, elsewhere);
      },
    });
    return running;
  } catch (error) {
    if (error instanceof UsageError) {
      fail(error.message, 2);
      return undefined;
    }
    if (
      error instanceof StoreError ||
      error instanceof UnlistedKeyError ||
      error instanceof SignerError ||
      error instanceof StampError ||
      error instanceof WitnessError
    )
      return failed(`${error.code}: ${error.message}`);
    // One of the lists in the folder that people write.
    if (error instanceof InputError) return failed(`In ${options.dataDir}: ${error.message}`);
    if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')
      return failed(`Port ${options.port} is taken: choose another with --port.`);
    throw error;
  }
}

function greet(
  { url, log, verifierKey, keys, keyring, helplines, settings, database, casework, trainingCode }: RunningServer,
  options: StartOptions,
): void {
  if (options.json) {
    console.log(JSON.stringify({ url, origin: log.origin, vkey: verifierKey }));
    return;
  }
  console.log(`Amanat${settings.training ? ' TRAINING' : ''} answers at ${url}`);
  console.log(`  log name     ${log.origin}`);
  console.log(`  log key      ${verifierKey}`);
  console.log(`  data folder  ${options.dataDir}`);
  console.log(`  intake key   ${keys.intakeKey.fingerprint}`);
  if (!database.describe().logIsQuiet)
    console.warn(
      '  WARNING: the database server logs errors of our role; its log may quote rows. See docs/operating.md.',
    );
  const ignored = casework.ignoredOffices.length;
  if (ignored > 0 && existsSync(join(options.dataDir, 'offices.json')))
    console.warn(
      `  WARNING: offices.json differs from the record in ${ignored} offices and is not followed: it counts at the first start only. Changes are proposed on the page of offices.`,
    );
  if (trainingCode !== undefined) {
    console.log(`  try the code ${trainingCode}`);
    return;
  }
  const jurisdiction = jurisdictionSchema.safeParse(settings.jurisdiction);
  if (!jurisdiction.success || !hasConfirmed(jurisdiction.data, helplines))
    console.warn('  WARNING: no help-line of this jurisdiction is confirmed; every page that shows one says so.');
  for (const line of sealInWords(keyring.state(), keys, url)) console.warn(line);
}

/** On the error stream: standard output is for whoever started the program. */
function tellOperator(news: LogNews): void {
  const sentence = newsInWords(news);
  if (sentence !== undefined) console.warn(sentence);
}

function fail(message: string, exitCode: 1 | 2): void {
  console.error(message);
  process.exit(exitCode);
}

function failed(message: string): undefined {
  fail(message, 1);
  return undefined;
}

if (import.meta.main) await main(process.argv.slice(2), process.env);
