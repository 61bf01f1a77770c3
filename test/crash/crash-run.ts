/** Many kills, drawn from a seed: each point as often as any other, over fresh deployments side by side. */
import { chmodSync, mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LogPoint } from '@amanat/log-service';
import { type CheckerProcess, startChecker } from './checker-process.ts';
import { openField } from './field.ts';
import { type KeptCluster, startCluster } from './kept-cluster.ts';
import { type SeededRandom, seededRandom } from './seeded-random.ts';
import { logPoints } from './task.ts';

export interface CrashPlan {
  readonly seed: number;
  readonly killCount: number;
  /** Kills of one deployment, which begins empty. */
  readonly killsOfField: number;
  /** A program that runs undisturbed comes after so many kills. */
  readonly settleEvery: number;
  /** Every so many kills the database is killed, too. */
  readonly databaseEvery: number;
  /** After every so many kills one comes that is not at a named point but at any moment; they are counted apart. */
  readonly anyMomentEvery: number;
  /** How many deployments at a time. */
  readonly laneCount: number;
  readonly report?: (done: CrashCounts) => void;
}

export interface CrashCounts {
  readonly kills: number;
  readonly hits: ReadonlyMap<LogPoint, number>;
  readonly databaseKills: number;
  readonly anyMomentKills: number;
  readonly settled: number;
  readonly promises: number;
  readonly entries: number;
}

interface Lane {
  readonly cluster: KeptCluster;
  readonly checker: CheckerProcess;
}

/** Points that a batch reaches come more often than those of a publication. */
const mostHits: Readonly<Record<LogPoint, number>> = {
  'before-index': 6,
  'after-tiles': 6,
  'after-head': 6,
  'after-signature': 5,
  'after-files': 3,
  'after-witness': 3,
  'after-publication': 5,
};

/** Each as often as any other, as far as that goes. */
function* drawnPoints(random: SeededRandom): Generator<LogPoint, never> {
  for (;;) yield* random.shuffled(logPoints);
}

/** @throws Error at the first fault; the folder is then left as it is, and named */
export async function crashRun(plan: CrashPlan): Promise<CrashCounts> {
  const random = seededRandom(plan.seed);
  const points = drawnPoints(random);
  const folder = mkdtempSync(join(realpathSync(tmpdir()), 'amanat-crash-'));
  // The database's own user must be able to pass through.
  chmodSync(folder, 0o711);
  const hits = new Map<LogPoint, number>(logPoints.map((point) => [point, 0]));
  const counts = { kills: 0, databaseKills: 0, anyMomentKills: 0, settled: 0, promises: 0, entries: 0 };
  const kills = Array.from({ length: plan.killCount }, (_, number) => {
    const point = points.next().value;
    return {
      order: { point, hit: 1 + random.below(mostHits[point]), signal: 'SIGKILL' } as const,
      killsDatabase: number % plan.databaseEvery === plan.databaseEvery - 1,
      momentMs: random.below(700),
      work: {
        publishMs: [20, 60, 200][random.below(3)] ?? 0,
        seed: random.below(2 ** 31),
        producerCount: random.below(6),
        pauseMs: [5, 20, 80][random.below(3)] ?? 0,
      },
    };
  });

  async function runField(some: typeof kills, at: number, { cluster, checker }: Lane): Promise<void> {
    const field = await openField(join(folder, `field-${at}`), cluster, checker);
    try {
      for (const [number, { order, killsDatabase, work, momentMs }] of some.entries()) {
        await field.killedAt(work, killsDatabase ? { ...order, postmaster: cluster.postmaster } : order);
        hits.set(order.point, (hits.get(order.point) ?? 0) + 1);
        counts.kills++;
        if (killsDatabase) counts.databaseKills++;
        plan.report?.({ ...counts, hits });
        if ((number + 1) % plan.anyMomentEvery === 0) {
          await field.killedAfter(work, momentMs);
          counts.anyMomentKills++;
        }
        if ((number + 1) % plan.settleEvery !== 0 && number + 1 < some.length) continue;
        counts.settled++;
        const size = await field.settle();
        if (number + 1 === some.length) counts.entries += size;
      }
      counts.promises += field.promisedCount;
    } catch (error) {
      // The first fault is told, not what follows from it.
      await field.close().catch(() => undefined);
      throw error;
    }
    await field.close();
  }

  const fields = Array.from({ length: Math.ceil(plan.killCount / plan.killsOfField) }, (_, at) =>
    kills.slice(at * plan.killsOfField, (at + 1) * plan.killsOfField),
  );
  let next = 0;
  async function runLane(number: number): Promise<void> {
    const place = join(folder, `server-${number}`);
    mkdirSync(place, { recursive: true });
    const lane = { cluster: await startCluster(place), checker: startChecker() };
    try {
      for (let at = next++; fields[at] !== undefined; at = next++) await runField(fields[at] ?? [], at, lane);
    } catch (error) {
      next = fields.length;
      throw error;
    } finally {
      lane.checker.stop();
      await lane.cluster.stop();
    }
  }
  const lanes = await Promise.allSettled(Array.from({ length: plan.laneCount }, (_, number) => runLane(number)));
  for (const lane of lanes) if (lane.status === 'rejected') throw lane.reason;
  rmSync(folder, { recursive: true });
  return { ...counts, hits };
}
