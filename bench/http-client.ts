/** A bare HTTP/1.1 client on one kept-alive connection, so that the load costs little of the two cores it shares. */
import { connect, type Socket } from 'node:net';

export interface Answer {
  readonly status: number;
  readonly body: string;
}

export interface HttpClient {
  send(method: 'GET' | 'POST', path: string, headers: Readonly<Record<string, string>>, body?: string): Promise<Answer>;
  close(): void;
}

export function httpClient(port: number): HttpClient {
  const socket: Socket = connect({ port, host: '127.0.0.1', noDelay: true });
  let received = Buffer.alloc(0);
  let waiting: PromiseWithResolvers<Answer> | undefined;
  socket.on('data', (chunk) => {
    received = received.length === 0 ? chunk : Buffer.concat([received, chunk]);
    const answer = readAnswer();
    if (answer === undefined) return;
    const done = waiting;
    waiting = undefined;
    done?.resolve(answer);
  });
  const broken = (error?: Error): void => waiting?.reject(error ?? new Error('the connection ended'));
  socket.on('error', broken).on('close', () => broken());

  function readAnswer(): Answer | undefined {
    const end = received.indexOf('\r\n\r\n');
    if (end < 0) return undefined;
    const head = received.toString('latin1', 0, end);
    const length = /^content-length: (\d+)$/im.exec(head)?.[1];
    if (length === undefined) throw new Error('this client needs a content-length');
    const bodyEnd = end + 4 + Number(length);
    if (received.length < bodyEnd) return undefined;
    const body = received.toString('utf8', end + 4, bodyEnd);
    received = received.subarray(bodyEnd);
    return { status: Number(head.slice(9, 12)), body };
  }

  return {
    send(method, path, headers, body = '') {
      const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
      const length = method === 'POST' ? `content-length: ${Buffer.byteLength(body)}\r\n` : '';
      waiting = Promise.withResolvers<Answer>();
      socket.write(`${method} ${path} HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\n${lines.join('')}${length}\r\n${body}`);
      return waiting.promise;
    },
    close: () => socket.destroy(),
  };
}
