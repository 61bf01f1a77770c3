/** A time-stamp authority for tests: `openssl ts -reply` behind HTTP on this machine, under a root of its own. */
import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { promisify } from 'node:util';
import {
  type CertificateMaker,
  certificateMaker,
  type KeyKind,
  rootExtensions,
  signerExtensions,
} from './test-certificates.ts';

export interface TestAuthority {
  readonly url: string;
  /** The root: what a deployment trusts, and `openssl ts -verify -CAfile` takes. */
  readonly certificatePem: string;
  stop(): Promise<void>;
}

/** Answers one `TimeStampReq`. */
export type Reply = (query: Uint8Array) => Promise<Uint8Array>;

const run = promisify(execFile);

/** `openssl ts` as an authority, with no HTTP around it. With `sha1` it refers to its certificate in the older form. */
export function opensslReply(
  maker: CertificateMaker,
  kind: KeyKind = 'p256',
  referenceDigest: 'sha1' | 'sha256' = 'sha256',
): { readonly reply: Reply; readonly rootPem: string } {
  const root = maker.issue({ subject: 'Invented stamp root', extensions: rootExtensions });
  const signer = maker.issue({ subject: 'Invented stamp authority', extensions: signerExtensions, kind, issuer: root });
  const file = (name: string): string => join(maker.folder, name);
  writeFileSync(file('serial'), '1000\n');
  writeFileSync(
    file('ts.cnf'),
    [
      '[tsa]',
      'default_tsa = authority',
      '[authority]',
      `serial = ${file('serial')}`,
      `signer_cert = ${signer.certificatePath}`,
      `certs = ${root.certificatePath}`,
      `signer_key = ${signer.keyPath}`,
      'signer_digest = sha256',
      'default_policy = 1.2.3.4.1',
      'digests = sha256',
      'accuracy = secs:1, millisecs:500',
      `ess_cert_id_alg = ${referenceDigest}`,
      '',
    ].join('\n'),
  );
  let count = 0;
  let last: Promise<unknown> = Promise.resolve();
  const answer = async (query: Uint8Array): Promise<Uint8Array> => {
    count += 1;
    const [asked, answered] = [file(`${count}.tsq`), file(`${count}.tsr`)];
    writeFileSync(asked, query);
    await run('openssl', ['ts', '-reply', '-config', file('ts.cnf'), '-queryfile', asked, '-out', answered]);
    return readFileSync(answered);
  };
  return {
    rootPem: root.pem,
    // One after the other: the program keeps its serial in a file without a lock.
    reply(query) {
      const next = last.then(() => answer(query));
      last = next.catch(() => undefined);
      return next;
    },
  };
}

export interface HttpServed {
  readonly url: string;
  stop(): Promise<void>;
}

/** Any handler on a port of its own; what is still open when it stops is cut. */
export async function serveHttp(
  handle: (request: IncomingMessage, response: ServerResponse) => void,
): Promise<HttpServed> {
  const server: Server = createServer(handle).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    url: `http://127.0.0.1:${address.port}/`,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => void server.close(resolve));
    },
  };
}

/** A whole authority. Callers stop it. */
export async function startTestAuthority(): Promise<TestAuthority> {
  const maker = certificateMaker();
  const { reply, rootPem } = opensslReply(maker);
  const served = await serveHttp((request, response) => {
    const isQuery = request.method === 'POST' && request.headers['content-type'] === 'application/timestamp-query';
    if (!isQuery) return void response.writeHead(400).end();
    void buffer(request)
      .then(reply)
      .then(
        (answer) => response.writeHead(200, { 'content-type': 'application/timestamp-reply' }).end(answer),
        () => response.writeHead(500).end(),
      );
  });
  return {
    url: served.url,
    certificatePem: rootPem,
    async stop() {
      await served.stop();
      maker.remove();
    },
  };
}
