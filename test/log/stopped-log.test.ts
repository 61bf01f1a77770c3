/** A log that has stopped: intake goes on and pages say so; an operator lets it go on, or another log takes its place. */
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { after, before, suite, test } from 'node:test';
import { attachDatabase } from '@amanat/store';
import { amanat } from '../fixtures/amanat-command.ts';
import { type AmanatProcess, startAmanat } from '../fixtures/amanat-process.ts';
import { freshFolder, removeFolder } from '../fixtures/fresh-folder.ts';
import {
  checkpointAt,
  type LodgedOverHttp,
  lodgeAt,
  openedBy,
  publishedReceipt,
  receiptFile,
  sizeOf,
  until,
  untilSize,
} from '../fixtures/log-visitor.ts';

const origin = 'record.example/kasur';
const nextOrigin = 'record.example/kasur-2';
const reason = 'TRAINING: the key was copied';

suite('a log that has stopped', { timeout: 600_000 }, () => {
  const dataDir = freshFolder();
  let server: AmanatProcess;
  let oldKey: string;
  let old: LodgedOverHttp;
  let oldReceipt: string;
  /** Lodged while the log stood still. */
  let waiting: LodgedOverHttp;
  let frozenNote: string;

  const start = () => startAmanat(['serve', '--data', dataDir, '--origin', origin], { AMANAT_PUBLISH_SECONDS: '1' });
  const keys = (...args: readonly string[]) => amanat(['keys', ...args, '--data', dataDir]);
  const holds = (text: string, key: string) => {
    const file = join(dirname(dataDir), 'papers');
    writeFileSync(file, text);
    return amanat(['verify', 'receipt', file, '--key', key]);
  };
  const stoppedBecause = (code: string) =>
    until(() => (server.said().includes(`THE LOG HAS STOPPED: ${code}.`) ? true : undefined), `stop by ${code}`);

  before(async () => {
    server = await start();
    oldKey = server.ready.vkey;
    old = await lodgeAt(server.ready.url);
    oldReceipt = await openedBy(old.code, await publishedReceipt(server.ready.url, old.code));
  });
  after(async () => {
    await server?.end();
    removeFolder(dataDir);
  });

  test('while the server runs, neither resume nor new-origin is done', async () => {
    for (const step of [['resume'], ['new-origin', nextOrigin, '--reason', reason]]) {
      const { exitCode, complained } = await keys(...step);
      assert.equal(exitCode, 1);
      assert.match(complained, /^The server is running: stop it first\./);
    }
  });

  test('a halt stays over a restart until resume, and resume lifts it only when its cause is gone', async () => {
    await server.end();
    const checkpoint = join(dataDir, 'log', 'checkpoint');
    const kept = readFileSync(checkpoint, 'utf8');
    writeFileSync(checkpoint, kept.replace(origin, 'other.example'));
    server = await start();
    await stoppedBecause('published-differs');
    await server.end();

    assert.deepEqual((await keys('resume')).found, { kind: 'resumed' });
    server = await start();
    await stoppedBecause('published-differs');
    await server.end();

    writeFileSync(checkpoint, kept);
    server = await start();
    await stoppedBecause('published-differs');
    await server.end();

    assert.deepEqual((await keys('resume')).found, { kind: 'resumed' });
    assert.deepEqual((await keys('resume')).found, { kind: 'was-not-stopped' });
    server = await start();
    await untilSize(server.ready.url, sizeOf(kept) + 32);
    assert.equal(server.said(), '');
  });

  test('new-origin under a name that is taken, or for a reason that is too long, leaves a log that is well as it was', async () => {
    await server.end();
    const used = await keys('new-origin', origin, '--reason', reason);
    assert.equal(used.exitCode, 1);
    assert.match(used.complained, /^log-conflict: /);
    assert.equal((await keys('new-origin', nextOrigin, '--reason', 'x'.repeat(301))).exitCode, 1);
    assert.equal((await keys('show')).found['frozen'], undefined);
    server = await start();
    const before = sizeOf((await checkpointAt(server.ready.url)) ?? '');
    await untilSize(server.ready.url, before + 32);
  });

  test('freeze stops publication at once; intake goes on, receipts of before are given, and the log’s page says why', async () => {
    assert.equal((await keys('freeze', '--reason', reason)).exitCode, 0);
    await stoppedBecause('signer-frozen');
    frozenNote = (await checkpointAt(server.ready.url)) ?? '';
    waiting = await lodgeAt(server.ready.url);
    assert.equal((await receiptFile(server.ready.url, old.code)) instanceof Uint8Array, true);
    await new Promise((resolve) => void setTimeout(resolve, 2_500));
    assert.equal(await receiptFile(server.ready.url, waiting.code), undefined);
    assert.equal(await checkpointAt(server.ready.url), frozenNote, 'nothing was published since');
    for (const lang of ['en', 'ur']) {
      const page = await (await fetch(`${server.ready.url}/${lang}/log`)).text();
      assert.ok(page.includes('signer-frozen'), lang);
    }
  });

  test('resume cannot wake a frozen log: it stops again at the next start, for the same reason', async () => {
    await server.end();
    assert.deepEqual((await keys('resume')).found, { kind: 'resumed' });
    server = await start();
    await stoppedBecause('signer-frozen');
    assert.equal(await checkpointAt(server.ready.url), frozenNote);
    await server.end();
  });

  test('a name that a log of this record had is refused, a name that none can have is wrong use, and nothing changes', async () => {
    const used = await keys('new-origin', origin, '--reason', reason);
    assert.equal(used.exitCode, 1);
    assert.match(used.complained, /^log-conflict: /);
    assert.equal((await keys('new-origin', 'https://record.example', '--reason', reason)).exitCode, 2);
    const database = await attachDatabase(dataDir);
    const logs = await database.readSnapshot((snapshot) => snapshot.logs()).finally(() => database.stop());
    assert.deepEqual(
      logs.map((log) => log.origin),
      [origin],
    );
  });

  test('new-origin: the next start takes every event anew, and begins with what became of the old log', async () => {
    const { exitCode, found, complained } = await keys('new-origin', nextOrigin, '--reason', reason);
    assert.equal(exitCode, 0, complained);
    assert.equal(found['logId'], 2);
    const again = await keys('new-origin', 'record.example/third', '--reason', reason);
    assert.equal(again.exitCode, 1);
    assert.match(
      again.complained,
      /has no entry yet: start the server once before it is ended\. Nothing was changed\./,
    );
    server = await start();
    assert.equal(server.ready.origin, nextOrigin);
    assert.notEqual(server.ready.vkey, oldKey);
    await publishedReceipt(server.ready.url, waiting.code);
    const database = await attachDatabase(dataDir);
    try {
      await database.readSnapshot(async (snapshot) => {
        const logs = await snapshot.logs();
        assert.deepEqual(
          logs.map((log) => [log.origin, log.halted]),
          [
            [origin, 'signer-frozen'],
            [nextOrigin, undefined],
          ],
        );
        const entriesOf = async (logId: number) => (await Array.fromAsync(snapshot.entries(logId))).flat();
        const [first, ...taken] = (await entriesOf(2)).map(({ eventId }) => eventId);
        assert.equal((await database.record.loadEvent(first ?? ''))?.type, 'log.frozen');
        const before = (await entriesOf(1)).map(({ eventId }) => eventId).filter((eventId) => eventId !== first);
        assert.deepEqual(taken.slice(0, before.length), before, 'in the order of the old log');
      });
      // The new key is listed when it has signed; that event, too, has its index soon.
      const isAllIndexed = () =>
        database.readSnapshot(async (snapshot) => (await Array.fromAsync(snapshot.notIndexed(2))).flat().length === 0);
      await until(async () => ((await isAllIndexed()) ? true : undefined), 'an index for every event');
    } finally {
      await database.stop();
    }
  });

  test('the old log’s files stay where they can be checked, an old receipt holds by the old key, and a code gives one under the new log', async () => {
    const { url, vkey } = server.ready;
    assert.equal(await checkpointAt(url, 'log-1'), frozenNote);
    const whole = await amanat([
      'verify',
      'log',
      join(dataDir, 'log'),
      '--key',
      oldKey,
      '--state',
      join(dataDir, '..', 's1'),
    ]);
    assert.equal(whole.exitCode, 0, whole.printed);
    const served = await amanat([
      'verify',
      'log',
      `${url}/log-1`,
      '--key',
      oldKey,
      '--state',
      join(dataDir, '..', 's1'),
    ]);
    assert.equal(served.exitCode, 0, served.printed);
    assert.equal((await holds(oldReceipt, oldKey)).exitCode, 0);
    const renewed = await openedBy(old.code, await publishedReceipt(url, old.code));
    const answer = await holds(renewed, vkey);
    assert.equal(answer.exitCode, 0, answer.printed);
    assert.equal(answer.found['log'], nextOrigin);
    assert.equal(answer.found['commitment'], old.commitment, 'the very event that was promised under the old name');
    assert.equal((await holds(renewed, oldKey)).found['code'], 'log-not-listed');
  });

  test('audit is content with both logs beside the running server', async () => {
    const { exitCode, found } = await amanat(['audit', '--data', dataDir]);
    assert.deepEqual([exitCode, found['findings']], [0, []]);
  });

  test('a promise names the log that goes on, and the log’s page tells of both', async () => {
    const { url } = server.ready;
    const { promise, code } = await lodgeAt(url);
    assert.equal(promise.split('\n')[1], nextOrigin);
    assert.equal((await holds(await openedBy(code, await publishedReceipt(url, code)), server.ready.vkey)).exitCode, 0);
    const page = await (await fetch(`${url}/en/log`)).text();
    for (const text of [nextOrigin, origin, reason]) assert.ok(page.includes(text), text);
  });
});
