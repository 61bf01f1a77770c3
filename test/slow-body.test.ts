/** A form whose line breaks, or whose end never comes: nobody hears of it, and the server can be stopped. */
import assert from 'node:assert/strict';
import { connect, type Socket } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { suite, test } from 'node:test';
import { freshFolder, removeFolder } from './fixtures/fresh-folder.ts';
import { endServerProcess, startServerProcess } from './fixtures/server-process.ts';

/** The head of a form and a part of what it says it has. */
async function beginForm(port: number): Promise<Socket> {
  const socket = connect(port, '127.0.0.1').on('error', () => undefined);
  await new Promise<void>((resolve) => socket.once('connect', () => resolve()));
  const head = [
    'POST /ur/code HTTP/1.1',
    `Host: 127.0.0.1:${port}`,
    `Origin: http://127.0.0.1:${port}`,
    'Content-Type: application/x-www-form-urlencoded',
    'Content-Length: 1000',
  ];
  socket.write(`${head.join('\r\n')}\r\n\r\ncode=TRAINING`);
  await setTimeout(100);
  return socket;
}

suite('a form that never ends', { timeout: 600_000 }, () => {
  test('its broken line leaves nothing in what the server prints, and an open one holds up no stop', async (context) => {
    const dataDir = freshFolder();
    const server = await startServerProcess(dataDir);
    context.after(async () => {
      await endServerProcess(server, 'SIGKILL');
      removeFolder(dataDir);
    });
    const printed = server.printed();
    for (let time = 0; time < 3; time++) (await beginForm(server.port)).destroy();
    await setTimeout(500);
    assert.equal(server.printed(), printed);
    const open = await beginForm(server.port);
    const outcome = await Promise.race([
      endServerProcess(server, 'SIGTERM').then(() => 'ended'),
      setTimeout(30_000, 'waits', { ref: false }),
    ]);
    open.destroy();
    assert.equal(outcome, 'ended');
    assert.equal(server.child.exitCode, 0);
  });
});
