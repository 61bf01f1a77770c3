/** A whole log as an outsider checks it: what is altered anywhere is found, and said by its name. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, suite, test } from 'node:test';
import { LedgerError, parsePolicy, policyOfKey } from '@amanat/ledger';
import { verifyEd25519 } from '@amanat/node-crypto';
import { LogProblem } from './log-problem.ts';
import { openLogSource } from './log-source.ts';
import { openRememberedLog } from './remembered-log.ts';
import { startTestServer } from './testing/hostile-server.ts';
import { sha256, testWitness, WrittenLog } from './testing/written-log.ts';
import { checkLog, compareLogs, readHead } from './verify-log.ts';
import { verifyRemembered } from './verify-remembered.ts';

const checks = {
  sha256,
  hashInto: (input: Uint8Array, target: Uint8Array, offset: number) => target.set(sha256(input), offset),
  verify: verifyEd25519,
};
const base = mkdtempSync(join(realpathSync(tmpdir()), 'amanat-verify-log-'));
const freshFolder = (): string => mkdtempSync(join(base, 'log-'));
const freshLog = (seed?: Uint8Array): WrittenLog =>
  new WrittenLog({ folder: freshFolder(), ...(seed === undefined ? {} : { seed }) });

async function verify(log: WrittenLog, place = log.folder) {
  const source = openLogSource(place, { timeoutMs: 1000 });
  const head = await readHead(source, policyOfKey(log.vkey, sha256), checks);
  await checkLog(source, head, checks);
  return head;
}

const fails = (promise: Promise<unknown>, code: string, place?: object) =>
  assert.rejects(promise, (error: unknown) => {
    assert.ok(error instanceof LogProblem || error instanceof LedgerError, String(error));
    assert.equal(error.code, code);
    if (place !== undefined) assert.deepEqual(error instanceof LogProblem ? error.place : {}, place);
    return true;
  });

/** Changes one byte of a file. */
function flip(log: WrittenLog, path: string, at: number): void {
  const bytes = readFileSync(join(log.folder, path));
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  writeFileSync(join(log.folder, path), bytes);
}

suite('a whole log, verified', () => {
  after(() => rmSync(base, { recursive: true }));

  test('a pipe where a file should be is no file, and nobody waits for its end', async () => {
    if (process.platform === 'win32') return;
    const log = freshLog().grow(32);
    for (const path of ['checkpoint', 'tile/0/000.p/32']) {
      rmSync(join(log.folder, path));
      execFileSync('mkfifo', [join(log.folder, path)]);
    }
    const source = openLogSource(log.folder);
    assert.deepEqual(await source.read('checkpoint', 100), new Uint8Array());
    await fails(verify(log), 'note-malformed');
  });

  test('a log that was published in blocks holds, at any size of its tiles', async () => {
    for (const size of [32, 256, 288, 544, 1024]) assert.equal((await verify(freshLog().grow(size))).size, size);
  });

  test('a log holds over HTTP too, also where partial files went after their tiles became full', async () => {
    const log = freshLog().grow(320);
    const server = await startTestServer(log.folder);
    assert.equal((await verify(log, server.url)).size, 320);
    const note = readFileSync(join(log.folder, 'checkpoint'));
    log.grow(544);
    log.write('checkpoint', note);
    for (const partials of ['tile/0/001.p', 'tile/entries/001.p'])
      rmSync(join(log.folder, partials), { recursive: true });
    assert.equal((await verify(log, `${server.url}/`)).size, 320);
    await server.stop();
  });

  test('a flipped bit anywhere is found where it is', async () => {
    const size = 320;
    for (const [path, at, code, place] of [
      ['tile/entries/000', 30, 'tile-differs', { path: 'tile/0/000' }],
      ['tile/entries/001.p/64', 64 * 82 - 50, 'tile-differs', { path: 'tile/0/001.p/64' }],
      ['tile/entries/000', 82 * 40 + 60, 'tile-differs', { path: 'tile/0/000' }],
      ['tile/entries/000', 82 * 40 + 5, 'entry-malformed', undefined],
      ['tile/entries/000', 82 * 40 + 1, 'bundle-malformed', undefined],
      ['tile/0/000', 4000, 'tile-differs', { path: 'tile/0/000' }],
      ['tile/0/001.p/64', 0, 'tile-differs', { path: 'tile/0/001.p/64' }],
      ['tile/1/000.p/1', 31, 'tile-differs', { path: 'tile/1/000.p/1' }],
    ] as const) {
      const log = freshLog().grow(size);
      flip(log, path, at);
      await fails(verify(log), code, place);
    }
  });

  test('a file that is missing or cut is found', async () => {
    for (const path of ['tile/entries/000', 'tile/0/000', 'tile/1/000.p/1', 'checkpoint']) {
      const log = freshLog().grow(320);
      rmSync(join(log.folder, path));
      await fails(verify(log), 'file-missing', { path });
    }
    const log = freshLog().grow(320);
    truncateSync(join(log.folder, 'tile/entries/000'), 82 * 255);
    await fails(verify(log), 'tile-differs', { path: 'tile/entries/000' });
  });

  test('entries, tiles and all that go together and are not what was signed are found by the root', async () => {
    const seed = randomBytes(32);
    const [log, other] = [freshLog(seed).grow(64), freshLog(seed).grow(64)];
    other.write('checkpoint', log.note);
    // The second block names a checkpoint that this other log never signed as its own; the first block is enough.
    const [short, forged] = [freshLog(seed).grow(32), freshLog(seed).grow(32)];
    forged.write('checkpoint', short.note);
    await fails(verify(forged), 'root-differs', { sizes: [32] });
    await fails(verify(other), 'root-differs');
  });

  test('an entry names no checkpoint of another log and none older than the entry before it', async () => {
    const foreign = freshLog().grow(64);
    const unknown = freshLog().grow(64);
    unknown.add(32, foreign.anchor);
    unknown.publish();
    await fails(verify(unknown), 'anchor-unknown', { index: 64 });

    const back = freshLog().grow(32);
    const older = back.anchor;
    back.grow(64);
    back.add(1);
    back.add(31, older);
    back.publish();
    await fails(verify(back), 'anchor-goes-back', { index: 65 });
  });

  test('an entry may name an older checkpoint than the newest, as when publication waits', async () => {
    const log = freshLog().grow(64);
    const { anchor } = log;
    for (let block = 0; block < 10; block++) log.add(32, anchor);
    log.publish();
    log.grow(480);
    assert.equal((await verify(log)).size, 480);
  });

  test('a checkpoint of another key, of another log, or without its witnesses is none', async () => {
    const log = freshLog().grow(32);
    const source = openLogSource(log.folder);
    const head = (vkey: string) => readHead(source, policyOfKey(vkey, sha256), checks);
    await fails(head(freshLog().vkey), 'note-unsigned');
    await fails(head(new WrittenLog({ folder: freshFolder(), origin: 'log.example/other' }).vkey), 'log-not-listed');
    const witness = testWitness('witness.example/bar');
    const policy = parsePolicy(`log ${log.vkey}\nwitness bar ${witness.vkey}\nquorum bar\n`, sha256);
    await fails(readHead(source, policy, checks), 'quorum-missing');
    log.publish((text) => [witness.line(text, 1_795_000_000)]);
    assert.equal((await readHead(source, policy, checks)).cosigned.length, 1);
    flip(log, 'checkpoint', 20);
    await assert.rejects(head(log.vkey));
  });

  test('an answer that is endless, slow, sends elsewhere, refuses or breaks off ends the check in time', async () => {
    const log = freshLog().grow(320);
    for (const [code, answer] of [
      [
        'answer-too-large',
        (response) => {
          const more = setInterval(() => response.write(Buffer.alloc(50_000)), 1);
          response.on('close', () => clearInterval(more));
        },
      ],
      ['log-slow', (response) => void response.write('a')],
      ['answer-refused', (response) => response.writeHead(302, { location: 'http://127.0.0.1:9/' }).end()],
      ['answer-refused', (response) => response.writeHead(500).end('x'.repeat(100))],
      ['log-unreachable', (response) => void response.destroy()],
    ] satisfies readonly (readonly [string, (response: import('node:http').ServerResponse) => void])[])
      for (const path of ['checkpoint', 'tile/entries/000', 'tile/0/001.p/64']) {
        const server = await startTestServer(log.folder, (asked, _request, response) => {
          if (asked !== path) return false;
          answer(response);
          return true;
        });
        try {
          await assert.rejects(verify(log, server.url), (error: unknown) => {
            assert.ok(error instanceof LogProblem);
            assert.deepEqual([error.code, error.place.path], [code, path]);
            return true;
          });
        } finally {
          await server.stop();
        }
      }
    await fails(verify(log, 'http://127.0.0.1:9/log'), 'log-unreachable');
  });

  test('what held is remembered; a log that goes back behind it, or shows another, is found and both notes are kept', async () => {
    const seed = randomBytes(32);
    const log = freshLog(seed).grow(320);
    const policy = policyOfKey(log.vkey, sha256);
    const folder = freshFolder();
    const memory = openRememberedLog(folder);
    const check = (from: WrittenLog) => verifyRemembered(openLogSource(from.folder), policy, checks, memory);
    assert.equal((await check(log)).rememberedSize, undefined);
    assert.equal((await check(log)).rememberedSize, 320);
    log.grow(576);
    assert.equal((await check(log)).rememberedSize, 320);

    await fails(check(freshLog(seed).grow(320)), 'rolled-back', { sizes: [576, 320] });
    await fails(check(freshLog(seed).grow(576)), 'fork', { sizes: [576, 576] });
    await fails(check(freshLog(seed).grow(608)), 'fork', { sizes: [576, 608] });
    assert.equal(readdirSync(join(folder, 'evidence')).length, 4);
    assert.equal(readFileSync(join(folder, 'checkpoint'), 'utf8'), log.note, 'what did not hold is not remembered');
    assert.equal((await check(log.grow(608))).rememberedSize, 576);

    writeFileSync(join(folder, 'checkpoint'), 'not a note');
    await fails(check(log), 'memory-damaged');
  });

  test('nothing that fails is remembered, and a first run that fails leaves no memory', async () => {
    const log = freshLog().grow(320);
    flip(log, 'tile/0/000', 0);
    const folder = freshFolder();
    const policy = policyOfKey(log.vkey, sha256);
    await fails(verifyRemembered(openLogSource(log.folder), policy, checks, openRememberedLog(folder)), 'tile-differs');
    assert.deepEqual(readdirSync(folder), []);
  });

  test('two copies of one log agree whichever is longer; copies of two logs of one key do not', async () => {
    const seed = randomBytes(32);
    const [log, shorter] = [freshLog(seed).grow(64), freshLog(seed)];
    for (const entry of log.entries.slice(0, 32)) shorter.addEntry(entry);
    shorter.publish();
    const policy = policyOfKey(log.vkey, sha256);
    const compare = (left: WrittenLog, right: WrittenLog) =>
      compareLogs([openLogSource(left.folder), openLogSource(right.folder)], policy, checks);
    for (const [left, right] of [
      [log, shorter],
      [shorter, log],
      [log, log],
    ] as const)
      assert.deepEqual(
        (await compare(left, right)).map(({ size }) => size),
        [left.size, right.size],
      );
    const other = freshLog(seed).grow(96);
    await fails(compare(log, other), 'split-view', { sizes: [64, 96] });
    await fails(compare(other, shorter), 'split-view', { sizes: [32, 96] });
    await fails(compare(log, freshLog(seed).grow(64)), 'split-view', { sizes: [64, 64] });
  });
});
