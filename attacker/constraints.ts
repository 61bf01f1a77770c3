/**
 * What a reader of all releases knows, as bounds of whole counts and rows over them: printed cells, relations, counts that never
 * fall, and whatever else is known to whoever attacks.
 */
import type { AuditBundle, BundleRelation, BundleTable } from '@amanat/figures';
import { AttackError } from './attack-error.ts';
import { printedBounds } from './printed-bounds.ts';
import { rowBuilder, type RowBuilder, type SparseRows } from './sparse-rows.ts';

/** What somebody knows beside the print, as a neighbour does: of one count, or (`from`) of a change up to `release`. */
export interface Known {
  readonly key: string;
  readonly release: string;
  readonly from?: string;
  readonly min: number;
  readonly max: number;
}

/** One count over time: its variables in the order of the releases that have it. */
export interface Series {
  readonly key: string;
  readonly variables: Int32Array;
}

/** A count is a variable: the same key in several tables of a release is one. */
export interface System {
  readonly releases: readonly string[];
  readonly variables: number;
  readonly lower: Float64Array;
  /** `Infinity` where nothing is printed. */
  readonly upper: Float64Array;
  /** `NaN` where the bundle has no true count. */
  readonly truth: Float64Array;
  readonly releaseOf: Int32Array;
  readonly seriesOf: Int32Array;
  readonly series: readonly Series[];
  readonly rows: SparseRows;
}

/** `release::key`, as the bundle has it. */
export const nameOf = (system: System, variable: number): string =>
  `${system.releases[system.releaseOf[variable] ?? 0] ?? ''}::${system.series[system.seriesOf[variable] ?? 0]?.key ?? ''}`;

/**
 * @param known what else is known; a bound of it that contradicts the print is a contradiction
 * @throws AttackError `contradiction`, naming what a true count contradicts
 */
export function systemOf(bundle: AuditBundle, known: readonly Known[] = []): System {
  const variables = numbered(bundle, known);
  const { lower, upper } = boundsOf(bundle, variables);
  const rows = rowBuilder();
  for (const table of bundle.tables)
    for (const relation of table.relations) addRelation(rows, relation, table, variables.at);
  const series = seriesOf(variables, bundle.releases.length);
  addCumulative(rows, series.list, bundle.cumulative);
  addKnown(rows, known, variables.at, { lower, upper });
  const truth = new Float64Array(variables.keys.length).fill(Number.NaN);
  for (const [at, key] of variables.keys.entries())
    truth[at] = bundle.truth[`${bundle.releases[variables.release[at] ?? 0] ?? ''}::${key}`] ?? Number.NaN;
  const system: System = {
    releases: bundle.releases,
    variables: variables.keys.length,
    lower,
    upper,
    truth,
    releaseOf: Int32Array.from(variables.release),
    seriesOf: series.of,
    series: series.list,
    rows: rows.pack(variables.keys.length),
  };
  refuseContradiction(system);
  return system;
}

interface Variables {
  readonly keys: readonly string[];
  /** Index of the release of each. */
  readonly release: readonly number[];
  at(release: string, key: string): number;
}

function numbered(bundle: AuditBundle, known: readonly Known[]): Variables {
  const byRelease = new Map(
    bundle.releases.map((release, index) => [release, { index, keys: new Map<string, number>() }]),
  );
  const keys: string[] = [];
  const release: number[] = [];
  const at = (name: string, key: string): number => {
    const place = byRelease.get(name);
    if (place === undefined) throw new AttackError('contradiction', `${name} is not among the releases.`);
    const found = place.keys.get(key);
    if (found !== undefined) return found;
    place.keys.set(key, keys.length);
    keys.push(key);
    release.push(place.index);
    return keys.length - 1;
  };
  for (const table of bundle.tables) for (const cell of table.cells) at(table.release, cell.key);
  // A key that only a relation has is a count that nothing is printed of.
  for (const table of bundle.tables)
    for (const relation of table.relations) for (const key of keysOf(relation)) at(table.release, key);
  for (const fact of known)
    for (const name of [fact.release, ...(fact.from === undefined ? [] : [fact.from])]) at(name, fact.key);
  return { keys, release, at };
}

const keysOf = (relation: BundleRelation): readonly string[] =>
  'sum' in relation ? [...relation.sum, relation.total] : relation.terms.map(([, key]) => key);

function boundsOf(bundle: AuditBundle, variables: Variables): { lower: Float64Array; upper: Float64Array } {
  const lower = new Float64Array(variables.keys.length);
  const upper = new Float64Array(variables.keys.length).fill(Number.POSITIVE_INFINITY);
  const floor = leastRounded(bundle);
  for (const table of bundle.tables)
    for (const cell of table.cells) {
      const at = variables.at(table.release, cell.key);
      const { min, max } = printedBounds(cell, floor);
      lower[at] = Math.max(lower[at] ?? 0, min);
      upper[at] = Math.min(upper[at] ?? 0, max);
    }
  return { lower, upper };
}

/**
 * A reader of the rule knows that no count under the threshold is rounded, where small ones are hidden. Told here from the truth,
 * since the bundle does not hold the rule's text: one small count that was rounded all the same, and there is no such rule.
 */
function leastRounded({ tables, threshold, truth }: AuditBundle): number {
  let hides = false;
  for (const { cells, release } of tables)
    for (const cell of cells) {
      if (cell.status === 'suppressed' && cell.min <= 0 && cell.max === threshold - 1) hides = true;
      if (cell.status === 'rounded' && !((truth[`${release}::${cell.key}`] ?? 0) >= threshold)) return 0;
    }
  return hides ? threshold : 0;
}

function addRelation(rows: RowBuilder, relation: BundleRelation, table: BundleTable, at: Variables['at']): void {
  const terms: readonly (readonly [number, number])[] =
    'sum' in relation
      ? [...relation.sum.map((key) => [1, at(table.release, key)] as const), [-1, at(table.release, relation.total)]]
      : relation.terms.map(([coefficient, key]) => [coefficient, at(table.release, key)] as const);
  const { op, rhs } = 'sum' in relation ? { op: '=' as const, rhs: 0 } : relation;
  const holds = rows.add(
    terms,
    op === '<=' ? Number.NEGATIVE_INFINITY : rhs,
    op === '>=' ? Number.POSITIVE_INFINITY : rhs,
  );
  if (!holds) throw new AttackError('contradiction', `A relation of ${table.id} contradicts itself.`);
}

function seriesOf(variables: Variables, releases: number): { list: readonly Series[]; of: Int32Array } {
  const byKey = new Map<string, number[]>();
  for (const [at, key] of variables.keys.entries()) {
    const found = byKey.get(key);
    if (found === undefined) byKey.set(key, [at]);
    else found.push(at);
  }
  const of = new Int32Array(variables.keys.length);
  const list = [...byKey].map(([key, places], index) => {
    const inOrder = Int32Array.from(places).sort((a, b) => (variables.release[a] ?? 0) - (variables.release[b] ?? 0));
    for (const at of places) of[at] = index;
    if (inOrder.length > releases) throw new Error(`More counts of ${key} than releases.`);
    return { key, variables: inOrder };
  });
  return { list, of };
}

function addCumulative(rows: RowBuilder, series: readonly Series[], cumulative: readonly string[]): void {
  const patterns = cumulative.map((pattern) => new RegExp(pattern, 'u'));
  for (const { key, variables } of series) {
    if (!patterns.some((pattern) => pattern.test(key))) continue;
    for (const [place, later] of variables.entries()) {
      const earlier = place === 0 ? undefined : variables[place - 1];
      if (earlier !== undefined)
        rows.add(
          [
            [1, later],
            [-1, earlier],
          ],
          0,
          Number.POSITIVE_INFINITY,
        );
    }
  }
}

function addKnown(
  rows: RowBuilder,
  known: readonly Known[],
  at: Variables['at'],
  { lower, upper }: { readonly lower: Float64Array; readonly upper: Float64Array },
): void {
  for (const { key, release, from, min, max } of known) {
    const later = at(release, key);
    if (from !== undefined)
      rows.add(
        [
          [1, later],
          [-1, at(from, key)],
        ],
        min,
        max,
      );
    else {
      lower[later] = Math.max(lower[later] ?? 0, min);
      upper[later] = Math.min(upper[later] ?? 0, max);
    }
  }
}

/** @throws AttackError `contradiction` for the first bound or row that the true counts break */
function refuseContradiction(system: System): void {
  const { truth, lower, upper, rows, variables } = system;
  for (let at = 0; at < variables; at += 1) {
    const value = truth[at] ?? Number.NaN;
    const [least, most] = [lower[at] ?? 0, upper[at] ?? 0];
    if (least > most) throw new AttackError('contradiction', `No count fits what is printed of ${nameOf(system, at)}.`);
    if (value < least || value > most || (!Number.isNaN(value) && !Number.isInteger(value)))
      throw new AttackError('contradiction', `The true count of ${nameOf(system, at)} is not what is printed of it.`);
  }
  for (let row = 0; row < rows.count; row += 1) {
    let activity = 0;
    for (let entry = rows.start[row] ?? 0; entry < (rows.start[row + 1] ?? 0); entry += 1)
      activity += (rows.coefficient[entry] ?? 0) * (truth[rows.variable[entry] ?? 0] ?? 0);
    // With a count missing the sum is NaN, and nothing is compared.
    if (activity < (rows.lower[row] ?? 0) - 1e-6 || activity > (rows.upper[row] ?? 0) + 1e-6)
      throw new AttackError('contradiction', `The true counts break a relation: ${rowInWords(system, row)}.`);
  }
}

/** As `2026-05::a + 2026-05::b − 2026-05::total in 0 to 0`, with the first five counts. */
export function rowInWords(system: System, row: number): string {
  const { rows } = system;
  const [first = 0, end = 0] = [rows.start[row], rows.start[row + 1]];
  const terms: string[] = [];
  for (let entry = first; entry < Math.min(end, first + 5); entry += 1)
    terms.push(`${rows.coefficient[entry] ?? 0} × ${nameOf(system, rows.variable[entry] ?? 0)}`);
  const more = end - first > 5 ? ` and ${end - first - 5} more` : '';
  return `${terms.join(', ')}${more}, from ${rows.lower[row] ?? 0} to ${rows.upper[row] ?? 0}`;
}
