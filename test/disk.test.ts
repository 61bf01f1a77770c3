/**
 * A disk that fills up: intake stops with a clear page before the database does, and nothing that was typed is lost.
 * Thresholds are moved under a real server everywhere; as root on Linux a real small disk is filled as well.
 */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { suite, test, type TestContext } from 'node:test';
import { codeOf, fillShortly, openFormClient, proofFor } from './fixtures/form-client.ts';
import { freshFolder, removeFolder } from './fixtures/fresh-folder.ts';
import { httpClient } from './fixtures/http-client.ts';
import { drawTicket, drawTickets, fullAnswers, lodge, type SolvedTicket } from './fixtures/lodging.ts';
import { type Differences, runningServer, type TestServer } from './fixtures/running-server.ts';

const portOf = ({ url }: TestServer): number => Number(new URL(url).port);

const stopped = {
  en: /must make room first/,
  ur: /جگہ/,
} as const;

interface Disk {
  fill(): void;
  free(): void;
}

/** From an empty disk to a nearly full one and back, on a server that answers. */
async function watchDisk(context: TestContext, disk: Disk, differences: Differences): Promise<void> {
  const server = await runningServer([], differences);
  context.after(() => server.end());
  const count = (): Promise<number> => server.database.record.countCases();
  const [client, visitor] = [httpClient(portOf(server)), openFormClient(server.url)];
  context.after(() => client.close());

  const earlier = openFormClient(server.url);
  await fillShortly(earlier);
  await earlier.post('/en/lodge/send', await proofFor(earlier));
  const code = await codeOf(earlier);
  const writer = openFormClient(server.url);
  await fillShortly(writer, 'ur');
  await writer.post('/ur/lodge/text', { text: fullAnswers.text });
  const proof = await proofFor(writer, 'ur');
  const solved = await drawTicket(client);
  const kept = await count();

  disk.fill();
  const refused = await lodge(client, solved);
  assert.equal(refused.status, 503);
  assert.match(refused.head, /^retry-after: \d+/im);
  assert.match(refused.body, /"code":"intake-stopped"/);
  assert.match((await client.send('GET', '/api/health', {})).body, /"intakeOpen":false/);
  for (const lang of ['ur', 'en'] as const) {
    const first = await visitor.get(`/${lang}/lodge`);
    assert.equal(first.status, 503);
    assert.match(first.body, stopped[lang]);
    assert.match(first.body, new RegExp(`<html lang="${lang}"`));
  }
  const draft = new Map(writer.cookies);
  const answer = await writer.post('/ur/lodge/send', proof);
  assert.equal(answer.status, 503);
  assert.match(answer.body, stopped.ur);
  assert.deepEqual(writer.cookies, draft);
  assert.ok((await writer.get('/ur/lodge/text')).body.includes(fullAnswers.text.trim()), 'the words are still there');
  assert.equal(await count(), kept, 'nothing was stored');

  // Who has a code still comes in, and may still say that they are pressed.
  assert.equal((await visitor.post('/en/code', { code })).headers.location, '/en/record');
  assert.equal((await visitor.get('/en/record')).status, 200);
  const pressed = { kind: 'pressed', by: 'police', way: 'withdraw' };
  assert.equal((await visitor.post('/en/record', pressed)).headers.location, '/en/kept');

  disk.free();
  assert.equal((await writer.post('/ur/lodge/send', proof)).headers.location, '/ur/lodged');
  assert.equal((await lodge(client, solved)).status, 201);
  assert.equal(await count(), kept + 2);
}

/** A file system of its own below a fresh folder. */
function mountSmallDisk(context: TestContext, mebibytes: number): string {
  const dataDir = freshFolder();
  const disk = dirname(dataDir);
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${mebibytes}m,mode=0711`, 'tmpfs', disk]);
  assert.equal(status, 0);
  context.after(() => {
    spawnSync('umount', ['--lazy', disk]);
    removeFolder(dataDir);
  });
  return dataDir;
}

function mayMount(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  const dataDir = freshFolder();
  mkdirSync(dataDir);
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', dataDir]).status === 0;
  if (mounted) spawnSync('umount', [dataDir]);
  removeFolder(dataDir);
  return mounted;
}

suite('disk', { timeout: 600_000 }, () => {
  test('nearly full by its thresholds: intake stops, what was typed stays, the code page goes on', async (context) => {
    const thresholds = { share: 0, bytes: 0 };
    const disk = {
      fill: () => Object.assign(thresholds, { share: 1, bytes: Number.POSITIVE_INFINITY }),
      free: () => Object.assign(thresholds, { share: 0, bytes: 0 }),
    };
    await watchDisk(context, disk, { forTests: { spaceThresholds: thresholds } });
  });

  if (mayMount())
    test('a real disk of 400 MiB that is filled up: the same, by the thresholds that everybody has', async (context) => {
      const dataDir = mountSmallDisk(context, 400);
      const ballast = join(dirname(dataDir), 'ballast');
      const fill = (): void => {
        const { bavail, blocks, bsize } = statfsSync(dirname(dataDir));
        const bytes = (bavail - Math.floor(blocks * 0.08)) * bsize;
        assert.ok(bytes > 0);
        writeFileSync(ballast, Buffer.alloc(bytes));
      };
      await watchDisk(context, { fill, free: () => rmSync(ballast) }, { dataDir });
    });

  test('an hour takes so many bytes; the last fifth is for desks and offices; the next hour begins anew', async (context) => {
    let ahead = Temporal.Duration.from({ seconds: 0 });
    const now = (): Temporal.Instant => Temporal.Now.instant().add(ahead);
    const env = { AMANAT_INTAKE_BYTES_PER_HOUR: String(1024 ** 2) };
    const server = await runningServer([], { now, env });
    context.after(() => server.end());
    const client = httpClient(portOf(server));
    context.after(() => client.close());
    const tickets = [...(await drawTickets(portOf(server), 200))];
    const take = (): SolvedTicket => tickets.pop() ?? assert.fail('no ticket is left');
    const sizeBytes = 4096 + Buffer.byteLength(JSON.stringify({ ...fullAnswers, ...tickets[0] }));

    const lodgeUntilBusy = async (bearer: Record<string, string>): Promise<number> => {
      for (let lodged = 0; ; lodged++) {
        const body = JSON.stringify({ ...fullAnswers, ...take() });
        const key = `${Temporal.Now.instant().epochNanoseconds}-${lodged}-abcdefghijklmnop`;
        const headers = { 'content-type': 'application/json', 'idempotency-key': key, ...bearer };
        const { status, body: said } = await client.send('POST', '/api/complaints', headers, body);
        if (status === 201) continue;
        assert.equal(status, 503);
        assert.match(said, /"code":"intake-busy"/);
        return lodged * sizeBytes;
      }
    };
    const near = (bytes: number, share: number): void =>
      assert.ok(Math.abs(bytes / 1024 ** 2 - share) < 0.05, `${bytes} bytes for a share of ${share}`);
    near(await lodgeUntilBusy({}), 0.8);
    near(await lodgeUntilBusy({ authorization: `Bearer ${server.keys.deskKey}` }), 0.2);

    const reporter = openFormClient(server.url);
    await fillShortly(reporter);
    const proof = await proofFor(reporter);
    const busy = await reporter.post('/en/lodge/send', proof);
    assert.equal(busy.status, 503);
    assert.ok(Number(busy.headers['retry-after']) > 0);
    assert.ok(reporter.cookies.size > 0);
    ahead = Temporal.Duration.from({ minutes: 61 });
    assert.equal((await reporter.post('/en/lodge/send', proof)).headers.location, '/en/lodged');
  });
});
