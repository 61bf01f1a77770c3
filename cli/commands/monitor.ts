/** `amanat monitor URL`: follows a log from another machine, and keeps a copy that its owner cannot reach. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import {
  challengeLog,
  couldNotBeRead,
  LogProblem,
  type LogSource,
  type Mirror,
  openLogSource,
  openMirror,
} from '@amanat/log-service';
import { parseArguments } from '../arguments.ts';
import { makeAuditor, readAuditor } from '../auditor-file.ts';
import { faultInWords, faultOf, type LogFault } from '../log-answer.ts';
import { openProgress } from '../progress.ts';
import { type Call, type ExitCode, type Terminal, WrongUse } from '../terminal.ts';
import { trustOf } from '../trust.ts';
import { logChecks } from './verify-log.ts';

const use = `amanat monitor URL --key VKEY --mirror DIR [--policy FILE] [--once | --every SECONDS] [--auditor DIR] [--json]
amanat monitor keygen --name NAME --dir DIR [--json]
URL is the address under which the log's file checkpoint lies; of a server of Amanat, its address and /log. Looks every 300 seconds unless said otherwise, until it is stopped (0) or the log does not hold (1).`;

type News =
  | { readonly kind: 'mirrored'; readonly size: number; readonly fromSize: number }
  | { readonly kind: 'unchanged'; readonly size: number }
  | { readonly kind: 'opened'; readonly day: string; readonly indexes: readonly number[] };

interface Watch {
  readonly url: string;
  readonly source: LogSource;
  readonly mirror: Mirror;
  readonly folder: string;
  readonly auditor: Awaited<ReturnType<typeof readAuditor>> | undefined;
  /** The log's jurisdiction tells its days. */
  readonly timeZone: string;
  readonly json: boolean;
  readonly terminal: Terminal;
}

export async function monitor({ args, env, terminal }: Call): Promise<ExitCode> {
  const { values, positionals } = parseArguments(
    args,
    {
      key: { type: 'string' },
      policy: { type: 'string' },
      mirror: { type: 'string' },
      once: { type: 'boolean' },
      every: { type: 'string' },
      auditor: { type: 'string' },
      name: { type: 'string' },
      dir: { type: 'string' },
      json: { type: 'boolean' },
    },
    use,
  );
  const [url, ...more] = positionals;
  if (url === 'keygen' && more.length === 0) return keygen(values, terminal);
  const { mirror: folder } = values;
  if (url === undefined || more.length > 0 || folder === undefined) throw new WrongUse(use);
  if (!/^https?:\/\//.test(url) || !URL.canParse(url)) throw new WrongUse(`Give the log's address.\n${use}`);
  if (values.key === undefined || (values.once === true && values.every !== undefined)) throw new WrongUse(use);
  const everySeconds = everyOf(values.every);
  requireMirror(folder);
  const watch: Watch = {
    url,
    source: openLogSource(url),
    mirror: openMirror(folder, trustOf(values, use), logChecks),
    folder,
    auditor: values.auditor === undefined ? undefined : await readAuditor(values.auditor),
    timeZone: zoneOf(env['AMANAT_TIME_ZONE'] ?? 'Asia/Karachi'),
    json: values.json === true,
    terminal,
  };
  if (values.once === true) return (await look(watch)) === undefined ? 0 : 1;
  return watchOn(watch, everySeconds);
}

/** Until it is stopped, or something does not hold. What could not be read this time is asked for again. */
async function watchOn(watch: Watch, everySeconds: number): Promise<ExitCode> {
  const stopped = new AbortController();
  const stop = (): void => stopped.abort();
  process.once('SIGINT', stop).once('SIGTERM', stop);
  try {
    let backwards = 0;
    while (!stopped.signal.aborted) {
      const error = await look(watch);
      backwards = isOlder(error) ? backwards + 1 : 0;
      if (error !== undefined && !mayPass(error) && !(isOlder(error) && backwards < looksBack)) return 1;
      await setTimeout(everySeconds * 1000, undefined, { signal: stopped.signal }).catch(() => undefined);
    }
    return 0;
  } finally {
    process.off('SIGINT', stop).off('SIGTERM', stop);
  }
}

/** An older checkpoint of the very same log: of a log that went back, or of a cache, or of whoever wants us to look away. */
const isOlder = (error: unknown): boolean => error instanceof LogProblem && error.code === 'rolled-back';
/** So many in a row are told each time, and the last ends the watch. */
const looksBack = 3;

const mayPass = (error: unknown): boolean =>
  couldNotBeRead(error) || (error instanceof LogProblem && error.code === 'challenge-refused');

/** One look at the log: what is new is told, and what does not hold; gives the error if something does not. */
async function look(watch: Watch): Promise<unknown> {
  const { source, mirror, auditor, json, terminal } = watch;
  const tell = (news: News): void => terminal.print(json ? JSON.stringify(news) : inWords(news));
  const progress = openProgress(json);
  try {
    const { kind, checkpoint, fromSize } = await mirror.follow(source, progress.show);
    progress.end();
    tell(kind === 'mirrored' ? { kind, size: checkpoint.size, fromSize } : { kind, size: checkpoint.size });
    if (auditor === undefined || checkpoint.size === 0) return undefined;
    const day = Temporal.Now.plainDateISO(watch.timeZone).toString();
    const opened = await challengeLog(watch.url, checkpoint, day, auditor, watch, logChecks);
    if (opened !== undefined) tell({ kind: 'opened', day, indexes: opened.opened });
    return undefined;
  } catch (error) {
    progress.end();
    const fault = faultOf(error);
    if (fault === undefined) throw error;
    complain(fault, watch);
    return error;
  }
}

function complain(fault: LogFault, { json, terminal }: Watch): void {
  if (json) terminal.print(JSON.stringify(fault));
  else terminal.complain(faultInWords(fault));
}

function inWords(news: News): string {
  switch (news.kind) {
    case 'mirrored':
      return `Holds: ${news.size} entries, ${news.size - news.fromSize} of them new, are in the mirror.`;
    case 'unchanged':
      return `Holds: still ${news.size} entries.`;
    case 'opened':
      return `Holds: ${news.indexes.length} entries that were drawn for ${news.day} opened to what the mirror has.`;
  }
}

async function keygen(
  {
    name,
    dir,
    json,
  }: { readonly name?: string | undefined; readonly dir?: string | undefined; readonly json?: boolean | undefined },
  terminal: Terminal,
): Promise<ExitCode> {
  if (name === undefined || dir === undefined) throw new WrongUse(use);
  const line = JSON.stringify(await makeAuditor(name, dir));
  terminal.print(
    json === true
      ? line
      : `The keys lie in ${dir}; keep them there. The log's operator puts this into the list in auditors.json,\nwhich stands in [ ], and starts again:\n${line}\nThen add to monitor: --auditor ${dir}`,
  );
  return 0;
}

/** What a mirror has that was ended while it took in its first entries; hidden names are halves of files, or the system's. */
const begun = /^(?:tile|checkpoints|evidence|challenges|lost\+found|\..*)$/;

/** So that the files of a log are not strewn among others. @throws WrongUse */
function requireMirror(folder: string): void {
  if (!existsSync(folder)) return;
  if (!statSync(folder).isDirectory()) throw new WrongUse(`${folder} is no folder: name a new or an empty one.`);
  const names = readdirSync(folder);
  if (names.includes('checkpoint') || names.every((name) => begun.test(name))) return;
  throw new WrongUse(`${folder} is not empty and is no mirror: name a new folder, an empty one or that of a mirror.`);
}

function everyOf(text = '300'): number {
  const seconds = /^\d{1,6}$/.test(text) ? Number(text) : 0;
  if (seconds < 1) throw new WrongUse('--every takes seconds, 1 or more.');
  return seconds;
}

function zoneOf(name: string): string {
  try {
    return Temporal.Now.zonedDateTimeISO(name).timeZoneId;
  } catch {
    throw new WrongUse('AMANAT_TIME_ZONE is not a time zone.');
  }
}
