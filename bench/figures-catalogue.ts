/**
 * The whole catalogue from a million case-children and eight million events, ours and DuckDB's: each in a process of its own, on the
 * same events, from the events to the last table; and whether both say the same.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Comparison, comparison } from './figures-catalogue-comparison.ts';
import { writeInventedEvents } from './figures-catalogue-events.ts';
import type { CatalogueResult } from './figures-catalogue-result.ts';
import { type Line, megabytes, seconds, whole } from './measuring.ts';

interface Run {
  readonly result: CatalogueResult;
  readonly peakBytes: number;
}

export async function catalogueLines(children: number): Promise<readonly Line[]> {
  const folder = mkdtempSync(join(tmpdir(), 'amanat-bench-figures-'));
  try {
    const events = await writeInventedEvents(folder, children);
    const ours = run('bench/figures-catalogue-ours.ts', folder, 'ours.json');
    const duckdb = run('bench/figures-catalogue-duckdb.ts', folder, 'duckdb.json');
    const same = comparison(ours.result, duckdb.result);
    return [
      {
        what: `the whole catalogue of ${whole(children)} case-children, from ${whole(events)} events`,
        measured: spent(ours),
        wanted: '≤ 60 s, ≤ 2 GB',
        beside: `DuckDB ${spent(duckdb)}`,
      },
      {
        what: 'time beside DuckDB’s, on as many cores',
        measured: `${(ours.result.ms / duckdb.result.ms).toFixed(2)} times`,
        wanted: '≤ 2 times',
        beside: `${(ours.result.processorMs / duckdb.result.processorMs).toFixed(2)} times its processor time`,
      },
      ...equalities(same),
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const spent = ({ result, peakBytes }: Run): string =>
  `${seconds(result.ms)}, ${seconds(result.processorMs)} of processor, peak ${megabytes(peakBytes)}`;

const equalities = ({ counts, quantiles, shares, differences, farthest }: Comparison): readonly Line[] => [
  {
    what: 'counts, days of quantiles and numbers at risk that differ',
    measured: differences.length === 0 ? '0' : `${differences.length}: ${differences.slice(0, 3).join('; ')}`,
    wanted: '0',
    beside: `of ${whole(counts)} counts, ${whole(quantiles)} quantiles`,
  },
  {
    what: 'farthest apart of two shares (S at fixed days, incidences)',
    measured: farthest.toExponential(1),
    wanted: '< 1e-9',
    beside: `of ${whole(shares)}`,
  },
];

/** Whose peak is its own: Node, what it read, and what it computed. */
function run(program: string, folder: string, name: string): Run {
  const imports = ['@oxc-node/core/register', './bench/print-peak.ts'].flatMap((each) => ['--import', each]);
  const out = join(folder, name);
  const ended = spawnSync(process.execPath, [...imports, program, folder, out], { encoding: 'utf8' });
  const [, , peak] = /peak (\d+) (\d+)/.exec(ended.stderr) ?? [];
  if (ended.status !== 0 || peak === undefined) throw new Error(`${program}: ${ended.stderr}`);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written by our own program just now
  return { result: JSON.parse(readFileSync(out, 'utf8')) as CatalogueResult, peakBytes: Number(peak) * 1024 };
}
