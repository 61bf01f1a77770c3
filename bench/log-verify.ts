/** Part `verify`: a whole log on disk, checked from its first entry, beside nothing but the hashing of the same inputs. */
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runProgram } from '../test/fixtures/server-process.ts';
import { median, type Part, seconds, whole } from './measuring.ts';
import { writeLog } from './log-written.ts';

export interface VerifyRuns {
  readonly hashCount: number;
  readonly verifyMs: readonly number[];
  /** By the form in which the digest is asked for. */
  readonly bareMs: Readonly<Record<string, readonly number[]>>;
  readonly peakMegabytes: number;
}

export const verifyPart: Part = {
  name: 'verify',
  async measure(quick) {
    const size = quick ? 131_072 : 1_000_000;
    const log = await writeLog(size);
    const state = mkdtempSync(join(realpathSync(tmpdir()), 'amanat-bench-state-'));
    try {
      const times = quick ? '2' : '5';
      const runs = JSON.parse(
        await runProgram('bench/log-verify-process.ts', log.folder, log.vkey, times),
      ) as VerifyRuns;
      const ours = median(runs.verifyMs);
      const bare = Object.entries(runs.bareMs).map(([form, ms]) => ({ form, ms: median(ms) }));
      const [fastest] = bare.toSorted((a, b) => a.ms - b.ms);
      if (fastest === undefined) throw new Error('nothing was hashed');

      const from = performance.now();
      await runProgram('cli/main.ts', 'verify', 'log', log.folder, '--key', log.vkey, '--state', state);
      const programMs = performance.now() - from;
      const perSecond = (ms: number): string =>
        `${seconds(ms)}, ${(runs.hashCount / ms / 1000).toFixed(2)} million hashes/s`;
      return [
        {
          what: `\`verify log\` of ${whole(size)} entries on disk, anchors and tiles too (medians of ${times})`,
          measured: `${perSecond(ours)}; ${(fastest.ms / ours).toFixed(2)} of bare hashing`,
          wanted: '≥ 0.5 of bare hashing',
          beside: `bare crypto.hash of the same ${whole(runs.hashCount)} inputs: ${bare
            .map(({ form, ms }) => `${form} ${perSecond(ms)}`)
            .join('; ')}`,
        },
        {
          what: 'the whole program, from its start to its end',
          measured: `${seconds(programMs)}; the engine's peak ${runs.peakMegabytes.toFixed(0)} MB`,
          wanted: '',
          beside: '',
        },
      ];
    } finally {
      log.remove();
      rmSync(state, { recursive: true, force: true });
    }
  },
};
