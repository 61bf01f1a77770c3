/** Nobody is told "kept" before it is on the disk: seen from outside, system call by system call. Linux, with strace. */
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { freshFolder, removeFolder } from '../fixtures/fresh-folder.ts';
import { httpClient } from '../fixtures/http-client.ts';
import { drawTickets, lodge } from '../fixtures/lodging.ts';
import { endServerProcess, startProgram } from '../fixtures/server-process.ts';
import { answeredBeforeSync, parseSystemCalls, type SystemCalls, traceProcesses } from './system-calls.ts';

const complaintCount = 100;

async function traceComplaints(program: string): Promise<SystemCalls> {
  const dataDir = freshFolder();
  const traces = mkdtempSync(join(tmpdir(), 'amanat-strace-'));
  const server = await startProgram(program, dataDir);
  try {
    const solved = await drawTickets(server.port, complaintCount);
    const postmaster = Number(readFileSync(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]);
    const tracer = await traceProcesses([server.child.pid ?? 0, postmaster], join(traces, 'calls'));
    const client = httpClient(server.port);
    for (const each of solved) assert.equal((await lodge(client, each)).status, 201);
    client.close();
    const calls = await tracer.stop();
    assert.equal(calls.postsReadAt.length, complaintCount, 'each POST was seen');
    assert.equal(calls.answersBeganAt.length, complaintCount, 'each answer was seen');
    return calls;
  } finally {
    await endServerProcess(server, 'SIGTERM');
    removeFolder(dataDir);
    rmSync(traces, { recursive: true });
  }
}

test('each of 100 complaints is on the disk after it was read and before the first byte of its answer', async () => {
  const calls = await traceComplaints('server/main.ts');
  assert.equal(answeredBeforeSync(calls), 0);
  assert.ok(calls.logSyncedAt.length >= complaintCount, 'sent one by one, each has a sync of its own');
});

test('with synchronous_commit off the same check fails', async () => {
  const calls = await traceComplaints('test/slow/undurable-server.ts');
  // The log is then synced by a process of its own, now and then: some are lucky.
  const early = answeredBeforeSync(calls);
  assert.ok(early > complaintCount / 2, `only ${early} were answered before the sync`);
});

test('calls in one part and in two are read alike, and a failed sync, one of another file and a late one do not count', () => {
  const calls = parseSystemCalls(
    [
      '10 1.000 read(20<TCP:[a->b]>, "POST /api/complaints HTTP/1.1\\r\\nh"..., 65536) = 900 <0.001>',
      '11 1.100 fdatasync(5</d/pg_wal/0001> <unfinished ...>',
      '10 1.200 write(9<pipe:[1]>, "x", 1) = 1 <0.001>',
      '11 1.300 <... fdatasync resumed>) = 0 <0.2>',
      '10 1.400 writev(20<TCP:[a->b]>, [{iov_base="HTTP/1.1 201 Created\\r\\n"..., iov_len=9}], 1) = 9 <0.001>',
      '10 2.000 read(20<TCP:[a->b]>, "POST /api/complaints HTTP/1.1\\r\\nh"..., 65536) = 900 <0.001>',
      '11 2.100 fdatasync(5</d/pg_wal/0001>) = -1 EIO (Input/output error) <0.001>',
      '11 2.200 fsync(6</d/base/1/2>) = 0 <0.001>',
      '11 2.300 fdatasync(5</d/pg_wal/0001>) = 0 <0.5>',
      '10 2.400 write(20<TCP:[a->b]>, "HTTP/1.1 201 Created\\r\\n"..., 400) = 400 <0.001>',
    ].join('\n'),
  );
  assert.deepEqual(calls.postsReadAt, [1.001, 2.001]);
  assert.deepEqual(calls.logSyncedAt, [1.3, 2.8]);
  assert.deepEqual(calls.answersBeganAt, [1.4, 2.4]);
  assert.equal(answeredBeforeSync(calls), 1);
});
