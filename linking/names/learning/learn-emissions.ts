/**
 * Learns P(Roman | Urdu letter, position) by expectation and maximisation: all ways to part a Roman spelling among the Urdu letters
 * are weighed by what is known so far, then counted. Entries that look no likelier than chance count less (the lexicon was mined, and
 * one in ten of its pairs is no pair).
 */
import { backgroundOf, wordLikelihood } from '../background.ts';
import {
  emittedAt,
  emittedCount,
  emittedText,
  type LetterCodes,
  mostEmitted,
  numberOfText,
  positionAt,
  positionCount,
  romanCodes,
  urduCodes,
  urduLetters,
} from '../letter-codes.ts';
import { emissionRows } from '../letters.ts';
import type { LexiconEntry } from './lexicon.ts';

const rounds = 12;
/** Rounds before doubtful entries are told from others. */
const roundsOfTrust = 2;
const shareOfTrue = 0.9;
/** A position is smoothed by so many counts of the letter in any position, and that by so many of no knowledge. */
const [countsOfLetter, countsOfNothing] = [3, 0.1];
/** Before anything is known: how often a letter is written as none to three letters. */
const startOfLength = [0.2, 0.5, 0.25, 0.05] as const;
const startOfText = Float64Array.from({ length: emittedCount }, (_, text) => {
  const { length } = emittedText(text);
  return (startOfLength[length] ?? 0) / 26 ** length;
});
/** How Urdu reads letters that Arabic lacks or reads otherwise: so much of all counts of the letter is added to what was seen. */
const urduReading = new Map(
  'پ=p ٹ=t ث=s چ=ch ڈ=d ذ=z ڑ=r ژ=zh ض=z ظ=z گ=g'.split(' ').map((entry) => [entry.charAt(0), entry.slice(2)] as const),
);
const [readingShare, readingCounts] = [0.2, 3];
/** Rarer than this is as if never seen. */
const leastKept = 1e-4;
const span = mostEmitted + 1;

interface Sample {
  readonly urdu: LetterCodes;
  readonly roman: LetterCodes;
  readonly weight: number;
  readonly alone: number;
}

export interface LearnedEmissions {
  readonly emissions: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly emissionsUnseen: readonly number[];
}

export function learnEmissions(
  entries: readonly LexiconEntry[],
  background: readonly (readonly number[])[],
): LearnedEmissions {
  const chain = backgroundOf(background);
  const samples = entries.map(({ urdu, roman, weight }): Sample => {
    const codes = romanCodes(roman);
    return { urdu: urduCodes(urdu), roman: codes, weight, alone: Math.exp(wordLikelihood(codes, chain)) };
  });
  let table = startTable();
  for (let round = 0; round < rounds; round += 1) table = maximised(counted(samples, table, round >= roundsOfTrust));
  return { emissions: written(table), emissionsUnseen: [-9, -10, -13, -16] };
}

function startTable(): Float64Array {
  const table = new Float64Array(emissionRows.length * emittedCount);
  for (let at = 0; at < emissionRows.length; at += 1) table.set(startOfText, at * emittedCount);
  return table;
}

/** Expected counts of what each letter was written as. */
function counted(samples: readonly Sample[], table: Float64Array, withDoubt: boolean): Float64Array {
  const counts = new Float64Array(table.length);
  for (const { urdu, roman, weight, alone } of samples) {
    const width = roman.length + 1;
    const cell = (letter: number, from: number, length: number): number =>
      ((urdu[letter] ?? 0) * positionCount + positionAt(letter, urdu.length)) * emittedCount +
      emittedAt(roman, from, length);
    const forward = new Float64Array((urdu.length + 1) * width);
    const backward = new Float64Array((urdu.length + 1) * width);
    forward[0] = 1;
    backward[backward.length - 1] = 1;
    for (let letter = 0; letter < urdu.length; letter += 1)
      for (const [from, length] of partsOf(roman.length))
        add(
          forward,
          (letter + 1) * width + from + length,
          (forward[letter * width + from] ?? 0) * (table[cell(letter, from, length)] ?? 0),
        );
    for (let letter = urdu.length - 1; letter >= 0; letter -= 1)
      for (const [from, length] of partsOf(roman.length))
        add(
          backward,
          letter * width + from,
          (table[cell(letter, from, length)] ?? 0) * (backward[(letter + 1) * width + from + length] ?? 0),
        );
    const whole = forward.at(-1) ?? 0;
    if (whole === 0) continue;
    const belief = withDoubt ? (shareOfTrue * whole) / (shareOfTrue * whole + (1 - shareOfTrue) * alone) : 1;
    for (let letter = 0; letter < urdu.length; letter += 1)
      for (const [from, length] of partsOf(roman.length)) {
        const at = cell(letter, from, length);
        const through =
          (forward[letter * width + from] ?? 0) *
          (table[at] ?? 0) *
          (backward[(letter + 1) * width + from + length] ?? 0);
        if (through > 0) add(counts, at, (weight * belief * through) / whole);
      }
  }
  return counts;
}

const add = (table: Float64Array, at: number, value: number): void => {
  table[at] = (table[at] ?? 0) + value;
};

const partsByLength = new Map<number, readonly (readonly [number, number])[]>();
/** Where a text can begin in a word of this length, and how long it can be. */
function partsOf(wordLength: number): readonly (readonly [number, number])[] {
  const known = partsByLength.get(wordLength);
  if (known) return known;
  const parts = Array.from({ length: wordLength + 1 }, (_, from) => from).flatMap((from) =>
    Array.from({ length: Math.min(span, wordLength - from + 1) }, (_, length) => [from, length] as const),
  );
  partsByLength.set(wordLength, parts);
  return parts;
}

function maximised(counts: Float64Array): Float64Array {
  const table = new Float64Array(counts.length);
  for (let letter = 0; letter < urduLetters.length; letter += 1) {
    const first = letter * positionCount * emittedCount;
    const sums = new Float64Array(positionCount);
    const anywhere = new Float64Array(emittedCount);
    for (let position = 0; position < positionCount; position += 1)
      for (let text = 0; text < emittedCount; text += 1) {
        const count = counts[first + position * emittedCount + text] ?? 0;
        add(sums, position, count);
        add(anywhere, text, count);
      }
    const seen = sums.reduce((sum, one) => sum + one, 0);
    const reading = urduReading.get(urduLetters.charAt(letter));
    const added = reading === undefined ? 0 : readingShare * seen + readingCounts;
    if (reading !== undefined) add(anywhere, numberOfText(reading), added);
    const smoothing = countsOfLetter + added;
    for (let position = 0; position < positionCount; position += 1) {
      const row = first + position * emittedCount;
      const whole = (sums[position] ?? 0) + smoothing;
      for (let text = 0; text < emittedCount; text += 1) {
        const usual =
          ((anywhere[text] ?? 0) + countsOfNothing * (startOfText[text] ?? 0)) / (seen + added + countsOfNothing);
        table[row + text] = ((counts[row + text] ?? 0) + smoothing * usual) / whole;
      }
    }
  }
  return table;
}

const written = (table: Float64Array): LearnedEmissions['emissions'] =>
  Object.fromEntries(
    emissionRows.map((name, row) => [
      name,
      Object.fromEntries(
        [...table.subarray(row * emittedCount, (row + 1) * emittedCount)].flatMap((probability, text) =>
          probability >= leastKept ? [[emittedText(text), rounded(Math.log(probability))] as const] : [],
        ),
      ),
    ]),
  );

/** Two decimals: what rests on the last bit of a machine's logarithm is gone. */
export const rounded = (value: number): number => Math.round(value * 100) / 100 + 0;
