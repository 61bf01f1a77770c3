/** A log whose signer is on another machine is ended only when nothing can be signed under its name any more. */
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { openLocalSigner, readSignerWord, startSignerServer } from '@amanat/log-service';
import { amanat } from '../fixtures/amanat-command.ts';
import { freshFolder, removeFolder } from '../fixtures/fresh-folder.ts';
import { checkpointAt, sizeOf, until } from '../fixtures/log-visitor.ts';
import { runningServer } from '../fixtures/running-server.ts';

const origin = 'record.example/kasur';

test('new-origin begins no other log while the signer elsewhere would still sign, and asks it', async (context) => {
  const dataDir = freshFolder();
  context.after(() => removeFolder(dataDir));
  const elsewhere = join(dirname(dataDir), 'elsewhere');
  const tokenFile = join(dirname(dataDir), 'word');
  writeFileSync(tokenFile, `${'w'.repeat(43)}\n`, { mode: 0o600 });
  const signer = await openLocalSigner({ folder: elsewhere, origin });
  const failed = (error: unknown): void => assert.fail(String(error));
  const listener = await startSignerServer({
    signer,
    word: readSignerWord(tokenFile),
    failed,
    host: '127.0.0.1',
    port: 0,
  });
  context.after(() => listener.stop());
  const env = { AMANAT_PUBLISH_SECONDS: '1', AMANAT_SIGNER_URL: listener.url, AMANAT_SIGNER_TOKEN_FILE: tokenFile };

  const server = await runningServer(['--origin', origin], { dataDir, env });
  const note = await until(() => checkpointAt(server.url), 'a checkpoint');
  assert.ok(sizeOf(note) >= 32);
  await server.stop();

  const newOrigin = () =>
    amanat(['keys', 'new-origin', 'record.example/kasur-2', '--reason', 'a test', '--data', dataDir], env);
  const before = await newOrigin();
  assert.notEqual(before.exitCode, 0);
  assert.match(
    before.complained,
    /^Freeze the signer first: amanat keys freeze --dir DIR --reason TEXT on its machine\./,
  );
  const untouched = await newOrigin();
  assert.equal(untouched.complained, before.complained, 'nothing has changed');

  await signer.freeze('a test');
  const { exitCode, found, complained } = await newOrigin();
  assert.equal(exitCode, 0, complained);
  assert.equal(found['logId'], 2);
});
