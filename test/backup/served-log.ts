/**
 * The server whose log is lost and restored, in a process of its own: complaints go in, receipts and checkpoints come
 * out. What is awaited is given 30 seconds.
 */
import assert from 'node:assert/strict';
import { httpClient } from '../fixtures/http-client.ts';
import { drawTicket, lodge } from '../fixtures/lodging.ts';
import { endServerProcess, type ServerProcess, startServerProcess } from '../fixtures/server-process.ts';

/** Of the log that is lost and restored. */
export const origin = 'backup.test.example';

const servers: ServerProcess[] = [];

/** `more`: as `amanat serve` takes it. Ended by `endServers` at the latest. */
export async function start(data: string, ...more: readonly string[]): Promise<ServerProcess> {
  const server = await startServerProcess(data, '--origin', origin, ...more);
  servers.push(server);
  return server;
}

/** Lodges a complaint; returns the digits of its code. */
export async function lodged({ port }: ServerProcess): Promise<string> {
  const client = httpClient(port);
  const answer = await lodge(client, await drawTicket(client));
  client.close();
  assert.equal(answer.status, 201, answer.body);
  return (JSON.parse(answer.body) as { readonly code: { readonly digits: string } }).code.digits;
}

/** The receipt file, encrypted; waits until the log has published the entry. */
export async function receiptOf({ port }: ServerProcess, code: string): Promise<Uint8Array> {
  for (let waitedMs = 0; waitedMs < 30_000; waitedMs += 200) {
    const answer = await fetch(`http://127.0.0.1:${port}/api/code/receipt`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ code }),
    });
    if (answer.status === 200) return new Uint8Array(await answer.arrayBuffer());
    assert.equal(answer.status, 202, await answer.text());
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  return assert.fail('the log did not publish');
}

/** Of a checkpoint: the number of entries. */
export const sizeIn = (note: string): number => Number(note.split('\n')[1]);

async function published({ port }: ServerProcess): Promise<string> {
  const answer = await fetch(`http://127.0.0.1:${port}/log/checkpoint`);
  assert.equal(answer.status, 200);
  return answer.text();
}

/** The first checkpoint seen with more entries than `size`. */
export async function publishedAbove(server: ServerProcess, size: number): Promise<string> {
  for (let waitedMs = 0; waitedMs < 30_000; waitedMs += 100) {
    const note = await published(server);
    if (sizeIn(note) > size) return note;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return assert.fail('nothing more was published');
}

/** Ends, as a power cut would, what a failed test left running. */
export async function endServers(): Promise<void> {
  await Promise.all(servers.map((server) => endServerProcess(server, 'SIGKILL')));
}
