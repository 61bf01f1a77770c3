/**
 * One deployment under fire: programs that end themselves at named points, one after the other, on one record, one data
 * folder, one signer and one witness; what was seen from outside; and the checker's judgement after each.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { Client } from 'pg';
import { encodeCheckpointText, noteTextUnverified } from '@amanat/ledger';
import { loadLastSigned, openLocalSigner } from '@amanat/log-service';
import { publishedFolder, signerFolder } from '../../server/log/open-log.ts';
import type { CheckRequest } from './check-request.ts';
import type { CheckerProcess } from './checker-process.ts';
import { openEvidence } from './evidence.ts';
import type { KeptCluster } from './kept-cluster.ts';
import { type EndOrder, type Line, logOrigin, type Task } from './task.ts';
import { quorumLine, startWatchedWitness } from './watched-witness.ts';
import { loadWorker, type WorkerProcess } from './worker-process.ts';

/** How one program of a field works. */
export type Work = Pick<Task, 'publishMs' | 'seed' | 'producerCount' | 'pauseMs'>;

export interface Field {
  readonly dataDir: string;
  readonly databaseUrl: string;
  /** Of the log's signer. */
  readonly signerFolder: string;
  /** Complaints that were acknowledged to those who lodged them. */
  readonly promisedCount: number;
  /** A program works until it has ended itself there. @throws Error if it ends otherwise, or if the checker finds a fault */
  killedAt(work: Work, order: EndOrder): Promise<void>;
  /** A program is ended from outside, so many milliseconds after it has started. @throws Error if the checker finds a fault */
  killedAfter(work: Work, ms: number): Promise<void>;
  /** A program finds the work of the killed ones, brings it to its end, and stops in order. Gives the published size. @throws Error */
  settle(): Promise<number>;
  /** A program that is not waited for. */
  begin(task: Partial<Task>): WorkerProcess;
  /** @throws Error if the checker finds a fault */
  check(isSettled: boolean): Promise<number>;
  close(): Promise<void>;
}

/** Of the checks between two undisturbed ends: it takes as long as all else together. */
const auditEvery = 4;
const patienceMs = 60_000;
const settling = { publishMs: 50, seed: 0, producerCount: 0, pauseMs: 0, publications: 2 };

export async function openField(folder: string, cluster: KeptCluster, checker: CheckerProcess): Promise<Field> {
  const dataDir = join(folder, 'data');
  const signerDir = join(folder, 'signer');
  const evidenceFolder = join(folder, 'evidence');
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const databaseUrl = await cluster.newDatabase();
  const signer = signerFolder({ dataDir, signerDir }, 1);
  const [logKey = ''] = await (await openLocalSigner({ folder: signer, origin: logOrigin })).verifierKeys();
  const evidence = openEvidence(evidenceFolder, publishedFolder(dataDir, 1));
  const faults: string[] = [];
  const lookOutside = (signedNote?: string): void => {
    try {
      if (signedNote !== undefined) evidence.sawHead(noteTextUnverified(signedNote), 'witness');
      evidence.lookAtFiles();
    } catch (error) {
      faults.push(String(error));
    }
  };
  const witness = await startWatchedWitness(join(folder, 'witness'), logKey, lookOutside);
  const policyLines = [witness.policyLine, quorumLine, ''];
  writeFileSync(join(dataDir, 'witnesses.policy'), policyLines.join('\n'));
  const request: Omit<CheckRequest, 'isSettled' | 'withAudit'> = {
    dataDir,
    databaseUrl,
    signerDir,
    signerFolder: signer,
    evidenceFolder,
    witnessUrl: witness.url,
    policy: [`log ${logKey}`, ...policyLines].join('\n'),
  };

  const loadOne = (): WorkerProcess => {
    const worker = loadWorker((line: Line) => {
      if (line.kind === 'promised') evidence.sawPromise(line.commitment);
      if (line.kind !== 'news' || line.news.kind !== 'halted') return;
      faults.push(`the log has halted: ${line.news.code}`);
      worker.child.kill('SIGKILL');
    });
    return worker;
  };
  /** Loaded while another one works. */
  let next = loadOne();
  const begin = (task: Partial<Task>): WorkerProcess => {
    const worker = next;
    worker.begin({ dataDir, databaseUrl, signerDir, ...settling, ...task });
    next = loadOne();
    return worker;
  };

  let checks = 0;
  async function check(isSettled: boolean): Promise<number> {
    const withAudit = isSettled || checks++ % auditEvery === 0;
    evidence.sawHead(encodeCheckpointText(await loadLastSigned(signer)), 'signer');
    lookOutside();
    evidence.flush();
    const answer = await checker.check({ ...request, isSettled, withAudit });
    const found = [...faults, ...answer.faults];
    if (found.length > 0) throw new Error(`${folder}: ${found.join('\n')}`);
    return answer.publishedSize;
  }

  return {
    dataDir,
    databaseUrl,
    signerFolder: signer,
    get promisedCount() {
      return evidence.promisedCount;
    },
    begin,
    check,
    async killedAt(work, order) {
      const worker = begin({ ...work, publications: Number.MAX_SAFE_INTEGER, end: order });
      const { code, signal } = await worker.ended(patienceMs);
      const isThere = worker.lines.some((line) => line.kind === 'ending' && line.point === order.point);
      if (order.postmaster !== undefined) await cluster.startAgain();
      if (signal !== 'SIGKILL' || !isThere)
        throw new Error(
          `${folder}: ended with ${code ?? signal ?? ''} and not at ${order.point}: ${faults.join()} ${worker.complaints()} ${JSON.stringify(worker.lines.slice(-5))}`,
        );
      await check(false);
    },
    async killedAfter(work, ms) {
      const worker = begin({ ...work, publications: Number.MAX_SAFE_INTEGER });
      await worker.said(({ kind }) => kind === 'started', patienceMs);
      await setTimeout(ms);
      worker.child.kill('SIGKILL');
      await worker.ended(patienceMs);
      await check(false);
    },
    async settle() {
      await whenQuiet(databaseUrl);
      const worker = begin({});
      const { code } = await worker.ended(patienceMs);
      if (code !== 0)
        throw new Error(
          `${folder}: ended with ${code ?? ''}: ${faults.join()} ${worker.complaints()} ${JSON.stringify(worker.lines.slice(-5))}`,
        );
      return check(true);
    },
    async close() {
      next.child.kill('SIGKILL');
      await witness.stop();
      await cluster.dropDatabase(databaseUrl);
    },
  };
}

/** Until nobody else is connected: what a killed program has sent may still be stored after its death. At most ten seconds. */
async function whenQuiet(databaseUrl: string): Promise<void> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const others = `SELECT count(*)::int AS others FROM pg_stat_activity
      WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend'`;
    for (let turn = 0; turn < 100; turn += 1) {
      const { rows } = await client.query<{ others: number }>(others);
      if (rows[0]?.others === 0) return;
      await setTimeout(100);
    }
  } finally {
    await client.end();
  }
}
