/**
 * Power cuts, in the flesh: the whole program in processes of its own, ended with `kill -9`, and another process that
 * counts what is kept. What was acknowledged is there exactly once, whatever died when. The log's own are in `crash/`:
 * a sample here, a thousand by `npm run test:crash`.
 */
import assert from 'node:assert/strict';
import { randomInt } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TestContext, suite, test } from 'node:test';
import { crashRun } from './crash/crash-run.ts';
import { endedProgram, isAlive } from './fixtures/ended-program.ts';
import { freshFolder, removeFolder } from './fixtures/fresh-folder.ts';
import { type HttpClient, httpClient } from './fixtures/http-client.ts';
import { commitmentOf, drawCallerKey, drawTickets, lodge, type SolvedTicket } from './fixtures/lodging.ts';
import { endServerProcess, runProgram, type ServerProcess, startServerProcess } from './fixtures/server-process.ts';

interface Sent {
  readonly solved: SolvedTicket;
  readonly callerKey: string;
}

function folderOf(context: TestContext): string {
  const dataDir = freshFolder();
  context.after(() => removeFolder(dataDir));
  return dataDir;
}

async function started(context: TestContext, dataDir: string, ...flags: readonly string[]): Promise<ServerProcess> {
  const server = await startServerProcess(dataDir, ...flags);
  context.after(() => endServerProcess(server, 'SIGTERM'));
  return server;
}

const drawSent = async ({ port }: ServerProcess, count: number): Promise<readonly Sent[]> =>
  (await drawTickets(port, count)).map((solved) => ({ solved, callerKey: drawCallerKey() }));

/** Sends all over `clientCount` connections; returns the commitment by key of those answered 201. A broken line ends its client. */
async function lodgeAll(
  { port }: ServerProcess,
  all: readonly Sent[],
  clientCount: number,
  onAnswer: (answered: number) => void = () => undefined,
): Promise<ReadonlyMap<string, string>> {
  const commitments = new Map<string, string>();
  let next = 0;
  const clients: HttpClient[] = Array.from({ length: clientCount }, () => httpClient(port));
  await Promise.allSettled(
    clients.map(async (client) => {
      for (let each = all[next++]; each !== undefined; each = all[next++]) {
        const answer = await lodge(client, each.solved, each.callerKey);
        assert.equal(answer.status, 201, answer.body);
        commitments.set(each.callerKey, commitmentOf(answer));
        onAnswer(commitments.size);
      }
    }),
  );
  for (const client of clients) client.close();
  return commitments;
}

/** Another process opens the folder and lists the commitment of every complaint. */
async function keptIn(dataDir: string): Promise<readonly string[]> {
  return (await runProgram('bench/count-complaints.ts', dataDir)).split('\n').filter((line) => line !== '');
}

/** Process number of the database's server, from the lock file that it writes itself. */
const postmasterOf = (dataDir: string): number =>
  Number(readFileSync(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]);

async function untilGone(pid: number): Promise<void> {
  for (let waitedMs = 0; await isAlive(pid); waitedMs += 20) {
    assert.ok(waitedMs < 20_000, `process ${pid} did not end`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Exit code of a server that ends by itself, and what it printed. */
async function ended({
  child,
  printed,
}: ServerProcess): Promise<{ readonly code: number | null; readonly said: string }> {
  const code =
    child.exitCode ??
    (await new Promise<number | null>((resolve) => void child.once('close', (exit) => resolve(exit))));
  return { code, said: printed() };
}

suite('crashes', { timeout: 600_000 }, () => {
  test('after kill -9 right behind the last 201, another process counts each of 400 complaints exactly once', async (context) => {
    const dataDir = folderOf(context);
    const server = await started(context, dataDir);
    const promised = await lodgeAll(server, await drawSent(server, 400), 20);
    await endServerProcess(server, 'SIGKILL');
    assert.equal(promised.size, 400);
    assert.deepEqual((await keptIn(dataDir)).toSorted(), [...promised.values()].toSorted());
  });

  test('kill -9 in the middle of load loses no acknowledged complaint; sending all again adds what was missing, once', async (context) => {
    const dataDir = folderOf(context);
    const server = await started(context, dataDir);
    const all = await drawSent(server, 300);
    const acknowledged = await lodgeAll(server, all, 20, (count) => {
      if (count === 120) server.child.kill('SIGKILL');
    });
    assert.ok(acknowledged.size >= 120 && acknowledged.size < all.length, `${acknowledged.size} were answered`);

    const again = await started(context, dataDir);
    const client = httpClient(again.port);
    const now = new Map<string, string>();
    for (const { solved, callerKey } of all) {
      const answer = await lodge(client, solved, callerKey);
      assert.ok(answer.status === 201 || answer.status === 200, answer.body);
      if (acknowledged.has(callerKey)) assert.equal(answer.status, 200, 'what was acknowledged was lodged before');
      now.set(callerKey, commitmentOf(answer));
    }
    client.close();
    for (const [callerKey, commitment] of acknowledged) assert.equal(now.get(callerKey), commitment);
    await endServerProcess(again, 'SIGKILL');
    assert.deepEqual((await keptIn(dataDir)).toSorted(), [...now.values()].toSorted());
  });

  test('after kill -9 of the database the server ends with 1 and says so; the next start recovers', async (context) => {
    const dataDir = folderOf(context);
    const server = await started(context, dataDir);
    const promised = await lodgeAll(server, await drawSent(server, 20), 4);
    process.kill(postmasterOf(dataDir), 'SIGKILL');
    const { code, said } = await ended(server);
    assert.equal(code, 1, said);
    assert.match(said, /The database has ended\. Start again: what was answered is kept\./);
    const again = await started(context, dataDir);
    const more = await lodgeAll(again, await drawSent(again, 5), 1);
    await endServerProcess(again, 'SIGTERM');
    assert.deepEqual((await keptIn(dataDir)).toSorted(), [...promised.values(), ...more.values()].toSorted());
  });

  test('a database that outlived its program is ended by the next start, which takes the folder over', async (context) => {
    const dataDir = folderOf(context);
    const server = await started(context, dataDir);
    const orphan = postmasterOf(dataDir);
    const promised = await lodgeAll(server, await drawSent(server, 3), 1);
    await endServerProcess(server, 'SIGKILL');
    assert.ok(await isAlive(orphan), 'the database was to be orphaned');
    const again = await started(context, dataDir);
    assert.ok(!(await isAlive(orphan)));
    assert.notEqual(postmasterOf(dataDir), orphan);
    await endServerProcess(again, 'SIGTERM');
    assert.deepEqual((await keptIn(dataDir)).toSorted(), [...promised.values()].toSorted());
  });

  test('SIGTERM ends server and database, with 0, while clients keep their lines open', async (context) => {
    const dataDir = folderOf(context);
    const server = await started(context, dataDir);
    const postmaster = postmasterOf(dataDir);
    const idle = httpClient(server.port);
    await idle.send('GET', '/healthz', {});
    const from = performance.now();
    server.child.kill('SIGTERM');
    const { code } = await ended(server);
    const tookMs = performance.now() - from;
    idle.close();
    assert.equal(code, 0);
    await untilGone(postmaster);
    assert.ok(tookMs < 10_000, `it took ${Math.round(tookMs)} ms`);
  });

  test('a second start on a folder in use is refused with 1, and the first goes on until Ctrl-C', async (context) => {
    const dataDir = folderOf(context);
    const server = await started(context, dataDir);
    const second = await endedProgram('server/main.ts', ['--port', '0', '--data', dataDir]);
    assert.equal(second.code, 1);
    assert.match(second.err, /^folder-in-use: another Amanat already runs on this data folder; stop it first/);
    const client = httpClient(server.port);
    assert.equal((await client.send('GET', '/healthz', {})).status, 200);
    client.close();
    const postmaster = postmasterOf(dataDir);
    server.child.kill('SIGINT');
    assert.equal((await ended(server)).code, 0);
    await untilGone(postmaster);
  });

  test('a training start refuses a real folder, and a real start a training one, and nothing in them changes', async (context) => {
    for (const [first, second, said] of [
      [[], ['--demo'], /^deployment-is-real: /],
      [['--demo'], [], /^deployment-is-training: /],
    ] as const) {
      const dataDir = folderOf(context);
      await endServerProcess(await started(context, dataDir, ...first), 'SIGTERM');
      const origin = readFileSync(join(dataDir, 'origin'), 'utf8');
      const refused = await endedProgram('server/main.ts', ['--port', '0', '--data', dataDir, ...second]);
      assert.equal(refused.code, 1, refused.err);
      assert.match(refused.err, said);
      assert.equal(readFileSync(join(dataDir, 'origin'), 'utf8'), origin);
      await endServerProcess(await started(context, dataDir, ...first), 'SIGTERM');
    }
  });
});

suite('kills at the named points of the log', { timeout: 600_000 }, () => {
  test('after kill -9 twice at each, once with the database, another process finds one log: no fork, nothing published changed, each promise kept', async (context) => {
    const seed = Number(process.env['AMANAT_CRASH_SEED'] ?? randomInt(2 ** 31));
    context.diagnostic(`AMANAT_CRASH_SEED=${seed}`);
    const plan = {
      seed,
      killCount: 14,
      killsOfField: 7,
      settleEvery: 7,
      databaseEvery: 10,
      anyMomentEvery: 6,
      laneCount: 2,
    };
    const { hits, databaseKills, anyMomentKills, settled, promises } = await crashRun(plan);
    for (const [point, count] of hits) assert.equal(count, 2, point);
    assert.deepEqual([databaseKills, anyMomentKills, settled], [1, 2, 2]);
    assert.ok(promises > 0);
  });
});
