/** Learns P(next letter | letter before) by counting. */
import { chainWidth } from '../background.ts';
import { romanCodes, wordStart } from '../letter-codes.ts';
import type { LexiconEntry } from './lexicon.ts';

/** Rows of logarithms, by the letter before. */
export function learnBackground(entries: readonly LexiconEntry[]): readonly (readonly number[])[] {
  const counts = Array.from({ length: chainWidth }, () => new Float64Array(chainWidth).fill(0.5));
  for (const { roman, weight } of entries) {
    let before: number = wordStart;
    for (const letter of [...romanCodes(roman), wordStart]) {
      const row = counts[before];
      if (row) row[letter] = (row[letter] ?? 0) + weight;
      before = letter;
    }
  }
  return counts.map((row) => {
    const sum = row.reduce((total, count) => total + count, 0);
    return Array.from(row, (count) => Math.log(count / sum));
  });
}
