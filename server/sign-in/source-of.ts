/**
 * Where a request comes from, to slow whoever fails: the connection's address, or behind a proxy what the proxy wrote last.
 * Looked at while the request lasts; what stays in memory is a hash under a key that ends with the process (I11).
 */
import { isIPv6 } from 'node:net';
import type { Context } from 'hono';

interface Connection {
  readonly incoming?: { readonly socket?: { readonly remoteAddress?: string } };
}

/** Empty where nobody can tell, as over an onion service: all callers look like one then. */
export function sourceOf(c: Context, { behindProxy }: { readonly behindProxy: boolean }): string {
  // Whatever stands before the last entry was written by whoever asks.
  if (behindProxy) return networkOf(c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() ?? '');
  // What `@hono/node-server` hands on beside the request.
  const connection: Connection | undefined = c.env;
  return networkOf(connection?.incoming?.socket?.remoteAddress ?? '');
}

/**
 * Whoever has one address of IPv6 has the 2^64 of its network, and would be another source with each: what counts is the
 * network. An address of IPv4 counts as it is, also where it is written as one of IPv6.
 */
export function networkOf(address: string): string {
  const [plain = ''] = address.replace(/^\[(.*)\]$/, '$1').split('%');
  if (!isIPv6(plain)) return address;
  const ofOlder = /^::ffff:(\d{1,3}(?:\.\d{1,3}){3})$/i.exec(plain)?.[1];
  if (ofOlder !== undefined) return ofOlder;
  const [before = '', after] = plain.split('::');
  const groups = (text = ''): readonly string[] => (text === '' ? [] : text.split(':'));
  // Dots at the end stand for two groups, and never for one of the first four.
  const tail = groups(after).flatMap((group) => (group.includes('.') ? ['0', '0'] : [group]));
  const gap = after === undefined ? 0 : Math.max(0, 8 - groups(before).length - tail.length);
  const all = [...groups(before), ...Array.from({ length: gap }, () => '0'), ...tail];
  return `${all
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')}::/64`;
}
