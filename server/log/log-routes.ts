/**
 * The public log as files, under `/log`: what mirrors, witnesses and strangers' programs read. The same bytes for
 * everybody, so other sites' pages may read them, too.
 */
import type { LogFiles } from '@amanat/log-service';
import { type Context, Hono } from 'hono';

export interface LogFileServices {
  readonly logFiles: LogFiles;
  /** The trust policy of this deployment: its keys, its witnesses and how many must sign. */
  readonly logPolicy: () => Promise<string> | string;
}

const policyHeaders = { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'public, max-age=5' };

export function logRoutes({ logFiles, logPolicy }: LogFileServices): Hono {
  const routes = new Hono();
  routes.use(async (c, next) => {
    await next();
    c.res.headers.set('Access-Control-Allow-Origin', '*');
  });
  routes.get('/policy', async (c) => c.body(await logPolicy(), 200, policyHeaders));
  // HEAD is answered by the same, without the body.
  routes.get('/*', async (c) => {
    const file = await logFiles(pathBelowPrefix(c));
    if (file === undefined) return c.text('not found\n', 404, { 'Cache-Control': 'no-store' });
    return c.body(file.bytes, 200, { 'Content-Type': file.type, 'Cache-Control': file.cacheControl });
  });
  return routes;
}

/** As it was sent, not decoded: each file has one spelling. */
function pathBelowPrefix(c: Context): string {
  const { pathname } = new URL(c.req.url);
  return pathname.slice(pathname.indexOf('/log/') + '/log/'.length);
}
