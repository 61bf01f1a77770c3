/**
 * The one place where an error becomes an HTTP status, for pages and for programs. An answer holds codes and field
 * names, never what was sent; our own faults tell a person nothing but that they are ours.
 */
import type { Context } from 'hono';
import { matchedRoutes } from 'hono/route';
import { SealedError, UnlistedKeyError } from '@amanat/casework';
import { InputError, type InputErrorCode } from '@amanat/domain';
import { LedgerError } from '@amanat/ledger';
import { SealingError } from '@amanat/sealing';
import { StoreError, type StoreErrorCode } from '@amanat/store';
import { langs, messages, type Problem, ProblemPage } from '@amanat/web';
import { ApiRefused, apiRefusalStatus } from './api/api-refused.ts';
import { programLines } from './log-lines.ts';
import { chromeOf, langOf, respond } from './page-context.ts';
import { helpLineViews } from './public/help-line-views.ts';
import { maxBodyBytes, type RequestRefusal, RequestRefused } from './request-guard.ts';
import type { Services } from './services.ts';

export type ErrorStatus = 400 | 401 | 403 | 404 | 405 | 409 | 410 | 411 | 413 | 415 | 422 | 500 | 503;

/** What a program is told; `path` names fields only. */
export interface Failure {
  readonly status: ErrorStatus;
  readonly code: string;
  readonly path?: string;
  readonly problem: Problem;
}

const requestStatus: Readonly<Record<RequestRefusal, ErrorStatus>> = {
  'from-elsewhere': 403,
  'origin-missing': 403,
  'file-refused': 415,
  'body-too-large': 413,
  'length-missing': 411,
};

/** Read as text that was no form at all; everything else was read and refused. */
const unreadable: ReadonlySet<InputErrorCode> = new Set(['not-json', 'too-deep']);

/** The store is away or full: the same may be sent again later. Any other of its errors is our fault. */
const notNow: ReadonlySet<StoreErrorCode> = new Set(['disk-full', 'server-unreachable', 'keys-in-use']);

const notUnderstood: Problem = { code: 'not-understood' };
const serverError: Problem = { code: 'server-error' };

export function failureOf(error: unknown): Failure {
  if (error instanceof InputError) {
    const { code, path } = error;
    const problem: Problem = code === 'encoded-file' ? { code: 'no-files' } : notUnderstood;
    return { status: unreadable.has(code) ? 400 : 422, code, ...(path === '' ? {} : { path }), problem };
  }
  if (error instanceof RequestRefused)
    return { status: requestStatus[error.code], code: error.code, problem: problemOf(error.code) };
  if (error instanceof ApiRefused)
    return { status: apiRefusalStatus[error.code], code: error.code, problem: apiProblem(error) };
  if (error instanceof SealedError) return { status: 503, code: error.code, problem: { code: error.code } };
  if (error instanceof StoreError) {
    const status = notNow.has(error.code) ? 503 : 500;
    return { status, code: error.code, problem: storeProblem(error.code) };
  }
  if (error instanceof LedgerError || error instanceof SealingError || error instanceof UnlistedKeyError)
    return { status: 500, code: error.code, problem: serverError };
  return { status: 500, code: 'server-error', problem: serverError };
}

/** Last in the pipeline: whatever a route threw. */
export function answerError(error: unknown, c: Context, services: Services): Response | Promise<Response> {
  const failure = failureOf(error);
  // A line that breaks in the middle of a form is nobody's fault, and when somebody tried to write is nobody's business.
  if (failure.status === 500 && !c.req.raw.signal.aborted)
    programLines.fault(error, { code: failure.code, status: failure.status, route: routeOf(c) });
  return answerFailure(failure, c, services);
}

export function answerFailure(failure: Failure, c: Context, services: Services): Response | Promise<Response> {
  const { status, code, path, problem } = failure;
  if (status === 503) c.header('Retry-After', '60');
  if (isForPrograms(c)) {
    const words = Object.fromEntries(
      langs.map((lang) => [lang, messages(lang).publicPages.problems[problem.code].title]),
    );
    return c.json({ error: { code, ...(path === undefined ? {} : { path }), message: words } }, status);
  }
  const chrome = { ...chromeOf(c, services), path: '' };
  const helpLines = helpLineViews(langOf(c), services);
  return respond(c, ProblemPage({ chrome, problem, helpLines }), pageStatus(status));
}

/** As the router knows it, never as it was asked for. */
const routeOf = (c: Context): string =>
  matchedRoutes(c)
    .map(({ path }) => path)
    .findLast((path) => !path.endsWith('*')) ?? '*';

const isForPrograms = (c: Context): boolean => c.req.path === '/api' || c.req.path.startsWith('/api/');

/** Pages know no statuses of programs only. */
const pageStatus = (status: ErrorStatus) => (status === 401 ? 403 : status === 410 ? 404 : status);

function problemOf(code: RequestRefusal): Problem {
  switch (code) {
    case 'from-elsewhere':
    case 'origin-missing':
      return { code: 'foreign-form' };
    case 'file-refused':
      return { code: 'no-files' };
    case 'body-too-large':
      return { code: 'too-large', limitKib: maxBodyBytes / 1024 };
    case 'length-missing':
      return notUnderstood;
    default:
      throw new Error(`not handled: ${String(code satisfies never)}`);
  }
}

function storeProblem(code: StoreErrorCode): Problem {
  if (code === 'disk-full') return { code: 'intake-stopped' };
  return code === 'keys-in-use' ? { code } : serverError;
}

function apiProblem({ code }: ApiRefused): Problem {
  if (code === 'intake-stopped') return { code: 'intake-stopped' };
  if (code === 'intake-busy') return { code: 'busy', waitSeconds: 60 };
  return code === 'not-found' || code === 'method-not-allowed' ? { code: 'not-found' } : notUnderstood;
}
