/** Asking an authority for a stamp over HTTP (RFC 3161, 3.4), in bounded time and space. */
import type { X509Certificate } from 'node:crypto';
import { StampError } from './stamp-error.ts';
import { imprintOf, nonceBytes, stampRequestOf } from './stamp-request.ts';
import { type Stamp, verifyStampResponse } from './stamp-response.ts';
import { maxResponseBytes } from './stamp-token.ts';

export interface StampAuthority {
  /** Short and unique among those configured; fit for a file name: `a-z`, digits, `.` and `-`. */
  readonly name: string;
  readonly url: string;
  /** Where the chain of its certificate may end. */
  readonly trusted: readonly X509Certificate[];
}

export interface AskOptions {
  readonly random: (lengthBytes: number) => Uint8Array;
  /** For the whole exchange; 10,000 if left out. */
  readonly timeoutMs?: number;
  /** Ends the exchange early, when the program stops. */
  readonly signal?: AbortSignal;
}

/** What is kept: both together are what `openssl ts -verify -data … -in …` takes. */
export interface StampedBytes {
  /** Name of the authority that was asked. */
  readonly authority: string;
  /** Exactly the bytes whose digest was sent. */
  readonly stamped: Uint8Array;
  /** The whole `TimeStampResp` as it came. */
  readonly response: Uint8Array;
  readonly stamp: Stamp;
}

const defaultTimeoutMs = 10_000;
const queryType = 'application/timestamp-query';
const replyType = 'application/timestamp-reply';

async function boundedBody(response: Response): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  // Leaving the loop by the throw cancels the stream, and with it the connection.
  for await (const piece of response.body ?? []) {
    length += piece.length;
    if (length > maxResponseBytes) throw new StampError('stamp-too-long');
    pieces.push(piece);
  }
  return new Uint8Array(Buffer.concat(pieces));
}

async function exchange(url: string, query: Uint8Array<ArrayBuffer>, signal: AbortSignal): Promise<Uint8Array> {
  const headers = { 'content-type': queryType, accept: replyType };
  // A redirect could lead into the deployment's own network: it is an answer of the wrong kind.
  const response = await fetch(url, { method: 'POST', headers, body: query, redirect: 'manual', signal });
  const mediaType = response.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
  const problem =
    response.status >= 300 && response.status < 400
      ? 'authority-redirects'
      : response.status !== 200
        ? 'authority-status'
        : mediaType !== replyType
          ? 'authority-media-type'
          : undefined;
  if (problem === undefined) return boundedBody(response);
  await response.body?.cancel();
  throw new StampError(problem);
}

/**
 * @throws StampError `authority-unreachable`, `authority-timeout`, `authority-stopped` (by `signal`),
 *   `authority-redirects`, `authority-status`, `authority-media-type`, `stamp-too-long`, or what `verifyStampResponse`
 *   finds
 */
export async function askAuthority(
  { name, url, trusted }: StampAuthority,
  bytes: Uint8Array,
  { random, timeoutMs = defaultTimeoutMs, signal }: AskOptions,
): Promise<StampedBytes> {
  const stamped = Uint8Array.from(bytes);
  const nonce = random(nonceBytes);
  const query = stampRequestOf(stamped, nonce);
  const timeout = AbortSignal.timeout(timeoutMs);
  const ending = signal === undefined ? timeout : AbortSignal.any([signal, timeout]);
  let response: Uint8Array;
  try {
    response = await exchange(url, query, ending);
  } catch (error) {
    if (error instanceof StampError) throw error;
    if (signal?.aborted === true) throw new StampError('authority-stopped');
    throw new StampError(timeout.aborted ? 'authority-timeout' : 'authority-unreachable');
  }
  const stamp = verifyStampResponse(response, { imprint: imprintOf(stamped), nonce, trusted });
  return { authority: name, stamped, response, stamp };
}
