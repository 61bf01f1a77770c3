/**
 * Wrong last groups tried under the front of a code that exists. Whoever was given the cover code could try all ten
 * thousand; after a few, every one of them looks like a cover (docs/decisions/0006-cover-code-guesses.md). In memory
 * only, under a keyed hash that dies with the process.
 */
import type { Ciphers } from '@amanat/sealing';

/** From this many different wrong groups within the memory, nothing more is told. */
const mostWrongGroups = 6;
const memoryMs = 60 * 60 * 1000;
/** Only fronts of kept complaints come in, so that filling this costs a complaint for each place. */
const mostFronts = 10_000;

export interface CoverGuesses {
  /** `front` must be that of a kept code, or a flood of invented ones would push the others out. */
  note(front: string, wrongGroup: string): void;
  /** From the sixth wrong group of the last hour on. */
  areMany(front: string): boolean;
}

export function createCoverGuesses({
  now,
  ciphers,
}: {
  readonly now: () => Temporal.Instant;
  readonly ciphers: Pick<Ciphers, 'hkdf' | 'random'>;
}): CoverGuesses {
  const key = ciphers.random(32);
  const keyOf = (front: string): string => ciphers.hkdf(key, `front\n${front}`, 16).toHex();
  /** By front, oldest first: when each wrong group was last tried, oldest first, in milliseconds. */
  const tried = new Map<string, ReadonlyMap<string, number>>();

  const remembered = (front: string): ReadonlyMap<string, number> => {
    const since = now().epochMilliseconds - memoryMs;
    return new Map([...(tried.get(front) ?? [])].filter(([, atMs]) => atMs > since));
  };

  return {
    note(front, wrongGroup) {
      const hashed = keyOf(front);
      const before = [...remembered(hashed)].filter(([group]) => group !== wrongGroup);
      // The same wrong group again is one mistake, and says nothing new to whoever guesses.
      const groups = [...before, [wrongGroup, now().epochMilliseconds] as const].slice(-mostWrongGroups);
      tried.delete(hashed);
      tried.set(hashed, new Map(groups));
      if (tried.size > mostFronts) tried.delete(tried.keys().next().value ?? '');
    },
    areMany: (front) => remembered(keyOf(front)).size >= mostWrongGroups,
  };
}
