/** A signer behind HTTP answers as the one in its folder does, to whoever knows the word, and to nobody else. */
import assert from 'node:assert/strict';
import { createServer, type RequestListener } from 'node:http';
import { once } from 'node:events';
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { type LocalSigner, openLocalSigner } from './local-signer.ts';
import { openRemoteSigner } from './remote-signer.ts';
import type { Signer, SignRequest } from './signer.ts';
import { maxRequestBytes } from './signer-listener.ts';
import { startSignerServer } from './signer-server.ts';
import { readSignerWord } from './signer-word.ts';
import { type Entries, entriesOf, naiveProof, textOf } from './testing/naive-tree.ts';

const origin = 'record.example/kasur';
const word = 'A-word-of-22-letters-or-more';

interface Pair {
  readonly local: LocalSigner;
  readonly remote: Signer;
  readonly url: string;
  readonly faults: readonly unknown[];
  readonly folder: string;
}

async function openPair(context: TestContext): Promise<Pair> {
  const folder = mkdtempSync(join(realpathSync(tmpdir()), 'amanat-remote-signer-'));
  const local = await openLocalSigner({ folder, origin });
  const faults: unknown[] = [];
  const failed = (error: unknown): void => void faults.push(error);
  const { url, stop } = await startSignerServer({ signer: local, word, failed, host: '127.0.0.1', port: 0 });
  context.after(async () => {
    await stop();
    rmSync(folder, { recursive: true, force: true });
  });
  return { local, remote: openRemoteSigner({ url: `${url}/`, word }), url, faults, folder };
}

const ask = (oldSize: number, entries: Entries): SignRequest => ({
  oldSize,
  proof: naiveProof(oldSize, entries),
  text: textOf(origin, entries),
});

test('a remote signer signs, answers with its size and refuses exactly as the local one', async (context) => {
  const { local, remote } = await openPair(context);
  const answer = await remote.sign(ask(0, entriesOf(9)));
  assert.equal(answer.kind, 'signed');
  const requests = [
    ask(9, entriesOf(9)),
    ask(0, entriesOf(40)),
    ask(9, entriesOf(9, 'b')),
    { ...ask(9, entriesOf(12)), proof: [] },
    { ...ask(9, entriesOf(12)), text: textOf('record.example/other', entriesOf(12)) },
    { ...ask(9, entriesOf(12)), text: 'no checkpoint\n' },
  ];
  const kinds = new Set<string>();
  for (const request of requests) {
    const expected = await local.sign(request);
    kinds.add(expected.kind === 'refused' ? expected.reason : expected.kind);
    assert.deepEqual(await remote.sign(request), expected);
  }
  await local.freeze('a test');
  assert.deepEqual(await remote.sign(ask(9, entriesOf(9))), { kind: 'refused', reason: 'frozen' });
  assert.equal(kinds.size, 5);
});

test('a remote signer names both keys while they rotate, and signs with both', async (context) => {
  const { local, remote } = await openPair(context);
  await local.rotate();
  assert.equal((await remote.verifierKeys()).length, 2);
  assert.deepEqual(await remote.verifierKeys(), await local.verifierKeys());
  const answer = await remote.sign(ask(0, entriesOf(3)));
  assert.ok(answer.kind === 'signed' && answer.lines.length === 2);
});

test('without the word nothing is signed and nothing is said', async (context) => {
  const { local, url } = await openPair(context);
  for (const wrong of [`${word}x`, word.slice(1), word.toLowerCase()]) {
    const signer = openRemoteSigner({ url, word: wrong });
    await assert.rejects(signer.sign(ask(0, entriesOf(1))), { code: 'signer-word-wrong' });
    await assert.rejects(signer.verifierKeys(), { code: 'signer-word-wrong' });
  }
  for (const path of ['/sign', '/verifier-keys', '/', '/other']) {
    const answer = await fetch(`${url}${path}`, { method: 'POST', body: 'old 0\n\nx' });
    assert.deepEqual([answer.status, await answer.text()], [401, '']);
  }
  assert.equal((await local.describe()).size, 0);
});

test('what is no request is refused, and what is too much is not read', async (context) => {
  const { url, local } = await openPair(context);
  const headers = { authorization: `Bearer ${word}` };
  const status = async (path: string, init: RequestInit): Promise<number> =>
    (await fetch(`${url}${path}`, { headers, ...init })).status;
  assert.equal(await status('/sign', {}), 405);
  assert.equal(await status('/else', {}), 404);
  assert.equal(await status('/sign', { method: 'POST', body: '' }), 422);
  assert.equal(await status('/sign', { method: 'POST', body: 'old -1\n\nx\n' }), 422);
  assert.equal(await status('/sign', { method: 'POST', body: Uint8Array.of(0xff, 0xfe) }), 400);
  assert.equal(await status('/sign', { method: 'POST', body: 'x'.repeat(maxRequestBytes + 1) }), 413);
  assert.equal((await local.describe()).size, 0);
});

test('a signer that cannot sign says that it is not to be reached, and its operator why', async (context) => {
  const { remote, folder, faults } = await openPair(context);
  writeFileSync(join(folder, 'last-signed'), '');
  await assert.rejects(remote.sign(ask(0, entriesOf(1))), { code: 'signer-unreachable' });
  assert.deepEqual(
    faults.map((fault) => (fault instanceof Error && 'code' in fault ? fault.code : undefined)),
    ['signer-memory-garbled'],
  );
});

test('what is no signer is not believed: other answers, redirects, endless or late ones', async (context) => {
  const answers: readonly RequestListener[] = [
    (_, response) => response.writeHead(200).end('— record.example/kasur not-base64\n'),
    (_, response) => response.writeHead(200).end(''),
    (_, response) => response.writeHead(302, { location: '/elsewhere' }).end(),
    (_, response) => response.writeHead(409).end('9\n'),
    (_, response) => response.writeHead(409, { 'content-type': 'text/x.tlog.size' }).end('09\n'),
    (_, response) => response.writeHead(422).end('<html>\n'),
    (_, response) => response.writeHead(503).end(),
    (_, response) => response.writeHead(200).end('x'.repeat(100_000)),
    (_, response) => response.writeHead(200).write('— '),
  ];
  let listener: RequestListener | undefined;
  const server = createServer((request, response) => listener?.(request, response)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  context.after(() => {
    server.close();
    server.closeAllConnections();
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const signer = openRemoteSigner({ url, word, timeoutMs: 300 });
  for (listener of answers) {
    await assert.rejects(signer.sign(ask(0, entriesOf(1))), { code: 'signer-unreachable' });
    await assert.rejects(signer.verifierKeys(), { code: 'signer-unreachable' });
  }
});

test('the word is not sent in the open to another machine', () => {
  for (const url of ['http://192.0.2.1:1', 'http://signer.example', 'ftp://127.0.0.1', 'http://127.0.0.1.example'])
    assert.throws(() => openRemoteSigner({ url, word }), { code: 'signer-address-insecure' }, url);
  for (const url of ['https://signer.example', 'http://127.0.0.1:1', 'http://[::1]:1', 'http://localhost'])
    openRemoteSigner({ url, word });
});

test('a file without a word is no word', (context) => {
  const folder = mkdtempSync(join(realpathSync(tmpdir()), 'amanat-word-'));
  context.after(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, 'word');
  assert.throws(() => readSignerWord(file), { code: 'signer-word-unreadable' });
  for (const text of ['', 'short', `${word} ${word}`, `${word}\n${word}\n`, 'x'.repeat(201)]) {
    writeFileSync(file, text);
    assert.throws(() => readSignerWord(file), { code: 'signer-word-unreadable' }, text);
  }
  writeFileSync(file, `${word}\n`);
  assert.equal(readSignerWord(file), word);
});
