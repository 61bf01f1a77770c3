/** Two results of the catalogue held against each other, number by number. */
import type { TrueQuantile } from '@amanat/figures';
import type { CatalogueResult, EstimatedEnds, EstimatedTimes } from './figures-catalogue-result.ts';

export interface Comparison {
  readonly counts: number;
  readonly quantiles: number;
  readonly shares: number;
  /** Keys of what is not exactly the same. */
  readonly differences: readonly string[];
  readonly farthest: number;
}

const noQuantile: TrueQuantile = { day: null, atRisk: 0 };

/** Everything of ours must be there; of a group without cases the database says nothing. */
export function comparison(ours: CatalogueResult, theirs: CatalogueResult): Comparison {
  const differences: string[] = [];
  const exact = (key: string, one: unknown, other: unknown): void => {
    if (one !== other) differences.push(`${key}: ${String(one)} and ${String(other)}`);
  };
  let [quantiles, shares, farthest] = [0, 0, 0];
  const near = (key: string, one: number | null, other: number | null): void => {
    if (one === null || other === null) return exact(key, one, other);
    shares += 1;
    farthest = Math.max(farthest, Math.abs(one - other));
  };
  for (const [key, count] of Object.entries(ours.counts)) exact(key, count, theirs.counts[key] ?? 0);
  const timesKey = ({ place, year, interval }: EstimatedTimes): string => `${place}|${year}|${interval}`;
  const theirTimes = new Map(theirs.times.map((row) => [timesKey(row), row]));
  for (const row of ours.times) {
    const key = timesKey(row);
    const other = theirTimes.get(key);
    for (const name of ['cases', 'ended', 'watched'] as const) exact(`${key} ${name}`, row[name], other?.[name] ?? 0);
    for (const name of ['q25', 'median', 'q75'] as const) {
      const found = other?.[name] ?? noQuantile;
      exact(`${key} ${name}`, row[name].day, found.day);
      exact(`${key} ${name} at risk`, row[name].atRisk, found.atRisk);
      quantiles += 1;
    }
    for (const [at, share] of row.open.entries()) near(`${key} curve ${at}`, share, other?.open[at] ?? null);
  }
  const endsKey = ({ place, year, horizon }: EstimatedEnds): string => `${place}|${year}|${horizon}`;
  const theirEnds = new Map(theirs.ends.map((row) => [endsKey(row), row]));
  for (const row of ours.ends) {
    const key = endsKey(row);
    const other = theirEnds.get(key);
    exact(`${key} cases`, row.cases, other?.cases ?? 0);
    for (const name of ['convicted', 'acquitted', 'other-end', 'open'] as const)
      near(`${key} ${name}`, row.shares?.[name] ?? null, other?.shares?.[name] ?? null);
  }
  return { counts: Object.keys(ours.counts).length, quantiles, shares, differences, farthest };
}
