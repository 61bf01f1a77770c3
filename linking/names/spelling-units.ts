/**
 * How likely two Roman spellings are of one name: both are written together, step by step, each step putting down none to two letters
 * on each side (`ou` and `u`, `kh` and `q`). Learned; the same whichever comes first.
 */
import { type LetterCodes, unitAt, unitCount, unitOf, unitSteps } from './letter-codes.ts';

export interface SpellingUnits {
  /** By `left * unitCount + right`. */
  readonly probabilities: Float32Array;
}

/** `table`: `left|right`, left not after right, with log of its probability; `unseenLog`: for all others, by `unitSteps`. */
export function spellingUnitsOf(table: Readonly<Record<string, number>>, unseenLog: readonly number[]): SpellingUnits {
  const probabilities = new Float32Array(unitCount * unitCount);
  const ofLength = [[0], range(1, 29), range(29, unitCount)] as const;
  for (const [step, [left, right]] of unitSteps.entries())
    for (const a of ofLength[left])
      for (const b of ofLength[right]) probabilities[a * unitCount + b] = Math.exp(unseenLog[step] ?? 0);
  for (const [units, log] of Object.entries(table)) {
    const [a = 0, b = 0] = units.split('|').map(unitOf);
    probabilities[a * unitCount + b] = probabilities[b * unitCount + a] = Math.exp(log);
  }
  return { probabilities };
}

const range = (from: number, to: number): readonly number[] => Array.from({ length: to - from }, (_, at) => from + at);

/** Number of the unit of one and of two letters at each place of a word: what `bothWritten` needs of it. */
export interface WordUnits {
  readonly length: number;
  readonly ones: Uint16Array;
  readonly twos: Uint16Array;
}

/** Of a word with its two ends (`boundedCodes`). */
export const wordUnits = (codes: LetterCodes): WordUnits => ({
  length: codes.length,
  ones: Uint16Array.from(codes, (_, at) => unitAt(codes, at, 1)),
  twos: Uint16Array.from(codes, (_, at) => (at + 1 < codes.length ? unitAt(codes, at, 2) : 0)),
});

/** Room for two of the longest words: one that is made anew for each pair takes longer than what is done in it. */
const room = new Float64Array(1024);

/** log of the likelihood that one name is written as both. */
export function bothWritten(a: WordUnits, b: WordUnits, { probabilities }: SpellingUnits): number {
  const [height, width] = [a.length + 1, b.length + 1];
  const cells = height * width <= room.length ? room : new Float64Array(height * width);
  cells[0] = 1;
  // Each cell gathers from those before it; written out, because this is what a million comparisons spend their time on.
  for (let i = 0; i < height; i += 1) {
    const a1 = i >= 1 ? (a.ones[i - 1] ?? 0) * unitCount : 0;
    const a2 = i >= 2 ? (a.twos[i - 2] ?? 0) * unitCount : 0;
    const row = i * width;
    for (let j = i === 0 ? 1 : 0; j < width; j += 1) {
      const at = row + j;
      const b1 = j >= 1 ? (b.ones[j - 1] ?? 0) : 0;
      const b2 = j >= 2 ? (b.twos[j - 2] ?? 0) : 0;
      let sum = 0;
      if (i >= 1) {
        sum += (cells[at - width] ?? 0) * (probabilities[a1] ?? 0);
        if (j >= 1) sum += (cells[at - width - 1] ?? 0) * (probabilities[a1 + b1] ?? 0);
        if (j >= 2) sum += (cells[at - width - 2] ?? 0) * (probabilities[a1 + b2] ?? 0);
      }
      if (i >= 2) {
        sum += (cells[at - 2 * width] ?? 0) * (probabilities[a2] ?? 0);
        if (j >= 1) sum += (cells[at - 2 * width - 1] ?? 0) * (probabilities[a2 + b1] ?? 0);
        if (j >= 2) sum += (cells[at - 2 * width - 2] ?? 0) * (probabilities[a2 + b2] ?? 0);
      }
      if (j >= 1) sum += (cells[at - 1] ?? 0) * (probabilities[b1] ?? 0);
      if (j >= 2) sum += (cells[at - 2] ?? 0) * (probabilities[b2] ?? 0);
      cells[at] = sum;
    }
  }
  return Math.log((cells[height * width - 1] ?? 0) + Number.MIN_VALUE);
}
