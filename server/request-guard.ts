/**
 * What a request must be before any route sees it. Forms are protected by where they come from (`Origin`,
 * `Sec-Fetch-Site`) and by `SameSite=Strict` cookies instead of tokens. No file comes in: not as a part, not as a body.
 */
import type { MiddlewareHandler } from 'hono';

export const maxBodyBytes = 16 * 1024;

/** Why a request was not looked at. Each has a row in docs/errors.md. */
export const requestRefusals = [
  'from-elsewhere',
  'origin-missing',
  'file-refused',
  'body-too-large',
  'length-missing',
] as const;
export type RequestRefusal = (typeof requestRefusals)[number];

export class RequestRefused extends Error {
  override readonly name = 'RequestRefused';
  readonly code: RequestRefusal;

  constructor(code: RequestRefusal) {
    super(code);
    this.code = code;
  }
}

const isSafe = (method: string): boolean => method === 'GET' || method === 'HEAD';

/** For pages: only forms of our own pages, only small, only letters. */
export const guardForms: MiddlewareHandler = async (c, next) => {
  if (isSafe(c.req.method)) return next();
  refuseFromElsewhere(c.req.header('sec-fetch-site'), c.req.header('origin'), c.req.header('host'));
  const type = c.req.header('content-type')?.split(';')[0]?.trim().toLowerCase();
  const length = c.req.header('content-length');
  if (type !== 'application/x-www-form-urlencoded' && !(type === undefined && length === '0'))
    throw new RequestRefused('file-refused');
  refuseLarge(length);
  return next();
};

/** What programs may send is JSON, and small, but for these. */
const otherBodies: Readonly<Record<string, { readonly type: string; readonly maxBytes: number }>> = {
  /** A published report with its translations, which only the machine's operator may send. */
  '/api/dossiers': { type: 'application/json', maxBytes: 512 * 1024 },
  /** Rows of a register, several hundred at once, which only the machine's operator may send. */
  '/api/registers/rows': { type: 'application/json', maxBytes: 1024 * 1024 },
  /** A signed note: a few lines. */
  '/api/log/challenge': { type: 'text/plain', maxBytes: 2 * 1024 },
};

/** Published, and the same for every reader: a bookmark, a newspaper's link and its program may read it where they are. */
const published = /^\/api\/(?:(?:figures|dossiers|promises|proofs)(?:\/|$)|openapi\.json$)/;

/** For the API: programs have no `Origin`; a browser that is sent here by another site has, and is refused. */
export const guardPrograms: MiddlewareHandler = async (c, next) => {
  if (isSafe(c.req.method) && published.test(c.req.path)) {
    await next();
    // Without cookies: what a signed-in reader would see is not of this.
    c.res.headers.set('Access-Control-Allow-Origin', '*');
    return undefined;
  }
  const site = c.req.header('sec-fetch-site');
  const origin = c.req.header('origin');
  if (site !== undefined || origin !== undefined) refuseFromElsewhere(site, origin, c.req.header('host'));
  if (isSafe(c.req.method)) return next();
  const type = c.req.header('content-type')?.split(';')[0]?.trim().toLowerCase();
  const wanted = otherBodies[c.req.path] ?? { type: 'application/json', maxBytes: maxBodyBytes };
  if (type !== wanted.type) throw new RequestRefused('file-refused');
  refuseLarge(c.req.header('content-length'), wanted.maxBytes);
  return next();
};

/** A missing header is denied in so many words: with neither header there is no telling where a form came from. */
function refuseFromElsewhere(site: string | undefined, origin: string | undefined, host: string | undefined): void {
  if (site === undefined && origin === undefined) throw new RequestRefused('origin-missing');
  if (site !== undefined && site !== 'same-origin' && site !== 'none') throw new RequestRefused('from-elsewhere');
  if (origin !== undefined && (host === undefined || hostOf(origin) !== host))
    throw new RequestRefused('from-elsewhere');
  if (site === 'none' && origin === undefined) throw new RequestRefused('origin-missing');
}

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined;
}

/** Without a length a body could be endless; Node's parser holds a sender to the length it gave. */
function refuseLarge(length: string | undefined, most = maxBodyBytes): void {
  if (length === undefined || !/^\d{1,9}$/.test(length)) throw new RequestRefused('length-missing');
  if (Number(length) > most) throw new RequestRefused('body-too-large');
}
