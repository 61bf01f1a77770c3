/**
 * The disk of a sealed server is stolen, or its backup restored elsewhere. Without a slot's secret nothing in the folder
 * opens anything; the same thief finds a key that was left lying there, and the passphrase opens everything but what was
 * erased.
 */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, suite, test } from 'node:test';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { ciphers } from '../server/ciphers.ts';
import { openDeployment } from '../server/open-deployment.ts';
import { stopReading } from '../server/start.ts';
import { lodge, markers, readable } from './erasure/erasing.ts';
import { amanat } from './fixtures/amanat-command.ts';
import { eraseOnRecord } from './fixtures/recorded-erasure.ts';
import { rob } from './fixtures/thief.ts';

const passphrase = 'TRAINING five quiet words nobody joins';
const today = Temporal.PlainDate.from('2026-11-22');

suite('a stolen disk', { timeout: 600_000 }, () => {
  const above = mkdtempSync(join(realpathSync(tmpdir()), 'amanat-stolen-'));
  const dataDir = join(above, 'data');
  let whole: string;
  let halfErased: string;
  let waiting: string;
  let deploymentKey: string;

  const open = (folder: string) =>
    openDeployment({
      dataDir: folder,
      training: false,
      origin: 'record.example',
      timeZone: 'Asia/Karachi',
      promiseHours: 24,
      now: () => Temporal.Instant.from('2026-11-22T06:30:00Z'),
    });

  before(async () => {
    chmodSync(above, 0o711);
    mkdirSync(dataDir, { mode: 0o700 });
    const opened = await open(dataDir);
    // The key file is kept elsewhere.
    const slots = [
      { kind: 'passphrase', passphrase },
      { kind: 'key-file', key: ciphers.random(32) },
    ] as const;
    const ceremony = await opened.keyring.holdCeremony({ slots });
    assert.equal(ceremony.kind, 'held');
    const unsealed = await opened.keyring.unseal({ kind: 'passphrase', passphrase });
    assert.equal(unsealed.kind, 'unsealed');
    deploymentKey = opened.keyring.deploymentKey().toHex();
    ({ caseId: whole } = await lodge(opened, { names: true }, today));
    ({ caseId: halfErased } = await lodge(opened, { names: true }, today));
    const [lodged] = await opened.database.record.loadStream(halfErased);
    const reporter = /"reporter":\{[^}]*"person":"(per_[0-9a-z]{26})"/.exec(
      ciphers.text(lodged?.body ?? new Uint8Array()),
    );
    await eraseOnRecord(reporter?.[1] ?? '', opened.database);
    await opened.keyring.seal();
    ({ caseId: waiting } = await lodge(opened, { names: true }, today));
    await stopReading(opened);
    await opened.database.stop();
  });
  after(() => rmSync(above, { recursive: true, force: true }));

  const copyOf = (name: string): string => {
    // With owners: as root the database belongs to a user of its own.
    execFileSync('cp', ['-a', dataDir, join(above, name)]);
    return join(above, name);
  };

  /** What a keeper reads on it, once the passphrase was typed. */
  async function readAll(folder: string): Promise<void> {
    const opened = await open(folder);
    try {
      assert.equal(opened.keyring.state(), 'sealed');
      assert.notEqual(
        (await opened.keyring.unseal({ kind: 'passphrase', passphrase: `${passphrase}s` })).kind,
        'unsealed',
      );
      assert.equal((await opened.keyring.unseal({ kind: 'passphrase', passphrase })).kind, 'unsealed');
      await opened.keyring.whenRewrapped();
      for (const caseId of [whole, waiting]) {
        const texts = await readable(opened, caseId);
        for (const word of markers.child) assert.ok(texts.child.join().includes(word), word);
        for (const word of markers.reporter) assert.ok(texts.reporter.join().includes(word), word);
      }
      const texts = await readable(opened, halfErased);
      assert.deepEqual([texts.child.length, texts.reporter.length], [1, 0], 'the erased one stays erased');
    } finally {
      await stopReading(opened);
      await opened.database.stop();
    }
  }

  test('with everything in the folder, and every 32 bytes of it tried as a key, nothing opens', async () => {
    const { tried, opened } = await rob(copyOf('stolen'));
    assert.deepEqual(opened, []);
    assert.ok(tried > 1_000, `${tried} were tried`);
  });

  test('a key that somebody left lying in the folder is found by the same thief', async () => {
    const folder = copyOf('careless');
    writeFileSync(join(folder, 'keys', 'note.txt'), `the key: ${deploymentKey}\n`);
    const { opened } = await rob(folder);
    assert.deepEqual(opened, ['case key', 'intake key']);
  });

  test('with the passphrase everything opens but what was erased', async () => {
    await readAll(copyOf('with-passphrase'));
  });

  test('restored from a backup into another folder and unsealed by the passphrase, texts open and the erased stay erased', async () => {
    const identity = await generateX25519Identity();
    const medium = join(above, 'medium');
    mkdirSync(medium);
    const identityFile = join(above, 'identity.txt');
    writeFileSync(identityFile, `${identity}\n`, { mode: 0o600 });
    const recipient = await identityToRecipient(identity);
    const made = await amanat(['backup', '--to', medium, '--data', dataDir, '--recipient', recipient]);
    assert.equal(made.exitCode, 0, made.complained);
    assert.deepEqual(made.found['warnings'], ['signer-not-inside'], 'and no warning of a readable key');
    const restored = join(above, 'restored');
    const from = ['--from', String(made.found['folder']), '--identity', identityFile];
    const answer = await amanat(['restore', ...from, '--data', restored]);
    assert.deepEqual([answer.exitCode, answer.found['findings']], [0, []], answer.complained);
    const { opened } = await rob(restored);
    assert.deepEqual(opened, []);
    await readAll(restored);
  });
});
