/**
 * Backup and restore, rehearsed with the whole program: a server that takes complaints, a machine that is lost, another
 * one that goes on, or must not.
 */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, suite, test, type TestContext } from 'node:test';
import { type ExitCode, run } from '@amanat/cli';
import { parseVerifierKey } from '@amanat/ledger';
import {
  loadLastSigned,
  openLocalSigner,
  type RunningWitness,
  startSignerServer,
  startWitnessServer,
} from '@amanat/log-service';
import { attachDatabase, type ConnectionSettings, openDatabase } from '@amanat/store';
import { Decrypter } from 'age-encryption';
import { Client } from 'pg';
import { sha256 } from '../server/ciphers.ts';
import { freshFolder, removeFolder } from './fixtures/fresh-folder.ts';
import { httpClient } from './fixtures/http-client.ts';
import { drawTicket, lodge } from './fixtures/lodging.ts';
import { databaseEnvironment } from './fixtures/server-database.ts';
import { endServerProcess, type ServerProcess, startServerProcess } from './fixtures/server-process.ts';

const origin = 'backup.test.example';

interface Ended {
  readonly code: ExitCode;
  readonly said: string;
  readonly complained: string;
}

async function amanat(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Ended> {
  const said: string[] = [];
  const complained: string[] = [];
  const terminal = { print: (text: string) => said.push(text), complain: (text: string) => complained.push(text) };
  const code = await run(args, env, terminal);
  return { code, said: said.join('\n'), complained: complained.join('\n') };
}

const parsed = ({ said }: Ended): Record<string, unknown> => JSON.parse(said) as Record<string, unknown>;

/** Everything that the rehearsal leaves behind for the tests that follow. */
interface Rehearsal {
  readonly above: string;
  readonly data: string;
  readonly key: string;
  readonly witness: RunningWitness;
  readonly identity: string;
  readonly recipient: string;
  /** Made while the server ran; more was published afterwards. */
  readonly earlier: string;
  readonly earlierMade: Record<string, unknown>;
  /** Made when the server had ended: nothing came after it. */
  readonly last: string;
  /** What the machine that was lost had: its folder, as it was at the end. */
  readonly signer: string;
  readonly published: string;
  readonly env: Readonly<Record<string, string>>;
  /** By code: of the complaint that both backups hold, and of one that only the last holds. */
  readonly codes: readonly [string, string];
  /** Their keys were destroyed between the two backups. */
  readonly erased: string;
}

let rehearsal: Rehearsal;
const servers: ServerProcess[] = [];

async function start(data: string, ...more: readonly string[]): Promise<ServerProcess> {
  const server = await startServerProcess(data, '--origin', origin, ...more);
  servers.push(server);
  return server;
}

async function lodged({ port }: ServerProcess): Promise<string> {
  const client = httpClient(port);
  const answer = await lodge(client, await drawTicket(client));
  client.close();
  assert.equal(answer.status, 201, answer.body);
  return (JSON.parse(answer.body) as { readonly code: { readonly digits: string } }).code.digits;
}

async function receiptOf({ port }: ServerProcess, code: string): Promise<Uint8Array> {
  for (let waitedMs = 0; waitedMs < 30_000; waitedMs += 200) {
    const answer = await fetch(`http://127.0.0.1:${port}/api/code/receipt`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ code }),
    });
    if (answer.status === 200) return new Uint8Array(await answer.arrayBuffer());
    assert.equal(answer.status, 202, await answer.text());
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  return assert.fail('the log did not publish');
}

const sizeIn = (note: string): number => Number(note.split('\n')[1]);

async function published({ port }: ServerProcess): Promise<string> {
  const answer = await fetch(`http://127.0.0.1:${port}/log/checkpoint`);
  assert.equal(answer.status, 200);
  return answer.text();
}

async function publishedAbove(server: ServerProcess, size: number): Promise<string> {
  for (let waitedMs = 0; waitedMs < 30_000; waitedMs += 100) {
    const note = await published(server);
    if (sizeIn(note) > size) return note;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return assert.fail('nothing more was published');
}

async function erase(person: string, data: string, databaseUrl: string | undefined): Promise<void> {
  const database = await openDatabase({ dataDir: data, databaseUrl, kind: 'real', origin });
  try {
    assert.ok(await database.destroyPersonKey(person));
  } finally {
    await database.stop();
  }
}

async function personsIn(owner: ConnectionSettings): Promise<readonly string[]> {
  const client = new Client(owner);
  await client.connect();
  try {
    const { rows } = await client.query<{ person_id: string }>('SELECT DISTINCT person_id FROM person_keys ORDER BY 1');
    return rows.map(({ person_id: personId }) => personId);
  } finally {
    await client.end();
  }
}

async function personsOf(data: string, { DATABASE_URL: databaseUrl }: Rehearsal['env']): Promise<readonly string[]> {
  const attached = await attachDatabase(data, databaseUrl);
  try {
    return await personsIn(attached.connectionOf('owner'));
  } finally {
    await attached.stop();
  }
}

async function rehearse(): Promise<Rehearsal> {
  const data = freshFolder();
  const above = mkdtempSync(join(realpathSync(tmpdir()), 'amanat-backup-'));
  chmodSync(above, 0o711);
  const env = await databaseEnvironment();
  Object.assign(process.env, { AMANAT_PUBLISH_SECONDS: '1' }, env);
  mkdirSync(data, { mode: 0o700 });
  const local = await openLocalSigner({ folder: join(data, 'signer'), origin });
  const [key = ''] = await local.verifierKeys();
  const witness = await startWitnessServer({
    folder: join(above, 'witness'),
    logs: [parseVerifierKey(key, sha256)],
    name: 'witness.example/bar',
    now: () => Temporal.Now.instant(),
    failed: (error) => assert.fail(String(error)),
    host: '127.0.0.1',
    port: 0,
  });
  const policy = `witness bar ${witness.verifierKey} ${witness.url}\nquorum bar\n`;
  writeFileSync(join(data, 'witnesses.policy'), policy, { mode: 0o600 });

  const identity = join(above, 'backup-identity.txt');
  writeFileSync(identity, `${(await amanat(['backup', 'keygen'])).said}\n`, { mode: 0o600 });
  const recipient = /^# public key: (age1\S+)$/m.exec(readFileSync(identity, 'utf8'))?.[1] ?? '';
  writeFileSync(join(data, 'backup-recipients'), `# keeper\n${recipient}\n`, { mode: 0o600 });
  const medium = join(above, 'medium');
  mkdirSync(medium);

  const server = await start(data);
  const first = await lodged(server);
  await receiptOf(server, first);
  const made = await amanat(['backup', '--to', medium, '--data', data, '--json'], env);
  assert.equal(made.code, 0, made.complained);
  const earlierMade = parsed(made);
  const [erased = ''] = await personsOf(data, env);
  const second = await lodged(server);
  await receiptOf(server, second);
  await publishedAbove(server, Number(earlierMade['publishedSize']) + 32);
  await endServerProcess(server, 'SIGTERM');
  await erase(erased, data, env['DATABASE_URL']);
  const again = await amanat(['backup', '--to', medium, '--data', data, '--recipient', recipient, '--json'], env);
  assert.equal(again.code, 0, again.complained);

  const signer = join(above, 'surviving-signer');
  cpSync(join(data, 'signer'), signer, { recursive: true });
  const files = join(above, 'published');
  cpSync(join(data, 'log'), files, { recursive: true });
  const earlier = String(earlierMade['folder']);
  const last = String(parsed(again)['folder']);
  const codes = [first, second] as const;
  return {
    above,
    data,
    key,
    witness,
    identity,
    recipient,
    earlier,
    earlierMade,
    last,
    signer,
    published: files,
    env,
    codes,
    erased,
  };
}

/** A folder that a restore may make; taken away with what was made of it. */
function newFolder(context: TestContext): string {
  const data = freshFolder();
  context.after(() => removeFolder(data));
  return data;
}

const restoreArgs = (from: string, data: string, ...more: readonly string[]): readonly string[] => [
  'restore',
  '--from',
  from,
  '--identity',
  rehearsal.identity,
  '--data',
  data,
  '--json',
  ...more,
];

/** A copy of a backup, to be changed. */
function copyOf(context: TestContext, backup: string): string {
  const copy = mkdtempSync(join(rehearsal.above, 'copy-'));
  context.after(() => rmSync(copy, { recursive: true, force: true }));
  cpSync(backup, copy, { recursive: true });
  return copy;
}

suite('backup and restore', { timeout: 240_000 }, () => {
  before(async () => {
    rehearsal = await rehearse();
  });
  after(async () => {
    await Promise.all(servers.map((server) => endServerProcess(server, 'SIGKILL')));
    await rehearsal.witness.stop();
    removeFolder(rehearsal.data);
    rmSync(rehearsal.above, { recursive: true, force: true });
  });

  test('a backup is a folder of encrypted tables and of what is public anyhow, and is there whole', async () => {
    const { above, earlier, earlierMade, identity } = rehearsal;
    const names = readdirSync(earlier).toSorted();
    for (const name of ['events', 'cases', 'codes', 'outbox', 'person_keys', 'log_entries', 'log_tiles', 'logs'])
      assert.ok(names.includes(`${name}.copy.age`), name);
    assert.deepEqual(
      names.filter((name) => !name.endsWith('.age')),
      ['checkpoint', 'manifest.json', 'signer'],
    );
    const decrypter = new Decrypter();
    decrypter.addIdentity(/^AGE-SECRET-KEY-1\S+$/m.exec(readFileSync(identity, 'utf8'))?.[0] ?? '');
    for (const name of names.filter((each) => each.endsWith('.copy.age'))) {
      const rows = Buffer.from(await decrypter.decrypt(readFileSync(join(earlier, name))));
      assert.equal(rows.toString('latin1', 0, 6), 'PGCOPY', name);
    }
    const kept = JSON.parse(await decrypter.decrypt(readFileSync(join(earlier, 'keys.age')), 'text')) as object;
    assert.deepEqual(
      Object.keys(kept).filter((name) => /daily|server\.json|passwords|postgres|lock/.test(name)),
      [],
    );
    for (const name of ['keys/promise.key', 'keys/desk.key', 'origin', 'signer/log.key', 'witnesses.policy'])
      assert.ok(Object.hasOwn(kept, name), name);
    assert.deepEqual(earlierMade['warnings'], ['intake-private-key-inside']);
    assert.equal(earlierMade['personKeys'], 'person_keys.copy.age');
    const [number] = /\d+$/.exec(earlier) ?? [];
    assert.equal(Number(number), sizeIn(readFileSync(join(earlier, 'checkpoint'), 'utf8')));
    assert.deepEqual(
      readdirSync(join(above, 'medium')).filter((name) => name.startsWith('half')),
      [],
    );
  });

  test('a backup older than what the surviving signer signed is restored to be read, and its log stands still', async (context) => {
    const { earlier, signer, codes } = rehearsal;
    const data = newFolder(context);
    const place = await emptyPlace();
    const restored = await amanat(restoreArgs(earlier, data, '--signer', signer), place);
    assert.equal(restored.code, 1);
    const { kind, halted, missing, size, foundBy } = parsed(restored);
    assert.deepEqual([kind, halted], ['restored-read-only', 'restored-below-signer']);
    const ahead = (await loadLastSigned(signer)).size;
    assert.equal(foundBy, 'signer');
    assert.equal(missing, ahead - Number(size));
    Object.assign(process.env, place);
    const server = await start(data);
    assert.equal((await receiptOf(server, codes[0])).length > 0, true);
    const unknown = await fetch(`http://127.0.0.1:${server.port}/api/code/receipt`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ code: codes[1] }),
    });
    assert.equal(unknown.status, 404);
    await lodged(server);
    assert.match(server.printed(), /restored-below-signer/);
    await endServerProcess(server, 'SIGTERM');
    assert.equal((await loadLastSigned(join(data, 'signer'))).size, ahead, 'the signer forgets nothing');
  });
  test('without the old signer the witness tells that more was signed, and how much', async (context) => {
    const restored = await amanat(restoreArgs(rehearsal.earlier, newFolder(context)), await emptyPlace());
    assert.equal(restored.code, 1);
    const { kind, halted, missing, size, foundBy } = parsed(restored);
    assert.deepEqual([kind, halted, foundBy], ['restored-read-only', 'witness-ahead', 'bar']);
    assert.equal(missing, (await loadLastSigned(rehearsal.signer)).size - Number(size));
  });

  test('without signer and witnesses it goes on, and says that only others can tell; a checkpoint that others hold stops it for good', async (context) => {
    const { earlier, above, published: files, signer } = rehearsal;
    const policy = join(above, 'no-witnesses.policy');
    writeFileSync(policy, 'quorum none\n');
    const alone = newFolder(context);
    const blind = await amanat(restoreArgs(earlier, alone, '--policy', policy), await emptyPlace());
    assert.equal(blind.code, 0, blind.complained);
    assert.equal(parsed(blind)['onlyOthersKnow'], true);
    const known = readFileSync(join(earlier, 'signer'), 'utf8');
    assert.ok((await loadLastSigned(join(alone, 'signer'))).size >= sizeIn(known));

    const data = newFolder(context);
    const shown = ['--policy', policy, '--checkpoint', join(files, 'checkpoint')];
    const told = await amanat(restoreArgs(earlier, data, ...shown), await emptyPlace());
    assert.equal(told.code, 1);
    assert.deepEqual([parsed(told)['halted'], parsed(told)['foundBy']], ['restored-below-signer', 'checkpoint']);
    assert.equal((await loadLastSigned(join(data, 'signer'))).size, (await loadLastSigned(signer)).size);

    const forged = join(above, 'forged-checkpoint');
    const note = readFileSync(join(files, 'checkpoint'), 'utf8');
    writeFileSync(forged, note.replace(/^\d+$/m, '9999'));
    const refused = await amanat(restoreArgs(earlier, newFolder(context), '--checkpoint', forged));
    assert.equal(refused.code, 2, refused.complained);
  });

  test('a signer that has signed another log of that name stops the restored one', async (context) => {
    const { last, above, signer } = rehearsal;
    const other = join(above, 'other-signer');
    cpSync(signer, other, { recursive: true });
    const [name, size] = readFileSync(join(other, 'last-signed'), 'utf8').split('\n');
    writeFileSync(join(other, 'last-signed'), `${name}\n${size}\n${Buffer.alloc(32, 1).toString('base64')}\n`);
    const restored = await amanat(restoreArgs(last, newFolder(context), '--signer', other), await emptyPlace());
    assert.equal(restored.code, 1);
    assert.equal(parsed(restored)['halted'], 'restored-differs');
  });

  test('an older copy of the signer is not believed, and its memory is not put back', async (context) => {
    const { earlier, last, above, signer } = rehearsal;
    const older = join(above, 'older-signer');
    cpSync(signer, older, { recursive: true });
    cpSync(join(earlier, 'signer'), join(older, 'last-signed'));
    const data = newFolder(context);
    const restored = await amanat(restoreArgs(last, data, '--signer', older), await emptyPlace());
    assert.equal(restored.code, 1);
    assert.deepEqual([parsed(restored)['halted'], parsed(restored)['foundBy']], ['signer-behind', 'signer']);
    assert.equal((await loadLastSigned(join(data, 'signer'))).size, (await loadLastSigned(signer)).size);
  });

  test('a signer on another machine is asked: it goes on, stops the log, or must answer first', async (context) => {
    const { earlier, last, above, signer } = rehearsal;
    const folder = join(above, 'remote-signer');
    cpSync(signer, folder, { recursive: true });
    const word = join(above, 'word');
    writeFileSync(word, `${'w'.repeat(32)}\n`);
    const remote = await startSignerServer({
      signer: await openLocalSigner({ folder, origin }),
      word: 'w'.repeat(32),
      host: '127.0.0.1',
      port: 0,
      failed: (error) => assert.fail(String(error)),
    });
    context.after(() => remote.stop());
    const env = { AMANAT_SIGNER_URL: remote.url, AMANAT_SIGNER_TOKEN_FILE: word };
    const data = newFolder(context);
    const goesOn = await amanat(restoreArgs(last, data), { ...env, ...(await emptyPlace()) });
    assert.equal(goesOn.code, 0, goesOn.complained);
    assert.equal(parsed(goesOn)['onlyOthersKnow'], false);
    assert.ok(!existsSync(join(data, 'signer')), 'its key stays where it is');
    const behind = await amanat(restoreArgs(earlier, newFolder(context)), { ...env, ...(await emptyPlace()) });
    assert.deepEqual(
      [behind.code, parsed(behind)['halted'], parsed(behind)['foundBy']],
      [1, 'restored-below-signer', 'signer'],
    );
    assert.equal(parsed(behind)['missing'], (await loadLastSigned(folder)).size - Number(parsed(behind)['size']));
    await remote.stop();
    const nothing = newFolder(context);
    const silent = await amanat(restoreArgs(last, nothing), env);
    assert.match(silent.complained, /^signer-unreachable: /);
    assert.ok(!existsSync(nothing) && !existsSync(`${nothing}.half`));
  });

  test('a record that was altered before the backup is found by the audit, and its log stands still', async (context) => {
    const { last, signer, above, recipient } = rehearsal;
    const [data, place] = [newFolder(context), await emptyPlace()];
    const restored = await amanat(restoreArgs(last, data, '--signer', signer), place);
    assert.equal(restored.code, 0, restored.complained);
    assert.deepEqual(parsed(restored)['findings'], []);
    const attached = await attachDatabase(data, place['DATABASE_URL']);
    const client = new Client(attached.connectionOf('owner'));
    await client.connect();
    await client.query(`UPDATE events SET recorded_on = '2020-01-01' WHERE type = 'complaint.lodged'`);
    await client.end();
    await attached.stop();
    const made = await amanat(['backup', '--to', above, '--data', data, '--recipient', recipient, '--json'], place);
    assert.equal(made.code, 0, made.complained);
    const again = await amanat(
      restoreArgs(String(parsed(made)['folder']), newFolder(context), '--signer', signer),
      await emptyPlace(),
    );
    assert.equal(again.code, 1);
    assert.deepEqual([parsed(again)['halted'], parsed(again)['foundBy']], ['restored-altered', 'audit']);
  });

  test('another identity does not open it, and nothing is made', async (context) => {
    const data = newFolder(context);
    const identity = join(rehearsal.above, 'other-identity.txt');
    writeFileSync(identity, (await amanat(['backup', 'keygen'])).said);
    const refused = await amanat(['restore', '--from', rehearsal.last, '--identity', identity, '--data', data]);
    assert.equal(refused.code, 1);
    assert.match(refused.complained, /^backup-identity-wrong: /);
    assert.ok(!existsSync(data) && !existsSync(`${data}.half`));
    writeFileSync(identity, 'AGE-SECRET-KEY-1QQQ\n');
    const garbled = await amanat(['restore', '--from', rehearsal.last, '--identity', identity, '--data', data]);
    assert.equal(garbled.code, 2);
    assert.ok(!garbled.complained.includes('QQQ'));
  });

  test('every file that was cut, changed or taken away is named, and nothing is made', async (context) => {
    const data = newFolder(context);
    for (const name of readdirSync(rehearsal.last)) {
      const cut = (path: string): void => truncateSync(path, Math.floor(readFileSync(path).length / 2));
      const change = (path: string): void => {
        const bytes = readFileSync(path);
        const at = Math.floor(bytes.length * 0.7);
        bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
        writeFileSync(path, bytes);
      };
      const remove = (path: string): void => rmSync(path);
      for (const harm of [cut, change, remove]) {
        const copy = copyOf(context, rehearsal.last);
        harm(join(copy, name));
        const refused = await amanat(restoreArgs(copy, data));
        assert.equal(refused.code, 1, `${harm.name} ${name}`);
        const code = harm === remove ? 'backup-file-missing' : 'backup-file-altered';
        // What is changed within the manifest shows at whatever it says otherwise.
        if (name === 'manifest.json' && harm !== remove)
          assert.match(refused.complained, /^backup-(manifest-wrong|file-altered|file-missing|of-another-version)/);
        else
          assert.ok(
            refused.complained.startsWith(`${code}: `) && refused.complained.endsWith(`: ${name}`),
            `${harm.name} ${refused.complained}`,
          );
        assert.ok(!existsSync(data) && !existsSync(`${data}.half`));
        rmSync(copy, { recursive: true });
      }
    }
  });

  test('person keys taken away after an erasure are replaced by those of a newer backup, and the erased stay erased', async (context) => {
    const { earlier, last, erased } = rehearsal;
    const copy = copyOf(context, earlier);
    rmSync(join(copy, 'person_keys.copy.age'));
    const missing = await amanat(restoreArgs(copy, newFolder(context)));
    assert.match(missing.complained, /^backup-file-missing: .*person_keys\.copy\.age$/);
    const [data, place] = [newFolder(context), await emptyPlace()];
    const restored = await amanat(restoreArgs(copy, data, '--person-keys-from', last), place);
    assert.equal(parsed(restored)['kind'], 'restored-read-only');
    assert.ok(!(await personsOf(data, place)).includes(erased));
    const [whole, elsewhere] = [newFolder(context), await emptyPlace()];
    await amanat(restoreArgs(earlier, whole), elsewhere);
    assert.ok((await personsOf(whole, elsewhere)).includes(erased), 'an older backup brings them back');
  });

  if (process.env['DATABASE_URL'] !== undefined)
    test('what was backed up on a server of another version goes into the embedded database, and from there back', async (context) => {
      const { last, signer, above, recipient } = rehearsal;
      const data = newFolder(context);
      const embedded = await amanat(restoreArgs(last, data, '--signer', signer));
      assert.equal(embedded.code, 0, embedded.complained);
      const made = await amanat(['backup', '--to', above, '--data', data, '--recipient', recipient, '--json']);
      assert.equal(made.code, 0, made.complained);
      const place = await emptyPlace();
      const again = ['--signer', signer];
      const byUrl = await amanat(restoreArgs(String(parsed(made)['folder']), newFolder(context), ...again), place);
      assert.equal(byUrl.code, 0, byUrl.complained);
      const twice = await amanat(restoreArgs(last, newFolder(context), ...again), place);
      assert.match(twice.complained, /^restore-database-not-empty: /);
    });

  test('nothing is restored over anything', async () => {
    const { last, above } = rehearsal;
    const data = join(above, 'mine');
    mkdirSync(data);
    writeFileSync(join(data, 'mine.txt'), 'mine');
    const refused = await amanat(restoreArgs(last, data));
    assert.equal(refused.code, 2);
    assert.deepEqual(readdirSync(data), ['mine.txt']);
    rmSync(join(data, 'mine.txt'));
    mkdirSync(`${data}.half`);
    const cutOff = await amanat(restoreArgs(last, data));
    assert.match(cutOff.complained, /^restore-unfinished: /);
    assert.deepEqual(readdirSync(`${data}.half`), []);
  });

  test('a backup without recipient, to a medium that is not there, or into the data folder is wrong use', async () => {
    const { data, above, recipient, env } = rehearsal;
    const without = join(above, 'without');
    mkdirSync(without);
    const wrong: readonly (readonly string[])[] = [
      ['--to', above, '--data', without],
      ['--to', join(above, 'not-mounted'), '--data', data],
      ['--to', data, '--data', data],
      ['--to', join(data, 'keys'), '--data', data],
      ['--to', above, '--data', data, '--recipient', recipient.slice(0, -1)],
      ['--to', above, '--data', data, '--recipients', join(above, 'no-such-file')],
      ['--data', data],
      ['now', '--to', above, '--data', data],
    ];
    for (const args of wrong) {
      const refused = await amanat(['backup', ...args], env);
      assert.equal(refused.code, 2, args.join(' '));
      assert.ok(!refused.complained.includes(recipient.slice(4, -1)), 'what was typed is not repeated');
    }
    const none = await amanat(['backup', '--to', above, '--data', without]);
    assert.match(none.complained, /age-keygen/);
  });

  test('a medium that is full or cannot be written to gets nothing, and loses nothing', async (context) => {
    const { data, above, recipient, env } = rehearsal;
    if (process.platform === 'linux') {
      // Nobody makes folders there, root included.
      const refused = await amanat(['backup', '--to', '/proc', '--data', data, '--recipient', recipient], env);
      assert.equal(refused.code, 1);
      assert.match(refused.complained, /^backup-not-writable: /);
    }
    const small = join(above, 'small');
    mkdirSync(small);
    if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=32k', 'tmpfs', small]).status !== 0)
      return context.diagnostic('no small disk can be mounted here');
    context.after(() => spawnSync('umount', [small]));
    writeFileSync(join(small, 'older'), 'older');
    const full = await amanat(['backup', '--to', small, '--data', data, '--recipient', recipient], env);
    assert.equal(full.code, 1);
    assert.match(full.complained, /^backup-disk-full: /);
    assert.deepEqual(readdirSync(small), ['older']);
  });

  test('the last backup goes on where the log was: the code opens, the receipt verifies, the next checkpoint extends the old', async (context) => {
    const { last, signer, published: before, key, codes } = rehearsal;
    const data = newFolder(context);
    const place = await emptyPlace();
    const restored = await amanat(restoreArgs(last, data, '--signer', signer), place);
    assert.equal(restored.code, 0, restored.complained);
    const { kind, onlyOthersKnow, silentWitnesses } = parsed(restored);
    assert.deepEqual([kind, onlyOthersKnow, silentWitnesses], ['restored', false, []]);
    assert.ok(!existsSync(`${data}.half`));
    assert.ok(!existsSync(join(data, 'keys', 'daily.keys')));

    const state = join(rehearsal.above, 'state');
    const remembered = await amanat(['verify', 'log', before, '--key', key, '--state', state]);
    assert.equal(remembered.code, 0, remembered.complained);
    const seen = await loadLastSigned(signer);
    Object.assign(process.env, place);
    // Slow enough to look at what it writes first.
    process.env['AMANAT_PUBLISH_SECONDS'] = '3';
    const server = await start(data);
    const note = await publishedAbove(server, seen.size);
    // Rebuilt from the record: what was published is the same bytes again.
    const both = readdirSync(before, { recursive: true, encoding: 'utf8' }).filter(
      (name) => statSync(join(before, name)).isFile() && existsSync(join(data, 'log', name)) && name !== 'checkpoint',
    );
    assert.ok(both.length > 0);
    for (const name of both)
      assert.deepEqual(readFileSync(join(data, 'log', name)), readFileSync(join(before, name)), name);
    const url = `http://127.0.0.1:${server.port}`;
    const extended = await amanat(['verify', 'log', `${url}/log`, '--key', key, '--state', state]);
    assert.equal(extended.code, 0, extended.complained);
    assert.ok(note.includes('— witness.example/bar '), 'the witness went along');
    for (const code of codes) {
      const receipt = join(rehearsal.above, 'receipt.age');
      writeFileSync(receipt, await receiptOf(server, code));
      const checked = await amanat(['verify', 'receipt', receipt, '--code', code, '--key', key]);
      assert.equal(checked.code, 0, checked.complained);
    }
    await receiptOf(server, await lodged(server));
    await endServerProcess(server, 'SIGTERM');
  });
});

/** Where the next record goes: under `npm run test:postgres` an empty database. */
const emptyPlace = databaseEnvironment;
