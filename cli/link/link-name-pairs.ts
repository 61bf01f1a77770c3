/** Pairs of names (`id,a,b`), in either script: how likely the two are spellings of one name, from 0 to 1. */
import { scoreNamePair } from '@amanat/linking';
import { readLinkingData } from '@amanat/linking/read-data';
import { readTable, refuseIds } from './input-table.ts';
import type { LinkAnswer, LinkJob } from './link-job.ts';
import { csvCell } from './result-files.ts';

export async function linkNamePairs({ input, output, files, tell }: LinkJob): Promise<LinkAnswer> {
  const table = await readTable(input, ',', (rows) => tell(`${rows} rows are read.`));
  const [ids, left, right] = ['id', 'a', 'b'].map((name) => table.columns[table.header.indexOf(name)] ?? []);
  refuseIds(ids ?? []);
  const { letters } = readLinkingData();
  const file = files.open(output, 'id,score');
  for (const [at, id] of (ids ?? []).entries())
    file.line(`${csvCell(id)},${scoreNamePair(left?.[at] ?? '', right?.[at] ?? '', letters).toFixed(6)}`);
  return { rows: table.rows, pairs: table.rows };
}
