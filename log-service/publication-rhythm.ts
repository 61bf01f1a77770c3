/** When the next publication is due, and who waits for it. */
import { pause } from './pause.ts';

export interface PublicationRhythm {
  /** Resolves when one is due: at once if somebody asked for it or nothing was ever published; or when the signal is aborted. */
  untilDue(lastPublishedAt: Temporal.Instant | undefined, signal: AbortSignal): Promise<void>;
  /** Asks for one now. Resolves when one that began after this is published; rejects if there will be none. */
  ask(): Promise<void>;
  /** A checkpoint is about to begin: those who have asked until now will be served by it. */
  begin(): void;
  done(): void;
  /** There will be no further publication. */
  giveUp(reason: Error): void;
}

export function publicationRhythm(everyMs: number, now: () => Temporal.Instant): PublicationRhythm {
  let waiting: PromiseWithResolvers<void>[] = [];
  let served: PromiseWithResolvers<void>[] = [];
  let wake = new AbortController();

  return {
    async untilDue(lastPublishedAt, signal) {
      const isAsked = waiting.length + served.length > 0;
      if (isAsked || lastPublishedAt === undefined) return;
      const sinceMs = now().since(lastPublishedAt).total('milliseconds');
      // A clock that was set back does not hold publication back for longer than one interval.
      const waitMs = Math.min(everyMs, Math.max(0, everyMs - sinceMs));
      await pause(waitMs, AbortSignal.any([signal, wake.signal]));
    },
    ask() {
      const asked = Promise.withResolvers<void>();
      waiting.push(asked);
      wake.abort();
      return asked.promise;
    },
    begin() {
      served = [...served, ...waiting];
      waiting = [];
      wake = new AbortController();
    },
    done() {
      for (const { resolve } of served) resolve();
      served = [];
    },
    giveUp(reason) {
      for (const { reject } of [...served, ...waiting]) reject(reason);
      served = [];
      waiting = [];
    },
  };
}
