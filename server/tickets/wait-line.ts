/**
 * The line for who cannot solve a proof of work: places come at a steady rate, one caller's places lie a little apart,
 * so that nobody can take them all. In memory only; of a caller it holds a keyed hash that dies with the process.
 */
export interface WaitLineOptions {
  /** Milliseconds since any fixed point; never goes back. */
  readonly nowMs: () => number;
  readonly placesPerSecond: number;
  /** Least distance between two places of one caller. */
  readonly callerSpacingMs: number;
  /** Further ahead no place is given. */
  readonly longestWaitMs: number;
}

export interface WaitLine {
  /** When the place's turn comes, in milliseconds of `nowMs`; `undefined` if the line is full (for this caller). */
  takePlace(earliestMs: number, caller?: string): number | undefined;
  /** How many turns come before and with this one, from 1. */
  placeOf(turnMs: number): number;
}

export function createWaitLine({ nowMs, placesPerSecond, callerSpacingMs, longestWaitMs }: WaitLineOptions): WaitLine {
  const slotMs = 1000 / placesPerSecond;
  const taken = new Set<number>();
  const lastOf = new Map<string, number>();

  function forgetPast(): void {
    const current = Math.floor(nowMs() / slotMs);
    for (const slot of taken) if (slot < current) taken.delete(slot);
    for (const [caller, turn] of lastOf) if (turn + callerSpacingMs < nowMs()) lastOf.delete(caller);
  }

  return {
    takePlace(earliestMs, caller) {
      forgetPast();
      const after = caller === undefined ? undefined : lastOf.get(caller);
      const from = Math.max(earliestMs, nowMs(), after === undefined ? 0 : after + callerSpacingMs);
      let slot = Math.ceil(from / slotMs);
      while (taken.has(slot)) slot++;
      const turn = slot * slotMs;
      if (turn - nowMs() > longestWaitMs) return undefined;
      taken.add(slot);
      if (caller !== undefined) lastOf.set(caller, turn);
      return turn;
    },
    placeOf(turnMs) {
      forgetPast();
      return [...taken].filter((slot) => slot * slotMs < turnMs).length + 1;
    },
  };
}
