import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { announceServer, findServer } from './server-file.ts';

test('a server is found while it runs; a file that a power cut left empty, half or strange names none', (context) => {
  const folder = mkdtempSync(join(tmpdir(), 'amanat-server-file-'));
  context.after(() => rmSync(folder, { recursive: true }));
  assert.equal(findServer(folder), undefined);
  const forget = announceServer(folder, 'http://127.0.0.1:1', 'TRAINING');
  assert.deepEqual(findServer(folder), { url: 'http://127.0.0.1:1', pid: process.pid, operatorKey: 'TRAINING' });
  forget();
  for (const left of ['', '{"url":"http://127', 'null', '[]', '{"pid":0}', '{"url":1,"pid":1,"operatorKey":""}'])
    assert.equal((writeFileSync(join(folder, 'server.json'), left), findServer(folder)), undefined, left);
});
