/** `amanat monitor` as another office runs it: an address, a mirror, an auditor's daily question. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { after, afterEach, suite, test } from 'node:test';
import { Encrypter } from 'age-encryption';
import {
  challengedIndexes,
  commitmentOf,
  encodeOpenings,
  type Opening,
  parseVerifierKey,
  verifyChallenge,
} from '@amanat/ledger';
import { sha256, verifyEd25519 } from '@amanat/node-crypto';
import { startTestServer, type TestServer } from '../../log-service/testing/hostile-server.ts';
import { WrittenLog } from '../../log-service/testing/written-log.ts';
import { run } from '../index.ts';

const base = mkdtempSync(join(realpathSync(tmpdir()), 'amanat-cli-monitor-'));
const freshFolder = (): string => mkdtempSync(join(base, 'f-'));
let server: TestServer | undefined;

async function monitor(...args: readonly string[]) {
  let printed = '';
  let complained = '';
  const terminal = {
    print: (text: string) => void (printed += `${text}\n`),
    complain: (text: string) => void (complained += `${text}\n`),
  };
  return { exitCode: await run(['monitor', ...args], {}, terminal), printed, complained };
}

const linesOf = (printed: string) =>
  printed
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Readonly<Record<string, unknown>>);

/** A log whose every entry opens; what it answers to a challenge passes through `change`. */
async function openableLog(change: (opening: Opening) => Opening = (opening) => opening) {
  const log = new WrittenLog({ folder: freshFolder() });
  const events = Array.from({ length: 64 }, () => ({ salt: randomBytes(32), body: randomBytes(100) }));
  for (const part of [events.slice(0, 32), events.slice(32)]) {
    log.add(part.map(({ salt, body }) => commitmentOf(salt, body, sha256)));
    log.publish();
  }
  const registered: { verifierKey: string; recipient: string }[] = [];
  const notes: string[] = [];
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    let note = '';
    for await (const chunk of request) note += String(chunk);
    notes.push(note);
    const [auditor] = registered;
    if (auditor === undefined) return void response.writeHead(403).end('no');
    const { signature, size } = verifyChallenge(note, parseVerifierKey(auditor.verifierKey, sha256), verifyEd25519);
    const openings = challengedIndexes(signature, size, sha256).map((index) => {
      const { salt, body } = events[index] ?? { salt: new Uint8Array(32), body: new Uint8Array() };
      return change({ index, salt, body });
    });
    const encrypter = new Encrypter();
    encrypter.addRecipient(auditor.recipient);
    response.end(await encrypter.encrypt(encodeOpenings(openings)));
  };
  server = await startTestServer(log.folder, (path, request, response) => {
    if (path !== '/api/log/challenge') return false;
    void answer(request, response);
    return true;
  });
  return { log, url: server.url, registered, notes };
}

suite('amanat monitor', () => {
  afterEach(async () => {
    await server?.stop();
    server = undefined;
  });
  after(() => rmSync(base, { recursive: true }));

  test('once: what is new is in the mirror, and the mirror verifies as a log', async () => {
    const { log, url } = await openableLog();
    const mirror = freshFolder();
    const args = [url, '--key', log.vkey, '--mirror', mirror, '--once'];
    const first = await monitor(...args, '--json');
    assert.deepEqual([first.exitCode, linesOf(first.printed)], [0, [{ kind: 'mirrored', size: 64, fromSize: 0 }]]);
    assert.match((await monitor(...args)).printed, /^Holds: still 64 entries\.$/m);
    log.grow(96);
    assert.match((await monitor(...args)).printed, /^Holds: 96 entries, 32 of them new/m);
    const terminal = { print: () => undefined, complain: assert.fail };
    const verify = ['verify', 'log', mirror, '--key', log.vkey, '--state', freshFolder()];
    assert.equal(await run(verify, {}, terminal), 0);
  });

  test('a log that shows something else than before is an alarm: 1, with both notes kept', async () => {
    const seed = randomBytes(32);
    const log = new WrittenLog({ folder: freshFolder(), seed }).grow(64);
    const fork = new WrittenLog({ folder: freshFolder(), seed }).grow(96);
    const mirror = freshFolder();
    server = await startTestServer(log.folder);
    await monitor(server.url, '--key', log.vkey, '--mirror', mirror, '--once');
    await server.stop();
    server = await startTestServer(fork.folder);
    const args = [server.url, '--key', log.vkey, '--mirror', mirror];
    const { exitCode, complained } = await monitor(...args, '--every', '1');
    assert.equal(exitCode, 1, 'it ends, so that whoever watches it notices');
    assert.match(complained, /^Does not hold: fork at sizes 64 and 96\. ALARM: /);
    assert.equal(readdirSync(join(mirror, 'evidence')).length, 2);
    const json = await monitor(...args, '--once', '--json');
    assert.deepEqual(linesOf(json.printed), [{ kind: 'does-not-hold', code: 'fork', sizes: [64, 96] }]);
  });

  test('one older checkpoint, as a cache shows it, is told and does not end the watch; three in a row do', async () => {
    const seed = randomBytes(32);
    const log = new WrittenLog({ folder: freshFolder(), seed }).grow(32);
    const older = readFileSync(join(log.folder, 'checkpoint'));
    log.grow(64);
    const fork = new WrittenLog({ folder: freshFolder(), seed }).grow(96);
    const mirror = freshFolder();
    const args = ['--key', log.vkey, '--mirror', mirror];
    let olderLooks = 0;
    server = await startTestServer(fork.folder, (path, _, response) => {
      if (path !== 'checkpoint' || olderLooks === 0) return false;
      olderLooks--;
      response.end(older);
      return true;
    });
    const own = await startTestServer(log.folder);
    await monitor(own.url, ...args, '--once');
    await own.stop();
    olderLooks = 2;
    const afterTwo = await monitor(server.url, ...args, '--every', '1', '--json');
    const codes = (printed: string) => linesOf(printed).map(({ code }) => code);
    assert.deepEqual([codes(afterTwo.printed), afterTwo.exitCode], [['rolled-back', 'rolled-back', 'fork'], 1]);
    olderLooks = 9;
    const always = await monitor(server.url, ...args, '--every', '1', '--json');
    assert.deepEqual([codes(always.printed), always.exitCode], [Array(3).fill('rolled-back'), 1]);
  });

  test('an auditor asks once a day, and every opening is what the mirror has', async () => {
    const { log, url, registered, notes } = await openableLog();
    const keys = freshFolder();
    const made = await monitor('keygen', '--name', 'bar-association', '--dir', keys, '--json');
    assert.equal(made.exitCode, 0);
    assert.equal(statSync(join(keys, 'auditor.seed')).mode & 0o777, 0o600);
    const line = linesOf(made.printed)[0] as { name: string; verifierKey: string; recipient: string };
    assert.equal(line.name, 'bar-association');
    const mirror = freshFolder();
    const auditor = ['--auditor', join(keys, 'auditor.json')];
    const args = [url, '--key', log.vkey, '--mirror', mirror, '--once', '--json', ...auditor];

    const unknown = await monitor(...args);
    assert.equal(unknown.exitCode, 1);
    assert.deepEqual(linesOf(unknown.printed).at(-1), {
      kind: 'does-not-hold',
      code: 'challenge-refused',
      status: 403,
    });

    registered.push(line);
    const held = await monitor(...args);
    assert.equal(held.exitCode, 0, held.printed);
    const { kind, indexes } = linesOf(held.printed)[1] as { kind: string; indexes: readonly number[] };
    assert.equal(kind, 'opened');
    assert.ok(indexes.length > 10 && indexes.length <= 20);
    assert.equal(notes[0], notes[1], 'the same challenge again: another one of this day would be refused');
    assert.equal(linesOf((await monitor(...args)).printed).length, 1, 'the day has been asked');
    assert.equal(notes.length, 2);
    assert.equal(
      readFileSync(join(mirror, 'challenges', readdirSync(join(mirror, 'challenges'))[0] ?? ''), 'utf8'),
      notes[0],
    );
  });

  test('an index that does not open, or opens to something else, is an alarm that names it', async () => {
    for (const [code, change] of [
      ['opening-missing', (opening) => ({ ...opening, salt: new Uint8Array(32), body: new Uint8Array() })],
      ['opening-differs', (opening) => ({ ...opening, body: randomBytes(100) })],
    ] satisfies readonly (readonly [string, (opening: Opening) => Opening])[]) {
      const { log, url, registered } = await openableLog(change);
      const keys = freshFolder();
      const made = await monitor('keygen', '--name', 'press', '--dir', keys, '--json');
      registered.push(JSON.parse(made.printed));
      const args = ['--auditor', join(keys, 'auditor.json'), '--json', '--every', '1'];
      const { exitCode, printed } = await monitor(url, '--key', log.vkey, '--mirror', freshFolder(), ...args);
      assert.equal(exitCode, 1);
      const fault = linesOf(printed).at(-1);
      assert.equal(fault?.['code'], code);
      assert.equal(typeof fault?.['index'], 'number');
      await server?.stop();
    }
  });

  test('it goes on while nobody answers, and ends with 0 when it is stopped', async () => {
    const { log, url } = await openableLog();
    await server?.stop();
    const main = join(import.meta.dirname, '..', 'main.ts');
    const args = ['monitor', url, '--key', log.vkey, '--mirror', freshFolder(), '--every', '1', '--json'];
    const child = spawn(process.execPath, ['--import', import.meta.resolve('@oxc-node/core/register'), main, ...args], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const codes: unknown[] = [];
    for await (const line of createInterface({ input: child.stdout })) {
      codes.push(JSON.parse(line).code);
      if (codes.length === 2) break;
    }
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    assert.deepEqual([codes, (await ended)[0]], [['log-unreachable', 'log-unreachable'], 0]);
  });

  test('a server that is off says nothing about the log: it was not checked, and 1 all the same', async () => {
    const { log, url } = await openableLog();
    await server?.stop();
    const args = [url, '--key', log.vkey, '--mirror', freshFolder(), '--once'];
    const { exitCode, complained } = await monitor(...args);
    assert.equal(exitCode, 1);
    assert.match(complained, /^Could not be checked: log-unreachable at checkpoint\. The log does not answer/);
    const json = await monitor(...args, '--json');
    const expected = [{ kind: 'not-checked', code: 'log-unreachable', path: 'checkpoint' }];
    assert.deepEqual([json.exitCode, linesOf(json.printed)], [1, expected]);
  });

  test('a folder of other things is left alone; one that a mirror was begun in is gone on with', async () => {
    const { log, url } = await openableLog();
    const folder = freshFolder();
    mkdirSync(join(folder, 'tile'));
    const args = (mirror: string) => [url, '--key', log.vkey, '--mirror', mirror, '--once'];
    writeFileSync(join(folder, 'letter.txt'), 'TRAINING');
    for (const place of [folder, join(folder, 'letter.txt')]) {
      const { exitCode, complained } = await monitor(...args(place));
      assert.equal(exitCode, 2);
      assert.match(complained, /is not empty and is no mirror|is no folder/);
    }
    assert.deepEqual(readdirSync(folder).toSorted(), ['letter.txt', 'tile']);
    rmSync(join(folder, 'letter.txt'));
    assert.equal((await monitor(...args(folder))).exitCode, 0);
    writeFileSync(join(folder, 'note of ours'), 'TRAINING');
    assert.equal((await monitor(...args(folder))).exitCode, 0, 'a mirror stays one');
  });

  test('wrong use ends with 2 and says what to type', async () => {
    const { log, url } = await openableLog();
    const keys = freshFolder();
    await monitor('keygen', '--name', 'bar', '--dir', keys);
    const rest = ['--key', log.vkey, '--mirror', freshFolder()];
    for (const args of [
      [],
      [url],
      [url, '--mirror', base],
      [log.folder, ...rest],
      [url, ...rest, '--once', '--every', '1'],
      [url, ...rest, '--every', '0'],
      [url, ...rest, '--every', 'soon'],
      [url, ...rest, '--auditor', join(base, 'none.json')],
      [url, ...rest, '--auditor', join(keys, 'auditor.seed')],
      ['keygen'],
      ['keygen', '--name', 'Bar Association', '--dir', freshFolder()],
      ['keygen', '--name', 'bar', '--dir', keys],
    ]) {
      const { exitCode, complained } = await monitor(...args);
      assert.equal(exitCode, 2, args.join(' '));
      assert.notEqual(complained, '');
    }
  });
});
