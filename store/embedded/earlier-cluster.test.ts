/** The data folder of an Amanat that had no log, or no accounts, yet: its next start brings roles, passwords, rules and tables. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { onConnection } from '../access/connection.ts';
import { openDatabase } from '../open-database.ts';
import { exampleComplaint } from '../testing/example-append.ts';
import { firstLog, indexWaiting } from '../testing/example-log.ts';
import { forgetAccess, forgetLog, forgetRole } from '../testing/earlier-record.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { identityOf, serverEnvironment } from './cluster.ts';
import { findPostgresProgram } from './postgres-program.ts';
import { serverUserForRoot } from './server-user.ts';

const deployment = { kind: 'training', origin: 'store.test.example' } as const;

const roles = ['amanat_log', 'amanat_staff', 'amanat_timer'] as const;

/** Takes from a stopped cluster what was added since its first version. */
function forgetAllSince(dataDir: string): void {
  const user = serverUserForRoot();
  const pgData = join(dataDir, 'postgres');
  const program = join(findPostgresProgram(dataDir, user).bin, 'postgres');
  const { status } = spawnSync(program, ['--single', '-D', pgData, '-c', 'exit_on_error=on', 'amanat'], {
    cwd: dataDir,
    env: serverEnvironment(),
    input: `${[...forgetAccess, ...forgetLog, ...roles.flatMap(forgetRole)].join('\n')}\n`,
    ...identityOf(user),
  });
  assert.equal(status, 0);
  const rules = join(pgData, 'pg_hba.conf');
  writeFileSync(rules, readFileSync(rules, 'utf8').replaceAll(',amanat_log,amanat_staff,amanat_timer', ''));
  const passwords = join(dataDir, 'database-passwords.json');
  const {
    amanat_log: _log,
    amanat_staff: _staff,
    amanat_timer: _timer,
    ...others
  }: Record<string, unknown> = JSON.parse(readFileSync(passwords, 'utf8'));
  writeFileSync(passwords, JSON.stringify(others));
}

suite('a cluster of an earlier Amanat', { timeout: 600_000 }, () => {
  test('takes a log and accounts at its next start, and keeps what it had', async (context) => {
    const dataDir = temporaryFolder();
    const earlier = await openDatabase({ ...deployment, dataDir });
    await earlier.record.append(exampleComplaint());
    const { password } = earlier.connectionOf('program');
    await earlier.stop();
    forgetAllSince(dataDir);
    const database = await openDatabase({ ...deployment, dataDir });
    context.after(() => database.stop());
    assert.equal(database.connectionOf('program').password, password);
    assert.equal(await database.record.countCases(), 1);
    const writer = await database.log.openWriter(firstLog);
    assert.equal((await writer.batch((transaction) => indexWaiting(transaction))).length, 1);
    await onConnection(database.connectionOf('staff'), (client) => client.query('SELECT FROM cases'));
    assert.deepEqual(await database.keys.destroyPersons([]), { walSwitched: true });
  });

  test('a start that was cut off after the role was made and before its password was kept is made good', async (context) => {
    const dataDir = temporaryFolder();
    await (await openDatabase({ ...deployment, dataDir })).stop();
    const passwords = join(dataDir, 'database-passwords.json');
    const { amanat_log: _forgotten, ...others }: Record<string, unknown> = JSON.parse(readFileSync(passwords, 'utf8'));
    writeFileSync(passwords, JSON.stringify(others));
    writeFileSync(join(dataDir, 'postgres', 'pg_hba.conf'), 'local amanat amanat_owner scram');
    const database = await openDatabase({ ...deployment, dataDir });
    context.after(() => database.stop());
    await onConnection(database.connectionOf('log'), (client) => client.query('SELECT FROM logs'));
  });
});
