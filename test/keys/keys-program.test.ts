/** The keys as an operator and keepers handle them: real commands, a real server, and power cuts. */
import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, realpathSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawn } from 'node:child_process';
import { after, before, suite, test } from 'node:test';
import { armor, Decrypter, Encrypter, generateIdentity, identityToRecipient } from 'age-encryption';
import { Client } from 'pg';
import { openDatabase } from '@amanat/store';
import { amanat } from '../fixtures/amanat-command.ts';
import { freshFolder, removeFolder } from '../fixtures/fresh-folder.ts';
import { leastAnswers } from '../fixtures/lodging.ts';
import { endServerProcess, type ServerProcess, startServerProcess } from '../fixtures/server-process.ts';

const passphrase = 'five quiet words nobody joins';

suite('keys on the command line', { timeout: 600_000 }, () => {
  const medium = mkdtempSync(join(realpathSync(tmpdir()), 'amanat-medium-'));
  const on = (name: string): string => join(medium, name);
  const dataDir = freshFolder();
  const identities: string[] = [];
  let server: ServerProcess;
  const keys = (...args: readonly string[]) => amanat(['keys', ...args, '--data', dataDir]);
  const unseal = (...args: readonly string[]) => amanat(['unseal', ...args, '--data', dataDir]);
  const state = async (): Promise<unknown> => (await keys('slots')).found['state'];
  const lodge = async (): Promise<void> => {
    writeFileSync(on('complaint.json'), JSON.stringify(leastAnswers));
    assert.equal((await amanat(['lodge', on('complaint.json'), '--data', dataDir])).exitCode, 0);
  };
  const restart = async (signal: 'SIGKILL' | 'SIGTERM'): Promise<void> => {
    await endServerProcess(server, signal);
    server = await startServerProcess(dataDir);
  };
  const openShare = async (number: number): Promise<string> => {
    const decrypter = new Decrypter();
    decrypter.addIdentity(identities[number - 1] ?? '');
    return decrypter.decrypt(armor.decode(readFileSync(on(`share-${number}.age`), 'utf8')), 'text');
  };

  before(async () => {
    writeFileSync(on('passphrase'), `${passphrase}\n`);
    writeFileSync(on('wrong'), `${passphrase}!\n`);
    server = await startServerProcess(dataDir);
  });
  after(async () => {
    await endServerProcess(server, 'SIGTERM');
    removeFolder(dataDir);
    rmSync(medium, { recursive: true, force: true });
  });

  test('wrong use ends with 2 and makes nothing; what cannot be done yet ends with 1', async () => {
    for (const args of [
      ['ceremony'],
      ['ceremony', '--shares', '4/3'],
      ['ceremony', '--shares', '2/3', '--custodian', 'age1nobody'],
      ['ceremony', '--shares', '2/3', '--custodian', 'x', '--custodian', 'y', '--custodian', 'z'],
      ['ceremony', '--passphrases', '99'],
      ['ceremony', '--key-file', join(dataDir, 'keys', 'mine'), '--passphrase-file', on('passphrase')],
      ['add-slot', '--shares', '2/3', '--passphrase-file', on('passphrase')],
      ['remove-slot'],
      ['slots', '--shares', '2/3'],
    ])
      assert.equal((await keys(...args)).exitCode, 2, args.join(' '));
    assert.equal((await unseal('--key-file', on('none'))).exitCode, 1);
    assert.equal((await unseal('--gather', '--key-file', on('none'))).exitCode, 2);
    assert.deepEqual((await unseal('--passphrase-file', on('passphrase'))).found, { kind: 'no-keys' });
    assert.equal((await keys('ceremony', '--passphrase-file', on('passphrase'))).exitCode, 1, 'one way is too few');
    assert.equal(await state(), 'no-keys');
    assert.ok(!existsSync(join(dataDir, 'keys', 'mine')));
  });

  test('the ceremony gives each custodian a file that nobody else opens, and takes the intake key off the disk', async () => {
    const custodians: string[] = [];
    for (let number = 1; number <= 3; number++) {
      const identity = await generateIdentity();
      identities.push(identity);
      custodians.push('--custodian', await identityToRecipient(identity));
    }
    await lodge();
    const ways = ['--passphrase-file', on('passphrase'), '--key-file', on('keeper.key'), '--shares', '2/3'];
    const held = await keys('ceremony', ...ways, ...custodians, '--out', medium);
    assert.equal(held.exitCode, 0, held.complained);
    assert.deepEqual(held.found, { kind: 'held', files: [1, 2, 3].map((number) => on(`share-${number}.age`)) });
    assert.match(await openShare(1), /^(?:(?:[0-9A-Z]{4} ?){6}\n){3}$/);
    assert.equal(statSync(on('keeper.key')).mode & 0o777, 0o600);
    assert.ok(!existsSync(join(dataDir, 'keys', 'intake-private.key')));
    assert.equal(await state(), 'sealed');
    assert.equal((await keys('ceremony', '--passphrase-file', on('passphrase'), '--shares', '2/3')).exitCode, 1);
  });

  test('after a power cut it is sealed and takes complaints; each way unseals, a wrong one ends with 1', async () => {
    await restart('SIGKILL');
    assert.equal(await state(), 'sealed');
    await lodge();
    const first = await amanat(['accounts', 'first-link', '--data', dataDir]);
    assert.deepEqual([first.exitCode, first.found], [1, { kind: 'sealed' }]);
    const wrong = await unseal('--passphrase-file', on('wrong'));
    assert.deepEqual([wrong.exitCode, wrong.found], [1, { kind: 'does-not-open' }]);
    writeFileSync(on('share-1'), await openShare(1));
    writeFileSync(on('share-3'), await openShare(3));
    const few = await unseal('--share', on('share-1'));
    assert.deepEqual([few.exitCode, few.found], [1, { kind: 'shares-too-few', have: 1, threshold: 2 }]);
    for (const way of [
      ['--passphrase-file', on('passphrase')],
      ['--key-file', on('keeper.key')],
      ['--share', on('share-1'), '--share', on('share-3')],
    ]) {
      const answer = await unseal(...way);
      assert.deepEqual([answer.exitCode, answer.found['kind']], [0, 'unsealed'], answer.complained);
      assert.deepEqual((await unseal(...way)).found, { kind: 'was-unsealed' });
      assert.equal((await fetch(`http://127.0.0.1:${server.port}/healthz`)).status, 200);
      assert.equal((await amanat(['seal', '--data', dataDir])).exitCode, 0);
      assert.equal(await state(), 'sealed');
    }
  });

  test('shares from afar: encrypted at home to a line that is good for this once, pasted in, and it is unsealed', async () => {
    assert.equal(await state(), 'sealed');
    const child = spawn(
      process.execPath,
      [
        '--import',
        import.meta.resolve('@oxc-node/core/register'),
        'cli/main.ts',
        'unseal',
        '--gather',
        '--data',
        dataDir,
      ],
      { cwd: join(import.meta.dirname, '..', '..'), stdio: ['pipe', 'pipe', 'pipe'] },
    );
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
    const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
    const line = await new Promise<string>((resolve) => {
      child.stderr.on('data', () => {
        const found = /age1[a-z0-9]{58}/.exec(said)?.[0];
        if (found !== undefined) resolve(found);
      });
    });
    for (const number of [2, 1]) {
      const encrypter = new Encrypter();
      encrypter.addRecipient(line);
      child.stdin.write(`\n${armor.encode(await encrypter.encrypt(await openShare(number)))}\n`);
    }
    assert.equal(await ended, 0, said);
    assert.match(said, /1 of the 2 shares/);
    assert.equal(await state(), 'unsealed');
    const first = await amanat(['accounts', 'first-link', '--data', dataDir]);
    assert.deepEqual([first.exitCode, first.found['kind']], [0, 'first-link'], first.complained);
  });

  test('killed while much is put under its keys, it goes on at the next unsealing, and nothing is lost', async () => {
    assert.equal((await amanat(['seal', '--data', dataDir])).exitCode, 0);
    const before = 2;
    const more = 20;
    for (let lodged = 0; lodged < more; lodged += 10) await Promise.all(Array.from({ length: 10 }, lodge));
    assert.equal((await unseal('--key-file', on('keeper.key'))).exitCode, 0);
    await restart('SIGKILL');
    assert.equal((await unseal('--key-file', on('keeper.key'))).exitCode, 0);
    for (let look = 0; look < 100 && (await keys('slots')).found['cases'] !== 0; look++)
      await new Promise((resolve) => setTimeout(resolve, 100));
    assert.equal((await keys('slots')).found['cases'], 0);
    await endServerProcess(server, 'SIGTERM');
    const database = await openDatabase({ dataDir, kind: 'real', origin: 'unused', originIsNew: true });
    try {
      const owner = new Client(database.connectionOf('owner'));
      await owner.connect();
      const { rows } = await owner.query<Record<string, string>>(
        `SELECT (SELECT count(*) FROM cases) AS cases, (SELECT count(*) FROM case_keys) AS case_keys,
                (SELECT count(*) FROM person_keys) AS person_keys,
                (SELECT count(*) FROM person_keys WHERE intake_key IS NOT NULL) AS under_intake`,
      );
      await owner.end();
      const cases = String(before + more);
      assert.deepEqual(rows, [
        { cases, case_keys: cases, person_keys: String(3 * (before + more)), under_intake: '0' },
      ]);
    } finally {
      await database.stop();
    }
    server = await startServerProcess(dataDir);
  });

  test('a new intake key, a new slot and the end of an old one by command; a stopped server is said to be stopped', async () => {
    assert.equal((await unseal('--key-file', on('keeper.key'))).exitCode, 0);
    const rotated = await keys('rotate-intake');
    assert.match(String(rotated.found['fingerprint']), /^[0-9a-f]{64}$/);
    const added = await keys('add-slot', '--key-file', on('second.key'));
    assert.equal(added.exitCode, 0);
    const { slots } = (await keys('slots')).found;
    assert.ok(Array.isArray(slots) && slots.length === 4);
    const passphraseSlot = slots.find(({ kind }) => kind === 'passphrase');
    assert.equal((await keys('remove-slot', String(passphraseSlot?.slot))).exitCode, 0);
    await restart('SIGTERM');
    assert.equal((await unseal('--passphrase-file', on('passphrase'))).exitCode, 1);
    assert.equal((await unseal('--key-file', on('second.key'))).exitCode, 0);
    const missing = await amanat(['unseal', '--key-file', on('second.key'), '--data', on('nowhere')]);
    assert.deepEqual([missing.exitCode, missing.found], [1, { kind: 'no-server' }]);
  });
});
