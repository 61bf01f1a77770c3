/** Rows of a table, or of two, compared by a mapping: weights are learned from the rows themselves. */
import { fieldsOf, headerFaults, type LinkedTable, linkTable, type TableMapping } from '@amanat/linking';
import { type InputTable, readTable, refuseIds, TableRefused } from './input-table.ts';
import type { LinkAnswer, LinkJob } from './link-job.ts';
import { csvCell } from './result-files.ts';
import { leastScoreOf, writePairs } from './write-pairs.ts';

export async function linkRows(job: LinkJob, mapping: TableMapping): Promise<LinkAnswer> {
  const first = await readRows(job.input, mapping, job);
  const second = job.other === undefined ? undefined : await readRows(job.other, mapping, job);
  const cells = Object.fromEntries(
    Object.keys(mapping.columns).map((name) => [name, [...columnOf(first, name), ...columnOf(second, name)]]),
  );
  const ids = cells[Object.entries(mapping.columns).find(([, kind]) => kind === 'id')?.[0] ?? ''] ?? [];
  refuseIds(ids);
  job.tell(`${ids.length} rows are compared.`);
  const linked = linkTable(fieldsOf({ ids, cells }, mapping.columns), {
    rows: ids.length,
    mayPair: (left, right) => second === undefined || left < first.rows !== right < first.rows,
  });
  const leastScore = leastScoreOf(job, linked.pairs.score);
  const idOf = (row: number): string => ids[row] ?? '';
  const evidence = (left: number, right: number, score: number): string => inWords(linked, left, right, score);
  const pairs = writePairs(job, linked.pairs, leastScore, idOf, job.evidence ? evidence : undefined);
  if (job.cluster === undefined) return { rows: ids.length, pairs, leastScore };
  const file = job.files.open(job.cluster, 'id,cluster');
  for (const [row, id] of ids.entries()) file.line(`${csvCell(id)},${csvCell(ids[linked.groupOf[row] ?? row] ?? '')}`);
  return { rows: ids.length, pairs, leastScore, clusters: new Set(linked.groupOf).size };
}

/** @throws TableRefused where the header is not the mapping's */
async function readRows(path: string, mapping: TableMapping, { tell }: LinkJob): Promise<InputTable> {
  const table = await readTable(path, mapping.delimiter, (rows) => tell(`${rows} rows are read.`));
  const faults = headerFaults(table.header, mapping);
  if (faults === undefined) return table;
  const said = [
    ...faults.absent.map((name) => `the column ${name} is missing`),
    ...faults.unknown.map((name) => `the mapping does not say what ${name} is (if nothing: ignore)`),
    ...faults.twice.map((name) => `the column ${name} stands there twice`),
  ];
  throw new TableRefused(`The header of ${path} is not the mapping’s: ${said.join('; ')}.`);
}

const columnOf = (table: InputTable | undefined, name: string): readonly string[] =>
  table?.columns[table.header.indexOf(name)] ?? [];

/** `prior -9.90; given_name same 8.43; …; others 3.10`: the numbers add up to the score. */
function inWords({ explain, priorBits }: LinkedTable, left: number, right: number, score: number): string {
  const evidence = explain(left, right);
  const others = evidence.reduce((rest, { bits }) => rest - bits, score - priorBits);
  return [
    `prior ${priorBits.toFixed(2)}`,
    ...evidence.map(({ field, level, bits }) => `${field} ${level} ${bits.toFixed(2)}`),
    `others ${others.toFixed(2)}`,
  ].join('; ');
}
