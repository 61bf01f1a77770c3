/**
 * Shares that custodians have typed one by one, until enough are here: in memory alone, overwritten a quarter of an hour
 * after the last one. Only shares that the slot knows come in, so a stranger can neither fill nor spoil it.
 */
import type { KeyShare } from '@amanat/sealing';

const keptFor = { minutes: 15 } as const;

export interface GatheredShares {
  shares(): readonly KeyShare[];
  /** How many there are, of how many that it takes; `undefined` without any. */
  count(): { readonly have: number; readonly threshold: number } | undefined;
  keep(share: KeyShare): void;
  forget(): void;
}

export function openGatheredShares(now: () => Temporal.Instant): GatheredShares {
  let kept: readonly KeyShare[] = [];
  let until = now();

  function forget(): void {
    for (const { bytes } of kept) bytes.fill(0);
    kept = [];
  }
  function shares(): readonly KeyShare[] {
    if (Temporal.Instant.compare(now(), until) > 0) forget();
    return kept;
  }

  return {
    shares,
    count: () => {
      const [first] = shares();
      return first === undefined ? undefined : { have: kept.length, threshold: first.threshold };
    },
    keep: (share) => {
      kept = [...shares().filter(({ number }) => number !== share.number), share];
      until = now().add(keptFor);
    },
    forget,
  };
}
