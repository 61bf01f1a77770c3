/**
 * How many entries a block holds at any time, whether or not anything happens. Without this the fillers would all stand
 * at its end, and whoever lodges a complaint could read from its index how many events of others came before it.
 */

/** By the end of the interval, of the 32 of a block: the rest keeps room for events, so that a quiet log stays at one block. */
export const pacedEntries = 16;

export interface FillerPace {
  /** What the block should hold by now; 0 before the first publication. */
  due(): number;
  /** The block ends here, and another begins. */
  begin(): void;
  /** For the first publication, from which on there is a pace. */
  published(at: Temporal.Instant | undefined): void;
}

/** `lastPublishedAt`: when the block began, as far as the record knows; `undefined` if nothing was ever published. */
export function fillerPace(
  everyMs: number,
  now: () => Temporal.Instant,
  lastPublishedAt: Temporal.Instant | undefined,
): FillerPace {
  let begunAt = lastPublishedAt;
  return {
    due() {
      if (begunAt === undefined) return 0;
      const elapsedMs = now().since(begunAt).total('milliseconds');
      return Math.min(pacedEntries, Math.max(0, Math.floor((pacedEntries * elapsedMs) / everyMs)));
    },
    begin() {
      if (begunAt !== undefined) begunAt = now();
    },
    published(at) {
      begunAt ??= at;
    },
  };
}
