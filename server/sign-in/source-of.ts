/**
 * Where a request comes from, to slow whoever fails: the connection's address, or behind a proxy what the proxy wrote last.
 * Looked at while the request lasts; what stays in memory is a hash under a key that ends with the process (I11).
 */
import type { Context } from 'hono';

interface Connection {
  readonly incoming?: { readonly socket?: { readonly remoteAddress?: string } };
}

/** Empty where nobody can tell, as over an onion service: all callers look like one then. */
export function sourceOf(c: Context, { behindProxy }: { readonly behindProxy: boolean }): string {
  // Whatever stands before the last entry was written by whoever asks.
  if (behindProxy) return c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() ?? '';
  // What `@hono/node-server` hands on beside the request.
  const connection: Connection | undefined = c.env;
  return connection?.incoming?.socket?.remoteAddress ?? '';
}
