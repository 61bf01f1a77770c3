/**
 * Makes linking/data/weights.json and linking/data/calibration.json out of a file of mentions whose truth is known:
 *
 *     npm run train:weights -- DIR
 *
 * with `pk-mentions.csv` and `pk-mentions.truth.csv` in it. Deterministic: the same file and the same lexicon, the same bytes. The letters
 * are learned anew without the names of the file, so that the weights trust them no more than they deserve with names to come. How
 * good weights so fitted are is not measured here but by bench/linking-mentions.ts, on what they were not fitted to.
 */
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bitsOf, fitHalf } from '../bench/fitted-elsewhere.ts';
import { judgedFile, truePairs } from '../bench/mention-base.ts';
import { fitCalibration } from '../linking/calibrate/index.ts';

const [dir = '.'] = process.argv.slice(2);
if (!existsSync(join(dir, 'pk-mentions.truth.csv'))) {
  console.error('usage: npm run train:weights -- DIR, with pk-mentions.csv and pk-mentions.truth.csv in it');
  process.exit(2);
}

/** More digits would say more than so few labels know. */
const rounded = (value: number): number => Math.round(value * 100) / 100;
const write = (name: string, table: unknown): void => {
  const text = JSON.stringify(table, (_, value: unknown) => (typeof value === 'number' ? rounded(value) : value), 2);
  writeFileSync(new URL(`../linking/data/${name}`, import.meta.url), `${text}\n`);
};

const file = judgedFile(dir);
const partnersPerMention = (2 * truePairs(file.entities)) / file.rows.length;
const prior = Math.log2(partnersPerMention / (file.rows.length - 1));
const fitted = [fitHalf(file, 0).weights, fitHalf(file, 1).weights];
const judged = file.candidates.map((pair) => ({
  bits: bitsOf(file, pair, fitted) + prior,
  same: file.entities[pair.left] === file.entities[pair.right],
}));
write('calibration.json', { version: 1, partnersPerMention, ...fitCalibration(judged) });
write('weights.json', fitHalf(file, 'both').weights);
