/**
 * `npm run train:letters`: learns linking/data/letters.json again from the data in this repository, byte for byte the same.
 * `-- --check` only compares and fails on a difference.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { parseSettlements } from '../domain/places/settlements.ts';
import { learnLetters } from '../linking/names/learning/learn-letters.ts';
import { entriesOfPlaces, parseLexicon } from '../linking/names/learning/lexicon.ts';

const seed = 1947;
const tables = new URL('../linking/data/letters.json', import.meta.url);
const lexicon = new URL('../linking/data/training/name-lexicon.csv', import.meta.url);
const settlements = new URL('../domain/places/settlements/', import.meta.url);

const names = parseLexicon(readFileSync(lexicon, 'utf8'));
const places = readdirSync(settlements)
  .toSorted()
  .flatMap((file) => parseSettlements(readFileSync(new URL(file, settlements), 'utf8')));
const learned = learnLetters(names, entriesOfPlaces(places), seed);
const text = `${JSON.stringify(learned)
  .replaceAll(/("[a-zA-Z]+":(?=[{[])|"[^a-z"|]+[0-2]":)/gu, '\n$1')
  .replaceAll('],[', '],\n[')}\n`;
if (process.argv.includes('--check')) {
  const same = readFileSync(tables, 'utf8') === text;
  console.log(same ? 'letters.json is what its data teaches' : 'letters.json is not what its data teaches');
  process.exitCode = same ? 0 : 1;
} else writeFileSync(tables, text);
