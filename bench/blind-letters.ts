/**
 * Letters learned without the names of a file. The lexicon that they are learned from holds most names that stand in the files at
 * hand; papers to come hold others. So what is measured, and what weights are fitted to, has to do without them.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { parseSettlements } from '@amanat/domain';
import { type Letters, lettersSchema, namesOf } from '@amanat/linking';
import { learnLetters } from '../linking/names/learning/learn-letters.ts';
import { entriesOfPlaces, parseLexicon } from '../linking/names/learning/lexicon.ts';
import type { MentionRow } from './mention-file.ts';

const seed = 1947;
const lexicon = new URL('../linking/data/training/name-lexicon.csv', import.meta.url);
const settlements = new URL('../domain/places/settlements/', import.meta.url);

export function lettersWithout(rows: readonly MentionRow[]): Letters {
  const named = new Set(
    rows
      .flatMap(({ mention: { name = '', father = '' } }) => [name, father].flatMap((name) => namesOf(name)))
      .flatMap(tokenTexts),
  );
  const names = parseLexicon(readFileSync(lexicon, 'utf8')).filter(
    ({ urdu, roman }) => !named.has(urdu) && !named.has(roman),
  );
  const places = readdirSync(settlements)
    .toSorted()
    .flatMap((file) => parseSettlements(readFileSync(new URL(file, settlements), 'utf8')));
  return lettersSchema.parse(learnLetters(names, entriesOfPlaces(places), seed));
}

const tokenTexts = ({ tokens }: { readonly tokens: readonly { readonly text: string }[] }): readonly string[] =>
  tokens.map(({ text }) => text);
