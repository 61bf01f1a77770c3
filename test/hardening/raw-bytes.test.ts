/**
 * Bytes of any kind on a real line: the server answers or hangs up, never with a fault of its own, prints nothing, and goes
 * on. The same for what is too large before any route sees it.
 */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import * as fc from 'fast-check';
import { freshFolder, removeFolder } from '../fixtures/fresh-folder.ts';
import { endServerProcess, type ServerProcess, startServerProcess } from '../fixtures/server-process.ts';
import { openLine, statusOf } from './raw-line.ts';

const dataDir = freshFolder();
let server: ServerProcess;
let printed = '';

before(async () => {
  server = await startServerProcess(dataDir);
  printed = server.printed();
});
after(async () => {
  await endServerProcess(server, 'SIGKILL');
  removeFolder(dataDir);
});

/** What comes back if these bytes, and no more, are sent. */
async function answerTo(bytes: string | Uint8Array): Promise<string> {
  const { socket, answer } = await openLine(server.port);
  socket.end(bytes);
  const late = setTimeout(() => socket.destroy(new Error('no answer')), 10_000);
  const received = await answer;
  clearTimeout(late);
  return received;
}

const host = () => `Host: 127.0.0.1:${server.port}`;
const isWell = async (): Promise<boolean> =>
  statusOf(await answerTo(`GET /ur HTTP/1.1\r\n${host()}\r\nConnection: close\r\n\r\n`)) === 200;

const anyBytes = fc.uint8Array({ maxLength: 600 });
const token = fc.stringMatching(/^[A-Za-z-]{1,12}$/);
const latin = fc.string({ unit: 'binary', maxLength: 120 }).map((text) => text.replaceAll(/[^\u0001-\u00ff]/g, '?'));
/** Nearly a request: a method, an address and headers out of any letters. */
const nearly = fc
  .record({
    method: fc.oneof(fc.constantFrom('GET', 'POST', 'HEAD', 'PUT', 'DELETE', 'OPTIONS', 'TRACE', 'CONNECT'), token),
    path: fc.oneof(
      fc.constantFrom(
        '/ur/code',
        '/en/sign-in',
        '/en/staff',
        '/en/staff/cases/%00',
        '/api/complaints',
        '/healthz',
        '*',
      ),
      latin,
    ),
    headers: fc.array(
      fc.tuple(
        fc.oneof(
          fc.constantFrom('Cookie', 'Content-Type', 'Content-Length', 'Transfer-Encoding', 'Origin', 'Authorization'),
          token,
        ),
        latin,
      ),
      { maxLength: 6 },
    ),
    body: latin,
  })
  .map(({ method, path, headers, body }) =>
    Buffer.from(
      `${method} ${path} HTTP/1.1\r\n${host()}\r\nConnection: close\r\n${headers.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n${body}`,
      'latin1',
    ),
  );

test('any bytes at all are answered with a refusal, or the line is ended; the server goes on and prints nothing', async () => {
  await fc.assert(
    fc.asyncProperty(anyBytes, async (bytes) => {
      const status = statusOf(await answerTo(bytes));
      assert.ok(status === 0 || (status >= 400 && status < 500), String(status));
    }),
    { numRuns: 150 },
  );
  assert.ok(await isWell());
  assert.equal(server.printed(), printed);
});

test('what is nearly a request is never answered by a fault of ours', async () => {
  await fc.assert(
    fc.asyncProperty(nearly, async (bytes) => {
      const answer = await answerTo(bytes);
      const status = statusOf(answer);
      assert.ok(status < 500 || status === 503, answer.slice(0, 200));
    }),
    { numRuns: 400 },
  );
  assert.ok(await isWell());
  assert.equal(server.printed(), printed);
});

const long = 'a'.repeat(20_000);
const tooLarge: Readonly<Record<string, () => string>> = {
  'an address of 20 KB': () => `GET /ur/${long} HTTP/1.1\r\n${host()}\r\n\r\n`,
  'a header of 20 KB': () => `GET /ur HTTP/1.1\r\n${host()}\r\nX-Long: ${long}\r\n\r\n`,
  'a cookie of 20 KB': () => `GET /ur HTTP/1.1\r\n${host()}\r\nCookie: a=${long}\r\n\r\n`,
  'a thousand headers of 30 letters': () =>
    `GET /ur HTTP/1.1\r\n${host()}\r\n${'X-Many: aaaaaaaaaaaaaaaaaaaaaa\r\n'.repeat(1_000)}\r\n`,
};
for (const [what, request] of Object.entries(tooLarge))
  test(`${what} is refused before any route sees it`, async () => {
    assert.equal(statusOf(await answerTo(request())), 431);
    assert.ok(await isWell());
  });

const twoReadings: Readonly<Record<string, string>> = {
  'a length and a transfer coding': 'Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
  'two lengths': 'Content-Length: 4\r\nContent-Length: 5\r\n\r\nabcde',
  'a length with a sign': 'Content-Length: +4\r\n\r\nabcd',
  'a header that goes on in the next line': 'X-Folded: a\r\n b\r\n\r\n',
  'a line that ends without its return': 'X-Bare: a\nX-Other: b\r\n\r\n',
};
for (const [what, rest] of Object.entries(twoReadings))
  test(`a request that can be read in two ways is refused: ${what}`, async () => {
    const head = `POST /ur/code HTTP/1.1\r\n${host()}\r\nOrigin: http://127.0.0.1:${server.port}\r\n`;
    const answer = await answerTo(`${head}Content-Type: application/x-www-form-urlencoded\r\n${rest}`);
    assert.ok([400, 411].includes(statusOf(answer)), answer.slice(0, 100));
    assert.equal([...answer.matchAll(/^HTTP\/1\.1 /gm)].length, 1, 'one answer');
  });

test('a request without a host is refused', async () => {
  assert.equal(statusOf(await answerTo('GET /ur HTTP/1.1\r\n\r\n')), 400);
});
