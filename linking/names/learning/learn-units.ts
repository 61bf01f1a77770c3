/**
 * Learns how two Roman spellings of one name differ, by expectation and maximisation over pairs of spellings that the lexicon gives
 * one Urdu name: which letters are written for which, with the ends of the word as letters of their own.
 */
import { backgroundOf, wordLikelihood } from '../background.ts';
import { boundedCodes, type LetterCodes, romanCodes, unitAt, unitCount, unitSteps, unitText } from '../letter-codes.ts';
import type { LexiconEntry } from './lexicon.ts';
import { rounded } from './learn-emissions.ts';

const rounds = 8;
const roundsOfTrust = 2;
const shareOfTrue = 0.9;
/** How much the first guess weighs beside what was counted. */
const guessWeight = 0.8;
/** Expected more seldom than this is as if never seen. */
const leastCounted = 0.1;

interface Sample {
  readonly a: LetterCodes;
  readonly b: LetterCodes;
  readonly weight: number;
  readonly alone: number;
}

export interface LearnedUnits {
  readonly units: Readonly<Record<string, number>>;
  readonly unitsUnseen: readonly number[];
}

/** First guess of one unit, by its step: mostly the same letter, sometimes another, seldom anything else. */
function guess(left: number, right: number, same: boolean): number {
  if (left === 1 && right === 1) return same ? 0.6 / 26 : 0.1 / 650;
  return left === right && same ? 0.01 / 676 : 0.02 / 26 ** (left + right);
}

export function learnUnits(entries: readonly LexiconEntry[], background: readonly (readonly number[])[]): LearnedUnits {
  const samples = spellingPairs(entries, background);
  const lengthOf = (unit: number): number => unitText(unit).length;
  const guesses = new Float64Array(unitCount * unitCount);
  const lengths = Array.from({ length: unitCount }, (_, unit) => lengthOf(unit));
  for (let a = 0; a < unitCount; a += 1)
    for (let b = 0; b < unitCount; b += 1)
      guesses[a * unitCount + b] = a + b === 0 ? 0 : guess(lengths[a] ?? 0, lengths[b] ?? 0, a === b);
  let table: Float64Array = guesses;
  let counts: Float64Array = guesses;
  let whole = 1;
  for (let round = 0; round < rounds; round += 1) {
    const found = counted(samples, table, round >= roundsOfTrust);
    counts = found;
    whole = found.reduce((sum, count) => sum + count, 0) + guessWeight;
    table = found.map((count, at) => (count + guessWeight * (guesses[at] ?? 0)) / whole);
  }
  const units: [string, number][] = [];
  for (let a = 0; a < unitCount; a += 1)
    for (let b = a; b < unitCount; b += 1)
      if ((counts[a * unitCount + b] ?? 0) >= leastCounted)
        units.push([`${unitText(a)}|${unitText(b)}`, rounded(Math.log(table[a * unitCount + b] ?? 0))]);
  return {
    units: Object.fromEntries(units),
    unitsUnseen: unitSteps.map(([left, right]) => rounded(Math.log((guessWeight * guess(left, right, false)) / whole))),
  };
}

/** Each two spellings of one Urdu name, so weighed that a name with many spellings does not drown the others. */
function spellingPairs(
  entries: readonly LexiconEntry[],
  background: readonly (readonly number[])[],
): readonly Sample[] {
  const chain = backgroundOf(background);
  const alone = (roman: string): number => wordLikelihood(romanCodes(roman), chain);
  return [...Map.groupBy(entries, ({ urdu }) => urdu).values()].flatMap((spellings) =>
    spellings.flatMap((a, index) =>
      spellings.slice(index + 1).map((b) => ({
        a: boundedCodes(romanCodes(a.roman)),
        b: boundedCodes(romanCodes(b.roman)),
        weight: Math.min(a.weight, b.weight) / Math.sqrt(spellings.length),
        alone: Math.exp(alone(a.roman) + alone(b.roman)),
      })),
    ),
  );
}

function counted(samples: readonly Sample[], table: Float64Array, withDoubt: boolean): Float64Array {
  const counts = new Float64Array(table.length);
  for (const { a, b, weight, alone } of samples) {
    const [height, width] = [a.length + 1, b.length + 1];
    const [forward, backward] = [new Float64Array(height * width), new Float64Array(height * width)];
    forward[0] = 1;
    backward[backward.length - 1] = 1;
    const cell = (i: number, j: number, left: number, right: number): number =>
      unitAt(a, i, left) * unitCount + unitAt(b, j, right);
    for (let i = 0; i < height; i += 1)
      for (let j = 0; j < width; j += 1) {
        const reached = forward[i * width + j] ?? 0;
        for (const [left, right] of unitSteps)
          if (i + left < height && j + right < width)
            add(forward, (i + left) * width + j + right, reached * (table[cell(i, j, left, right)] ?? 0));
      }
    const whole = forward.at(-1) ?? 0;
    if (whole === 0) continue;
    const belief = withDoubt ? (shareOfTrue * whole) / (shareOfTrue * whole + (1 - shareOfTrue) * alone) : 1;
    for (let i = height - 1; i >= 0; i -= 1)
      for (let j = width - 1; j >= 0; j -= 1)
        for (const [left, right] of unitSteps) {
          if (i + left >= height || j + right >= width) continue;
          const at = cell(i, j, left, right);
          const onward = (table[at] ?? 0) * (backward[(i + left) * width + j + right] ?? 0);
          add(backward, i * width + j, onward);
          const expected = (weight * belief * (forward[i * width + j] ?? 0) * onward) / whole / 2;
          if (expected === 0) continue;
          add(counts, at, expected);
          add(counts, (at % unitCount) * unitCount + Math.floor(at / unitCount), expected);
        }
  }
  return counts;
}

const add = (table: Float64Array, at: number, value: number): void => {
  table[at] = (table[at] ?? 0) + value;
};
