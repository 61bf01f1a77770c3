/**
 * What others remember of the log when a backup is restored: the signer here or on another machine, witnesses, a
 * checkpoint that somebody kept. Where they know more than the backup, or something else, the log must not go on.
 */
import assert from 'node:assert/strict';
import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, suite, test } from 'node:test';
import { loadLastSigned, openLocalSigner, startSignerServer } from '@amanat/log-service';
import { amanat, parsed } from './operator-command.ts';
import { endRehearsal, type Rehearsal, rehearse } from './rehearsal.ts';
import { emptyPlace, newFolder, restoreArgs } from './restore-place.ts';
import { origin, sizeIn } from './served-log.ts';

suite('backup and restore', { timeout: 600_000 }, () => {
  let rehearsal: Rehearsal;

  before(async () => {
    rehearsal = await rehearse();
  });
  after(() => endRehearsal(rehearsal));

  test('without the old signer the witness tells that more was signed, and how much', async (context) => {
    const restored = await amanat(restoreArgs(rehearsal, rehearsal.earlier, newFolder(context)), await emptyPlace());
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
    const blind = await amanat(restoreArgs(rehearsal, earlier, alone, '--policy', policy), await emptyPlace());
    assert.equal(blind.code, 0, blind.complained);
    assert.equal(parsed(blind)['onlyOthersKnow'], true);
    const known = readFileSync(join(earlier, 'signer'), 'utf8');
    assert.ok((await loadLastSigned(join(alone, 'signer'))).size >= sizeIn(known));

    const data = newFolder(context);
    const shown = ['--policy', policy, '--checkpoint', join(files, 'checkpoint')];
    const told = await amanat(restoreArgs(rehearsal, earlier, data, ...shown), await emptyPlace());
    assert.equal(told.code, 1);
    assert.deepEqual([parsed(told)['halted'], parsed(told)['foundBy']], ['restored-below-signer', 'checkpoint']);
    assert.equal((await loadLastSigned(join(data, 'signer'))).size, (await loadLastSigned(signer)).size);

    const forged = join(above, 'forged-checkpoint');
    const note = readFileSync(join(files, 'checkpoint'), 'utf8');
    writeFileSync(forged, note.replace(/^\d+$/m, '9999'));
    const refused = await amanat(restoreArgs(rehearsal, earlier, newFolder(context), '--checkpoint', forged));
    assert.equal(refused.code, 2, refused.complained);
  });

  test('a signer that has signed another log of that name stops the restored one', async (context) => {
    const { last, above, signer } = rehearsal;
    const other = join(above, 'other-signer');
    cpSync(signer, other, { recursive: true });
    const [name, size] = readFileSync(join(other, 'last-signed'), 'utf8').split('\n');
    writeFileSync(join(other, 'last-signed'), `${name}\n${size}\n${Buffer.alloc(32, 1).toString('base64')}\n`);
    const restored = await amanat(
      restoreArgs(rehearsal, last, newFolder(context), '--signer', other),
      await emptyPlace(),
    );
    assert.equal(restored.code, 1);
    assert.equal(parsed(restored)['halted'], 'restored-differs');
  });

  test('an older copy of the signer is not believed, and its memory is not put back', async (context) => {
    const { earlier, last, above, signer } = rehearsal;
    const older = join(above, 'older-signer');
    cpSync(signer, older, { recursive: true });
    cpSync(join(earlier, 'signer'), join(older, 'last-signed'));
    const data = newFolder(context);
    const restored = await amanat(restoreArgs(rehearsal, last, data, '--signer', older), await emptyPlace());
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
    const goesOn = await amanat(restoreArgs(rehearsal, last, data), { ...env, ...(await emptyPlace()) });
    assert.equal(goesOn.code, 0, goesOn.complained);
    assert.equal(parsed(goesOn)['onlyOthersKnow'], false);
    assert.ok(!existsSync(join(data, 'signer')), 'its key stays where it is');
    const behind = await amanat(restoreArgs(rehearsal, earlier, newFolder(context)), {
      ...env,
      ...(await emptyPlace()),
    });
    assert.deepEqual(
      [behind.code, parsed(behind)['halted'], parsed(behind)['foundBy']],
      [1, 'restored-below-signer', 'signer'],
    );
    assert.equal(parsed(behind)['missing'], (await loadLastSigned(folder)).size - Number(parsed(behind)['size']));
    await remote.stop();
    const nothing = newFolder(context);
    const silent = await amanat(restoreArgs(rehearsal, last, nothing), env);
    assert.match(silent.complained, /^signer-unreachable: /);
    assert.ok(!existsSync(nothing) && !existsSync(`${nothing}.half`));
  });
});
