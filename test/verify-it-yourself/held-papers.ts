/**
 * What a reporter holds after lodging, made by programs of their own: a server and a witness, over HTTP, both ended before
 * anything is checked. Names of files are those of docs/verify-it-yourself.md.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';
import { modulesOf, readPattern } from '../browser/read-pattern.ts';
import { codeOf, fillShortly, type FormClient, openFormClient, proofFor } from '../fixtures/form-client.ts';
import { freshFolder, removeFolder } from '../fixtures/fresh-folder.ts';

export interface HeldPapers {
  /** 36 digits, as the `age` program is given them. */
  readonly code: string;
  readonly receipt: Uint8Array;
  readonly ownCopy: Uint8Array;
  readonly promise: string;
  /** Of another complaint, which is in the same log. */
  readonly otherPromise: string;
  readonly logKey: string;
  readonly promiseKey: string;
  readonly policy: string;
}

/** Stands in the own copy. Invented; with all that JSON spells otherwise. */
export const ownWords = 'TEST: the desk said "come back", twice \\ and\nwrote nothing. درخواست نہیں لی';
const origin = 'record.example/kasur';
const program = join(import.meta.dirname, '..', '..', 'cli', 'main.ts');

interface Started {
  readonly url: string;
  readonly vkey: string;
  end(): Promise<void>;
}

async function start(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Started> {
  const { PATH = '', HOME = '' } = process.env;
  const child = spawn(
    process.execPath,
    ['--import', import.meta.resolve('@oxc-node/core/register'), program, ...args, '--port', '0', '--json'],
    { stdio: ['ignore', 'pipe', 'inherit'], env: { PATH, HOME, ...env } },
  );
  const ended = once(child, 'exit');
  const end = async (): Promise<void> => {
    child.kill('SIGTERM');
    await ended;
  };
  for await (const line of createInterface({ input: child.stdout })) {
    const { url, vkey } = JSON.parse(line) as Readonly<Record<'url' | 'vkey', string>>;
    return { url, vkey, end };
  }
  throw new Error(`${args[0]} ended before it was ready`);
}

/** Everything comes over HTTP, as it does to a reporter. */
export async function holdPapers(): Promise<HeldPapers> {
  const dataDir = freshFolder();
  const ended: (() => Promise<void>)[] = [];
  const run = async (...args: Parameters<typeof start>): Promise<Started> => {
    const started = await start(...args);
    ended.push(() => started.end());
    return started;
  };
  const serve = () => run(['serve', '--data', dataDir, '--origin', origin], { AMANAT_PUBLISH_SECONDS: '1' });
  try {
    // Witnesses are agreed on once the log has a key.
    const { vkey, end } = await serve();
    await end();
    const witnessDir = join(dirname(dataDir), 'witness');
    mkdirSync(witnessDir, { mode: 0o700 });
    const witness = await run(['witness', '--dir', witnessDir, '--name', 'witness.example/bar', '--log', vkey]);
    const lines = [`witness bar ${witness.vkey} ${witness.url}`, 'group outside any bar', 'quorum outside', ''];
    writeFileSync(join(dataDir, 'witnesses.policy'), lines.join('\n'), { mode: 0o644 });
    const server = await serve();
    const papers = await lodgeAndTake(server.url);
    const policy = await (await fetch(`${server.url}/log/policy`)).text();
    return { ...papers, policy, logKey: server.vkey, promiseKey: await promiseKeyOn(server.url) };
  } finally {
    for (const end of ended) await end();
    removeFolder(dataDir);
  }
}

async function lodgeAndTake(url: string) {
  const client = openFormClient(url);
  await fillShortly(client);
  await post(client, '/en/lodge/reach', { reach: 'phone', 'reach-at': '0000 0000000', name: 'TEST' });
  await post(client, '/en/lodge/text', { text: ownWords });
  const { code, promise } = await send(client);
  const ownCopy = await (await download(client, url, '/en/lodged/copy')).bytes();
  const other = openFormClient(url);
  await fillShortly(other);
  const { promise: otherPromise } = await send(other);
  await post(client, '/en/code', { code });
  return { code, promise, otherPromise, ownCopy, receipt: await publishedReceipt(client, url) };
}

async function send(client: FormClient) {
  await post(client, '/en/lodge/send', await proofFor(client));
  const code = (await codeOf(client)).replaceAll(' ', '');
  return { code, promise: promiseOn((await client.get('/en/slip')).body) };
}

async function post(client: FormClient, path: string, fields: Readonly<Record<string, string>>): Promise<void> {
  const { status } = await client.post(path, fields);
  if (status !== 303) throw new Error(`${path} answered ${status}`);
}

/** The client's own answers are text. */
function download({ cookies }: FormClient, url: string, path: string): Promise<Response> {
  const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const headers = { cookie, origin: url, 'content-type': 'application/x-www-form-urlencoded' };
  return fetch(new URL(path, url), { method: 'POST', headers, redirect: 'manual' });
}

/** Until the log has published the entry the page leads back to itself. */
async function publishedReceipt(client: FormClient, url: string): Promise<Uint8Array> {
  for (let attempt = 0; attempt < 300; attempt++) {
    const answer = await download(client, url, '/en/record/receipt');
    if (answer.status === 200) return answer.bytes();
    if (answer.status !== 303) throw new Error(`the receipt was answered ${answer.status}`);
    await setTimeout(200);
  }
  throw new Error('the entry was not published');
}

/** As a phone's camera reads it from the slip. */
function promiseOn(slip: string): string {
  const [, size, path] = /<svg class="pattern" viewBox="0 0 (\d+) .*?<path d="([^"]+)"/s.exec(slip) ?? [];
  if (size === undefined || path === undefined) throw new Error('no pattern on the slip');
  return readPattern(modulesOf(path, Number(size)));
}

/** On the log's page it stands beside the log's own. */
async function promiseKeyOn(url: string): Promise<string> {
  const page = await (await fetch(`${url}/en/log`)).text();
  const [key] = /[a-z./]+\/promise\+[0-9a-f]{8}\+[A-Za-z0-9+/]{44}/.exec(page) ?? [];
  if (key === undefined) throw new Error('no promise key on the page of the log');
  return key;
}
