/** The command asks the server that runs on the folder, and writes what is public, and the bundle encrypted. */
import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, suite, test } from 'node:test';
import { serve, type ServerType } from '@hono/node-server';
import { Decrypter, generateIdentity, identityToRecipient } from 'age-encryption';
import { apiRoutes } from '../../server/api/index.ts';
import { openReleaseDesk } from '../../server/releases/index.ts';
import { announceServer } from '../../server/server-file.ts';
import { appOf, openTestDeployment, type TestDeployment } from '../../server/testing/test-deployment.ts';
import { amanat } from '../../test/fixtures/amanat-command.ts';

suite('amanat figures release, from the record', { timeout: 600_000 }, () => {
  const folder = mkdtempSync(join(realpathSync(tmpdir()), 'amanat-release-'));
  let deployment: TestDeployment;
  let server: ServerType;
  let snapshot: string;
  const command = (...args: readonly string[]) =>
    amanat(['figures', 'release', '--data', deployment.dataDir, '--snapshot', snapshot, ...args]);

  before(async () => {
    deployment = await openTestDeployment();
    const { services, opened } = deployment;
    const releaseDesk = openReleaseDesk({
      casework: opened.casework,
      figures: services.staff.figures,
      training: false,
    });
    snapshot = services.today().subtract({ days: 8 }).toString();
    const { fetch } = appOf(apiRoutes({ ...services, releaseDesk }), services, '/api');
    const port = await new Promise<number>((resolve) => {
      server = serve({ fetch, port: 0, hostname: '127.0.0.1' }, (address: AddressInfo) => resolve(address.port));
    });
    announceServer(deployment.dataDir, `http://127.0.0.1:${port}`, services.operatorKey);
  });
  after(async () => {
    server.close();
    await deployment.stop();
    rmSync(folder, { recursive: true });
  });

  test('wrong use is told before anything is asked', async () => {
    const out = join(folder, 'never');
    for (const args of [
      ['--audit-bundle', join(folder, 'b.age')],
      ['--recipient', 'age1x'],
      ['--kind', 'daily'],
      ['--out', join(folder, '..')],
    ])
      assert.equal((await command(...args)).exitCode, 2, args.join(' '));
    const young = await amanat([
      'figures',
      'release',
      '--data',
      deployment.dataDir,
      '--snapshot',
      '2099-01-01',
      '--out',
      out,
    ]);
    assert.equal(young.exitCode, 1);
    assert.match(young.complained, /seven days/);
    assert.ok(!existsSync(out));
  });

  test('the files are those that the server keeps, and the bundle opens for its recipient alone', async () => {
    const identity = await generateIdentity();
    const recipient = await identityToRecipient(identity);
    const [out, bundle] = [join(folder, snapshot), join(folder, 'bundle.age')];
    const made = await command('--kind', 'weekly', '--out', out, '--audit-bundle', bundle, '--recipient', recipient);
    assert.equal(made.exitCode, 0, made.complained);
    const { digest } = made.found;
    const kept = await deployment.services.casework.releases.files(snapshot);
    assert.ok(kept !== undefined && kept.size > 10);
    for (const [name, text] of kept) assert.equal(readFileSync(join(out, name), 'utf8'), text, name);
    const [stored] = await deployment.services.casework.releases.list();
    assert.equal(stored?.digest, digest);
    const decrypter = new Decrypter();
    decrypter.addIdentity(identity);
    assert.match(await decrypter.decrypt(readFileSync(bundle), 'text'), /"sdc-attack\/1"/);
    const again = await command('--out', join(folder, 'again'));
    assert.equal(again.exitCode, 1);
    assert.match(again.complained, /none is made again/);
  });
});
