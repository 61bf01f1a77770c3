/** How many events the record says are waiting, so that a batch begins when enough do. A hint: the outbox decides. */

export interface WaitingCount {
  /** So many events were just committed. */
  add(count: number): void;
  /** Resolves when `count` wait, after `ms`, or when the signal is aborted. */
  until(count: number, ms: number, signal: AbortSignal): Promise<void>;
  /** How many were added since this was last asked. */
  take(): number;
}

export function openWaitingCount(): WaitingCount {
  let waiting = 0;
  let wake: { readonly count: number; readonly resolve: () => void } | undefined;

  return {
    add(count) {
      waiting += count;
      if (wake !== undefined && waiting >= wake.count) wake.resolve();
    },
    async until(count, ms, signal) {
      if (waiting >= count || signal.aborted) return;
      const { promise, resolve } = Promise.withResolvers<void>();
      const end = (): void => resolve();
      const timer = setTimeout(end, ms);
      signal.addEventListener('abort', end);
      wake = { count, resolve };
      await promise;
      wake = undefined;
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
    },
    take() {
      const taken = waiting;
      waiting = 0;
      return taken;
    },
  };
}
