/** A mirror follows what extends it, fetches what is new, and holds against a log that changes its past. */
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import {
  cpSync,
  existsSync,
  globSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, suite, test } from 'node:test';
import { encodeBundle, LedgerError, parseEntry, policyOfKey } from '@amanat/ledger';
import { verifyEd25519 } from '@amanat/node-crypto';
import { LogProblem } from './log-problem.ts';
import { openLogSource } from './log-source.ts';
import { openMirror } from './mirror.ts';
import { startTestServer } from './testing/hostile-server.ts';
import { sha256, WrittenLog } from './testing/written-log.ts';
import { checkLog, compareLogs, readHead } from './verify-log.ts';

const checks = {
  sha256,
  hashInto: (input: Uint8Array, target: Uint8Array, offset: number) => target.set(sha256(input), offset),
  verify: verifyEd25519,
};
const base = mkdtempSync(join(realpathSync(tmpdir()), 'amanat-mirror-'));
const freshFolder = (): string => mkdtempSync(join(base, 'f-'));
const freshLog = (seed: Uint8Array = randomBytes(32)): WrittenLog => new WrittenLog({ folder: freshFolder(), seed });

/** The same log up to its last publication, that will go on otherwise. */
function forkOf(log: WrittenLog, seed: Uint8Array): WrittenLog {
  const fork = freshLog(seed);
  for (const entry of log.entries) {
    fork.addEntry(entry);
    if (fork.entries.length % 32 === 0) fork.publish();
  }
  return fork;
}

function mirrorOf(log: WrittenLog, folder = freshFolder()) {
  const policy = policyOfKey(log.vkey, sha256);
  const mirror = openMirror(folder, policy, checks);
  const follow = (from: WrittenLog = log) => mirror.follow(openLogSource(from.folder));
  const verified = async () => {
    const source = openLogSource(folder);
    const head = await readHead(source, policy, checks);
    await checkLog(source, head, checks);
    return head.size;
  };
  return { folder, mirror, follow, verified, policy };
}

const fails = (promise: Promise<unknown>, code: string) =>
  assert.rejects(promise, (error: unknown) => {
    assert.ok(error instanceof LogProblem || error instanceof LedgerError, String(error));
    assert.equal(error.code, code);
    return true;
  });

suite('a mirror', () => {
  after(() => rmSync(base, { recursive: true }));

  test('a mirror that follows in steps of any length is the log, whole, with every checkpoint it verified', async () => {
    const log = freshLog();
    const { folder, follow, verified, mirror } = mirrorOf(log);
    const sizes = [32, 64, 256, 288, 512, 544, 1056];
    for (const size of sizes) {
      log.grow(size);
      assert.equal((await follow()).kind, 'mirrored');
      assert.equal(await verified(), size);
      assert.equal((await follow()).kind, 'unchanged');
    }
    assert.deepEqual(
      readdirSync(join(folder, 'checkpoints'))
        .map(Number)
        .toSorted((a, b) => a - b),
      sizes,
    );
    assert.deepEqual(
      globSync('tile/**/*.p/*', { cwd: folder }).toSorted(),
      ['tile/0/004.p/32', 'tile/1/000.p/4', 'tile/entries/004.p/32'],
      'files of older edges are gone',
    );
    for (const index of [0, 255, 256, 1055])
      assert.deepEqual(
        Uint8Array.from(await mirror.commitmentAt(index, 1056)),
        parseEntry(log.entries[index] ?? new Uint8Array()).commitment,
      );
  });

  test('only what is new is fetched', async () => {
    const log = freshLog().grow(1024);
    const server = await startTestServer(log.folder);
    const { mirror } = mirrorOf(log);
    await mirror.follow(openLogSource(server.url));
    log.grow(1056);
    server.asked.length = 0;
    await mirror.follow(openLogSource(server.url));
    await server.stop();
    assert.ok(!server.asked.some((path) => /^tile\/(entries|0)\/00[0-3]$/.test(path)), server.asked.join(' '));
    assert.ok(server.asked.includes('tile/entries/004.p/32'));
  });

  test('a log that goes back is told, and whether its past is the same or another', async () => {
    const seed = randomBytes(32);
    const log = freshLog(seed).grow(320);
    const older = forkOf(log, seed);
    const { folder, follow, verified } = mirrorOf(log.grow(576));
    await follow();
    await fails(follow(older), 'rolled-back');
    await fails(follow(freshLog(seed).grow(320)), 'fork');
    await fails(follow(freshLog(seed).grow(576)), 'fork');
    assert.equal(readdirSync(join(folder, 'evidence')).length, 4);
    assert.equal(await verified(), 576);
  });

  test('a log that went on otherwise than it said before is a fork, at the edge of a tile and within one', async () => {
    for (const size of [32, 256, 320]) {
      const seed = randomBytes(32);
      const log = freshLog(seed).grow(size);
      const fork = forkOf(log, seed);
      const { folder, follow, verified } = mirrorOf(log.grow(size + 32));
      await follow();
      await fails(follow(fork.grow(size + 64)), 'fork');
      const notes = readdirSync(join(folder, 'evidence')).map((name) =>
        readFileSync(join(folder, 'evidence', name), 'utf8'),
      );
      assert.deepEqual(notes.toSorted(), [log.note, fork.note].toSorted());
      assert.equal(await verified(), size + 32);
      assert.equal((await follow(log.grow(size + 96))).kind, 'mirrored', 'the log itself goes on');
    }
  });

  test('two mirrors that were shown two logs find it when they are compared', async () => {
    const seed = randomBytes(32);
    const log = freshLog(seed).grow(64);
    const fork = forkOf(log, seed);
    const [left, right] = [mirrorOf(log), mirrorOf(fork)];
    await left.follow();
    await right.follow();
    const sources = [openLogSource(left.folder), openLogSource(right.folder)] as const;
    await compareLogs(sources, left.policy, checks);
    log.grow(96);
    fork.grow(128);
    await left.follow();
    await right.follow();
    await fails(compareLogs(sources, left.policy, checks), 'split-view');
  });

  test('an entry of the past that is served otherwise is found when the edge is fetched', async () => {
    const log = freshLog().grow(288);
    const { follow, verified } = mirrorOf(log);
    await follow();
    log.grow(320);
    const entries = log.entries.slice(256, 320).map((entry) => entry.slice());
    entries[3]?.fill(7, 20, 40);
    writeFileSync(join(log.folder, 'tile/entries/001.p/64'), encodeBundle(entries));
    await fails(follow(), 'tile-differs');
    assert.equal(await verified(), 288, 'the mirror is as it was');
    writeFileSync(join(log.folder, 'tile/entries/001.p/64'), encodeBundle(log.entries.slice(256, 320)));
    assert.equal((await follow()).kind, 'mirrored');
    assert.equal(await verified(), 320);
  });

  test('a run that breaks off in the midst leaves the mirror as it was, and the next one completes it', async () => {
    const log = freshLog().grow(288);
    const { follow, verified, mirror } = mirrorOf(log);
    await follow();
    log.grow(1056);
    const server = await startTestServer(log.folder, (path, _request, response) => {
      if (path === 'tile/entries/003') response.destroy();
      return path === 'tile/entries/003';
    });
    await fails(mirror.follow(openLogSource(server.url)), 'log-unreachable');
    await server.stop();
    assert.equal(await verified(), 288);
    await follow();
    assert.equal(await verified(), 1056);
  });

  test('a mirror that somebody changed says so, and takes nothing in', async () => {
    const log = freshLog().grow(288);
    const { folder, follow } = mirrorOf(log);
    await follow();
    log.grow(320);
    const whole = join(freshFolder(), 'copy');
    cpSync(folder, whole, { recursive: true });
    for (const [path, code] of [
      ['tile/0/001.p/32', 'mirror-damaged'],
      ['tile/1/000.p/1', 'mirror-damaged'],
      ['checkpoint', 'memory-damaged'],
    ] as const) {
      writeFileSync(join(folder, path), 'x');
      await fails(follow(), code);
      cpSync(join(whole, path), join(folder, path));
    }
    assert.ok(!existsSync(join(folder, 'checkpoints', '320')));
    assert.equal((await follow()).kind, 'mirrored');
  });
});
