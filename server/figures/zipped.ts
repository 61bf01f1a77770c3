/**
 * Answers that are the same for every reader go over the wire packed, if the reader's program unpacks. Only for these: packed
 * together with what somebody typed, a page's length would tell of what else is in it.
 */
import { gzipSync } from 'node:zlib';
import type { MiddlewareHandler } from 'hono';

export const zipped: MiddlewareHandler = async (c, next) => {
  await next();
  const { res } = c;
  if (c.req.method !== 'GET' || res.status !== 200 || res.headers.has('Content-Encoding')) return;
  res.headers.append('Vary', 'Accept-Encoding');
  if (!/\bgzip\b/.test(c.req.header('accept-encoding') ?? '')) return;
  const packed = Uint8Array.from(gzipSync(new Uint8Array(await res.arrayBuffer())));
  c.res = new Response(packed, { status: res.status, headers: res.headers });
  c.res.headers.set('Content-Encoding', 'gzip');
  c.res.headers.delete('Content-Length');
};
