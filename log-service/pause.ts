/** Waiting that ends early when the log is stopped. */

/** Resolves after `ms`, or as soon as the signal is aborted; never rejects. */
export function pause(ms: number, signal: AbortSignal): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  if (signal.aborted) return Promise.resolve();
  const end = (): void => {
    clearTimeout(timer);
    signal.removeEventListener('abort', end);
    resolve();
  };
  const timer = setTimeout(end, ms);
  signal.addEventListener('abort', end);
  return promise;
}

const firstMs = 250;

/** How long to wait before the next attempt: doubles from a quarter of a second up to `mostMs`. */
export const backoffMs = (failures: number, mostMs: number): number =>
  Math.min(mostMs, firstMs * 2 ** Math.min(failures, 20));
