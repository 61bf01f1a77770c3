/** Signer, witness and keys as an operator meets them: real programs on real folders, a log that asks them over HTTP. */
import assert from 'node:assert/strict';
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { type TestContext, test } from 'node:test';
import { emptyRoot, parseCosignerKey, parseVerifierKey, verifyByPolicy, parsePolicy } from '@amanat/ledger';
import { openLocalSigner, openPolicyFile, openRemoteSigner, readSignerWord, type Signer } from '@amanat/log-service';
import { sha256, verifyEd25519 } from '@amanat/node-crypto';
import { run } from '../index.ts';

const origin = 'record.example/kasur';
/** What any log may sign first: a size, and a root that nothing has to prove. */
const textOf = (size: number, root = 'first'): string =>
  `${origin}\n${size}\n${(size === 0 ? emptyRoot : sha256(Buffer.from(root))).toBase64()}\n`;

function newFolder(context: TestContext): string {
  const folder = mkdtempSync(join(realpathSync(tmpdir()), 'amanat-cli-signer-'));
  context.after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

interface Running {
  readonly url: string;
  readonly vkey: string;
  readonly child: ChildProcess;
  stop(signal?: NodeJS.Signals): Promise<number | null>;
}

async function start(context: TestContext, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Running> {
  const register = import.meta.resolve('@oxc-node/core/register');
  const main = join(import.meta.dirname, '..', 'main.ts');
  const child = spawn(process.execPath, ['--import', register, main, ...args, '--port', '0', '--json'], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { PATH: process.env['PATH'], ...env },
  });
  const stop = async (signal: NodeJS.Signals = 'SIGTERM'): Promise<number | null> => {
    if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
    const ended = once(child, 'exit');
    child.kill(signal);
    await ended;
    return child.exitCode;
  };
  context.after(() => stop('SIGKILL'));
  for await (const line of createInterface({ input: child.stdout })) {
    const ready = JSON.parse(line) as Readonly<Record<'url' | 'vkey', string>>;
    assert.deepEqual(Object.keys(ready), ['url', 'vkey']);
    return { ...ready, child, stop };
  }
  throw new Error('it ended before it was ready');
}

async function amanat(env: Readonly<Record<string, string>>, ...args: readonly string[]) {
  let printed = '';
  let complained = '';
  const terminal = {
    print: (text: string) => void (printed += `${text}\n`),
    complain: (text: string) => void (complained += `${text}\n`),
  };
  return { exitCode: await run(args, env, terminal), printed, complained };
}

const sign = (signer: Signer, oldSize: number, text: string) => signer.sign({ oldSize, proof: [], text });

test('a log publishes through a signer and a witness that are other programs, and they outlive kills', async (context) => {
  const folder = newFolder(context);
  const tokenFile = join(folder, 'word');
  const signerArgs = ['signer', '--dir', join(folder, 'signer'), '--origin', origin, '--token-file', tokenFile];
  const first = await start(context, signerArgs);
  assert.equal(statSync(tokenFile).mode & 0o777, 0o600);
  const word = readSignerWord(tokenFile);
  const signed = await sign(openRemoteSigner({ url: first.url, word }), 0, textOf(32));
  assert.ok(signed.kind === 'signed');
  const note = `${textOf(32)}\n${signed.lines.join('')}`;

  const witnessArgs = [
    'witness',
    '--dir',
    join(folder, 'witness'),
    '--log',
    `${first.vkey}=https://record.example/log`,
  ];
  const witness = await start(context, [...witnessArgs, '--name', 'witness.example/bar']);
  parseCosignerKey(witness.vkey, sha256);
  const policyFile = join(folder, 'witnesses.policy');
  writeFileSync(policyFile, `witness bar ${witness.vkey} ${witness.url}\nquorum bar\n`);
  const policy = openPolicyFile(policyFile);
  const [client] = policy.witnesses.all;
  const cosigned = await client?.cosign(note, 32, async () => []);
  assert.ok(cosigned?.kind === 'cosigned');
  const trusted = parsePolicy(policy.publicText([first.vkey]), sha256);
  const { size } = verifyByPolicy(note + cosigned.lines.join(''), trusted, verifyEd25519);
  assert.equal(size, 32);

  await Promise.all([first.stop('SIGKILL'), witness.stop('SIGKILL')]);
  const [signerAgain, witnessAgain] = [await start(context, signerArgs), await start(context, witnessArgs)];
  assert.deepEqual([signerAgain.vkey, witnessAgain.vkey], [first.vkey, witness.vkey]);
  const remote = openRemoteSigner({ url: signerAgain.url, word });
  assert.deepEqual(await sign(remote, 0, textOf(32)), { kind: 'other-size', size: 32 });
  assert.deepEqual(await sign(remote, 32, textOf(32)), signed);
  assert.deepEqual(await sign(remote, 32, textOf(32, 'other')), { kind: 'refused', reason: 'not-consistent' });
  const fork = await fetch(`${witnessAgain.url}/add-checkpoint`, { method: 'POST', body: `old 0\n\n${note}` });
  assert.deepEqual([fork.status, await fork.text()], [409, '32\n']);
  assert.deepEqual([await signerAgain.stop(), await witnessAgain.stop('SIGINT')], [0, 0]);
});

test('with a certificate the signer speaks TLS, and to other machines nothing else', async (context) => {
  const folder = newFolder(context);
  const [cert, key] = [join(folder, 'test.pem'), join(folder, 'test.key')];
  const request = ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-days', '2'];
  const names = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=IP:127.0.0.1'];
  execFileSync('openssl', [...request, ...names, '-keyout', key, '-out', cert], { stdio: 'ignore' });
  const args = ['--dir', join(folder, 'signer'), '--origin', origin, '--token-file', join(folder, 'word')];
  const open = await amanat({}, 'signer', ...args, '--port', '0', '--host', '0.0.0.0');
  assert.equal(open.exitCode, 2);
  assert.match(open.complained, /0\.0\.0\.0 can be reached by others/);
  const tls = ['--host', '0.0.0.0', '--tls-cert', cert, '--tls-key', key];
  const { url } = await start(context, ['signer', ...args, ...tls]);
  const address = `https://127.0.0.1:${new URL(url).port}`;
  // The authority is told to a process at its start, as an operator would.
  const program = `
    const { openRemoteSigner, readSignerWord } = await import('@amanat/log-service');
    const signer = openRemoteSigner({ url: '${address}', word: readSignerWord('${join(folder, 'word')}') });
    console.log((await signer.verifierKeys().catch(({ code }) => [code])).join());`;
  const ask = (env: NodeJS.ProcessEnv): string =>
    execFileSync(
      process.execPath,
      ['--import', import.meta.resolve('@oxc-node/core/register'), '--input-type=module', '--eval', program],
      { cwd: import.meta.dirname, env: { PATH: process.env['PATH'], ...env }, encoding: 'utf8' },
    );
  assert.match(ask({ NODE_EXTRA_CA_CERTS: cert }), /^record\.example\/kasur\+/);
  assert.equal(ask({}), 'signer-unreachable\n');
});

test('keys are shown, rotated, retired and frozen under a signer that goes on working', async (context) => {
  const data = newFolder(context);
  const signer = await openLocalSigner({ folder: join(data, 'signer'), origin });
  assert.equal((await sign(signer, 0, textOf(32))).kind, 'signed');
  const keys = async (...args: readonly string[]) => {
    const { exitCode, printed } = await amanat({}, 'keys', ...args, '--data', data, '--json');
    assert.equal(exitCode, 0);
    return JSON.parse(printed) as { size: number; keys: string[]; retiredKeys: string[]; frozen?: string };
  };
  const before = await keys('show');
  assert.deepEqual([before.size, before.keys.length, before.retiredKeys], [32, 1, []]);
  const rotated = await keys('rotate-log');
  assert.deepEqual(rotated.keys.slice(0, 1), before.keys);
  rotated.keys.forEach((key) => parseVerifierKey(key, sha256));
  const both = await sign(signer, 32, textOf(32));
  assert.ok(both.kind === 'signed' && both.lines.length === 2);
  assert.equal((await amanat({}, 'keys', 'rotate-log', '--data', data)).exitCode, 1);
  const retired = await keys('retire-log');
  assert.deepEqual([retired.keys, retired.retiredKeys], [rotated.keys.slice(1), before.keys]);
  const nothing = await amanat({}, 'keys', 'retire-log', '--data', data);
  assert.deepEqual([nothing.exitCode, nothing.complained.startsWith('signer-rotates-not: ')], [1, true]);
  assert.equal((await keys('freeze', '--reason', 'the disk was copied')).frozen, 'the disk was copied');
  assert.deepEqual(await sign(signer, 32, textOf(32)), { kind: 'refused', reason: 'frozen' });
  const words = await amanat({ AMANAT_SIGNER_DIR: join(data, 'signer') }, 'keys', 'show');
  assert.match(
    words.printed,
    /^log name +record\.example\/kasur\nlast signed +size 32\nkey .*\nretired .*\nFROZEN +the disk/,
  );
});

test('to look for a signer makes none; one on another machine is asked there', async (context) => {
  const data = newFolder(context);
  for (const args of [
    ['--data', data],
    ['--dir', join(data, 'signer')],
    ['--data', join(data, 'none')],
  ]) {
    const { exitCode, complained } = await amanat({}, 'keys', 'show', ...args);
    assert.equal(exitCode, 1);
    assert.match(complained, /There is no signer in /);
  }
  assert.ok(!existsSync(join(data, 'signer')) && !existsSync(join(data, 'none')));
  const remote = await amanat({ AMANAT_SIGNER_URL: 'https://192.0.2.1' }, 'keys', 'show', '--data', data);
  assert.equal(remote.exitCode, 2);
});

test('wrong use ends with 2, and what cannot be opened with 1 and its code', async (context) => {
  const folder = newFolder(context);
  const dir = join(folder, 'dir');
  const wrong: readonly (readonly string[])[] = [
    ['signer'],
    ['signer', '--dir', dir, '--origin', 'https://Record', '--port', '0', '--token-file', join(folder, 'w')],
    ['signer', '--dir', dir, '--origin', origin, '--port', '65536', '--token-file', join(folder, 'w')],
    ['signer', '--dir', dir, '--origin', origin, '--token-file', join(folder, 'w')],
    ['signer', '--dir', dir, '--origin', origin, '--port', '0', '--token-file', join(folder, 'none', 'w')],
    ['witness', '--port', '0'],
    ['witness', '--dir', dir, '--port', '0', '--log', 'record.example'],
    ['witness', '--dir', dir, '--port', '0', '--name', 'two words'],
    ['witness', '--dir', dir, '--port', '0', '--tls-cert', 'x.pem'],
    ['keys'],
    ['keys', 'burn'],
    ['keys', '__proto__'],
    ['keys', 'freeze'],
    ['keys', 'freeze', '--reason', ' '],
    ['keys', 'show', '--reason', 'x'],
  ];
  for (const args of wrong) assert.equal((await amanat({}, ...args)).exitCode, 2, args.join(' '));
  assert.ok(!existsSync(dir));
  const noLog = await amanat({}, 'witness', '--dir', dir, '--port', '0');
  assert.deepEqual([noLog.exitCode, noLog.complained.startsWith('witness-logs-wrong: ')], [1, true]);
  mkdirSync(join(folder, 'open'), { mode: 0o755 });
  const word = join(folder, 'w');
  const args = ['signer', '--origin', origin, '--port', '0', '--token-file', word];
  const open = await amanat({}, ...args, '--dir', join(folder, 'open'));
  assert.deepEqual([open.exitCode, open.complained.startsWith('signer-folder-not-private: ')], [1, true]);
  writeFileSync(word, 'short\n');
  const short = await amanat({}, ...args, '--dir', dir);
  assert.deepEqual([short.exitCode, short.complained.startsWith('signer-word-unreadable: ')], [1, true]);
  assert.equal(readFileSync(word, 'utf8'), 'short\n');
});
