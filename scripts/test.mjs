// Runs a suite of tests and ends with the line "N passed, N failed". Usage: node scripts/test.mjs GLOB…
import { globSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { pathToFileURL } from 'node:url';
import count from './count-reporter.mjs';

const files = process.argv
  .slice(2)
  .flatMap((pattern) => globSync(pattern, { exclude: (name) => /node_modules/.test(name) }));
const slow = process.argv.slice(2).some((pattern) => pattern.includes('slow'));
const wanted = [...new Set(files)].filter((file) => slow || !/(^|\/)slow\//.test(file)).sort();
if (wanted.length === 0) {
  process.stderr.write('no test file matches\n0 passed, 1 failed\n');
  process.exit(1);
}

// These take half a minute or more each: whichever began last would be waited for alone. They begin first, in this order.
const longest = [
  'test/pages.test.ts',
  'test/crash.test.ts',
  'test/browser/journeys.test.ts',
  'test/browser/intake.test.ts',
  'web/axe.test.ts',
  'test/browser/record.test.ts',
  'test/cli-program.test.ts',
  'test/browser/sign-in.test.ts',
  'test/keys/keys-program.test.ts',
  'test/browser/openings.test.ts',
  'test/browser/erasure.test.ts',
];

const folder = mkdtempSync(join(tmpdir(), 'amanat-tests-'));
// Some five hundred processes read much the same program: what one has compiled the next ones take from here.
process.env.NODE_COMPILE_CACHE = join(folder, 'compiled');

// These folders see the language only, so that the tests of each can share a process; to start one takes longer than most of them.
const pure = ['domain', 'ledger', 'rules', 'sealing', 'linking', 'figures', 'casework'];

/** A file that is the tests of a folder. */
function together(name, ofFolder) {
  const all = join(folder, `${name}.test.mjs`);
  const imports = ofFolder.map((file) => `await import(${JSON.stringify(pathToFileURL(resolve(file)).href)});`);
  writeFileSync(all, imports.join('\n'));
  return all;
}

const folderOf = (file) => file.split('/')[0];
const inOrder = [
  ...longest.filter((file) => wanted.includes(file)),
  ...pure.flatMap((name) => {
    const ofFolder = wanted.filter((file) => folderOf(file) === name);
    return ofFolder.length === 0 ? [] : [together(name, ofFolder)];
  }),
  ...wanted.filter((file) => !longest.includes(file) && !pure.includes(folderOf(file))),
];

// `node --test` would sort them again.
const events = run({
  files: inOrder.map((file) => resolve(file)),
  execArgv: ['--import', '@oxc-node/core/register'],
  // Two cores, and much of a test is waiting for a disk or another process.
  concurrency: 3,
  // Of a file; generous, for a machine that does much else.
  timeout: 1_200_000,
});
let success = true;
events.on('test:summary', (summary) => (success &&= summary.success));
let counted = '';
await Promise.all([
  pipeline(events.compose(spec), process.stdout, { end: false }),
  pipeline(events.compose(count), async (texts) => {
    for await (const text of texts) counted += text;
  }),
]);
rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
const { passed, failed } = JSON.parse(counted || '{"passed":0,"failed":1}');
const broken = !success && failed === 0 ? 1 : failed;
await new Promise((done) => process.stdout.write(`${passed} passed, ${broken} failed\n`, done));
process.exit(broken === 0 ? 0 : 1);
