/**
 * The program's own lines, on the error stream, one JSON object each. A closed set of fields, each of a closed form: what
 * has another form is `redacted`, so that no oversight prints a name, an id, an address or a word that somebody typed
 * (I3, I11). No time either: when somebody tried to write is nobody's business, and a service manager adds its own.
 *
 *     {"level":"error","event":"fault","code":"server-error","status":500,"route":"/:lang/record","error":"TypeError","places":["server/code/code-routes.tsx:61:9"]}
 */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { pino } from 'pino';

export interface FaultLine {
  /** An error's code, or `server-error`. */
  readonly code: string;
  readonly status: number;
  /** As the router knows it, with names of parameters instead of what stood there. */
  readonly route: string;
}

export interface LogLines {
  /** A request that ended in a fault of ours. */
  fault(error: unknown, line: FaultLine): void;
  /** What was put off until an answer was sent, and then failed. */
  laterWorkFailed(error: unknown): void;
  /** What is done by the clock: it is tried again. */
  timerFailed(error: unknown): void;
  /** Digests that were not taken: no address, nor what the mail server said. */
  mailFailed(code: 'mail-server-unreachable' | 'mail-refused'): void;
  /** A release of figures is not what the record says it is, and is not shown: the audit tells which. */
  releaseAltered(): void;
}

const redacted = 'redacted';
/** Every field that a line can have, and what it looks like. */
const forms = {
  event: /^(?:fault|later-work-failed|timer-failed|mail-failed|release-altered)$/,
  code: /^[a-z]+(?:-[a-z]+){0,7}$/,
  status: /^[1-5]\d\d$/,
  // Parameters as `:name` with the letters that they allow. Ids have more digits than any path of ours.
  route: /^(?:\*|\/(?:[a-z-]+(?:\.[a-z-]+)*|\*|:[A-Za-z]+(?:\{[^{}]{1,60}\})?)?(?=\/|$))+$/,
  error: /^[A-Z][A-Za-z]{0,40}$/,
  places: /^(?:node:[a-z_/]+|[A-Za-z0-9_@.-]+(?:\/[A-Za-z0-9_@.-]+)*):\d{1,6}:\d{1,6}$/,
} as const satisfies Readonly<Record<string, RegExp>>;

/** The second wall: even a field that a later hand adds to a call is not printed. */
function onlyKnown(line: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const known = Object.entries(forms).filter(([name]) => line[name] !== undefined);
  return Object.fromEntries(
    known.map(([name, form]) => {
      const value = line[name];
      return [name, Array.isArray(value) ? value.map((each) => inForm(each, form)) : inForm(value, form)];
    }),
  );
}

const inForm = (value: unknown, form: RegExp): string | number =>
  (typeof value === 'string' || typeof value === 'number') && form.test(String(value)) ? value : redacted;

export function openLogLines(write: (line: string) => void): LogLines {
  const logger = pino(
    { base: null, timestamp: false, formatters: { level: (level) => ({ level }), log: onlyKnown } },
    { write },
  );
  return {
    fault: (error, line) => logger.error({ event: 'fault', ...line, ...shownOf(error) }),
    laterWorkFailed: (error) => logger.error({ event: 'later-work-failed', ...shownOf(error) }),
    timerFailed: (error) => logger.error({ event: 'timer-failed', ...shownOf(error) }),
    mailFailed: (code) => logger.error({ event: 'mail-failed', code }),
    releaseAltered: () => logger.error({ event: 'release-altered' }),
  };
}

const shownOf = (error: unknown) => ({ error: kindOf(error), places: placesOf(error) });
const kindOf = (error: unknown): string => (error instanceof Error ? error.name : 'Thrown');

const root = pathToFileURL(join(import.meta.dirname, '..', '/')).href;
const mostPlaces = 20;

/** Files and lines where it happened. Never the message, which may quote what was sent, nor the names of functions. */
function placesOf(error: unknown): readonly string[] {
  if (!(error instanceof Error)) return [];
  // A stack begins with the message, which may itself have lines that look like places.
  const stack = error.stack ?? '';
  const messageAt = stack.indexOf(error.message);
  if (messageAt < 0) return [];
  return stack
    .slice(messageAt + error.message.length)
    .split('\n')
    .map((line) => /^\s+at .*?(?<place>(?:file:|node:|\/)[^\s()]*:\d+:\d+)\)?$/.exec(line)?.groups?.['place'])
    .filter((place) => place !== undefined)
    .map((place) => place.replace(root, '').replace(root.slice('file://'.length), ''))
    .slice(0, mostPlaces);
}

/** Of this process. */
export const programLines: LogLines = openLogLines((line) => process.stderr.write(line));
