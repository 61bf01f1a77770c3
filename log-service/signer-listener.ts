/** The small HTTP service that signer and witness are: text in, text out, everything bounded, nothing about callers kept. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';

export interface Asked {
  readonly method: string;
  /** Without query. */
  readonly path: string;
  readonly authorization: string | undefined;
  /** Empty for a GET. */
  readonly body: string;
}

export interface Answered {
  readonly status: number;
  /** Text in full, each line with its newline; empty if left out. */
  readonly body?: string;
  /** `text/plain; charset=utf-8` if left out. */
  readonly type?: string;
}

export interface ListenOptions {
  readonly host: string;
  /** 0 lets the machine choose. */
  readonly port: number;
  /** PEM. */
  readonly tls?: { readonly cert: Uint8Array; readonly key: Uint8Array };
}

export interface Listener {
  readonly url: string;
  stop(): Promise<void>;
}

/** A note with a hundred lines and a proof of 63 hashes are far below. */
export const maxRequestBytes = 128 * 1024;
const requestTimeoutMs = 10_000;
const mostConnections = 256;

/** A request whose `answer` throws gets 500 without a word; `failed` is told. Neither is told who asked. */
export async function listen(
  { host, port, tls }: ListenOptions,
  answer: (asked: Asked) => Promise<Answered>,
  failed: (error: unknown) => void,
): Promise<Listener> {
  const limits = {
    requestTimeout: requestTimeoutMs,
    headersTimeout: requestTimeoutMs,
    connectionsCheckingInterval: 1_000,
  };
  const listener = (request: IncomingMessage, response: ServerResponse): void => {
    serve(request, response, answer).catch((error: unknown) => {
      // A caller that went away in the middle is nobody's fault.
      if (request.destroyed && !request.complete) return;
      failed(error);
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  };
  const server =
    tls === undefined
      ? createServer(limits, listener)
      : createTlsServer({ ...limits, cert: Buffer.from(tls.cert), key: Buffer.from(tls.key) }, listener);
  server.maxConnections = mostConnections;
  server.listen(port, host);
  await once(server, 'listening');
  const bound = (server.address() as AddressInfo).port;
  return {
    url: `${tls === undefined ? 'http' : 'https'}://${host.includes(':') ? `[${host}]` : host}:${bound}`,
    stop: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeIdleConnections();
      const breakOff = setTimeout(() => server.closeAllConnections(), 1_000);
      await closed;
      clearTimeout(breakOff);
    },
  };
}

async function serve(
  request: IncomingMessage,
  response: ServerResponse,
  answer: (asked: Asked) => Promise<Answered>,
): Promise<void> {
  const body = await readBody(request);
  const { method = '', url = '' } = request;
  const asked = { method, path: url.split('?', 1)[0] ?? '', authorization: request.headers.authorization };
  const answered: Answered = typeof body === 'string' ? await answer({ ...asked, body }) : { status: body.refused };
  const bytes = Buffer.from(answered.body ?? '');
  response.writeHead(answered.status, {
    'content-type': answered.type ?? 'text/plain; charset=utf-8',
    'content-length': bytes.length,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    // What is left of a body that was too large is not read.
    ...(answered.status === 413 ? { connection: 'close' } : {}),
  });
  response.end(method === 'HEAD' ? undefined : bytes);
}

async function readBody(request: IncomingMessage): Promise<string | { readonly refused: 400 | 413 }> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    length += part.length;
    if (length > maxRequestBytes) return { refused: 413 };
    parts.push(part);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(Buffer.concat(parts));
  } catch {
    return { refused: 400 };
  }
}
