/** Lines that are opened to be held: headers, or a body, that come a byte at a time are given up; others go on being served. */
import assert from 'node:assert/strict';
import { setTimeout } from 'node:timers/promises';
import { suite, test } from 'node:test';
import { requestLimits } from '../../../server/request-limits.ts';
import { freshFolder, removeFolder } from '../../fixtures/fresh-folder.ts';
import { endServerProcess, startServerProcess } from '../../fixtures/server-process.ts';
import { openLine, type RawLine, statusOf } from '../raw-line.ts';

const graceMs = requestLimits.connectionsCheckingInterval + 5_000;

/** One byte a second for as long as the line is open; how long that was, and what came back. */
async function trickle({ socket, answer }: RawLine, head: string) {
  const started = performance.now();
  socket.write(head);
  const drip = setInterval(() => socket.write('a'), 1_000);
  const status = statusOf(await answer);
  clearInterval(drip);
  return { status, heldMs: performance.now() - started };
}

suite('held lines', { timeout: 600_000 }, () => {
  test('five hundred are given up in time, and meanwhile a page comes as ever', async (context) => {
    const dataDir = freshFolder();
    const server = await startServerProcess(dataDir);
    context.after(async () => {
      await endServerProcess(server, 'SIGKILL');
      removeFolder(dataDir);
    });
    const heads = `GET /ur HTTP/1.1\r\nHost: 127.0.0.1:${server.port}\r\nX-Slow: `;
    const form = [
      'POST /ur/code HTTP/1.1',
      `Host: 127.0.0.1:${server.port}`,
      `Origin: http://127.0.0.1:${server.port}`,
      'Content-Type: application/x-www-form-urlencoded',
      'Content-Length: 10000\r\n\r\n',
    ].join('\r\n');
    const lines = await Promise.all(Array.from({ length: 500 }, () => openLine(server.port)));
    const inHeaders = lines.slice(0, 400).map((line) => trickle(line, heads));
    const inBody = lines.slice(400).map((line) => trickle(line, form));
    await setTimeout(3_000);
    const started = performance.now();
    assert.equal((await fetch(`http://127.0.0.1:${server.port}/ur`)).status, 200);
    assert.ok(performance.now() - started < 2_000);
    for (const { status, heldMs } of await Promise.all(inHeaders)) {
      assert.equal(status, 408);
      assert.ok(heldMs < requestLimits.headersTimeout + graceMs, String(heldMs));
    }
    for (const { heldMs } of await Promise.all(inBody))
      assert.ok(heldMs < requestLimits.requestTimeout + graceMs, String(heldMs));
  });
});
