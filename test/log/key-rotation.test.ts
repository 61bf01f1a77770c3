/** The log's key is changed under one name: what was signed before goes on holding, and whoever follows the log loses no step. */
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { after, before, suite, test } from 'node:test';
import { amanat, type CommandAnswer } from '../fixtures/amanat-command.ts';
import { type AmanatProcess, startAmanat } from '../fixtures/amanat-process.ts';
import { freshFolder, removeFolder } from '../fixtures/fresh-folder.ts';
import {
  checkpointAt,
  lodgeAt,
  openedBy,
  publishedReceipt,
  sizeOf,
  until,
  untilSize,
} from '../fixtures/log-visitor.ts';

const origin = 'record.example/kasur';

suite('rotation of the log’s key', { timeout: 600_000 }, () => {
  const dataDir = freshFolder();
  const folder = dirname(dataDir);
  const state = join(folder, 'follower');
  let server: AmanatProcess;
  let oldKey: string;
  let newKey: string;
  let oldReceipt: string;

  const file = (name: string, content: string): string => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };
  const start = () => startAmanat(['serve', '--data', dataDir, '--origin', origin], { AMANAT_PUBLISH_SECONDS: '1' });
  const keys = async (step: string): Promise<readonly string[]> => {
    const { exitCode, found, complained } = await amanat(['keys', step, '--data', dataDir]);
    assert.equal(exitCode, 0, complained);
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- our own program wrote it
    return found['keys'] as readonly string[];
  };
  const bothPolicy = (): string => file('both.policy', `log ${oldKey}\nlog ${newKey}\nquorum none\n`);
  const receiptHolds = (text: string, ...trust: readonly string[]): Promise<CommandAnswer> =>
    amanat(['verify', 'receipt', file('papers', text), ...trust]);
  /** What a follower does each day; it remembers the log under one state. */
  const follow = (...trust: readonly string[]): Promise<CommandAnswer> =>
    amanat(['verify', 'log', `${server.ready.url}/log`, '--key', oldKey, '--state', state, ...trust]);
  const signatureCount = (note: string): number => note.split('\n').filter((line) => line.startsWith('— ')).length;
  const untilSigned = (count: number): Promise<string> =>
    until(async () => {
      const note = await checkpointAt(server.ready.url);
      return note !== undefined && signatureCount(note) === count ? note : undefined;
    }, `a checkpoint with ${count} signatures`);
  const newReceipt = async (): Promise<string> => {
    const { code } = await lodgeAt(server.ready.url);
    return openedBy(code, await publishedReceipt(server.ready.url, code));
  };

  before(async () => {
    server = await start();
    oldKey = server.ready.vkey;
    oldReceipt = await newReceipt();
    assert.equal((await follow()).exitCode, 0);
  });
  after(async () => {
    await server?.end();
    removeFolder(dataDir);
  });

  test('after rotate-log the running server signs with both keys, and each alone is enough for a checker', async () => {
    const inUse = await keys('rotate-log');
    assert.equal(inUse.length, 2);
    assert.equal(inUse[0], oldKey);
    newKey = inUse[1] ?? '';
    assert.notEqual(newKey, oldKey);
    await untilSigned(2);
    const policy = await (await fetch(`${server.ready.url}/log/policy`)).text();
    for (const key of [oldKey, newKey]) assert.ok(policy.includes(`log ${key}\n`));
    const receipt = await newReceipt();
    for (const key of [oldKey, newKey]) assert.equal((await receiptHolds(receipt, '--key', key)).exitCode, 0);
    assert.equal((await follow()).exitCode, 0, 'who has heard of nothing goes on with the old key');
  });

  test('after a restart it goes on with both, and tells the new key; a second rotation has to wait', async () => {
    const before = sizeOf((await checkpointAt(server.ready.url)) ?? '');
    await server.end();
    server = await start();
    assert.equal(server.ready.vkey, newKey);
    assert.equal(signatureCount(await untilSize(server.ready.url, before + 32)), 2);
    const again = await amanat(['keys', 'rotate-log', '--data', dataDir]);
    assert.equal(again.exitCode, 1);
    assert.match(again.complained, /^signer-rotates-already: /);
  });

  test('after retire-log the new key signs alone; old receipts hold by the old key, the follower by the policy of both', async () => {
    assert.deepEqual(await keys('retire-log'), [newKey]);
    await untilSigned(1);
    assert.equal((await follow()).found['code'], 'note-unsigned', 'the old key alone signs nothing any more');
    const followed = await follow('--policy', bothPolicy());
    assert.equal(followed.exitCode, 0, followed.printed);
    assert.ok(Number(followed.found['rememberedSize']) >= 32, 'all that was seen under the old key is still in it');
    const receipt = await newReceipt();
    assert.equal((await receiptHolds(oldReceipt, '--key', oldKey)).exitCode, 0);
    assert.equal((await receiptHolds(receipt, '--key', newKey)).exitCode, 0);
    for (const text of [oldReceipt, receipt])
      assert.equal((await receiptHolds(text, '--policy', bothPolicy())).exitCode, 0);
    assert.equal((await receiptHolds(receipt, '--key', oldKey)).found['code'], 'note-unsigned');
    const again = await amanat(['keys', 'retire-log', '--data', dataDir]);
    assert.match(again.complained, /^signer-rotates-not: /);
  });

  test('the page about the log shows the new key, and the record lists both in their order', async () => {
    const page = await (await fetch(`${server.ready.url}/en/log`)).text();
    assert.ok(page.includes(newKey) && !page.includes(oldKey));
    await server.end();
    const { attachDatabase } = await import('@amanat/store');
    const database = await attachDatabase(dataDir);
    const kept = await database.record.loadStreamsOf('key').finally(() => database.stop());
    const listed = kept.filter(({ type }) => type === 'log-key.listed').map(({ body }) => Buffer.from(body).toString());
    assert.equal(listed.length, 2);
    assert.ok(listed[0]?.includes(oldKey) === true && listed[1]?.includes(newKey) === true);
  });

  test('a key that is rotated and retired while the server is stopped is no stranger: the log goes on under the next', async () => {
    await keys('rotate-log');
    const [next] = await keys('retire-log');
    server = await start();
    assert.equal(server.ready.vkey, next);
    const before = sizeOf((await checkpointAt(server.ready.url)) ?? '');
    await untilSize(server.ready.url, before + 32);
    const policy = file('next.policy', `log ${oldKey}\nlog ${newKey}\nlog ${next}\nquorum none\n`);
    const followed = await follow('--policy', policy);
    await server.end();
    assert.equal(followed.exitCode, 0, followed.printed);
  });
});
