/** The audit bundle of simulated releases, or of the same counts printed by another rule. */
import {
  type AuditBundle,
  type BundleCell,
  type ChainPair,
  type CountKey,
  type PrintedCount,
  chainOf,
  intervalOf,
  publicationRule,
  relationsOf,
  roundedValue,
} from '@amanat/figures';
import type { SimulatedRelease } from './two-years.ts';

export type CellOf = (key: CountKey, release: SimulatedRelease) => BundleCell;

/** As it was printed. */
export const asPrinted: CellOf = (key, { printed }) => cellOf(key, printed.get(key) ?? '*');

/** What many agencies do: counts under ten hidden, and everything else exact, totals too. */
export const naiveSuppression: CellOf = (key, { counts }) => {
  const value = counts.get(key) ?? 0;
  return value < 10 ? { key, status: 'suppressed', min: 0, max: 9 } : { key, status: 'published', value };
};

function cellOf(key: CountKey, token: PrintedCount): BundleCell {
  if (token === '*') return { key, status: 'hidden' };
  const { min, max } = intervalOf(token);
  if (token === '0-9') return { key, status: 'suppressed', min, max };
  const value = roundedValue(token);
  if (value === undefined || value === 10) return { key, status: 'band', min, max };
  return { key, status: 'rounded', base: publicationRule.counts.base, method: 'nearest', ties: 'up', value };
}

export function bundleOf(releases: readonly SimulatedRelease[], cell: CellOf = asPrinted): AuditBundle {
  const { threshold, incrementThreshold, pin } = publicationRule.attack;
  const last = new Map<CountKey, number>();
  const fallen = new Set<CountKey>();
  let chain: readonly ChainPair[] | undefined;
  for (const { counts } of releases) {
    const here = chainOf(counts).map((pair) => pair.join());
    chain = (chain ?? chainOf(counts)).filter((pair) => here.includes(pair.join()));
    for (const [key, value] of counts) {
      if (value < (last.get(key) ?? 0)) fallen.add(key);
      last.set(key, value);
    }
  }
  const excepted = [...fallen].map((key) => key.replaceAll('|', '\\|')).join('|');
  return {
    format: 'sdc-attack/1',
    threshold,
    incrementThreshold,
    pin,
    releases: releases.map(({ id }) => id),
    cumulative: [fallen.size === 0 ? '\\|ever$' : `^(?!(?:${excepted})$).*\\|ever$`],
    tables: releases.map((release) => ({
      id: release.id,
      release: release.id,
      cells: [...release.counts.keys()].map((key) => cell(key, release)),
      relations: relationsOf({ keys: release.counts.keys(), districts: release.districts, chain: chain ?? [] }),
    })),
    truth: Object.fromEntries(
      releases.flatMap(({ id, counts }) => [...counts].map(([key, value]) => [`${id}::${key}`, value] as const)),
    ),
  };
}
