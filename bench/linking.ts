/**
 * `AMANAT_LINKING_DATA=FOLDER npm run bench:linking`: how well names, mentions and tables are brought together, with what a user
 * would otherwise choose beside it; how long an insert among a million and a batch of a million take; and what early warnings tell
 * of invented records. The folder holds the labelled files; without it the parts that need it fail. Nothing is reported on what it
 * was fitted to: each part says what it was fitted to instead. `--quick` shows that it runs, with numbers for nobody.
 */
import { warningRules } from '@amanat/linking';
import { batchLines } from './linking-batch.ts';
import { insertLines } from './linking-insert.ts';
import { mentionLines } from './linking-mentions.ts';
import { nameLines } from './linking-names.ts';
import { tableLines } from './linking-tables.ts';
import { chosenOn, measure, reportedOn, warningLines } from './linking-warnings.ts';
import { runParts } from './run-parts.ts';
import { settledPunjab } from './warning-ground.ts';

function folder(): string {
  const given = process.env['AMANAT_LINKING_DATA'];
  if (given === undefined) throw new Error('AMANAT_LINKING_DATA: the folder with the labelled files is needed');
  return given;
}

await runParts([
  { name: 'names', measure: (quick) => Promise.resolve(nameLines(folder(), !quick)) },
  { name: 'tables', measure: () => Promise.resolve(tableLines(folder())) },
  { name: 'mentions', measure: () => Promise.resolve(mentionLines(folder())) },
  { name: 'insert', measure: (quick) => insertLines(quick ? 10_000 : 1_000_000) },
  { name: 'batch', measure: (quick) => batchLines(quick ? 10_000 : 1_000_000) },
  {
    name: 'warnings',
    measure: async (quick) =>
      warningLines(await measure(quick ? chosenOn.slice(0, 1) : reportedOn, warningRules, settledPunjab())),
  },
]);
