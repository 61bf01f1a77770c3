/**
 * `npm run bench:log`: what the log does, each number beside what it is compared with, rivals in the same run. Prints a
 * table. `--only append,tree` runs some parts; `--quick` shows in a minute that all of them run, with numbers for nobody.
 */
import { appendPart, offeredPart } from './log-append.ts';
import { backlogPart } from './log-backlog.ts';
import { commitsPart } from './log-commits.ts';
import type { Part } from './measuring.ts';
import { receiptPart } from './log-receipt.ts';
import { runParts } from './run-parts.ts';
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
await runParts(parts);
