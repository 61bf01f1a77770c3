/**
 * Restores that are refused: the wrong identity, a backup that is not whole, a folder that is there already. Nothing
 * is made then, and nothing is overwritten.
 */
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, suite, test } from 'node:test';
import { amanat } from './operator-command.ts';
import { endRehearsal, type Rehearsal, rehearse } from './rehearsal.ts';
import { copyOf, newFolder, restoreArgs } from './restore-place.ts';

suite('backup and restore', { timeout: 600_000 }, () => {
  let rehearsal: Rehearsal;

  before(async () => {
    rehearsal = await rehearse();
  });
  after(() => endRehearsal(rehearsal));

  test('another identity does not open it, and nothing is made', async (context) => {
    const data = newFolder(context);
    const identity = join(rehearsal.above, 'other-identity.txt');
    writeFileSync(identity, (await amanat(['backup', 'keygen'])).said);
    const refused = await amanat(['restore', '--from', rehearsal.last, '--identity', identity, '--data', data]);
    assert.equal(refused.code, 1);
    assert.match(refused.complained, /^backup-identity-wrong: /);
    assert.ok(!existsSync(data) && !existsSync(`${data}.half`));
    writeFileSync(identity, 'AGE-SECRET-KEY-1QQQ\n');
    const garbled = await amanat(['restore', '--from', rehearsal.last, '--identity', identity, '--data', data]);
    assert.equal(garbled.code, 2);
    assert.ok(!garbled.complained.includes('QQQ'));
  });

  test('every file that was cut, changed or taken away is named, and nothing is made', async (context) => {
    const data = newFolder(context);
    for (const name of readdirSync(rehearsal.last)) {
      const cut = (path: string): void => truncateSync(path, Math.floor(readFileSync(path).length / 2));
      const change = (path: string): void => {
        const bytes = readFileSync(path);
        const at = Math.floor(bytes.length * 0.7);
        bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
        writeFileSync(path, bytes);
      };
      const remove = (path: string): void => rmSync(path);
      for (const harm of [cut, change, remove]) {
        const copy = copyOf(context, rehearsal, rehearsal.last);
        harm(join(copy, name));
        const refused = await amanat(restoreArgs(rehearsal, copy, data));
        assert.equal(refused.code, 1, `${harm.name} ${name}`);
        const code = harm === remove ? 'backup-file-missing' : 'backup-file-altered';
        // What is changed within the manifest shows at whatever it says otherwise.
        if (name === 'manifest.json' && harm !== remove)
          assert.match(refused.complained, /^backup-(manifest-wrong|file-altered|file-missing|of-another-version)/);
        else
          assert.ok(
            refused.complained.startsWith(`${code}: `) && refused.complained.endsWith(`: ${name}`),
            `${harm.name} ${refused.complained}`,
          );
        assert.ok(!existsSync(data) && !existsSync(`${data}.half`));
        rmSync(copy, { recursive: true });
      }
    }
  });

  test('nothing is restored over anything', async () => {
    const { last, above } = rehearsal;
    const data = join(above, 'mine');
    mkdirSync(data);
    writeFileSync(join(data, 'mine.txt'), 'mine');
    const refused = await amanat(restoreArgs(rehearsal, last, data));
    assert.equal(refused.code, 2);
    assert.deepEqual(readdirSync(data), ['mine.txt']);
    rmSync(join(data, 'mine.txt'));
    mkdirSync(`${data}.half`);
    const cutOff = await amanat(restoreArgs(rehearsal, last, data));
    assert.match(cutOff.complained, /^restore-unfinished: /);
    assert.deepEqual(readdirSync(`${data}.half`), []);
  });
});
