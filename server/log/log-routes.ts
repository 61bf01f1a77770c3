/**
 * The public log as files, under `/log`: what mirrors, witnesses and strangers' programs read. The same bytes for
 * everybody, so other sites' pages may read them, too.
 */
import type { LogFiles } from '@amanat/log-service';
import { type Context, Hono } from 'hono';
import type { StampFiles } from './stamp-files.ts';

export interface LogFileServices {
  /** Where these routes are mounted: `/log`. */
  readonly prefix: string;
  readonly logFiles: LogFiles;
  readonly stamps?: StampFiles;
  /** The trust policy of this deployment: its keys, its witnesses and how many must sign. */
  readonly logPolicy?: () => Promise<string> | string;
}

const policyHeaders = { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'public, max-age=5' };

export function logRoutes({ prefix, logFiles, logPolicy, stamps }: LogFileServices): Hono {
  const routes = new Hono();
  routes.use(async (c, next) => {
    await next();
    c.res.headers.set('Access-Control-Allow-Origin', '*');
  });
  if (logPolicy !== undefined) routes.get('/policy', async (c) => c.body(await logPolicy(), 200, policyHeaders));
  routes.get('/stamp/:size/:name', async (c) => {
    const bytes = await stamps?.(c.req.param('size'), c.req.param('name'));
    return bytes === undefined ? notFound(c) : c.body(bytes, 200, stampHeaders);
  });
  // HEAD is answered by the same, without the body.
  routes.get('/*', async (c) => {
    const file = await logFiles(pathBelow(prefix, c));
    if (file === undefined) return notFound(c);
    return c.body(file.bytes, 200, { 'Content-Type': file.type, 'Cache-Control': file.cacheControl });
  });
  return routes;
}

const stampHeaders = {
  'Content-Type': 'application/octet-stream',
  'Cache-Control': 'public, max-age=31536000, immutable',
};

const notFound = (c: Context) => c.text('not found\n', 404, { 'Cache-Control': 'no-store' });

/** As it was sent, not decoded: each file has one spelling. */
function pathBelow(prefix: string, c: Context): string {
  const { pathname } = new URL(c.req.url);
  return pathname.slice(pathname.indexOf(`${prefix}/`) + prefix.length + 1);
}
