/** Command line and environment become options here, once. What is wrong is said in a sentence, before anything starts. */
import { homedir } from 'node:os';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { isOrigin } from '@amanat/ledger';
import { type MailOptions, mailOptionsOf } from './mail/mail-options.ts';

export interface StartOptions {
  readonly dataDir: string;
  readonly databaseUrl?: string;
  readonly training: boolean;
  readonly host: string;
  /** 0 lets the machine choose. */
  readonly port: number;
  readonly tls?: { readonly certFile: string; readonly keyFile: string };
  readonly behindProxy: boolean;
  readonly insecureLan: boolean;
  /** A new deployment's log name; an older one keeps its own. */
  readonly origin?: string;
  readonly jurisdiction: string;
  readonly timeZone: string;
  /** `AMANAT_STAFF_ORIGIN`: passkeys are bound to it. */
  readonly staffOrigin?: string;
  readonly exitUrl: { readonly ur: string; readonly en: string };
  readonly promiseHours: number;
  readonly intakeBytesPerHour: number;
  /** How often a checkpoint is published. */
  readonly publishSeconds: number;
  /** Where the log's signer keeps its key and what it signed last; beside the record unless said otherwise. */
  readonly signerDir?: string;
  /** A signer on another machine, instead of one here. */
  readonly remoteSigner?: { readonly url: string; readonly tokenFile: string };
  /** Digests go out through it; absent: to nobody. */
  readonly mail?: MailOptions;
  /** Prints one JSON line when ready. */
  readonly json: boolean;
}

/** A wrong start: exit code 2. The message is for the person at the keyboard. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

export const usage = `amanat serve [--demo] [--port N] [--data DIR] [--json]
             [--host ADDRESS (--tls-cert FILE --tls-key FILE | --behind-proxy | --insecure-lan)]
             [--origin NAME] [--jurisdiction PK-PB] [--smtp-url URL --mail-from ADDRESS]

  --demo          a training deployment in a folder of its own, with invented complaints
  --data          data folder; else AMANAT_DATA, else ./data (as root /var/lib/amanat)
  --host          loopback unless said otherwise; another address needs one of the three that follow
  --smtp-url      server for notices by e-mail: smtps://name@host, or smtp://host:587 (STARTTLS)
  DATABASE_URL    a PostgreSQL server (15 or newer) instead of the embedded one

AMANAT_PUBLISH_SECONDS, AMANAT_SIGNER_DIR, AMANAT_PROMISE_HOURS and others: docs/operating.md
`;

const loopback = new Set(['127.0.0.1', '::1', 'localhost']);

/** @throws UsageError */
export function parseStartOptions(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): StartOptions {
  const { values } = parse(args);
  const training = values.demo === true;
  const host = values.host ?? '127.0.0.1';
  const tls = tlsOf(values['tls-cert'], values['tls-key']);
  const behindProxy = values['behind-proxy'] === true;
  const insecureLan = values['insecure-lan'] === true;
  if (!loopback.has(host) && tls === undefined && !behindProxy && !insecureLan)
    throw new UsageError(
      `${host} can be reached by others: give --tls-cert and --tls-key, or --behind-proxy, or --insecure-lan (which warns on every page and takes no names)`,
    );
  const origin = values.origin ?? env['AMANAT_ORIGIN'];
  if (origin !== undefined && !isOrigin(origin))
    throw new UsageError('an origin is a neutral name in small letters without a scheme, such as record.example/kasur');
  return {
    dataDir: dataDirOf(values.data, training, env),
    ...(env['DATABASE_URL'] === undefined ? {} : { databaseUrl: env['DATABASE_URL'] }),
    training,
    host,
    port: portOf(values.port ?? env['AMANAT_PORT'] ?? '8080'),
    ...(tls === undefined ? {} : { tls }),
    behindProxy,
    insecureLan,
    ...(origin === undefined ? {} : { origin }),
    jurisdiction: values.jurisdiction ?? env['AMANAT_JURISDICTION'] ?? 'PK-PB',
    ...(env['AMANAT_STAFF_ORIGIN'] === undefined ? {} : { staffOrigin: staffOriginOf(env['AMANAT_STAFF_ORIGIN']) }),
    timeZone: zoneOf(env['AMANAT_TIME_ZONE'] ?? 'Asia/Karachi'),
    exitUrl: {
      ur: exitOf(env['AMANAT_EXIT_URL_UR'] ?? env['AMANAT_EXIT_URL'] ?? 'https://ur.wikipedia.org/'),
      en: exitOf(env['AMANAT_EXIT_URL'] ?? 'https://en.wikipedia.org/'),
    },
    promiseHours: wholeOf('AMANAT_PROMISE_HOURS', env['AMANAT_PROMISE_HOURS'] ?? '24', 1, 24 * 14),
    intakeBytesPerHour: wholeOf(
      'AMANAT_INTAKE_BYTES_PER_HOUR',
      env['AMANAT_INTAKE_BYTES_PER_HOUR'] ?? String(2 * 1024 ** 3),
      1024 ** 2,
      1024 ** 4,
    ),
    publishSeconds: wholeOf(
      'AMANAT_PUBLISH_SECONDS',
      env['AMANAT_PUBLISH_SECONDS'] ?? (training ? '60' : '900'),
      1,
      24 * 3600,
    ),
    ...signerOf(env),
    ...mailOf(values, env),
    json: values.json === true,
  };
}

function mailOf(
  values: { readonly 'smtp-url'?: string | undefined; readonly 'mail-from'?: string | undefined },
  env: Readonly<Record<string, string | undefined>>,
): Pick<StartOptions, 'mail'> {
  const mail = mailOptionsOf({
    url: values['smtp-url'] ?? env['AMANAT_SMTP_URL'],
    from: values['mail-from'] ?? env['AMANAT_MAIL_FROM'],
    passwordFile: env['AMANAT_SMTP_PASSWORD_FILE'],
    withoutTls: env['AMANAT_SMTP_WITHOUT_TLS'],
  });
  if (typeof mail === 'string') throw new UsageError(mail);
  return mail === undefined ? {} : { mail };
}

function signerOf(env: Readonly<Record<string, string | undefined>>): Pick<StartOptions, 'signerDir' | 'remoteSigner'> {
  const url = env['AMANAT_SIGNER_URL'];
  const tokenFile = env['AMANAT_SIGNER_TOKEN_FILE'];
  const signerDir = env['AMANAT_SIGNER_DIR'];
  if (url === undefined && tokenFile === undefined)
    return signerDir === undefined ? {} : { signerDir: resolve(signerDir) };
  if (url === undefined || tokenFile === undefined || signerDir !== undefined)
    throw new UsageError('AMANAT_SIGNER_URL and AMANAT_SIGNER_TOKEN_FILE go together, and without AMANAT_SIGNER_DIR');
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol))
    throw new UsageError('AMANAT_SIGNER_URL is the address of the signer, such as https://192.168.1.20:8444');
  return { remoteSigner: { url, tokenFile: resolve(tokenFile) } };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        demo: { type: 'boolean' },
        port: { type: 'string' },
        data: { type: 'string' },
        host: { type: 'string' },
        'tls-cert': { type: 'string' },
        'tls-key': { type: 'string' },
        'behind-proxy': { type: 'boolean' },
        'insecure-lan': { type: 'boolean' },
        origin: { type: 'string' },
        jurisdiction: { type: 'string' },
        'smtp-url': { type: 'string' },
        'mail-from': { type: 'string' },
        json: { type: 'boolean' },
      },
    });
  } catch {
    throw new UsageError('an option is unknown or lacks its value');
  }
}

/** The demo has a folder of its own, beside the real one. */
export function dataDirOf(
  given: string | undefined,
  training: boolean,
  env: Readonly<Record<string, string | undefined>>,
): string {
  if (given !== undefined) return resolve(given.replace(/^~(?=\/)/, homedir()));
  const real = env['AMANAT_DATA'] ?? (process.getuid?.() === 0 ? '/var/lib/amanat' : 'data');
  return resolve(training ? `${real}-demo` : real);
}

function tlsOf(certFile: string | undefined, keyFile: string | undefined): StartOptions['tls'] {
  if (certFile === undefined && keyFile === undefined) return undefined;
  if (certFile === undefined || keyFile === undefined) throw new UsageError('--tls-cert and --tls-key go together');
  return { certFile, keyFile };
}

function portOf(text: string): number {
  return wholeOf('the port', text, 0, 65_535);
}

function wholeOf(name: string, text: string, least: number, most: number): number {
  const value = /^\d{1,15}$/.test(text) ? Number(text) : Number.NaN;
  if (!(value >= least && value <= most)) throw new UsageError(`${name} is a whole number from ${least} to ${most}`);
  return value;
}

function zoneOf(text: string): string {
  try {
    Temporal.ZonedDateTime.from({ year: 2026, month: 1, day: 1, timeZone: text });
    return text;
  } catch {
    throw new UsageError('AMANAT_TIME_ZONE is a name such as Asia/Karachi');
  }
}

/** A passkey needs a host with a name, and a browser makes none over plain HTTP but on the machine itself. */
function staffOriginOf(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isNamed = url !== undefined && /[a-z]/.test(url.hostname) && !url.hostname.startsWith('[');
  const isTrusted = url?.protocol === 'https:' || (url?.protocol === 'http:' && url.hostname === 'localhost');
  if (url === undefined || !isNamed || !isTrusted || url.origin !== text)
    throw new UsageError(
      'AMANAT_STAFF_ORIGIN is an https address of a host with a name and nothing after it, such as https://office.example',
    );
  return text;
}

function exitOf(text: string): string {
  if (!URL.canParse(text) || new URL(text).protocol !== 'https:')
    throw new UsageError('AMANAT_EXIT_URL is an https address that nobody would wonder about');
  return text;
}
