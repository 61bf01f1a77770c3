/**
 * `npm run bench:log`: what the log does, each number beside what it is compared with, rivals in the same run. Prints a
 * table. `--only append,tree` runs some parts; `--quick` shows in a minute that all of them run, with numbers for nobody.
 */
import { cpus, loadavg, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import { appendPart, offeredPart } from './log-append.ts';
import { backlogPart } from './log-backlog.ts';
import { commitsPart } from './log-commits.ts';
import type { Part } from './log-measuring.ts';
import { receiptPart } from './log-receipt.ts';
import { treePart } from './log-tree.ts';
import { verifyPart } from './log-verify.ts';
import { yearPart } from './log-year.ts';

const parts: readonly Part[] = [
  appendPart,
  offeredPart,
  backlogPart,
  commitsPart,
  treePart,
  verifyPart,
  receiptPart,
  yearPart,
];
const { values } = parseArgs({ options: { only: { type: 'string' }, quick: { type: 'boolean' } } });
const only = values.only?.split(',') ?? parts.map(({ name }) => name);
const unknown = only.filter((name) => !parts.some((part) => part.name === name));
if (unknown.length > 0) {
  console.error(`parts are: ${parts.map(({ name }) => name).join(', ')}`);
  process.exit(2);
}

const machine = `${cpus()[0]?.model ?? ''} × ${cpus().length}, ${Math.round(totalmem() / 1024 ** 3)} GiB`;
const load = loadavg()[0]?.toFixed(1) ?? '';
console.log(`${machine}, Node ${process.version}, embedded PostgreSQL, fsync on; load ${load} before the run`);
if (values.quick === true) console.log('QUICK: numbers for nobody');
console.log('\n| part | what | measured | wanted | beside it |\n|---|---|---|---|---|');
for (const part of parts) {
  if (!only.includes(part.name)) continue;
  for (const { what, measured, wanted, beside } of await part.measure(values.quick === true))
    console.log(`| ${part.name} | ${what} | ${measured} | ${wanted} | ${beside} |`);
}
