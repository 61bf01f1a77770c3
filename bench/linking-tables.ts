/**
 * How well rows of tables find each other, by the truth that lies beside the files (`febrl2`, `febrl3`, `febrl4a` with `febrl4b`,
 * `fake1000`, `historical`):
 *
 *     node --import @oxc-node/core/register bench/linking-tables.ts DIR
 *
 * Weights are learned from each file without its truth, and nothing else was fitted to it. Beside it what a user would otherwise
 * choose: names by Jaro–Winkler, and a rule: the same identifier, or name and day of birth.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtInMappings, type Columns, fieldsOf, jaroWinkler, linkTable, type Table } from '@amanat/linking';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import type { Line } from './measuring.ts';
import { pairQuality, type PairQuality, type ScoredPair } from './pair-quality.ts';

interface Judged {
  readonly name: string;
  readonly table: Table;
  readonly columns: Columns;
  readonly entities: readonly string[];
  readonly positives: number;
  mayPair(left: number, right: number): boolean;
}

const tables = [
  { name: 'febrl2', files: ['febrl2'], mapping: 'febrl', wanted: 'F1 0.998' },
  { name: 'febrl3', files: ['febrl3'], mapping: 'febrl', wanted: 'F1 0.997' },
  { name: 'febrl4', files: ['febrl4a', 'febrl4b'], mapping: 'febrl', wanted: 'F1 0.999' },
  { name: 'fake1000', files: ['fake1000'], mapping: 'fake1000', wanted: '0.90 / 0.88' },
  { name: 'historical', files: ['historical'], mapping: 'historical', wanted: '0.90 / 0.87' },
] as const;

/** @throws Error if the folder lacks one of the files */
export const tableLines = (dir: string): readonly Line[] =>
  tables.map((table) => {
    const judged = judgedTable(dir, table);
    return {
      what: `${table.name}, ${judged.entities.length} rows: best F1 / AP / R@P95`,
      measured: curve(byWeights(judged)),
      wanted: table.wanted,
      beside: `Jaro–Winkler of names ${curve(pairQuality(byName(judged), judged.positives))}; rule ${curve(pairQuality(byRule(judged), judged.positives))}`,
    };
  });

const curve = ({ bestF1, averagePrecision, recallAtPrecision95 }: PairQuality): string =>
  [bestF1, averagePrecision, recallAtPrecision95].map((value) => value.toFixed(4)).join(' / ');

const rowsSchema = z.array(z.record(z.string(), z.string()));
const rowsIn = (path: string) => rowsSchema.parse(parse(readFileSync(path), { columns: true, bom: true }));

function judgedTable(dir: string, { name, files, mapping }: (typeof tables)[number]): Judged {
  const parts = files.map((file) => rowsIn(join(dir, `${file}.csv`)));
  const rows = parts.flat();
  const first = parts.length > 1 ? (parts[0]?.length ?? 0) : undefined;
  const columns = builtInMappings[mapping]?.columns ?? {};
  const truth = new Map(rowsIn(join(dir, `${name}.truth.csv`)).map(({ id = '', entity = '' }) => [id, entity]));
  const ids = rows.map(({ id = '' }) => id);
  const entities = ids.map((id) => truth.get(id) ?? id);
  const mayPair = (left: number, right: number): boolean => first === undefined || left < first !== right < first;
  const cells = Object.fromEntries(
    Object.keys(columns).map((column) => [column, rows.map((row) => row[column] ?? '')]),
  );
  let positives = 0;
  for (const same of Map.groupBy(entities.keys(), (row) => entities[row]).values())
    for (const [at, left] of same.entries())
      for (const right of same.slice(at + 1)) if (mayPair(left, right)) positives += 1;
  return { name, table: { ids, cells }, columns, entities, positives, mayPair };
}

function byWeights(judged: Judged): PairQuality {
  const { table, columns, entities, mayPair, positives } = judged;
  const { pairs } = linkTable(fieldsOf(table, columns), { rows: entities.length, mayPair });
  const scored = Array.from(pairs.score, (score, at) => ({
    score,
    same: entities[pairs.left[at] ?? -1] === entities[pairs.right[at] ?? -2],
  }));
  return pairQuality(scored, positives);
}

/** Less alike names are nobody's suggestion. */
const leastAlike = 0.8;

function byName(judged: Judged): readonly ScoredPair[] {
  const columns = ['full-name', 'given-name', 'surname'].flatMap((kind) => columnsOfKind(judged, kind));
  const names = judged.entities.map((_, row) =>
    columns
      .map((cells) => cells[row] ?? '')
      .join(' ')
      .trim()
      .toLowerCase(),
  );
  const found: ScoredPair[] = [];
  for (let right = 1; right < names.length; right += 1)
    for (let left = 0; left < right; left += 1) {
      if (!judged.mayPair(left, right)) continue;
      const score = jaroWinkler(names[left] ?? '', names[right] ?? '');
      if (score >= leastAlike) found.push({ score, same: judged.entities[left] === judged.entities[right] });
    }
  return found;
}

/** All pairs that share an identifier, or name and day, as one step. */
function byRule(judged: Judged): readonly ScoredPair[] {
  const one = (kind: string): readonly string[] => columnsOfKind(judged, kind)[0] ?? [];
  const last = one('full-name').length > 0 ? one('full-name') : one('surname');
  const [numbers, days] = [[...columnsOfKind(judged, 'identifier'), ...columnsOfKind(judged, 'email')], one('date')];
  const keysOf = (row: number): readonly string[] => [
    ...numbers.map((cells) => cells[row] ?? ''),
    last[row] === '' || days[row] === '' ? '' : `${last[row]} ${days[row]}`,
  ];
  const groups = new Map<string, number[]>();
  for (const row of judged.entities.keys())
    for (const key of keysOf(row)) if (key !== '') groups.set(key, [...(groups.get(key) ?? []), row]);
  const seen = new Map<string, ScoredPair>();
  for (const rows of groups.values())
    for (const [at, left] of rows.entries())
      for (const right of rows.slice(at + 1))
        if (judged.mayPair(left, right))
          seen.set(`${left} ${right}`, { score: 1, same: judged.entities[left] === judged.entities[right] });
  return [...seen.values()];
}

const columnsOfKind = ({ table, columns }: Judged, kind: string): readonly (readonly string[])[] =>
  Object.keys(columns)
    .filter((name) => columns[name] === kind)
    .map((name) => table.cells[name] ?? []);

if (process.argv[1] === import.meta.filename) {
  const [, , dir] = process.argv;
  if (dir === undefined) throw new Error('linking-tables: the folder with the files and their truth is needed');
  for (const { what, measured, wanted, beside } of tableLines(dir))
    console.log(`${what}\n  ${measured}  wanted ${wanted}\n  beside: ${beside}`);
}
