/**
 * The server on what was restored, as users meet it: one that stands still because the backup is older than the log,
 * and one that goes on where the lost machine was.
 */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, suite, test } from 'node:test';
import { loadLastSigned } from '@amanat/log-service';
import { endServerProcess } from '../fixtures/server-process.ts';
import { amanat, parsed } from './operator-command.ts';
import { endRehearsal, type Rehearsal, rehearse } from './rehearsal.ts';
import { emptyPlace, newFolder, restoreArgs } from './restore-place.ts';
import { lodged, publishedAbove, receiptOf, start } from './served-log.ts';

suite('backup and restore', { timeout: 600_000 }, () => {
  let rehearsal: Rehearsal;

  before(async () => {
    rehearsal = await rehearse();
  });
  after(() => endRehearsal(rehearsal));

  test('a backup older than what the surviving signer signed is restored to be read, and its log stands still', async (context) => {
    const { earlier, signer, codes } = rehearsal;
    const data = newFolder(context);
    const place = await emptyPlace();
    const restored = await amanat(restoreArgs(rehearsal, earlier, data, '--signer', signer), place);
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

  test('the last backup goes on where the log was: the code opens, the receipt verifies, the next checkpoint extends the old', async (context) => {
    const { last, signer, published: before, key, codes } = rehearsal;
    const data = newFolder(context);
    const place = await emptyPlace();
    const restored = await amanat(restoreArgs(rehearsal, last, data, '--signer', signer), place);
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
