/**
 * Two programs keep one log, and the first is paused (SIGSTOP) for longer than its lock lasts: in the midst of a batch, on
 * the way of a checkpoint, and between. The second takes over; when the first goes on, it must write nothing. Linux.
 */
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { after, before, suite, test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { noteTextUnverified, parseCheckpointText } from '@amanat/ledger';
import { type LogPoint, openLocalSigner, startSignerServer } from '@amanat/log-service';
import { Client } from 'pg';
import { publishedFolder } from '../../server/log/open-log.ts';
import { settingsFromUrl } from '../../store/access/settings-from-url.ts';
import { type CheckerProcess, startChecker } from '../crash/checker-process.ts';
import { type Field, openField } from '../crash/field.ts';
import { type KeptCluster, startCluster } from '../crash/kept-cluster.ts';
import { logOrigin } from '../crash/task.ts';
import type { WorkerProcess } from '../crash/worker-process.ts';

/** Each point, and which of its times; `undefined`: when it has nothing to do. */
const pauses: readonly (readonly [LogPoint, number] | undefined)[] = [
  ['before-index', 2],
  ['after-tiles', 2],
  ['after-head', 2],
  ['after-signature', 1],
  ['after-signature', 2],
  ['after-files', 1],
  ['after-witness', 1],
  ['after-publication', 1],
  undefined,
];

const working = { publishMs: 100, seed: 7, producerCount: 2, pauseMs: 40, publications: Number.MAX_SAFE_INTEGER };
const never = 3_600_000;
const patienceMs = 120_000;

/** The same deployment under another lock, as on a second machine: its keys are copied, the published folder is one. */
function secondFolder(field: Field): string {
  const other = `${field.dataDir}-second`;
  mkdirSync(other, { mode: 0o700 });
  const apart = new Set(['lock', 'log']);
  cpSync(field.dataDir, other, {
    recursive: true,
    filter: (path) => path === field.dataDir || !apart.has(basename(path)),
  });
  symlinkSync(publishedFolder(field.dataDir, 1), publishedFolder(other, 1));
  return other;
}

/** Two machines that may keep one log have their signer elsewhere: one in their own process would be paused with it. */
async function startSigner({ signerFolder: folder }: Field) {
  const signer = await openLocalSigner({ folder, origin: logOrigin });
  const word = randomBytes(24).toString('base64url');
  const tokenFile = `${folder}-word`;
  writeFileSync(tokenFile, word, { mode: 0o600 });
  const failed = (error: unknown): never => assert.fail(String(error));
  const { url, stop } = await startSignerServer({ signer, word, failed, host: '127.0.0.1', port: 0 });
  return { url, tokenFile, stop };
}

async function fenceOf({ databaseUrl }: Field): Promise<unknown> {
  const client = new Client(settingsFromUrl(databaseUrl));
  await client.connect();
  const { rows } = await client.query<{ fence: unknown }>('SELECT fence FROM logs');
  await client.end();
  return rows[0]?.fence;
}

const sizeShown = ({ dataDir }: Field): number =>
  parseCheckpointText(noteTextUnverified(readFileSync(join(publishedFolder(dataDir, 1), 'checkpoint'), 'utf8'))).size;

const publications = ({ lines }: WorkerProcess): number =>
  lines.filter((line) => line.kind === 'news' && line.news.kind === 'published').length;

/** Fails if the size that readers see ever goes back meanwhile. */
async function untilPublished(worker: WorkerProcess, count: number, field: Field): Promise<void> {
  const from = performance.now();
  for (let shown = 0; publications(worker) < count; await setTimeout(5)) {
    const said = JSON.stringify(worker.lines.filter(({ kind }) => kind !== 'promised'));
    const isLate = performance.now() - from > patienceMs;
    if (isLate || worker.child.exitCode !== null)
      assert.fail(`the second program did not publish: ${said} ${worker.complaints()}`);
    const now = sizeShown(field);
    assert.ok(now >= shown, `readers saw ${shown} and then ${now}`);
    shown = now;
  }
}

suite('a program that is paused past its lock', { timeout: 600_000 }, () => {
  let folder: string;
  let cluster: KeptCluster;
  let checker: CheckerProcess;
  before(async () => {
    folder = mkdtempSync(join(realpathSync(tmpdir()), 'amanat-paused-'));
    chmodSync(folder, 0o711);
    const server = join(folder, 'server');
    mkdirSync(server);
    cluster = await startCluster(server);
    checker = startChecker();
  });
  after(async () => {
    checker.stop();
    await cluster.stop();
    rmSync(folder, { recursive: true });
  });

  for (const [number, pause] of pauses.entries()) {
    const where = pause === undefined ? 'between batches' : `${pause[0]} (${pause[1]})`;
    test(`${where}: the second takes over, and the first finds its lock lost and writes nothing`, async () => {
      const field = await openField(join(folder, String(number)), cluster, checker);
      const workers: WorkerProcess[] = [];
      const signers: { stop(): Promise<void> }[] = [];
      try {
        await field.settle();
        const dataDir = secondFolder(field);
        const signer = await startSigner(field);
        signers.push(signer);
        const work = { ...working, remoteSigner: signer };
        const order = pause && ({ point: pause[0], hit: pause[1], signal: 'SIGSTOP' } as const);
        const first = field.begin(order ? { ...work, end: order } : { ...work, publishMs: never, producerCount: 0 });
        workers.push(first);
        await first.said(({ kind }) => kind === (order ? 'ending' : 'started'), patienceMs);
        if (order === undefined) {
          await setTimeout(1_000);
          first.child.kill('SIGSTOP');
        }
        const publishedByFirst = publications(first);
        const pausedAt = performance.now();
        const second = field.begin({ ...work, dataDir });
        workers.push(second);
        await untilPublished(second, 2, field);
        const waitedMs = performance.now() - pausedAt;
        assert.ok(waitedMs > 6_000, `the lock was free after ${Math.round(waitedMs)} ms`);

        const fence = await fenceOf(field);
        first.child.kill('SIGCONT');
        await first.said((line) => line.kind === 'news' && line.news.kind === 'lost-the-lock', patienceMs);
        await untilPublished(second, publications(second) + 10, field);
        assert.equal(publications(first), publishedByFirst, 'the first has published after its pause');
        assert.equal(await fenceOf(field), fence, 'somebody else has taken the lock');
        for (const worker of workers) {
          worker.child.kill('SIGKILL');
          await worker.ended(patienceMs);
        }
        await field.settle();
      } finally {
        for (const { child } of workers) child.kill('SIGKILL');
        for (const signer of signers) await signer.stop();
        await field.close();
      }
    });
  }
});
