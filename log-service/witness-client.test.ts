/** The log's side of the witness protocol, against a real witness and against what only pretends to be one. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type TestContext, test } from 'node:test';
import { appendSignatureLines, parseCosignerKey, utf8, verifyCosignatures } from '@amanat/ledger';
import { sha256, verifyEd25519 } from '@amanat/node-crypto';
import { type Entries, entriesOf, naiveProof } from './testing/naive-tree.ts';
import { startTestWitness, type TestWitness } from './testing/running-witness.ts';
import { drawSigningLog } from './testing/signing-log.ts';
import { openWitnessClient } from './witness-client.ts';
import type { CosignAnswer, Witness } from './witnesses.ts';

const log = drawSigningLog('record.example/kasur');

const clientOf = ({ verifierKey }: TestWitness, url: string, timeoutMs = 5_000): Witness =>
  openWitnessClient({ name: 'bar', key: parseCosignerKey(verifierKey, sha256), url, timeoutMs });

interface Asked {
  readonly answer: CosignAnswer;
  /** The sizes from which a proof was asked for. */
  readonly from: readonly number[];
}

async function ask(witness: Witness, entries: Entries): Promise<Asked> {
  const from: number[] = [];
  const answer = await witness.cosign(log.note(entries), entries.length, async (oldSize) => {
    from.push(oldSize);
    return naiveProof(oldSize, entries);
  });
  return { answer, from };
}

/** Something that listens where a witness should, and says what the test wants. */
async function pretend(context: TestContext): Promise<{ readonly url: string; listener: RequestListener }> {
  const pretender = { url: '', listener: (_: IncomingMessage, response: ServerResponse): void => void response.end() };
  const server = createServer((request, response) => {
    request.resume();
    request.once('end', () => pretender.listener(request, response));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  context.after(() => {
    server.close();
    server.closeAllConnections();
  });
  pretender.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return pretender;
}

const unreachable: CosignAnswer = { kind: 'unreachable' };
const logUnknown: CosignAnswer = { kind: 'unreachable', why: 'log-unknown' };

test('a witness cosigns one checkpoint after the other; a client that knows nothing is told the size and asks once more', async (context) => {
  const witness = await startTestWitness(context, [log.key]);
  const client = clientOf(witness, `${witness.url}/`);
  assert.deepEqual((await ask(client, entriesOf(5))).from, []);
  assert.deepEqual((await ask(client, entriesOf(32))).from, [5]);
  const fresh = await ask(clientOf(witness, witness.url), entriesOf(70));
  assert.deepEqual(fresh.from, [32]);
  assert.ok(fresh.answer.kind === 'cosigned');
  const note = appendSignatureLines(log.note(entriesOf(70)), fresh.answer.lines);
  const [cosigned] = verifyCosignatures(note, [parseCosignerKey(witness.verifierKey, sha256)], verifyEd25519);
  assert.equal(cosigned?.name, 'witness.example/bar');
  const same = await ask(clientOf(witness, witness.url), entriesOf(70));
  assert.deepEqual([same.answer.kind, same.from], ['cosigned', []]);
});

test('a witness that has seen more than the log has is a conflict, and so is one that has seen another history', async (context) => {
  const witness = await startTestWitness(context, [log.key]);
  const client = clientOf(witness, witness.url);
  await ask(client, entriesOf(32));
  // With what it shows to everybody: its word alone would be no proof.
  const shown = await fetch(`${witness.url}/${sha256(utf8(log.origin)).toHex()}/checkpoint`);
  const note = await shown.text();
  assert.ok(note.startsWith(log.note(entriesOf(32))));
  const conflict = (reason: string, more: object = {}): unknown => ({ kind: 'conflict', reason, note, ...more });
  for (const each of [client, clientOf(witness, witness.url)]) {
    assert.deepEqual((await ask(each, entriesOf(9))).answer, conflict('witness-ahead', { size: 32 }));
    assert.deepEqual((await ask(each, entriesOf(32, 'b'))).answer, conflict('witness-inconsistent'));
    assert.deepEqual((await ask(each, entriesOf(64, 'b', 31))).answer, conflict('witness-inconsistent'));
  }
  assert.equal((await ask(client, entriesOf(64))).answer.kind, 'cosigned');
});

test('a witness that disagrees and shows nothing, or elsewhere, too much or too late, is heard without a proof', async (context) => {
  const witness = await startTestWitness(context, [log.key]);
  const pretender = await pretend(context);
  const client = clientOf(witness, pretender.url, 300);
  const answers: readonly RequestListener[] = [
    (_, response) => response.writeHead(404).end(),
    (_, response) => response.writeHead(302, { location: `${witness.url}/` }).end(),
    (_, response) => response.writeHead(200).end('x'.repeat(100_000)),
    (_, response) => response.writeHead(200).write('x'),
  ];
  for (const [index, listener] of answers.entries()) {
    pretender.listener = (request, response) =>
      request.method === 'POST' ? response.writeHead(422).end() : listener(request, response);
    const expected = { kind: 'conflict', reason: 'witness-inconsistent' };
    assert.deepEqual((await ask(client, entriesOf(3))).answer, expected, String(index));
  }
});

test('a witness that does not know the log, or is away, is not to be reached', async (context) => {
  const witness = await startTestWitness(context, [drawSigningLog('record.example/other').key]);
  assert.deepEqual((await ask(clientOf(witness, witness.url), entriesOf(3))).answer, logUnknown);
  assert.deepEqual((await ask(clientOf(witness, `${witness.url}/elsewhere`), entriesOf(3))).answer, logUnknown);
  assert.deepEqual((await ask(clientOf(witness, 'http://127.0.0.1:9'), entriesOf(3))).answer, unreachable);
});

test('only lines by the configured key, over the very text, are taken; other lines are dropped', async (context) => {
  const [witness, stranger] = [await startTestWitness(context, [log.key]), await startTestWitness(context, [log.key])];
  const [entries, other] = [entriesOf(3), entriesOf(4)];
  const good = (await witness.post(log.request(0, entries))).body;
  const strange = (await stranger.post(log.request(0, entries))).body;
  const elsewhere = (await witness.post(log.request(3, other))).body;
  const pretender = await pretend(context);
  const client = clientOf(witness, pretender.url);
  const answered = async (body: string): Promise<CosignAnswer> => {
    pretender.listener = (_, response) => void response.end(body);
    return (await ask(client, entries)).answer;
  };
  for (const body of [
    '',
    '\n',
    strange,
    elsewhere,
    good + elsewhere,
    good.trimEnd(),
    `${good}\n`,
    `x${good}`,
    '<html>',
  ])
    assert.deepEqual(await answered(body), unreachable, JSON.stringify(body));
  assert.deepEqual(await answered(strange + good), { kind: 'cosigned', lines: [good] });
});

test('what is no answer of a witness is none: redirects, other statuses, sizes without their type, too much, too late', async (context) => {
  const witness = await startTestWitness(context, [log.key]);
  const good = (await witness.post(log.request(0, entriesOf(3)))).body;
  const pretender = await pretend(context);
  const client = clientOf(witness, pretender.url, 300);
  const sized = { 'content-type': 'text/x.tlog.size' };
  const answers: readonly RequestListener[] = [
    (_, response) => response.writeHead(307, { location: `${witness.url}/add-checkpoint` }).end(),
    (_, response) => response.writeHead(201).end(good),
    (_, response) => response.writeHead(400).end(),
    (_, response) => response.writeHead(500).end(),
    (_, response) => response.writeHead(409, { 'content-type': 'text/html' }).end('64\n'),
    (_, response) => response.writeHead(409, sized).end('64'),
    (_, response) => response.writeHead(409, sized).end('064\n'),
    (_, response) => response.writeHead(409, sized).end('-1\n'),
    (_, response) => response.writeHead(200).end(good.repeat(2_000)),
    (_, response) => response.writeHead(200).write(good),
    (_, response) => response.destroy(),
  ];
  for (const [index, listener] of answers.entries()) {
    pretender.listener = listener;
    assert.deepEqual((await ask(client, entriesOf(3))).answer, unreachable, String(index));
  }
});

test('one that refuses with 403 or 404 says that it does not know the log, or its key', async (context) => {
  const witness = await startTestWitness(context, [log.key]);
  const pretender = await pretend(context);
  for (const status of [403, 404]) {
    pretender.listener = (_, response) => response.writeHead(status).end();
    assert.deepEqual((await ask(clientOf(witness, pretender.url), entriesOf(3))).answer, logUnknown);
  }
});

test('a witness that names ever other sizes is asked twice, not for ever', async (context) => {
  const witness = await startTestWitness(context, [log.key]);
  const pretender = await pretend(context);
  let asked = 0;
  pretender.listener = (_, response) =>
    response.writeHead(409, { 'content-type': 'text/x.tlog.size; charset=utf-8' }).end(`${++asked}\n`);
  assert.deepEqual((await ask(clientOf(witness, pretender.url), entriesOf(9))).answer, unreachable);
  assert.equal(asked, 2);
});
