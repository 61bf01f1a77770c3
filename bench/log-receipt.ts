/** Part `receipt`: the whole program from its start to its answer, beside the shell script of docs/verify-it-yourself.md. */
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { codeFromCallerKey } from '@amanat/sealing';
import { Encrypter } from 'age-encryption';
import { ciphers } from '../server/ciphers.ts';
import { checkByShell } from '../test/verify-it-yourself/shell-check.ts';
import { milliseconds, type Part, quantile, whole } from './measuring.ts';
import { writeLog } from './log-written.ts';

const root = join(import.meta.dirname, '..');
/** As `npm run amanat` starts it. */
const amanat = [
  '--disable-warning=ExperimentalWarning',
  '--import',
  './scripts/require-node.mjs',
  '--import',
  '@oxc-node/core/register',
  'cli/main.ts',
];

async function encrypted(text: string, code: string): Promise<Uint8Array> {
  const encrypter = new Encrypter();
  encrypter.setScryptWorkFactor(10);
  encrypter.setPassphrase(code);
  return encrypter.encrypt(text);
}

async function timed(runs: number, run: () => Promise<void> | void): Promise<string> {
  const times: number[] = [];
  for (let each = 0; each < runs; each++) {
    const from = performance.now();
    await run();
    times.push(performance.now() - from);
  }
  return `p50 ${milliseconds(quantile(times, 0.5))}, p95 ${milliseconds(quantile(times, 0.95))}`;
}

export const receiptPart: Part = {
  name: 'receipt',
  async measure(quick) {
    const size = quick ? 65_536 : 1_048_576;
    const log = await writeLog(size);
    try {
      const code = codeFromCallerKey(randomBytes(24), 'bench.example/log', ciphers);
      const receipt = await encrypted(log.receipt, code);
      const file = join(log.folder, 'receipt.age');
      writeFileSync(file, receipt);
      const runs = quick ? 3 : 20;
      const verified = await timed(runs, () => {
        const args = [...amanat, 'verify', 'receipt', file, '--code', '-', '--key', log.vkey];
        const { status, stderr } = spawnSync(process.execPath, args, {
          cwd: root,
          input: `${code}\n`,
          encoding: 'utf8',
        });
        if (status !== 0) throw new Error(`ended with ${String(status)}: ${stderr}`);
      });
      const byShell = await timed(runs, async () => {
        const { exitCode, ending } = await checkByShell(
          { 'receipt.age': receipt, 'log.vkey': `${log.vkey}\n` },
          { code },
        );
        if (exitCode !== 0) throw new Error(`the script ended with ${String(exitCode)}: ${ending}`);
      });
      return [
        {
          what: `an encrypted receipt from a log of ${whole(size)} entries, whole process (${runs} runs)`,
          measured: verified,
          wanted: '≤ 1 s',
          beside: `age, openssl and sha256sum by docs/verify-it-yourself.md: ${byShell}`,
        },
      ];
    } finally {
      log.remove();
    }
  },
};
