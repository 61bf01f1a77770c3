/**
 * `npm run bench:clocks`: a million invented cases of Punjab through `amanat clocks`, a program of its own on one core: how long
 * from its start to its end, how much processor, how much memory at its peak. `--quick` with a fiftieth of them, for nobody.
 */
import { spawn, spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, realpathSync, rmSync, statSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { asOf, madeCases } from './clocks-cases.ts';
import { megabytes, type Part, seconds, whole } from './measuring.ts';
import { runParts } from './run-parts.ts';

const seed = 20_250_301;
const casesAtOnce = 10_000;
const program = join(import.meta.dirname, '..', 'cli', 'main.ts');
/** Linux alone ties a program to a core. */
const hasTaskset = spawnSync('taskset', ['-c', '0', 'true']).status === 0;

const clocksPart: Part = {
  name: 'clocks',
  async measure(quick) {
    const count = quick ? 20_000 : 1_000_000;
    const folder = mkdtempSync(join(realpathSync(tmpdir()), 'amanat-bench-clocks-'));
    try {
      const file = join(folder, 'cases.ndjson');
      const tenth = join(folder, 'tenth.ndjson');
      const events = writeCases(file, count);
      writeCases(tenth, count / 10);
      const less = await runClocks(tenth, 'pipe');
      const { wallMs, cpuMs, peakBytes } = await runClocks(file, 'ignore');
      const perCase = ((wallMs / count) * 1000).toFixed(1);
      return [
        {
          what: `\`amanat clocks --json\` over ${whole(count)} cases of Punjab, ${(events / count).toFixed(1)} events each, ${megabytes(statSync(file).size)}`,
          measured: `${seconds(wallMs)}, ${perCase} µs a case; processor ${seconds(cpuMs)}`,
          wanted: hasTaskset ? '≤ 60 s on one core' : '≤ 60 s',
          beside: `a tenth of them, their ${megabytes(less.answerBytes)} of answers through a pipe: ${seconds(less.wallMs)}`,
        },
        {
          what: 'peak memory of the program',
          measured: megabytes(peakBytes),
          wanted: 'flat',
          beside: `with a tenth: ${megabytes(less.peakBytes)}`,
        },
      ];
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

/** @returns how many events they have */
function writeCases(path: string, count: number): number {
  const file = openSync(path, 'w');
  let events = 0;
  for (let made = 0; made < count; made += casesAtOnce) {
    const cases = madeCases(Math.min(casesAtOnce, count - made), seed + made);
    writeSync(file, cases.lines);
    events += cases.events;
  }
  closeSync(file);
  return events;
}

interface Measured {
  readonly wallMs: number;
  readonly cpuMs: number;
  readonly peakBytes: number;
  readonly answerBytes: number;
}

/** The program says at its end what it used. */
const tellsUse = join(import.meta.dirname, 'clocks-use.ts');

/** Answers go nowhere, so that no reader's pace is measured; or through a pipe, where they are counted. */
async function runClocks(file: string, answers: 'ignore' | 'pipe'): Promise<Measured> {
  const node = [process.execPath, '--import', '@oxc-node/core/register', '--import', tellsUse, program];
  const [command = '', ...args] = [
    ...(hasTaskset ? ['taskset', '-c', '0'] : []),
    ...node,
    'clocks',
    file,
    '--as-of',
    asOf,
    '--json',
  ];
  const from = performance.now();
  const child = spawn(command, args, { stdio: ['ignore', answers, 'pipe'] });
  let answerBytes = 0;
  let said = '';
  child.stdout?.on('data', (part: Buffer) => (answerBytes += part.length));
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (said += text));
  const code = await new Promise((resolve) => child.once('close', resolve));
  if (code !== 0) throw new Error(`amanat clocks ended with ${String(code)}: ${said}`);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Node wrote it
  const use = JSON.parse(said) as NodeJS.ResourceUsage;
  return {
    wallMs: performance.now() - from,
    cpuMs: (use.userCPUTime + use.systemCPUTime) / 1000,
    peakBytes: use.maxRSS * 1024,
    answerBytes,
  };
}

await runParts([clocksPart]);
