/**
 * The letter tables from a lexicon, the same in every run. Tables are learned from all of it; the few weights that combine what they
 * say are fitted to pairs of names that the tables asked had not seen, or they would trust them too much.
 */
import { type Random, seededRandom } from '../../weights/seeded-random.ts';
import { backgroundOf } from '../background.ts';
import { emissionsOf } from '../emissions.ts';
import { emissionRows, type FeatureWeights, type LetterTables } from '../letters.ts';
import {
  type LetterModel,
  romanFeatures,
  urduFeatures,
  urduRomanFeatures,
  type Word,
  wordOf,
} from '../similarity-features.ts';
import { spellingUnitsOf } from '../spelling-units.ts';
import { fitLogistic, type LabelledFeatures } from './fit-logistic.ts';
import { learnBackground } from './learn-background.ts';
import { learnEmissions } from './learn-emissions.ts';
import { learnUnits } from './learn-units.ts';
import type { LexiconEntry } from './lexicon.ts';
import { type NamePair, romanPairs, urduPairs, urduRomanPairs } from './training-pairs.ts';

const foldCount = 3;

export type LearnedModel = Pick<LetterTables, 'background' | 'emissions' | 'emissionsUnseen' | 'units' | 'unitsUnseen'>;
export type LearnedWeights = Pick<LetterTables, 'roman' | 'urduRoman' | 'urdu'>;

/** `places`: only letters are learned of them. */
export function learnModel(names: readonly LexiconEntry[], places: readonly LexiconEntry[]): LearnedModel {
  const chain = learnBackground(names);
  const background = chain.map((row): readonly number[] => row.map((log) => Math.round(log * 1000) / 1000));
  const { emissions, emissionsUnseen } = learnEmissions([...names, ...places], chain);
  return { background, emissions, emissionsUnseen, ...learnUnits(names, chain) };
}

/** Weights fitted to names of which the model had seen none. */
export function learnWeights(
  names: readonly LexiconEntry[],
  places: readonly LexiconEntry[],
  seed: number,
): LearnedWeights {
  const random = seededRandom(seed);
  const folds = foldsOf(names, random);
  const [roman, urduRoman, urdu]: [LabelledFeatures[], LabelledFeatures[], LabelledFeatures[]] = [[], [], []];
  for (let fold = 0; fold < foldCount; fold += 1) {
    const model = modelOf(
      learnModel(
        names.filter(({ urdu }) => folds.get(urdu) !== fold),
        places,
      ),
    );
    const unseen = names.filter((entry) => entry.sure && folds.get(entry.urdu) === fold);
    roman.push(...featuresOf(romanPairs(unseen, random), model, romanFeatures));
    urduRoman.push(...featuresOf(urduRomanPairs(unseen, random), model, urduRomanFeatures));
    urdu.push(...featuresOf(urduPairs(unseen, random), model, urduFeatures));
  }
  return { roman: fitted(roman), urduRoman: fitted(urduRoman), urdu: fitted(urdu) };
}

export const learnLetters = (
  names: readonly LexiconEntry[],
  places: readonly LexiconEntry[],
  seed: number,
): LetterTables => ({ version: 2, ...learnModel(names, places), ...learnWeights(names, places, seed) });

const fitted = (samples: readonly LabelledFeatures[]): FeatureWeights => fitLogistic(samples);

/** Each Urdu name in one fold, with all its spellings; names that share a spelling together. */
function foldsOf(names: readonly LexiconEntry[], random: Random): ReadonlyMap<string, number> {
  const ofRoman = Map.groupBy(names, ({ roman }) => roman);
  const ofUrdu = Map.groupBy(names, ({ urdu }) => urdu);
  const folds = new Map<string, number>();
  for (const first of ofUrdu.keys()) {
    if (folds.has(first)) continue;
    const fold = Math.floor(random() * foldCount);
    const waiting = [first];
    folds.set(first, fold);
    for (const urdu of waiting)
      for (const { roman } of ofUrdu.get(urdu) ?? [])
        for (const { urdu: other } of ofRoman.get(roman) ?? [])
          if (!folds.has(other)) {
            folds.set(other, fold);
            waiting.push(other);
          }
  }
  return folds;
}

export const modelOf = (learned: LearnedModel): LetterModel => ({
  emissions: emissionsOf(
    emissionRows.map((row) => learned.emissions[row] ?? {}),
    learned.emissionsUnseen,
  ),
  units: spellingUnitsOf(learned.units, learned.unitsUnseen),
  background: backgroundOf(learned.background),
});

export const featuresOf = (
  pairs: readonly NamePair[],
  model: LetterModel,
  features: (a: Word, b: Word, model: LetterModel) => readonly number[],
): readonly LabelledFeatures[] =>
  pairs.map(({ a, b, same }) => ({ features: features(wordOf(a, model), wordOf(b, model), model), same }));
