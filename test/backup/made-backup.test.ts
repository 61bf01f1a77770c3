/**
 * `amanat backup`: what the folder that it makes holds, and when it makes none. What comes of such a folder afterwards
 * is in the tests of restoring beside this one.
 */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, suite, test } from 'node:test';
import { Decrypter } from 'age-encryption';
import { amanat } from './operator-command.ts';
import { endRehearsal, type Rehearsal, rehearse } from './rehearsal.ts';
import { sizeIn } from './served-log.ts';

suite('backup and restore', { timeout: 600_000 }, () => {
  let rehearsal: Rehearsal;

  before(async () => {
    rehearsal = await rehearse();
  });
  after(() => endRehearsal(rehearsal));

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
});
