/** Two logs under one name and one key, shown to two: each alone looks well. Whoever compares, and a witness, catches it. */
import assert from 'node:assert/strict';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, suite, test } from 'node:test';
import { bundlePath, encodeAddCheckpoint, parseBundle, parseVerifierKey } from '@amanat/ledger';
import { type RunningWitness, startWitnessServer } from '@amanat/log-service';
import { loadSeeds } from '../../log-service/signer-folder.ts';
import { sha256, WrittenLog } from '../../log-service/testing/written-log.ts';
import { amanat } from '../fixtures/amanat-command.ts';
import { type AmanatProcess, startAmanat } from '../fixtures/amanat-process.ts';
import { freshFolder, removeFolder } from '../fixtures/fresh-folder.ts';
import { checkpointAt, lodgeAt, sizeOf, until } from '../fixtures/log-visitor.ts';
import { serveFolder } from './served-folder.ts';

const origin = 'record.example/kasur';

suite('two logs shown to two people', { timeout: 600_000 }, () => {
  const dataDir = freshFolder();
  const folder = mkdtempSync(join(realpathSync(tmpdir()), 'amanat-split-'));
  const shownToBar = join(folder, 'shown-to-bar');
  /** The log's own. */
  let seed: Uint8Array;
  let forked: WrittenLog;
  let vkey: string;
  let server: AmanatProcess;

  before(async () => {
    server = await startAmanat(['serve', '--data', dataDir, '--origin', origin], { AMANAT_PUBLISH_SECONDS: '1' });
    ({ vkey } = server.ready);
    await lodgeAt(server.ready.url);
    const note = await until(async () => {
      const seen = await checkpointAt(server.ready.url);
      return seen !== undefined && sizeOf(seen) >= 64 ? seen : undefined;
    }, 'two publications');
    await server.end();
    cpSync(join(dataDir, 'log'), shownToBar, { recursive: true });
    // Whoever holds the signing key and the record can tell two stories: the same beginning, then another end.
    const size = sizeOf(readFileSync(join(shownToBar, 'checkpoint'), 'utf8'));
    assert.ok(size >= sizeOf(note) && size < 256);
    const common = size - 32;
    [seed = new Uint8Array()] = await loadSeeds(join(dataDir, 'signer'));
    forked = new WrittenLog({ origin, seed, folder: join(folder, 'shown-to-press') });
    assert.equal(forked.vkey, vkey);
    const entries = parseBundle(readFileSync(join(shownToBar, bundlePath({ number: 0, width: size }))), size);
    for (const [at, entry] of entries.slice(0, common).entries()) {
      forked.addEntry(Uint8Array.from(entry));
      if ((at + 1) % 32 === 0) forked.publish();
    }
    forked.grow(size + 32);
  });
  after(async () => {
    await server?.end();
    rmSync(folder, { recursive: true });
    removeFolder(dataDir);
  });

  const monitor = async (shown: string, mirror: string) => {
    const served = await serveFolder(shown);
    const args = ['monitor', served.url, '--key', vkey, '--mirror', join(folder, mirror), '--once'];
    return amanat(args).finally(() => served.stop());
  };
  const compare = (one: string, other: string) =>
    amanat(['verify', 'log', join(folder, one), '--against', join(folder, other), '--key', vkey]);

  test('each monitor alone is content with what it is shown, again and again', async () => {
    for (let day = 0; day < 2; day++)
      for (const [shown, mirror] of [
        [shownToBar, 'mirror-of-bar'],
        [forked.folder, 'mirror-of-press'],
      ] as const) {
        const { exitCode, printed } = await monitor(shown, mirror);
        assert.equal(exitCode, 0, printed);
      }
  });

  test('the two mirrors laid side by side do not hold: split-view, whichever is named first', async () => {
    for (const [one, other] of [
      ['mirror-of-bar', 'mirror-of-press'],
      ['mirror-of-press', 'mirror-of-bar'],
    ] as const) {
      const { exitCode, found } = await compare(one, other);
      assert.deepEqual([exitCode, found['kind'], found['code']], [1, 'does-not-hold', 'split-view']);
    }
    assert.equal((await compare('mirror-of-bar', 'mirror-of-bar')).exitCode, 0);
  });

  test('a monitor that is one day shown the other log raises the alarm, and keeps both notes as evidence', async () => {
    cpSync(join(folder, 'mirror-of-bar'), join(folder, 'mirror-turned'), { recursive: true });
    const { exitCode, found } = await monitor(forked.folder, 'mirror-turned');
    assert.deepEqual([exitCode, found['code']], [1, 'fork']);
    const evidence = join(folder, 'mirror-turned', 'evidence');
    assert.ok(existsSync(evidence));
    assert.equal(readdirSync(evidence).length, 2);
  });

  test('a witness that has cosigned one log refuses the other: 409 without a proof from what it saw, 422 with a false one', async (context) => {
    const witnessDir = join(folder, 'witness');
    mkdirSync(witnessDir, { mode: 0o700 });
    const witness: RunningWitness = await startWitnessServer({
      folder: witnessDir,
      logs: [parseVerifierKey(vkey, sha256)],
      name: 'witness.example/bar',
      now: () => Temporal.Now.instant(),
      failed: (error) => assert.fail(String(error)),
      host: '127.0.0.1',
      port: 0,
    });
    context.after(() => witness.stop());
    const ask = async (oldSize: number, note: string) => {
      const body = encodeAddCheckpoint({ oldSize, proof: oldSize === 0 ? [] : [new Uint8Array(32)], checkpoint: note });
      const answer = await fetch(`${witness.url}/add-checkpoint`, { method: 'POST', body });
      return { status: answer.status, body: await answer.text() };
    };
    const first = readFileSync(join(shownToBar, 'checkpoint'), 'utf8');
    const size = sizeOf(first);
    assert.equal((await ask(0, first)).status, 200);
    assert.deepEqual(await ask(0, forked.note), { status: 409, body: `${size}\n` });
    assert.equal((await ask(size, forked.note)).status, 422);
    const sameSize = encodeAddCheckpoint({ oldSize: size, proof: [], checkpoint: forkedAt(size) });
    const answer = await fetch(`${witness.url}/add-checkpoint`, { method: 'POST', body: sameSize });
    assert.equal(answer.status, 422, 'two roots of one size');
  });

  /** The other log's note at that size, signed by the same key. */
  function forkedAt(size: number): string {
    const other = new WrittenLog({ origin, seed, folder: join(folder, 'other') });
    for (const entry of forked.entries.slice(0, size)) other.addEntry(entry);
    return other.publish();
  }
});
