/** One release at a time, in a thread of its own; it ends with the thread. */
import { Worker } from 'node:worker_threads';
import type { ChildHistory } from '@amanat/casework';
import type {
  DayNumber,
  PromisesTable,
  ReleaseFiles,
  ReleaseKind,
  ReleaseManifest,
  ReleaseView,
  Repair,
} from '@amanat/figures';

/** Everything that a release is made of; goes to the thread and comes back to nobody. */
export interface ReleaseAsked {
  /** Its snapshots are those of `earlier`, and last this one's. */
  readonly history: ChildHistory;
  readonly snapshot: DayNumber;
  readonly kind: ReleaseKind;
  /** Oldest first. */
  readonly earlier: readonly ReleaseView[];
  readonly promises?: PromisesTable | undefined;
  readonly mark?: NonNullable<ReleaseManifest['mark']> | undefined;
  readonly wantsBundle: boolean;
  /** `none` only where every case is invented. */
  readonly attack: 'all' | 'none';
}

export type ReleaseOfThread =
  | {
      readonly kind: 'made';
      readonly files: ReleaseFiles;
      readonly view: ReleaseView;
      /** Those that began with this release. */
      readonly newRepairs: readonly Repair[];
      readonly attacks: number;
      /** Audit bundle as JSON, if it was wanted: never to leave the process but encrypted. */
      readonly bundle?: string;
    }
  /** The attack goes on finding something, or could not say that there is nothing. */
  | { readonly kind: 'no-release' };

/** Gives up, and ends the thread, once `isOver` fires. @throws what the thread ended with */
export function releaseInThread(asked: ReleaseAsked, isOver: AbortSignal): Promise<ReleaseOfThread> {
  const { promise, resolve, reject } = Promise.withResolvers<ReleaseOfThread>();
  const thread = new Worker(new URL('./release-worker.ts', import.meta.url), { workerData: asked });
  const giveUp = (): void => void thread.terminate();
  isOver.addEventListener('abort', giveUp, { once: true });
  thread.once('message', resolve);
  thread.once('error', reject);
  thread.once('exit', () => {
    isOver.removeEventListener('abort', giveUp);
    // After a message, or an error, this says nothing any more.
    reject(new Error('the thread that makes releases has ended'));
  });
  if (isOver.aborted) giveUp();
  return promise;
}
