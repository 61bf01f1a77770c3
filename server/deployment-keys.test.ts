/** The key files: made once, for their owner alone, and read back strictly. */
import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { ciphers, sha256, verifyEd25519 } from './ciphers.ts';
import { intakePrivateFile, openDeploymentKeys, readIntakePrivateKey } from './deployment-keys.ts';

function folderOf(context: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'amanat-keys-'));
  context.after(() => rmSync(folder, { recursive: true }));
  return folder;
}

test('keys are made at the first start and are the same at the next', (context) => {
  const folder = folderOf(context);
  const first = openDeploymentKeys(folder, 'record.example');
  const again = openDeploymentKeys(folder, 'record.example');
  assert.deepEqual(again.intakeKey, first.intakeKey);
  assert.deepEqual(again.promiseSigner.publicKey, first.promiseSigner.publicKey);
  assert.equal(again.deskKey, first.deskKey);
  assert.equal(first.promiseSigner.name, 'record.example/promise');
  assert.equal(first.intakeKey.fingerprint, sha256(first.intakeKey.publicKey).toHex());
  const other = openDeploymentKeys(folderOf(context), 'record.example');
  assert.notEqual(other.intakeKey.fingerprint, first.intakeKey.fingerprint);
  assert.notEqual(other.deskKey, first.deskKey);
});

test('the folder and each file are for their owner alone', (context) => {
  const { folder } = openDeploymentKeys(folderOf(context), 'record.example');
  assert.equal(statSync(folder).mode & 0o777, 0o700);
  const files = readdirSync(folder);
  assert.equal(files.length, 4);
  for (const file of files) assert.equal(statSync(join(folder, file)).mode & 0o777, 0o600, file);
});

test('the private half belongs to the public one, and the server starts without it', (context) => {
  const dataDir = folderOf(context);
  const keys = openDeploymentKeys(dataDir, 'record.example');
  assert.equal(keys.intakePrivateKeyIsHere, true);
  assert.deepEqual(ciphers.publicKeyOf(readIntakePrivateKey(dataDir)), keys.intakeKey.publicKey);
  unlinkSync(join(keys.folder, intakePrivateFile));
  const apart = openDeploymentKeys(dataDir, 'record.example');
  assert.equal(apart.intakePrivateKeyIsHere, false);
  assert.deepEqual(apart.intakeKey, keys.intakeKey);
  assert.throws(() => readIntakePrivateKey(dataDir));
});

test('the promise signer signs what its public key verifies', (context) => {
  const { promiseSigner } = openDeploymentKeys(folderOf(context), 'record.example');
  const bytes = ciphers.utf8('TRAINING');
  assert.ok(verifyEd25519(promiseSigner.publicKey, bytes, promiseSigner.sign(bytes)));
  assert.ok(!verifyEd25519(promiseSigner.publicKey, ciphers.utf8('training'), promiseSigner.sign(bytes)));
});

test('a file that does not hold a key stops the start, and the message does not hold the file', (context) => {
  const dataDir = folderOf(context);
  const { folder } = openDeploymentKeys(dataDir, 'record.example');
  for (const file of ['intake-public.key', 'promise.key', 'desk.key']) {
    const path = join(folder, file);
    const was = readFileSync(path, 'utf8');
    for (const wrong of ['', 'abcd', 'zz'.repeat(32), `${was.trim()}00`, was.trim().slice(1), 'AB'.repeat(32)]) {
      writeFileSync(path, wrong);
      assert.throws(
        () => openDeploymentKeys(dataDir, 'record.example'),
        (error) => error instanceof Error && (wrong === '' || !error.message.includes(wrong)),
      );
    }
    writeFileSync(path, was);
  }
  assert.ok(openDeploymentKeys(dataDir, 'record.example').deskKey.length >= 24);
});
