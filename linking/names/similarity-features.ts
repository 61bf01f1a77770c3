/** What of two words goes into their similarity, by the scripts they are in. Each feature is the same whichever word comes first. */
import { wordLikelihood } from './background.ts';
import { consonantDistance, consonantsOf } from './consonant-distance.ts';
import { likeliestRoman, romanGivenUrdu } from './emissions.ts';
import { boundedCodes, type LetterCodes, romanCodes, urduCodes } from './letter-codes.ts';
import type { Letters } from './letters.ts';
import { type Script, scriptOf } from './normal-name.ts';
import { bothWritten, type WordUnits, wordUnits } from './spelling-units.ts';
import { urduDistance } from './urdu-distance.ts';

export type LetterModel = Pick<Letters, 'emissions' | 'units' | 'background'>;

/** A word of one script, with all that its comparisons have in common. */
export interface Word {
  readonly text: string;
  readonly script: Script;
  readonly codes: LetterCodes;
  /** Of the Roman word, or of the likeliest Roman spelling of the Urdu one. */
  readonly roman: RomanWord;
  readonly consonants: string;
}

interface RomanWord {
  readonly length: number;
  readonly units: WordUnits;
  /** log likelihood of writing the same twice. */
  readonly twice: number;
  /** log likelihood of the word by itself. */
  readonly alone: number;
  readonly ending: Ending;
}

type Ending = 'open' | 'i' | 'consonant';

/** In normal form. */
export function wordOf(text: string, model: LetterModel): Word {
  const script = scriptOf(text);
  if (script !== 'urdu')
    return { text, script, codes: romanCodes(text), roman: romanWord(text, model), consonants: consonantsOf(text) };
  const codes = urduCodes(text);
  const roman = romanWord(likeliestRoman(codes, model.emissions), model);
  return { text, script, codes, roman, consonants: consonantsOf(text) };
}

function romanWord(text: string, { units, background }: LetterModel): RomanWord {
  const codes = romanCodes(text);
  const own = wordUnits(boundedCodes(codes));
  return {
    length: codes.length,
    units: own,
    twice: bothWritten(own, own, units),
    alone: wordLikelihood(codes, background),
    ending: endingOf(text),
  };
}

/** `samih`, `samiha` and `samihi` are three names, however alike: the ending tells woman from man, and family from given name. */
const endingOf = (text: string): Ending =>
  /[iy]$/.test(text) ? 'i' : /(?:[aeou]|[ae]h)$/.test(text) ? 'open' : 'consonant';
const endsOtherwise = (a: RomanWord, b: RomanWord): number =>
  a.ending !== b.ending && (a.ending === 'consonant' || b.ending === 'consonant') ? 1 : 0;

/** How much less likely the two are than each is beside itself; 0 for equal words. */
const gap = (a: RomanWord, b: RomanWord, both: number): number => both - (a.twice + b.twice) / 2;

/** Beyond this a pair is no more unlike; an impossible one would otherwise weigh more than all others. */
const within = (value: number, bound: number): number => Math.max(-bound, Math.min(bound, value));

export function romanFeatures(left: Word, right: Word, { units }: LetterModel): readonly number[] {
  const [a, b] = [left.roman, right.roman];
  const both = bothWritten(a.units, b.units, units);
  const less = gap(a, b, both);
  return [
    within(less / Math.max(a.length, b.length, 1), 10),
    within(both - a.alone - b.alone, 30),
    endsOtherwise(a, b),
    within(consonantDistance(left.consonants, right.consonants), 6),
  ];
}

export function urduRomanFeatures(urdu: Word, roman: Word, model: LetterModel): readonly number[] {
  const letters = Math.max(urdu.codes.length + roman.codes.length, 1);
  const emitted = romanGivenUrdu(urdu.codes, roman.codes, model.emissions);
  const spelled = bothWritten(urdu.roman.units, roman.roman.units, model.units);
  return [
    within(emitted - roman.roman.alone, 30),
    within(gap(urdu.roman, roman.roman, spelled) / letters, 6),
    endsOtherwise(urdu.roman, roman.roman),
    within(consonantDistance(urdu.consonants, roman.consonants), 6),
  ];
}

export function urduFeatures({ text: a }: Word, { text: b }: Word): readonly number[] {
  const distance = urduDistance(a, b);
  return [distance / Math.max(a.length, b.length, 1), distance];
}
