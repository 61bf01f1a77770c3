/**
 * The record that comes out of a restore: altered rows are found, the erased stay erased, and it passes between
 * PostgreSQL of a server and the embedded one.
 */
import assert from 'node:assert/strict';
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, suite, test } from 'node:test';
import { attachDatabase } from '@amanat/store';
import { Client } from 'pg';
import { amanat, parsed } from './operator-command.ts';
import { personsOf } from './person-keys.ts';
import { endRehearsal, type Rehearsal, rehearse } from './rehearsal.ts';
import { copyOf, emptyPlace, newFolder, restoreArgs } from './restore-place.ts';

suite('backup and restore', { timeout: 600_000 }, () => {
  let rehearsal: Rehearsal;

  before(async () => {
    rehearsal = await rehearse();
  });
  after(() => endRehearsal(rehearsal));

  test('a record that was altered before the backup is found by the audit, and its log stands still', async (context) => {
    const { last, signer, above, recipient } = rehearsal;
    const [data, place] = [newFolder(context), await emptyPlace()];
    const restored = await amanat(restoreArgs(rehearsal, last, data, '--signer', signer), place);
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
      restoreArgs(rehearsal, String(parsed(made)['folder']), newFolder(context), '--signer', signer),
      await emptyPlace(),
    );
    assert.equal(again.code, 1);
    assert.deepEqual([parsed(again)['halted'], parsed(again)['foundBy']], ['restored-altered', 'audit']);
  });

  test('person keys taken away after an erasure are replaced by those of a newer backup, and the erased stay erased', async (context) => {
    const { earlier, last, erased } = rehearsal;
    const copy = copyOf(context, rehearsal, earlier);
    const copied = readdirSync(copy);
    assert.ok(copied.includes('links.copy.age') && !copied.some((name) => name.startsWith('link_')));
    rmSync(join(copy, 'person_keys.copy.age'));
    rmSync(join(copy, 'search_tokens.copy.age'));
    const missing = await amanat(restoreArgs(rehearsal, copy, newFolder(context)));
    assert.match(missing.complained, /^backup-file-missing: .*person_keys\.copy\.age$/);
    const [data, place] = [newFolder(context), await emptyPlace()];
    const restored = await amanat(restoreArgs(rehearsal, copy, data, '--person-keys-from', last), place);
    assert.equal(parsed(restored)['kind'], 'restored-read-only');
    assert.ok(!(await personsOf(data, place)).includes(erased));
    const [whole, elsewhere] = [newFolder(context), await emptyPlace()];
    await amanat(restoreArgs(rehearsal, earlier, whole), elsewhere);
    assert.ok((await personsOf(whole, elsewhere)).includes(erased), 'an older backup brings them back');
  });

  if (process.env['DATABASE_URL'] !== undefined)
    test('what was backed up on a server of another version goes into the embedded database, and from there back', async (context) => {
      const { last, signer, above, recipient } = rehearsal;
      const data = newFolder(context);
      const embedded = await amanat(restoreArgs(rehearsal, last, data, '--signer', signer));
      assert.equal(embedded.code, 0, embedded.complained);
      const made = await amanat(['backup', '--to', above, '--data', data, '--recipient', recipient, '--json']);
      assert.equal(made.code, 0, made.complained);
      const place = await emptyPlace();
      const again = ['--signer', signer];
      const byUrl = await amanat(
        restoreArgs(rehearsal, String(parsed(made)['folder']), newFolder(context), ...again),
        place,
      );
      assert.equal(byUrl.code, 0, byUrl.complained);
      const twice = await amanat(restoreArgs(rehearsal, last, newFolder(context), ...again), place);
      assert.match(twice.complained, /^restore-database-not-empty: /);
    });
});
