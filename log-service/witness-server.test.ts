/** A witness over real HTTP: every status in its order, and no way back to a smaller or another tree. */
import assert from 'node:assert/strict';
import { chmodSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import {
  appendSignatureLines,
  encodeAddCheckpoint,
  encodeVerifierKey,
  parseCosignerKey,
  parseVerifierKey,
  verifyCheckpoint,
  verifyCosignatures,
} from '@amanat/ledger';
import { sha256, verifyEd25519 } from '@amanat/node-crypto';
import * as fc from 'fast-check';
import { type Entries, entriesOf, naiveProof, naiveRoot, textOf } from './testing/naive-tree.ts';
import { newWitnessFolder, startTestWitness, type TestWitness } from './testing/running-witness.ts';
import { drawSigningLog, type SigningLog } from './testing/signing-log.ts';
import { startWitnessServer } from './witness-server.ts';

const origin = 'record.example/kasur';
const log = drawSigningLog(origin);

/** The answer's line, verified over the text as the witness's. */
function cosignedAt(line: string, entries: Entries, witness: TestWitness, by: SigningLog = log): number {
  const key = parseCosignerKey(witness.verifierKey, sha256);
  const [cosigned] = verifyCosignatures(appendSignatureLines(by.note(entries), [line]), [key], verifyEd25519);
  assert.equal(cosigned?.name, 'witness.example/bar');
  return cosigned.time;
}

async function start(context: TestContext, ...logs: readonly SigningLog[]): Promise<TestWitness> {
  return await startTestWitness(
    context,
    (logs.length === 0 ? [log] : logs).map(({ key }) => key),
  );
}

const hexOf = (text: string): string => sha256(Buffer.from(text)).toHex();

interface Vectors {
  readonly logOrigin: string;
  readonly logPublicKeyHex: string;
  readonly cases: readonly {
    readonly path: string;
    readonly body: string;
    readonly status: number;
    readonly bodyContains: string;
    readonly note?: string;
  }[];
}

test('the published requests to a witness get the published answers', async (context) => {
  const file = new URL('../ledger/vectors/witness-add-checkpoint.json', import.meta.url);
  const { logOrigin, logPublicKeyHex, cases } = JSON.parse(readFileSync(file, 'utf8')) as Vectors;
  const vkey = encodeVerifierKey(logOrigin, Uint8Array.fromHex(logPublicKeyHex), sha256);
  const logs = [parseVerifierKey(vkey, sha256)];
  const witness = await startTestWitness(context, logs, { name: 'example.com/witness' });
  for (const { path, body, status, bodyContains, note } of cases) {
    const response = await fetch(`${witness.url}${path}`, { method: 'POST', body });
    // That older implementation answered 403 for an unknown log.
    assert.equal(response.status, note === undefined ? status : 404, body);
    assert.ok((await response.text()).includes(bodyContains));
  }
  assert.equal(cases.length, 6);
});

test('a checkpoint that extends the last is cosigned, kept, and shown with both signatures', async (context) => {
  const witness = await start(context);
  const shown = (): Promise<Response> => fetch(`${witness.url}/${hexOf(origin)}/checkpoint`);
  assert.equal((await shown()).status, 404);
  for (const [oldSize, size] of [
    [0, 0],
    [0, 5],
    [5, 5],
    [5, 32],
    [32, 64],
  ] as const) {
    const entries = entriesOf(size);
    const { status, body, type } = await witness.post(log.request(oldSize, entries));
    assert.deepEqual([status, type], [200, 'text/plain; charset=utf-8'], body);
    cosignedAt(body, entries, witness);
    const kept = await (await shown()).text();
    assert.equal(kept, log.note(entries) + body);
    verifyCheckpoint(kept, { origin, keys: [log.key] }, verifyEd25519);
  }
});

test('400: what is no request of this form', async (context) => {
  const witness = await start(context);
  const good = log.request(0, entriesOf(3));
  const wrong = [
    '',
    'old 0\n',
    good.replace('old 0', 'old 00'),
    good.replace('old 0', 'old -1'),
    good.replace('old ', 'old  '),
    good.replace('old 0\n', 'old 0\r\n'),
    good.replace('old 0\n', 'old 0\nshort=\n'),
    good.replace('old 0\n', `old 0\n${`${naiveRoot([]).toBase64()}\n`.repeat(64)}`),
    good.replace('\n3\n', '\n03\n'),
    good.replace('\n3\n', '\n9007199254740993\n'),
    `old 0\n\n${textOf(origin, entriesOf(3))}`,
  ];
  for (const body of wrong) assert.equal((await witness.post(body)).status, 400, JSON.stringify(body));
  assert.equal((await witness.post(good)).status, 200);
});

test('404 comes before 403, 403 before 400 for sizes, that before 409, and 409 before 422', async (context) => {
  const witness = await start(context);
  assert.equal((await witness.post(log.request(0, entriesOf(9)))).status, 200);
  const stranger = drawSigningLog('record.example/other');
  const thief = drawSigningLog(origin);
  const [small, badProof] = [
    entriesOf(4, 'b'),
    { proof: naiveProof(3, entriesOf(9)), checkpoint: log.note(entriesOf(4)) },
  ];
  assert.equal((await witness.post(stranger.request(0, small))).status, 404);
  assert.equal((await witness.post(thief.request(0, small))).status, 403);
  const unsigned = `old 5\n\n${textOf(origin, small)}\n— ${origin} AAAAAAAA\n`;
  assert.equal((await witness.post(unsigned)).status, 403);
  assert.equal((await witness.post(encodeAddCheckpoint({ oldSize: 5, ...badProof }))).status, 400);
  assert.equal((await witness.post(encodeAddCheckpoint({ oldSize: 4, ...badProof }))).status, 409);
  assert.equal((await witness.post(log.request(9, entriesOf(12, 'b')))).status, 422);
  assert.equal((await witness.post(log.request(9, entriesOf(12)))).status, 200);
});

test('403: a note that the log has signed, with a line in its name that fails, counts as unsigned', async (context) => {
  const witness = await start(context);
  const [good, other] = [log.note(entriesOf(3)), log.note(entriesOf(4))];
  const wrongLine = other.slice(other.lastIndexOf('\n\n') + 2);
  const both = encodeAddCheckpoint({ oldSize: 0, proof: [], checkpoint: good + wrongLine });
  assert.equal((await witness.post(both)).status, 403);
  const unknownLine = `— somebody.example ${Buffer.from('whatever').toString('base64')}\n`;
  const passedOver = encodeAddCheckpoint({ oldSize: 0, proof: [], checkpoint: good + unknownLine });
  const { status, body } = await witness.post(passedOver);
  assert.equal(status, 200);
  const kept = await (await fetch(`${witness.url}/${hexOf(origin)}/checkpoint`)).text();
  assert.equal(kept, good + body, 'what was not verified is not shown');
});

test('409 names the size that was cosigned last, 0 if none', async (context) => {
  const witness = await start(context);
  const first = await witness.post(log.request(2, entriesOf(3)));
  assert.deepEqual([first.status, first.type, first.body], [409, 'text/x.tlog.size', '0\n']);
  await witness.post(log.request(0, entriesOf(9)));
  for (const request of [log.request(0, entriesOf(9)), log.request(5, entriesOf(20)), log.request(5, entriesOf(7))]) {
    const { status, type, body } = await witness.post(request);
    assert.deepEqual([status, type, body], [409, 'text/x.tlog.size', '9\n']);
  }
});

test('422: size 0 with a root, a proof from nothing, another root of the same size, a proof that does not hold', async (context) => {
  const witness = await start(context);
  const wrongRoot = log.sign(`${origin}\n0\n${naiveRoot(['0']).toBase64()}\n`);
  assert.equal((await witness.post(`old 0\n\n${wrongRoot}`)).status, 422);
  assert.equal((await witness.post(`old 1\n\n${wrongRoot}`)).status, 400);
  const proof = naiveProof(2, entriesOf(9));
  const fromNothing = encodeAddCheckpoint({ oldSize: 0, proof, checkpoint: log.note(entriesOf(9)) });
  assert.equal((await witness.post(fromNothing)).status, 422);
  assert.equal((await witness.post(log.request(0, entriesOf(9)))).status, 200);
  assert.equal((await witness.post(log.request(9, entriesOf(9, 'b')))).status, 422);
  const held = { oldSize: 9, checkpoint: log.note(entriesOf(30)) };
  const right = naiveProof(9, entriesOf(30));
  for (const wrong of [[], right.slice(1), right.toReversed(), [...right, naiveRoot([])]])
    assert.equal((await witness.post(encodeAddCheckpoint({ ...held, proof: wrong }))).status, 422);
  assert.equal((await witness.post(encodeAddCheckpoint({ ...held, proof: right }))).status, 200);
});

test('requests that race, to one witness or two on one folder, cannot roll it back: all that is cosigned is one history', async (context) => {
  const folder = newWitnessFolder(context);
  const witnesses = [
    await startTestWitness(context, [log.key], { folder }),
    await startTestWitness(context, [log.key], { folder }),
  ];
  const histories = ['', 'b', 'c', 'd'];
  for (let round = 0, last: Entries = []; round < 5; round++) {
    const asked = histories.flatMap((history) =>
      [3, 1].map((more) => [...last, ...entriesOf(more, `${history}${round}`)]),
    );
    const answers = await Promise.all(
      asked.map((entries, index) => (witnesses[index % 2] ?? assert.fail()).post(log.request(last.length, entries))),
    );
    const won = asked.filter((_, index) => answers[index]?.status === 200);
    assert.equal(won.length, 1, JSON.stringify(answers.map(({ status }) => status)));
    assert.ok(answers.every(({ status }) => status === 200 || status === 409));
    last = won[0] ?? [];
  }
});

test('while a log’s keys rotate, a note by either key is taken, and the memory is of the log', async (context) => {
  const next = drawSigningLog(origin);
  const witness = await start(context, log, next);
  assert.equal((await witness.post(log.request(0, entriesOf(3)))).status, 200);
  assert.equal((await witness.post(next.request(3, entriesOf(5)))).status, 200);
  assert.equal((await witness.post(next.request(0, entriesOf(5, 'b')))).status, 409);
  assert.equal(witness.logCount, 1);
});

test('the time of a cosignature never steps back; a clock that went back far cosigns nothing', async (context) => {
  const witness = await start(context);
  const times: number[] = [];
  let size = 0;
  for (const second of [1_800_000_000, 1_800_000_000, 1_799_999_950, 1_800_000_007, 1_799_999_948]) {
    witness.second = second;
    const { body } = await witness.post(log.request(size, entriesOf(size + 1)));
    times.push(cosignedAt(body, entriesOf(++size), witness));
  }
  assert.deepEqual(times, [1_800_000_000, 1_800_000_000, 1_800_000_000, 1_800_000_007, 1_800_000_007]);
  witness.second = 1_700_000_000;
  assert.equal((await witness.post(log.request(size, entriesOf(size + 1)))).status, 503);
  await witness.stop();
  const again = await startTestWitness(context, [log.key], { folder: witness.folder });
  again.second = 1_700_000_000;
  assert.equal((await again.post(log.request(size, entriesOf(size + 1)))).status, 503);
});

test('memory, key and name outlive the program; what was lost or garbled is never begun anew', async (context) => {
  const witness = await start(context);
  await witness.post(log.request(0, entriesOf(9)));
  await witness.stop();
  const { folder } = witness;
  const options = { folder, logs: [log.key], now: () => Temporal.Now.instant(), failed: () => undefined };
  const reopen = (name?: string) =>
    startWitnessServer({ ...options, host: '127.0.0.1', port: 0, ...(name === undefined ? {} : { name }) });
  await assert.rejects(reopen('witness.example/other'), { code: 'witness-name-differs' });
  const again = await reopen();
  assert.equal(again.verifierKey, witness.verifierKey);
  const answer = await fetch(`${again.url}/add-checkpoint`, {
    method: 'POST',
    body: log.request(0, entriesOf(9, 'b')),
  });
  assert.deepEqual([answer.status, await answer.text()], [409, '9\n']);
  await again.stop();

  const keyFile = join(folder, 'witness.key');
  const key = readFileSync(keyFile, 'utf8');
  for (const garbled of ['', key.trimEnd(), key.replace('bar+', 'baz+'), key.slice(0, 40), `${key}\n`]) {
    writeFileSync(keyFile, garbled);
    await assert.rejects(reopen(), { code: 'witness-key-garbled' });
  }
  rmSync(keyFile);
  await assert.rejects(reopen(), { code: 'witness-key-missing' });
  writeFileSync(keyFile, key);
  const memoryFile = join(folder, 'witness.sqlite');
  truncateSync(memoryFile, 5_000);
  await assert.rejects(reopen(), { code: 'witness-memory-garbled' });
  writeFileSync(memoryFile, 'not a database, but long enough to be taken for the header of one'.repeat(80));
  await assert.rejects(reopen(), { code: 'witness-memory-garbled' });
  rmSync(memoryFile);
  await assert.rejects(reopen(), { code: 'witness-memory-missing' });
  chmodSync(folder, 0o755);
  await assert.rejects(reopen(), { code: 'witness-folder-not-private' });
});

test('logs may stand in a file; a witness of no log, or of what is no key, does not start', async (context) => {
  const folder = newWitnessFolder(context);
  const options = { folder, logs: [], now: () => Temporal.Now.instant(), failed: () => undefined };
  const open = () => startWitnessServer({ ...options, host: '127.0.0.1', port: 0 });
  await assert.rejects(open(), { code: 'witness-logs-wrong' });
  writeFileSync(join(folder, 'logs'), `# ours\n\n${log.verifierKey} https://record.example/log\n`);
  const witness = await open();
  context.after(() => witness.stop());
  const description = await (await fetch(witness.url)).text();
  assert.equal(description, `witness amanat-witness ${witness.verifierKey}\nlog ${log.verifierKey}\n`);
  writeFileSync(join(folder, 'logs'), 'record.example+00000000+AAAA\n');
  await assert.rejects(open(), { code: 'witness-logs-wrong' });
});

test('other addresses and methods are refused', async (context) => {
  const { url } = await start(context);
  const status = async (path: string, method: string): Promise<number> =>
    (await fetch(`${url}${path}`, { method })).status;
  assert.equal(await status('/add-checkpoint', 'GET'), 405);
  assert.equal(await status('/add-checkpoint/', 'POST'), 404);
  assert.equal(await status(`/${hexOf('unknown')}/checkpoint`, 'GET'), 404);
  assert.equal(await status(`/${hexOf(origin).toUpperCase()}/checkpoint`, 'GET'), 404);
  assert.equal(await status('/', 'DELETE'), 404);
});

test('over any requests, honest and dishonest, of two cosigned checkpoints one extends the other', async (context) => {
  const witness = await start(context);
  let last: Entries = [];
  const step = fc.record({
    count: fc.nat(40),
    history: fc.constantFrom('', '', 'b'),
    forkedAt: fc.nat(40),
    oldSize: fc.option(fc.nat(40), { nil: undefined }),
    proofFrom: fc.option(fc.nat(40), { nil: undefined }),
  });
  await fc.assert(
    fc.asyncProperty(step, async ({ count, history, forkedAt, oldSize, proofFrom }) => {
      const entries = entriesOf(count, history, forkedAt);
      const proof = naiveProof(Math.min(proofFrom ?? last.length, count), entries);
      const body = { oldSize: oldSize ?? last.length, proof, checkpoint: log.note(entries) };
      const { status } = await witness.post(encodeAddCheckpoint(body));
      const isHonest = body.oldSize === last.length && last.every((entry, index) => entry === entries[index]);
      if (status !== 200) return;
      assert.ok(isHonest);
      last = entries;
    }),
    { numRuns: 300 },
  );
  assert.ok(last.length > 0);
});
