/** `amanat link` over invented mentions, as a user runs it: a process of its own, its time, its peak memory, and what it found. */
import { spawnSync } from 'node:child_process';
import { createReadStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { writeInventedMentions } from './invented-mentions.ts';
import { type Line, megabytes, seconds, whole } from './measuring.ts';

export async function batchLines(rows: number): Promise<readonly Line[]> {
  const folder = mkdtempSync(join(tmpdir(), 'amanat-bench-batch-'));
  try {
    writeInventedMentions(folder, rows);
    const pairs = join(folder, 'pairs.csv');
    const imports = ['@oxc-node/core/register', './bench/print-peak.ts'].flatMap((each) => ['--import', each]);
    const command = ['cli/main.ts', 'link', '--input', join(folder, 'mentions.csv'), '--output', pairs];
    const began = performance.now();
    const run = spawnSync(process.execPath, [...imports, ...command], { encoding: 'utf8', maxBuffer: 1 << 26 });
    const ms = performance.now() - began;
    const [, cpu, peak] = /peak (\d+) (\d+)/.exec(run.stderr) ?? [];
    if (run.status !== 0 || cpu === undefined || peak === undefined) throw new Error(`amanat link: ${run.stderr}`);
    const entityOf = await columnOf(join(folder, 'truth.csv'));
    const { found, written } = await foundIn(pairs, entityOf);
    const sizes = Map.groupBy(entityOf.values(), (entity) => entity);
    const total = [...sizes.values()].reduce((sum, { length }) => sum + (length * (length - 1)) / 2, 0);
    return [
      {
        what: `amanat link, ${whole(rows)} mentions, start to end`,
        measured: `${seconds(ms)}, ${seconds(Number(cpu) / 1000)} of processor, peak ${megabytes(Number(peak) * 1024)}`,
        wanted: '< 60 s, < 4 GB',
        beside: '',
      },
      {
        what: 'pairs of one person that are among those written',
        measured: `${(found / total).toFixed(3)} of ${whole(total)}`,
        wanted: '',
        beside: `${whole(written)} pairs written, a low floor`,
      },
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function columnOf(path: string): Promise<ReadonlyMap<string, string>> {
  const read = new Map<string, string>();
  for await (const line of createInterface({ input: createReadStream(path) })) {
    const [id = '', entity = ''] = line.split(',');
    if (id !== 'id') read.set(id, entity);
  }
  return read;
}

async function foundIn(
  path: string,
  entityOf: ReadonlyMap<string, string>,
): Promise<{ readonly found: number; readonly written: number }> {
  let [found, written] = [0, 0];
  for await (const line of createInterface({ input: createReadStream(path) })) {
    const [left = '', right = ''] = line.split(',');
    const entity = entityOf.get(left);
    if (entity === undefined) continue;
    written += 1;
    if (entity === entityOf.get(right)) found += 1;
  }
  return { found, written };
}
