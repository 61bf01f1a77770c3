/** How likely a Roman word is by itself: each letter after the one before. What two common-looking words share says little. */
import { type LetterCodes, wordStart } from './letter-codes.ts';

/** The 26 letters, and one more: the end as next letter, the start as the letter before. */
export const chainWidth = 27;

/** log P(next | letter before), by `before * chainWidth + next`. */
export type Background = Float64Array;

export const backgroundOf = (rows: readonly (readonly number[])[]): Background => Float64Array.from(rows.flat());

/** log of it, for a word without its ends. */
export function wordLikelihood(codes: LetterCodes, background: Background): number {
  let [log, before]: [number, number] = [0, wordStart];
  for (const letter of [...codes, wordStart]) {
    log += background[before * chainWidth + letter] ?? 0;
    before = letter;
  }
  return log;
}
