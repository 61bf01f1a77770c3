/**
 * A program for tests: opens record and log as the server does, lodges complaints, and ends itself in the midst of it as
 * it is told to. Its task is a line on its input, so that it can be loaded before it is needed.
 */
import { writeSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';
import type { LogPoint } from '@amanat/log-service';
import { parseAnswers } from '@amanat/domain';
import { drawCode } from '@amanat/sealing';
import { StoreError } from '@amanat/store';
import { ciphers } from '../../server/ciphers.ts';
import { openLog } from '../../server/log/open-log.ts';
import { openDeployment, type OpenedDeployment } from '../../server/open-deployment.ts';
import { killServer } from './kept-cluster.ts';
import { seededRandom } from './seeded-random.ts';
import { type EndOrder, type Line, logOrigin, type Task } from './task.ts';

const now = (): Temporal.Instant => Temporal.Now.instant();

/** Written before it returns: the next thing that this program does may be its end. */
const say = (line: Line): void => void writeSync(1, `${JSON.stringify(line)}\n`);

function end({ point, signal, postmaster }: EndOrder): void {
  say({ kind: 'ending', point });
  if (postmaster !== undefined) killServer(postmaster);
  process.kill(process.pid, signal);
}

function endingAt(order: EndOrder | undefined): (point: LogPoint) => void {
  let left = order?.hit ?? 0;
  return (point) => {
    if (point === order?.point && --left === 0) end(order);
  };
}

/** Invented, and the same for everybody. */
const answers = parseAnswers(
  { group: 'blackmail', district: { id: 'pk-pb-kasur' }, text: 'TRAINING' },
  Temporal.PlainDate.from('2026-01-02'),
);

async function lodgeOne({ casework }: OpenedDeployment): Promise<void> {
  const answer = await casework.lodgeComplaint({
    answers,
    channel: 'web',
    code: drawCode(ciphers),
    secret: Uint8Array.from(ciphers.random(32)),
    ticketHash: Uint8Array.from(ciphers.random(32)),
  });
  if (answer.kind !== 'lodged') throw new Error('the complaint was not taken');
  say({ kind: 'promised', commitment: answer.lodged.promise.split('\n')[2] ?? '' });
}

function requireBrokenConnection(error: unknown): void {
  if (!(error instanceof StoreError && error.code === 'server-unreachable')) throw error;
}

async function work(task: Task): Promise<void> {
  const { dataDir, databaseUrl, signerDir, remoteSigner, publishMs, producerCount, pauseMs } = task;
  const opened = await openDeployment({
    dataDir,
    databaseUrl,
    training: true,
    origin: logOrigin,
    timeZone: 'Asia/Karachi',
    promiseHours: 24,
    now,
  });
  let published = 0;
  const done = Promise.withResolvers<void>();
  const report = (news: Parameters<Parameters<typeof openLog>[3]>[0]): void => {
    say({ kind: 'news', news });
    if (news.kind === 'published' && ++published === task.publications) done.resolve();
  };
  const signer = remoteSigner === undefined ? { signerDir } : { remoteSigner };
  const options = { dataDir, ...signer, publishSeconds: publishMs / 1000 };
  const log = await openLog(options, opened, now, report, { reached: endingAt(task.end) });
  say({ kind: 'started' });

  const random = seededRandom(task.seed);
  const stopping = new AbortController();
  const produce = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      // After a pause a connection may be gone: then nothing was promised.
      await lodgeOne(opened).catch(requireBrokenConnection);
      await setTimeout(random.below(pauseMs + 1));
    }
  };
  const producers = Array.from({ length: producerCount }, produce);
  await Promise.race([done.promise, Promise.all([...producers, done.promise])]);
  stopping.abort();
  await Promise.all(producers);
  await log.stop();
  await opened.database.stop();
}

for await (const line of createInterface({ input: process.stdin })) {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the harness beside us wrote it
  await work(JSON.parse(line) as Task);
  process.exit(0);
}
