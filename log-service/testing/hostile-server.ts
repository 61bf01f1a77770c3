/** An HTTP server that answers for a log as a test tells it: from a folder, slowly, endlessly, elsewhere. */
import { readFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

export interface TestServer {
  /** Prefix of the log, without a slash at its end. */
  readonly url: string;
  readonly asked: string[];
  stop(): Promise<void>;
}

/** `answer` may say true: it has answered. Else the file of the folder is sent. */
export async function startTestServer(
  folder: string,
  answer: (path: string, ...args: Parameters<RequestListener>) => boolean = () => false,
): Promise<TestServer> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const path = (request.url ?? '').replace(/^\/log\//, '');
    asked.push(path);
    if (answer(path, request, response)) return;
    try {
      response.end(readFileSync(join(folder, path)));
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/log`,
    asked,
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
