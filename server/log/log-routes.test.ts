/** The public log under `/log`: the same bytes for everybody, from anywhere, and nothing else of the folder. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { logFiles } from '@amanat/log-service';
import { Hono } from 'hono';
import { logRoutes } from './log-routes.ts';

function appOver(context: TestContext): Hono {
  const data = mkdtempSync(join(realpathSync(tmpdir()), 'amanat-routes-'));
  context.after(() => rmSync(data, { recursive: true }));
  const folder = join(data, 'log');
  mkdirSync(join(folder, 'tile/0/000.p'), { recursive: true });
  mkdirSync(join(folder, 'tile/entries/000.p'), { recursive: true });
  writeFileSync(join(data, 'secret'), 'never told');
  writeFileSync(join(folder, 'checkpoint'), 'record.example/log\n');
  writeFileSync(join(folder, 'tile/0/000.p/1'), new Uint8Array(32).fill(7));
  writeFileSync(join(folder, 'tile/entries/000.p/1'), new Uint8Array(82).fill(8));
  writeFileSync(join(folder, 'tile/0/000.p/.1.half'), 'half');
  const app = new Hono();
  app.route('/log', logRoutes({ prefix: '/log', logFiles: logFiles(folder), logPolicy: () => 'quorum none\n' }));
  return app;
}

const forever = 'public, max-age=31536000, immutable';
const seconds = 'public, max-age=5';
const files: readonly (readonly [string, string, string, number])[] = [
  ['/log/checkpoint', 'text/plain; charset=utf-8', seconds, 19],
  ['/log/policy', 'text/plain; charset=utf-8', seconds, 12],
  ['/log/tile/0/000.p/1', 'application/octet-stream', forever, 32],
  ['/log/tile/entries/000.p/1', 'application/octet-stream', forever, 82],
];

test('each file comes with its type and caching, to pages of other sites too, and HEAD tells the same', async (context) => {
  const app = appOver(context);
  for (const [path, type, caching, length] of files) {
    for (const method of ['GET', 'HEAD']) {
      const answer = await app.request(path, { method });
      assert.equal(answer.status, 200, path);
      assert.equal(answer.headers.get('Content-Type'), type);
      assert.equal(answer.headers.get('Cache-Control'), caching);
      assert.equal(answer.headers.get('Access-Control-Allow-Origin'), '*');
      assert.equal((await answer.arrayBuffer()).byteLength, method === 'GET' ? length : 0);
    }
  }
});

test('anything else is not found, whatever its spelling', async (context) => {
  const app = appOver(context);
  const others = [
    '/log/',
    '/log/secret',
    '/log/../secret',
    '/log/%2e%2e/secret',
    '/log/..%2fsecret',
    '/log/tile/0/000.p/01',
    '/log/tile/0/000.p/.1.half',
    '/log/tile/0/000',
    '/log/tile/0/000.p/',
    '/log/tile/%30/000.p/1',
    '/log/checkpoint/',
  ];
  for (const path of others) {
    const answer = await app.request(path);
    assert.equal(answer.status, 404, path);
    assert.ok(!(await answer.text()).includes('never told'));
  }
  assert.equal((await app.request('/log/checkpoint', { method: 'POST' })).status, 404);
});
