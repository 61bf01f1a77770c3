/**
 * `npm run bench:cases`: 100,000 cases with a million events in the embedded database: counting all their clocks from nothing,
 * work lists, the page of a case, recording a step; rivals in the same run. `--quick` shows that it runs, with numbers for nobody;
 * AMANAT_BENCH_CASES takes another number of cases.
 */
import { casesPart } from './cases-part.ts';
import { runParts } from './run-parts.ts';

await runParts([casesPart]);
