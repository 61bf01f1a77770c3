/** `amanat verify log` as a newsroom uses it: folders, addresses, two copies, exit codes. */
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, suite, test } from 'node:test';
import { startTestServer } from '../../log-service/testing/hostile-server.ts';
import { WrittenLog } from '../../log-service/testing/written-log.ts';
import { run } from '../index.ts';
import { stateFolderOf } from '../state-folder.ts';

const base = mkdtempSync(join(realpathSync(tmpdir()), 'amanat-cli-verify-log-'));
const seed = randomBytes(32);
const freshLog = (): WrittenLog => new WrittenLog({ seed, folder: mkdtempSync(join(base, 'log-')) });
const env = { XDG_STATE_HOME: join(base, 'state') };

async function verify(...args: readonly string[]) {
  let printed = '';
  let complained = '';
  const terminal = {
    print: (text: string) => void (printed += `${text}\n`),
    complain: (text: string) => void (complained += `${text}\n`),
  };
  return { exitCode: await run(['verify', 'log', ...args], env, terminal), printed, complained };
}

suite('amanat verify log', () => {
  after(() => rmSync(base, { recursive: true }));
  const log = freshLog().grow(288);

  test('with a key, another log of the same policy is not believed in its place, nor remembered', async () => {
    const other = new WrittenLog({
      seed: randomBytes(32),
      folder: mkdtempSync(join(base, 'log-')),
      origin: 'log.example/other',
    });
    other.grow(32);
    const state = join(base, 'of-the-key');
    const policy = join(base, 'two-logs.policy');
    writeFileSync(policy, `log ${log.vkey}\nlog ${other.vkey}\nquorum none\n`);
    const { exitCode, complained } = await verify(
      other.folder,
      '--key',
      log.vkey,
      '--policy',
      policy,
      '--state',
      state,
    );
    assert.equal(exitCode, 1);
    assert.match(complained, /log-not-listed/);
    assert.ok(!existsSync(join(state, 'checkpoint')));
    assert.equal((await verify(log.folder, '--key', log.vkey, '--policy', policy, '--state', state)).exitCode, 0);
  });

  test('what holds is told and remembered under the key, from a folder and from an address alike', async () => {
    const first = await verify(log.folder, '--key', log.vkey);
    assert.equal(first.exitCode, 0, first.complained);
    assert.match(first.printed, /^Holds: 288 entries of log\.example\/kasur .*\n.*\nSeen for the first time/);
    assert.ok(existsSync(join(stateFolderOf(log.vkey, env), 'checkpoint')));
    const server = await startTestServer(log.folder);
    const { exitCode, printed } = await verify(server.url, '--key', log.vkey, '--json');
    await server.stop();
    assert.equal(exitCode, 0);
    assert.deepEqual(JSON.parse(printed), {
      kind: 'holds',
      log: log.origin,
      size: 288,
      root: log.root.toBase64(),
      witnesses: [],
      rememberedSize: 288,
    });
  });

  test('a log that went back is an alarm, and both notes lie in the folder of the state', async () => {
    const state = join(base, 'other-state');
    assert.equal((await verify(log.folder, '--key', log.vkey, '--state', state)).exitCode, 0);
    const older = freshLog().grow(256);
    const { exitCode, printed } = await verify(older.folder, '--key', log.vkey, '--state', state, '--json');
    assert.deepEqual(
      [exitCode, JSON.parse(printed)],
      [1, { kind: 'does-not-hold', code: 'rolled-back', sizes: [288, 256] }],
    );
    assert.equal(readdirSync(join(state, 'evidence')).length, 2);
    const said = await verify(older.folder, '--key', log.vkey, '--state', state);
    assert.match(said.complained, /^Does not hold: rolled-back at sizes 288 and 256\. ALARM: /);
  });

  test('two mirrors of two logs are an alarm that names both sizes', async () => {
    const other = freshLog().grow(320);
    const { exitCode, printed } = await verify(log.folder, '--against', other.folder, '--key', log.vkey, '--json');
    assert.deepEqual(
      [exitCode, JSON.parse(printed)],
      [1, { kind: 'does-not-hold', code: 'split-view', sizes: [288, 320] }],
    );
    const same = await verify(log.folder, '--against', log.folder, '--key', log.vkey);
    assert.match(same.printed, /The other copy, of 288 entries, is of the same log/);
  });

  test('a log that nobody answers for ends with 1 and says so', async () => {
    const { exitCode, complained } = await verify('http://127.0.0.1:9/log', '--key', log.vkey);
    assert.equal(exitCode, 1);
    assert.match(complained, /^Could not be checked: log-unreachable at checkpoint\. The log does not answer/);
  });

  test('wrong use ends with 2 and says what to type', async () => {
    for (const args of [
      [],
      [log.folder],
      [log.folder, '--key', 'x'],
      [join(base, 'none'), '--key', log.vkey],
      ['http://', '--key', log.vkey],
      [log.folder, '--key', log.vkey, '--against', log.folder, '--state', base],
      [log.folder, log.folder, '--key', log.vkey],
    ]) {
      const { exitCode, complained } = await verify(...args);
      assert.equal(exitCode, 2, args.join(' '));
      assert.match(complained, /amanat verify log|verifier key|give a folder/);
    }
  });
});
