/**
 * How long and how large a request may be before any route sees it. Node's own limits are for programs on good lines and
 * are checked twice a minute: with these, lines that were opened to be held are given back soon, and a phone on a bad line
 * still has a minute for a form of 16 KiB.
 */
import type { ServerOptions } from 'node:http';

export const requestLimits = {
  /** From the first byte to the end of the headers. */
  headersTimeout: 20_000,
  /** From the first byte to the end of the body. */
  requestTimeout: 60_000,
  /** Between two requests on one line. */
  keepAliveTimeout: 5_000,
  /** How often the first two are looked at. */
  connectionsCheckingInterval: 5_000,
  /** Address and headers together: three cookies of a draft are 10,500 bytes. */
  maxHeaderSize: 16 * 1024,
  /** Two readings of one request are how one is hidden in another. */
  insecureHTTPParser: false,
  /** Node answers 400 to a request without `Host`, which the check of a form's origin needs. */
  requireHostHeader: true,
} as const satisfies ServerOptions;
