// Runs a suite of tests and ends with the line "N passed, N failed". Usage: node scripts/test.mjs GLOB…
import { spawnSync } from 'node:child_process';
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const files = process.argv
  .slice(2)
  .flatMap((pattern) => globSync(pattern, { exclude: (name) => /node_modules/.test(name) }));
const slow = process.argv.slice(2).some((pattern) => pattern.includes('slow'));
const wanted = [...new Set(files)].filter((file) => slow || !/(^|\/)slow\//.test(file)).sort();
if (wanted.length === 0) {
  process.stderr.write('no test file matches\n0 passed, 1 failed\n');
  process.exit(1);
}

const folder = mkdtempSync(join(tmpdir(), 'amanat-test-'));
const counts = join(folder, 'counts.json');
const { status } = spawnSync(
  process.execPath,
  [
    '--import',
    '@oxc-node/core/register',
    '--test',
    '--test-concurrency=2',
    '--test-timeout=300000',
    '--test-reporter=spec',
    '--test-reporter-destination=stdout',
    '--test-reporter=./scripts/count-reporter.mjs',
    `--test-reporter-destination=${counts}`,
    ...wanted,
  ],
  { stdio: 'inherit' },
);
const { passed, failed } = JSON.parse(readFileSync(counts, 'utf8') || '{"passed":0,"failed":1}');
rmSync(folder, { recursive: true });
const broken = status !== 0 && failed === 0 ? 1 : failed;
process.stdout.write(`${passed} passed, ${broken} failed\n`);
process.exit(broken === 0 ? 0 : 1);
