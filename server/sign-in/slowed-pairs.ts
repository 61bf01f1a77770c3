/**
 * Failures slow the pair (what was typed, where it comes from), never everybody: after the fifth by one second, then twice
 * as long each time, up to a minute. In memory only, under a key that ends with the process; nobody's account is locked.
 */
import { createHmac, randomBytes } from 'node:crypto';

const freeFailures = 5;
const longestSeconds = 60;
const forgottenAfter = { hours: 1 } as const;
/** Whoever changes the name each time fills this, and pushes out only what failed longest ago. */
const mostPairs = 20_000;

interface Failures {
  readonly count: number;
  /** Nothing is tried before. */
  readonly until: Temporal.Instant;
  readonly forgottenAt: Temporal.Instant;
}

export interface SlowedPairs {
  /**
   * Counts as a failure from now on, until `forget` says otherwise: whoever sends many at once has not one try for each.
   * The seconds to wait, if it may not be tried now; it then counts for nothing.
   */
  take(account: string, source: string): number | undefined;
  /** It was right: the pair begins anew. */
  forget(account: string, source: string): void;
  /** Nothing was tried, so this one counts for nothing; those before it go on counting. */
  giveBack(account: string, source: string): void;
}

export function openSlowedPairs(now: () => Temporal.Instant): SlowedPairs {
  const key = randomBytes(32);
  const pairs = new Map<string, Failures>();
  const nameOf = (account: string, source: string): string =>
    createHmac('sha256', key).update(`${account}\n${source}`).digest('base64');
  return {
    take(account, source) {
      const name = nameOf(account, source);
      const at = now();
      const kept = pairs.get(name);
      const before = kept === undefined || isBefore(kept.forgottenAt, at) ? undefined : kept;
      if (before !== undefined && isBefore(at, before.until))
        return Math.max(1, Math.ceil(at.until(before.until).total('seconds')));
      const count = (before?.count ?? 0) + 1;
      pairs.delete(name);
      pairs.set(name, {
        count,
        until: at.add({ seconds: secondsAfter(count) }),
        forgottenAt: at.add(forgottenAfter),
      });
      if (pairs.size > mostPairs) pairs.delete(pairs.keys().next().value ?? '');
      return undefined;
    },
    forget: (account, source) => void pairs.delete(nameOf(account, source)),
    giveBack(account, source) {
      const name = nameOf(account, source);
      const kept = pairs.get(name);
      if (kept === undefined) return;
      if (kept.count === 1) pairs.delete(name);
      else pairs.set(name, { ...kept, count: kept.count - 1, until: now() });
    },
  };
}

const isBefore = (one: Temporal.Instant, other: Temporal.Instant): boolean => Temporal.Instant.compare(one, other) < 0;

/** How long nothing is tried after that many failures. */
export const secondsAfter = (failures: number): number =>
  failures < freeFailures ? 0 : Math.min(longestSeconds, 2 ** Math.min(10, failures - freeFailures));
