/** The embedded server on real folders, with real processes and real kills. */
import assert from 'node:assert/strict';
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { openDatabase } from '../open-database.ts';
import { exampleComplaint } from '../testing/example-append.ts';
import { holdDatabase, type OtherUser } from '../testing/held-database.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';

const deployment = { kind: 'training', origin: 'store.test.example' } as const;
const modeOf = (path: string): number => statSync(path).mode & 0o777;
const isRoot = process.getuid?.() === 0;

/** True while a process with this number exists and is not a zombie. */
function lives(pid: number): boolean {
  try {
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${String(pid)}/status`, 'utf8'));
  } catch {
    return false;
  }
}

async function untilGone(pid: number): Promise<void> {
  for (let waitedMs = 0; lives(pid); waitedMs += 20) {
    assert.ok(waitedMs < 20_000, 'the server did not end');
    await new Promise((resolve) => void setTimeout(resolve, 20));
  }
}

suite('embedded server', { timeout: 600_000 }, () => {
  test('a new folder is made private, its passwords are for its owner alone, and it works again after a stop', async () => {
    const dataDir = join(temporaryFolder(), 'data');
    if (isRoot) chmodSync(join(dataDir, '..'), 0o711);
    const complaint = exampleComplaint();
    const first = await openDatabase({ ...deployment, dataDir });
    assert.deepEqual(await first.record.append(complaint), { kind: 'stored' });
    await first.stop();
    await first.stop();
    assert.equal(modeOf(dataDir), 0o700);
    for (const name of ['database-passwords.json', 'postgres.log', 'lock'])
      assert.equal(modeOf(join(dataDir, name)), 0o600, name);
    assert.equal(modeOf(join(dataDir, 'postgres')), 0o700);
    assert.ok(!existsSync(join(dataDir, 'bootstrap-password')));
    const again = await openDatabase({ ...deployment, dataDir });
    assert.equal(await again.record.countCases(), 1);
    await again.stop();
  });

  test('the server listens on no interface but loopback or a socket in the private folder', async (context) => {
    const dataDir = temporaryFolder();
    const database = await openDatabase({ ...deployment, dataDir });
    context.after(() => database.stop());
    assert.equal(database.describe().reachedBy, 'socket');
    assert.equal(modeOf(join(dataDir, 'socket')), 0o700);
    const { port } = database.connectionOf('program');
    const listening = ['/proc/net/tcp', '/proc/net/tcp6'].flatMap((path) => readFileSync(path, 'utf8').split('\n'));
    const wanted = `:${port.toString(16).toUpperCase().padStart(4, '0')} `;
    assert.ok(!listening.some((line) => line.slice(0, 40).includes(wanted) && / 0A /.test(line)));
  });

  test('a path of 120 characters works, by loopback', async (context) => {
    const base = temporaryFolder();
    if (isRoot) chmodSync(base, 0o711);
    const dataDir = join(base, 'd'.repeat(120 - base.length - 1));
    assert.equal(dataDir.length, 120);
    const database = await openDatabase({ ...deployment, dataDir });
    context.after(() => database.stop());
    assert.equal(database.describe().reachedBy, 'loopback');
    assert.equal(database.connectionOf('program').host, '127.0.0.1');
    assert.deepEqual(await database.record.append(exampleComplaint()), { kind: 'stored' });
  });

  test('a path with spaces, quotes, commas and Urdu letters works', async (context) => {
    const base = temporaryFolder();
    if (isRoot) chmodSync(base, 0o711);
    const database = await openDatabase({ ...deployment, dataDir: join(base, `امانت, 'a' "b" c`) });
    context.after(() => database.stop());
    assert.deepEqual(await database.record.append(exampleComplaint()), { kind: 'stored' });
  });

  test('a folder with content that others may read is refused; an empty one is made private', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'something'), '');
    chmodSync(folder, 0o755);
    await assert.rejects(openDatabase({ ...deployment, dataDir: folder }), { code: 'folder-not-private' });
    const empty = temporaryFolder();
    chmodSync(empty, 0o755);
    await (await openDatabase({ ...deployment, dataDir: empty })).stop();
    assert.equal(modeOf(empty), 0o700);
  });

  test('a path that is a file is refused', async () => {
    const file = join(temporaryFolder(), 'file');
    writeFileSync(file, '');
    await assert.rejects(openDatabase({ ...deployment, dataDir: file }), { code: 'path-not-usable' });
  });

  test('a second start on the folder is refused, in this process and in another, and the first goes on', async (context) => {
    const dataDir = temporaryFolder();
    const first = await openDatabase({ ...deployment, dataDir });
    context.after(() => first.stop());
    await assert.rejects(openDatabase({ ...deployment, dataDir }), { code: 'folder-in-use' });
    const other = holdDatabase(context, { options: { ...deployment, dataDir }, appending: false });
    assert.equal((await other.said('refused')).code, 'folder-in-use');
    assert.equal(await other.ended(), 1);
    assert.deepEqual(await first.record.append(exampleComplaint()), { kind: 'stored' });
  });

  test('after kill -9 of the program in full work, the next start recovers and holds every acknowledged complaint', async (context) => {
    const dataDir = temporaryFolder();
    const held = holdDatabase(context, { options: { ...deployment, dataDir }, appending: true });
    const { serverPid } = await held.said('opened');
    while (held.lines.length < 200) await new Promise((resolve) => void setTimeout(resolve, 10));
    held.child.kill('SIGKILL');
    await held.ended();
    assert.ok(lives(serverPid), 'the server was to outlive the program, or this test shows nothing');
    const next = await openDatabase({ ...deployment, dataDir });
    context.after(() => next.stop());
    assert.ok(!lives(serverPid));
    const acknowledged = held.lines.flatMap((line) => (line.kind === 'stored' ? [line.caseId] : []));
    assert.ok(acknowledged.length >= 199);
    for (const caseId of acknowledged) assert.equal((await next.record.loadStream(caseId)).length, 1);
  });

  test('after kill -9 of the server the program learns of it, and the next start recovers', async (context) => {
    const dataDir = temporaryFolder();
    const held = holdDatabase(context, { options: { ...deployment, dataDir }, appending: true });
    const { serverPid } = await held.said('opened');
    while (held.lines.length < 100) await new Promise((resolve) => void setTimeout(resolve, 10));
    process.kill(serverPid, 'SIGKILL');
    await held.said('server-ended');
    assert.equal(await held.ended(), 3);
    const next = await openDatabase({ ...deployment, dataDir });
    context.after(() => next.stop());
    const acknowledged = held.lines.flatMap((line) => (line.kind === 'stored' ? [line.caseId] : []));
    for (const caseId of acknowledged) assert.equal((await next.record.loadStream(caseId)).length, 1);
  });

  test('a lock file of the server that names a living stranger does not stop the next start', async (context) => {
    const dataDir = temporaryFolder();
    await (await openDatabase({ ...deployment, dataDir })).stop();
    const stranger = holdDatabase(context, {
      options: { ...deployment, dataDir: temporaryFolder() },
      appending: false,
    });
    const { serverPid } = await stranger.said('opened');
    const lockFile = join(dataDir, 'postgres', 'postmaster.pid');
    writeFileSync(lockFile, `${String(serverPid)}\n${join(dataDir, 'postgres')}\n1\n5432\n\n\n`);
    if (isRoot) chownSync(lockFile, statSync(dataDir).uid, statSync(dataDir).gid);
    const next = await openDatabase({ ...deployment, dataDir });
    assert.ok(lives(serverPid), 'the stranger was stopped');
    await next.stop();
    stranger.child.kill('SIGTERM');
    assert.equal(await stranger.ended(), 0);
  });

  test('SIGTERM ends the program and its server', async (context) => {
    const held = holdDatabase(context, {
      options: { ...deployment, dataDir: temporaryFolder() },
      appending: true,
    });
    const { serverPid } = await held.said('opened');
    await held.said('stored');
    held.child.kill('SIGTERM');
    assert.equal(await held.ended(), 0);
    await untilGone(serverPid);
  });

  test('lost passwords are replaced at the next start', async () => {
    const dataDir = temporaryFolder();
    await (await openDatabase({ ...deployment, dataDir })).stop();
    writeFileSync(join(dataDir, 'database-passwords.json'), '{');
    const next = await openDatabase({ ...deployment, dataDir });
    assert.deepEqual(await next.record.append(exampleComplaint()), { kind: 'stored' });
    await next.stop();
  });
});

/** An ordinary user: `nobody` if these tests run as root, else whoever runs them. The home is theirs and 0700. */
function ordinaryUser(home: string): OtherUser {
  const [uid, gid] = isRoot ? [65_534, 65_534] : [process.getuid?.() ?? 0, process.getgid?.() ?? 0];
  if (isRoot) chownSync(home, uid, gid);
  chmodSync(home, 0o700);
  return { uid, gid, home };
}

suite('who runs it', { timeout: 600_000 }, () => {
  test('an ordinary user runs it in a home of mode 0700', async (context) => {
    const home = temporaryFolder();
    const user = ordinaryUser(home);
    const held = holdDatabase(
      context,
      { options: { ...deployment, dataDir: join(home, 'data') }, appending: true },
      user,
    );
    const opened = await held.said('opened');
    assert.equal(opened.runsAs, undefined);
    assert.equal(statSync(`/proc/${String(opened.serverPid)}`).uid, user.uid);
    await held.said('stored');
    held.child.kill('SIGTERM');
    assert.equal(await held.ended(), 0);
  });

  test('root lends it a user without rights', { skip: !isRoot && 'not run as root' }, async (context) => {
    const dataDir = temporaryFolder();
    const database = await openDatabase({ ...deployment, dataDir });
    context.after(() => database.stop());
    const { runsAs, serverPid } = database.describe();
    assert.ok(runsAs === 'amanat' || runsAs === 'nobody');
    assert.notEqual(statSync(`/proc/${String(serverPid)}`).uid, 0);
    assert.equal(statSync(dataDir).uid, statSync(join(dataDir, 'postgres')).uid);
    assert.equal(statSync(join(dataDir, 'database-passwords.json')).uid, 0);
  });

  test(
    'root is told which folder the lent user cannot pass through',
    { skip: !isRoot && 'not run as root' },
    async () => {
      const home = temporaryFolder();
      mkdirSync(join(home, 'data'), { mode: 0o700 });
      await assert.rejects(openDatabase({ ...deployment, dataDir: join(home, 'data') }), (error: Error) => {
        assert.equal(Reflect.get(error, 'code'), 'path-not-usable');
        assert.ok(error.message.includes(home));
        return true;
      });
    },
  );
});
