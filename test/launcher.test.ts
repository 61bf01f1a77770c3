/** `npm start` puts a shell between itself and the server: whoever ends npm must not leave a server behind. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { isAlive } from './fixtures/ended-program.ts';
import { freshFolder, removeFolder } from './fixtures/fresh-folder.ts';

const root = join(import.meta.dirname, '..');

test('a server that npm started ends with it, database and all, when only npm and its shell are told to end', async (context) => {
  const dataDir = freshFolder();
  context.after(() => removeFolder(dataDir));
  const server = ['--import', '@oxc-node/core/register', 'server/main.ts', '--port', '0', '--json', '--data', dataDir];
  const shell = spawn('/bin/sh', ['-c', '"$@"; true', 'sh', process.execPath, ...server], {
    cwd: root,
    env: { ...process.env, npm_lifecycle_event: 'start' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(createInterface({ input: shell.stdout }), 'line');
  const pids = [/"pid":(\d+)/.exec(read('server.json'))?.[1], read('postgres/postmaster.pid').split('\n')[0]].map(
    Number,
  );
  assert.equal((await stillAlive()).length, 2);
  shell.kill('SIGTERM');
  await once(shell, 'exit');
  for (let waitedMs = 0; (await stillAlive()).length > 0 && waitedMs < 15_000; waitedMs += 100) await setTimeout(100);
  const left = await stillAlive();
  for (const pid of left) process.kill(pid, 'SIGKILL');
  assert.deepEqual(left, []);

  async function stillAlive(): Promise<readonly number[]> {
    const alive = await Promise.all(pids.map(isAlive));
    return pids.filter((_, index) => alive[index]);
  }

  function read(name: string): string {
    return readFileSync(join(dataDir, name), 'utf8');
  }
});
