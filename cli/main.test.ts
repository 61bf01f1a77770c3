/** The command line as its user meets it: real programs, a real server, files and exit codes. */
import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { after, before, test } from 'node:test';
import { shippedDossiers } from '@amanat/domain';
import { parseCode } from '@amanat/sealing';
import { run } from './index.ts';

const folder = mkdtempSync(join(realpathSync(tmpdir()), 'amanat-cli-'));
const dataDir = mkdtempSync(join(realpathSync(tmpdir()), 'amanat-cli-data-'));
const env = { AMANAT_PORT: '0' };
let server: ChildProcess;
let url = '';

async function startServer(): Promise<void> {
  const register = import.meta.resolve('@oxc-node/core/register');
  const main = join(import.meta.dirname, 'main.ts');
  const args = ['--import', register, main, 'serve', '--demo', '--json', '--data', dataDir, '--port', '0'];
  const { DATABASE_URL: _none, ...inherited } = process.env;
  server = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'], env: inherited });
  assert.ok(server.stdout);
  for await (const line of createInterface({ input: server.stdout })) {
    url = String(JSON.parse(line).url);
    return;
  }
  throw new Error('the server ended before it answered');
}

async function stopServer(): Promise<void> {
  if (server.exitCode !== null) return;
  const ended = once(server, 'exit');
  server.kill('SIGTERM');
  await ended;
}

interface Ran {
  readonly exitCode: number;
  readonly printed: string;
  readonly complained: string;
}

async function amanat(...args: readonly string[]): Promise<Ran> {
  let printed = '';
  let complained = '';
  const terminal = {
    print: (text: string) => void (printed += `${text}\n`),
    complain: (text: string) => void (complained += `${text}\n`),
  };
  return { exitCode: await run(args, env, terminal), printed, complained };
}

function file(name: string, content: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

before(startServer);
after(async () => {
  await stopServer();
  for (const each of [folder, dataDir]) rmSync(each, { recursive: true, force: true });
});

const least = { group: 'other-or-unknown', district: { id: 'pk-pb-kasur' } };

test('wrong use ends with 2 and says what to type', async () => {
  for (const args of [
    [],
    ['loge'],
    ['lodge'],
    ['lodge', '--colour', 'red', 'x'],
    ['import', 'x'],
    ['demo'],
    ['__proto__'],
  ]) {
    const { exitCode, complained } = await amanat(...args);
    assert.equal(exitCode, 2, args.join(' '));
    assert.match(complained, /amanat /);
  }
  for (const args of [
    ['help'],
    ['lodge', '--help'],
    ['import', '--help'],
    ['demo', 'reset', '--help'],
    ['serve', '--help'],
  ]) {
    const { exitCode, printed } = await amanat(...args);
    assert.equal(exitCode, 0, args.join(' '));
    assert.match(printed, /amanat /);
  }
  const { printed } = await amanat('help', '--json');
  assert.ok(JSON.parse(printed).commands.length > 3);
});

test('a complaint in a file is lodged with the server of the data folder, and the same key again is the same complaint', async () => {
  const path = file('complaint.json', least);
  const first = await amanat(
    'lodge',
    path,
    '--data',
    dataDir,
    '--demo',
    '--json',
    '--idempotency-key',
    'Zm9yIHRlc3RzIG9ubHkgISE',
  );
  assert.equal(first.exitCode, 0, first.complained);
  const { code, promise } = JSON.parse(first.printed);
  assert.equal(parseCode(code.digits).kind, 'code');
  assert.match(promise, /^amanat-promise/);
  const again = await amanat('lodge', path, '--server', url, '--json', '--idempotency-key', 'Zm9yIHRlc3RzIG9ubHkgISE');
  assert.equal(again.printed, first.printed);
  const words = await amanat('lodge', path, '--server', url);
  assert.match(words.printed, /^Kept\. Received on \d{4}-\d{2}-\d{2}\./);
});

test('what the server refuses ends with 1, and what is no JSON with 2, without repeating it', async () => {
  const marker = 'Zarqavendish';
  const refused = await amanat('lodge', file('refused.json', { ...least, text: `${marker}\u202e` }), '--server', url);
  assert.equal(refused.exitCode, 1);
  assert.match(refused.complained, /control-character at text/);
  const unread = await amanat('lodge', file('unread.json', `{${marker}`), '--server', url);
  assert.equal(unread.exitCode, 2);
  assert.equal((await amanat('lodge', join(folder, 'missing.json'), '--server', url)).exitCode, 2);
  assert.doesNotMatch(refused.complained + unread.complained, new RegExp(marker));
});

test('where no server answers, the key is told with which the same may be sent again', async () => {
  const nobody = await amanat('lodge', file('later.json', least), '--server', 'http://127.0.0.1:9');
  assert.equal(nobody.exitCode, 1);
  assert.match(nobody.complained, /--idempotency-key=[\w-]{32}/);
});

test('a dossier is imported through the running server, and a change of it needs its reason', async () => {
  const changed = file('dossier.json', {
    ...shippedDossiers[0],
    id: 'training',
    title: 'TRAINING',
    linkedDossiers: [],
  });
  const imported = await amanat('import', 'dossier', changed, '--data', dataDir, '--demo', '--json');
  assert.deepEqual(JSON.parse(imported.printed), { kind: 'imported', id: 'training' });
  const again = await amanat('import', 'dossier', changed, '--data', dataDir, '--demo');
  assert.equal(again.printed, 'training: unchanged\n');
  const other = file('other.json', { ...shippedDossiers[0], id: 'training', title: 'TRAINING 2', linkedDossiers: [] });
  const refused = await amanat('import', 'dossier', other, '--data', dataDir, '--demo');
  assert.deepEqual([refused.exitCode, refused.complained], [1, 'Nothing was stored: missing at reason.\n']);
});

test('the demo is not thrown away under a running server; later it is, and a dossier can be imported in between', async () => {
  const running = await amanat('demo', 'reset', '--data', dataDir, '--json');
  assert.deepEqual([running.exitCode, JSON.parse(running.printed).outcome], [1, 'server-runs']);
  await stopServer();
  const later = file('later-dossier.json', { ...shippedDossiers[0], id: 'later', linkedDossiers: [] });
  const imported = await amanat('import', 'dossier', later, '--data', dataDir, '--demo');
  assert.equal(imported.printed, 'later: imported\n');
  const reset = await amanat('demo', 'reset', '--data', dataDir);
  assert.equal(reset.exitCode, 0, reset.complained);
  assert.equal(existsSync(dataDir), false);
  assert.equal((await amanat('demo', 'reset', '--data', dataDir, '--json')).exitCode, 0);
});

test('a folder that is not a training deployment is never thrown away', async () => {
  const other = await amanat('demo', 'reset', '--data', folder, '--json');
  assert.deepEqual([other.exitCode, JSON.parse(other.printed).outcome], [1, 'not-a-deployment']);
  const { openDeployment } = await import('@amanat/server');
  const real = mkdtempSync(join(realpathSync(tmpdir()), 'amanat-cli-real-'));
  const options = { dataDir: real, training: false, timeZone: 'Asia/Karachi', promiseHours: 24 };
  const { database } = await openDeployment({ ...options, now: () => Temporal.Now.instant() });
  await database.stop();
  const refused = await amanat('demo', 'reset', '--data', real, '--json');
  assert.equal(refused.exitCode, 1);
  assert.match(JSON.parse(refused.printed).outcome, /^(deployment-is-real|origin-differs)$/);
  assert.ok(existsSync(join(real, 'origin')));
  rmSync(real, { recursive: true });
});
