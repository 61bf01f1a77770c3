/**
 * `npm run bench:access`: what deciding, row security, opening and signing in cost, rivals in the same run. Prints a table.
 * `--only policy,rows` runs some parts; `--quick` shows that all of them run, with numbers for nobody.
 */
import { openingPart } from './access-opening.ts';
import { policyPart } from './access-policy.ts';
import { rowsPart } from './access-rows.ts';
import { signInPart } from './access-sign-in.ts';
import { runParts } from './run-parts.ts';

await runParts([policyPart, rowsPart, openingPart, signInPart]);
