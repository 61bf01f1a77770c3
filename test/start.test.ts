/** Starts that were cut off, and starts with something wrong in the folder: the next one goes on, or a sentence says what to mend. */
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test, type TestContext } from 'node:test';
import { endedProgram } from './fixtures/ended-program.ts';
import { freshFolder, removeFolder } from './fixtures/fresh-folder.ts';
import { httpClient } from './fixtures/http-client.ts';
import { drawTicket, lodge } from './fixtures/lodging.ts';
import { runningServer } from './fixtures/running-server.ts';

function folderOf(context: TestContext): string {
  const dataDir = freshFolder();
  context.after(() => removeFolder(dataDir));
  return dataDir;
}

/** Starts, lodges one complaint, stops; returns what a later start must not change. */
async function useOnce(dataDir: string) {
  const server = await runningServer([], { dataDir });
  const client = httpClient(Number(new URL(server.url).port));
  assert.equal((await lodge(client, await drawTicket(client))).status, 201);
  client.close();
  const { origin, keys } = server;
  const count = await server.database.record.countCases();
  await server.stop();
  return { origin, fingerprint: keys.intakeKey.fingerprint, count };
}

const start = (dataDir: string, ...flags: readonly string[]) =>
  endedProgram('server/main.ts', ['--port', '0', '--data', dataDir, ...flags]);

suite('start', { timeout: 600_000 }, () => {
  test('a first start cut off before the log name was on the disk: the next one keeps the name that the database has', async (context) => {
    const dataDir = folderOf(context);
    const before = await useOnce(dataDir);
    rmSync(join(dataDir, 'origin'));
    const after = await useOnce(dataDir);
    assert.deepEqual(after, { ...before, count: before.count + 1 });
    assert.equal(readFileSync(join(dataDir, 'origin'), 'utf8'), `${before.origin}\n`);
  });

  test('a first start cut off between the two halves of the intake key: the next one makes the other half', async (context) => {
    const dataDir = folderOf(context);
    mkdirSync(join(dataDir, 'keys'), { recursive: true, mode: 0o700 });
    const half = '11'.repeat(32);
    writeFileSync(join(dataDir, 'keys', 'intake-private.key'), `${half}\n`, { mode: 0o600 });
    await useOnce(dataDir);
    assert.equal(readFileSync(join(dataDir, 'keys', 'intake-private.key'), 'utf8'), `${half}\n`);
  });

  test('another intake key than the listed one is refused with 1', async (context) => {
    const dataDir = folderOf(context);
    await useOnce(dataDir);
    writeFileSync(join(dataDir, 'keys', 'intake-public.key'), `${'22'.repeat(32)}\n`);
    const { code, err } = await start(dataDir);
    assert.equal(code, 1);
    assert.match(err, /^intake-key-not-listed: /);
  });

  test('a list of offices that does not parse is told with its place, and ends the start with 1', async (context) => {
    const dataDir = folderOf(context);
    await useOnce(dataDir);
    for (const [content, said] of [
      ['no json', /not-json at offices\.json/],
      ['{"offices":[{"id":"office_zqx"}]}', /[a-z-]+ at offices\.json: offices\.0\./],
    ] as const) {
      writeFileSync(join(dataDir, 'offices.json'), content);
      const { code, err } = await start(dataDir);
      assert.equal(code, 1, err);
      assert.match(err, said);
      assert.doesNotMatch(err, /zqx|^\s+at /m);
    }
  });

  test('a forgotten or a needless DATABASE_URL begins no second record: it is told, with exit code 2', async (context) => {
    const dataDir = folderOf(context);
    await useOnce(dataDir);
    const args = ['--port', '0', '--data', dataDir];
    const needless = await endedProgram('server/main.ts', args, { DATABASE_URL: 'postgres://nobody@127.0.0.1:9/none' });
    assert.equal(needless.code, 2);
    assert.match(needless.err, /is in its own database: start without DATABASE_URL/);
    writeFileSync(join(dataDir, 'database'), 'by-url\n');
    const forgotten = await start(dataDir);
    assert.equal(forgotten.code, 2);
    assert.match(forgotten.err, /is on a database server: set DATABASE_URL/);
  });

  test('asked for help it says how it is started, and starts nothing', async () => {
    const { code, out } = await endedProgram('server/main.ts', ['--help']);
    assert.equal(code, 0);
    assert.match(out, /^amanat serve \[--demo\]/);
  });

  test('a port that is taken is told, and nothing is left running', async (context) => {
    const dataDir = folderOf(context);
    const server = await runningServer();
    context.after(() => server.end());
    const { port } = new URL(server.url);
    const refused = await endedProgram('server/main.ts', ['--port', port, '--data', dataDir]);
    assert.equal(refused.code, 1);
    assert.match(refused.err, new RegExp(`^Port ${port} is taken: choose another with --port\\.`));
    await useOnce(dataDir);
  });

  test('wrong options and wrong settings are wrong use: exit 2 and a sentence', async () => {
    for (const [args, env, said] of [
      [['--upload'], {}, /^an option is unknown or lacks its value/],
      [['--port', '70000'], {}, /^the port is a whole number from 0 to 65535/],
      [['--origin', 'https://record.example'], {}, /^an origin is a neutral name/],
      [[], { AMANAT_TIME_ZONE: 'Nowhere/Zq' }, /^AMANAT_TIME_ZONE is a name such as/],
      [[], { AMANAT_EXIT_URL: 'http://plain.example/' }, /^AMANAT_EXIT_URL is an https address/],
      [[], { AMANAT_PROMISE_HOURS: '0' }, /^AMANAT_PROMISE_HOURS is a whole number from 1 to 336/],
    ] as const) {
      const { code, err, out } = await endedProgram('server/main.ts', ['--data', '/nonexistent/amanat', ...args], env);
      assert.deepEqual([code, out], [2, ''], err);
      assert.match(err, said);
    }
  });
});
