/**
 * The thread that makes releases: counting, control and attack take seconds to minutes. It runs below everything else where threads
 * can (see node-crypto/argon2/argon2-worker.ts), so that nobody who lodges a complaint waits for a table.
 */
import { hash } from 'node:crypto';
import { constants, setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import { AttackError, attackNewest } from '@amanat/attacker';
import { childrenAt } from '@amanat/casework';
import { makeRelease, NoRelease, trueFigures, truthOf } from '@amanat/figures';
import type { ReleaseAsked, ReleaseOfThread } from './release-thread.ts';

// Of this thread alone: on Linux, 0 is the thread that asks.
if (process.platform === 'linux') setPriority(0, constants.priority.PRIORITY_LOW);

// What `release-thread.ts` gives, and nobody else starts this file.
parentPort?.postMessage(await made(workerData as ReleaseAsked), []);

async function made(asked: ReleaseAsked): Promise<ReleaseOfThread> {
  const { history, earlier, kind, snapshot, promises, mark, wantsBundle, attack } = asked;
  const earlierTruth = new Map(
    earlier.map(({ manifest }, at) => {
      const { children, rejected } = childrenAt(history, at);
      const day = history.snapshots[at] ?? snapshot;
      return [
        manifest.id,
        truthOf(trueFigures(children, day, manifest.kind, { firstYear: manifest.years[0] }), rejected),
      ] as const;
    }),
  );
  const { children, rejected } = childrenAt(history, history.snapshots.length - 1);
  try {
    const release = await makeRelease({
      figures: trueFigures(children, snapshot, kind, { firstYear: earlier.at(-1)?.manifest.years[0] }),
      earlier,
      earlierTruth,
      rejected,
      promises,
      mark,
      attack: async (bundle) => (attack === 'none' ? [] : attackNewest(bundle)),
      sha256: (text) => hash('sha256', text, 'hex'),
    });
    const { files, view, newRepairs, attacks, bundle } = release;
    return {
      kind: 'made',
      files,
      view,
      newRepairs,
      attacks,
      ...(wantsBundle ? { bundle: JSON.stringify(bundle) } : {}),
    };
  } catch (error) {
    if (error instanceof NoRelease || error instanceof AttackError) return { kind: 'no-release' };
    throw error;
  }
}
