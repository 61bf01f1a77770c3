/** `amanat verify promise`: kept, waiting or broken, told by the log alone. */
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, suite, test } from 'node:test';
import { encodeVerifierKey, type Promised, promiseKeyName, signPromise } from '@amanat/ledger';
import { ed25519Signer, sha256 } from '@amanat/node-crypto';
import { testWitness, WrittenLog } from '../../log-service/testing/written-log.ts';
import { run } from '../index.ts';

const base = mkdtempSync(join(realpathSync(tmpdir()), 'amanat-cli-promise-'));
const log = new WrittenLog({ folder: mkdtempSync(join(base, 'log-')) });
const key = ed25519Signer(randomBytes(32));
const signer = {
  name: promiseKeyName(log.origin),
  publicKey: key.publicKey,
  sign: (bytes: Uint8Array) => key.sign(bytes),
};
const promiseKey = encodeVerifierKey(signer.name, key.publicKey, sha256);
const commitment = Uint8Array.from(randomBytes(32));
const witness = testWitness('witness.example/bar');
/** 2026-11-18. */
const witnessedAt = 1_795_000_000;

const file = (name: string, content: string): string => {
  writeFileSync(join(base, name), content);
  return join(base, name);
};
const promiseOf = (changes: Partial<Promised> = {}): string =>
  signPromise(
    { origin: log.origin, commitment, receivedOn: '2026-11-17', until: '2026-11-19T00:00:00Z', ...changes },
    signer,
    sha256,
  );

async function verify(note: string, ...args: readonly string[]) {
  let printed = '';
  let complained = '';
  const terminal = {
    print: (text: string) => void (printed += `${text}\n`),
    complain: (text: string) => void (complained += `${text}\n`),
  };
  const trust = ['--key', log.vkey, '--promise-key', promiseKey, '--log', log.folder];
  const exitCode = await run(['verify', 'promise', file('promise', note), ...trust, ...args], {}, terminal);
  return { exitCode, printed, complained };
}

suite('amanat verify promise', () => {
  after(() => rmSync(base, { recursive: true }));
  log.grow(64);
  log.add([commitment]);
  log.add(31);
  log.publish((text) => [witness.line(text, witnessedAt)]);

  test('an entry that is in the log is told by its index, and in time only where a witness shows it', async () => {
    const kept = await verify(promiseOf(), '--json');
    assert.equal(kept.exitCode, 0, kept.printed);
    assert.deepEqual(JSON.parse(kept.printed), {
      kind: 'kept',
      index: 64,
      size: 96,
      log: log.origin,
      commitment: commitment.toBase64(),
      receivedOn: '2026-11-17',
      until: '2026-11-19T00:00:00Z',
    });
    const policy = file('policy', `log ${log.vkey}\nwitness bar ${witness.vkey}\nquorum bar\n`);
    const seen = await verify(promiseOf(), '--policy', policy);
    assert.match(seen.printed, /A witness had seen it by 2026-11-18T\S+: in time\./);
    const late = await verify(promiseOf({ until: '2026-11-17T12:00:00Z' }), '--policy', policy, '--json');
    assert.equal(JSON.parse(late.printed).inTime, undefined);
    assert.equal((await verify(promiseOf().trimEnd())).exitCode, 0, 'copied without its last newline');
  });

  test('an entry that is not there waits until the time is over; then the promise is the proof', async () => {
    const absent = { commitment: new Uint8Array(32).fill(7) };
    const waiting = await verify(promiseOf({ ...absent, until: '2999-01-01T00:00:00Z' }), '--json');
    assert.deepEqual([waiting.exitCode, JSON.parse(waiting.printed).kind], [0, 'waiting']);
    const broken = await verify(promiseOf({ ...absent, until: '2020-01-01T00:00:00Z' }), '--json');
    assert.deepEqual(
      [broken.exitCode, JSON.parse(broken.printed)],
      [1, { kind: 'does-not-hold', code: 'promise-broken', sizes: [96] }],
    );
  });

  test('a promise that was changed, is of another key or of another log, is none', async () => {
    const code = async (note: string) => JSON.parse((await verify(note, '--json')).printed).code;
    assert.equal(await code(promiseOf().replace('2026-11-19', '2026-11-20')), 'note-signature');
    assert.equal(await code('hello\n'), 'note-malformed');
    assert.equal(await code(log.note), 'note-unsigned');
    const other = new WrittenLog({ folder: mkdtempSync(join(base, 'log-')), origin: 'log.example/other' }).grow(32);
    const wrongLog = await verify(promiseOf(), '--log', other.folder, '--key', other.vkey, '--json');
    assert.deepEqual([wrongLog.exitCode, JSON.parse(wrongLog.printed).code], [1, 'checkpoint-origin']);
  });

  test('wrong use ends with 2', async () => {
    const terminal = { print: assert.fail, complain: () => undefined };
    const note = file('promise', promiseOf());
    for (const args of [
      [],
      [note],
      [note, '--key', log.vkey, '--log', log.folder],
      [note, '--key', log.vkey, '--promise-key', promiseKey],
      [note, '--key', log.vkey, '--promise-key', 'x', '--log', log.folder],
      [note, '--key', log.vkey, '--promise-key', promiseKey, '--log', join(base, 'none')],
    ])
      assert.equal(await run(['verify', 'promise', ...args], {}, terminal), 2, args.join(' '));
  });
});
