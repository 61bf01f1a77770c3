/** P(Roman | Urdu): each Urdu letter is written as none to three Latin letters, by what was learned. */
import {
  emittedAt,
  emittedCount,
  type LetterCodes,
  mostEmitted,
  numberOfText,
  positionAt,
  positionCount,
} from './letter-codes.ts';

/** Probability that Urdu letter `letter` at `position` is written as the text with this number. */
export interface Emissions {
  /** By `letter * positionCount + position`, then by the column of the text. */
  readonly probabilities: Float32Array;
  readonly columnCount: number;
  /** Column of each text; 0: never seen, so `unseen` holds. */
  readonly columnOf: Uint16Array;
  /** By length of the text. */
  readonly unseen: readonly number[];
  /** The likeliest text for each letter and position. */
  readonly likeliest: readonly string[];
}

/** `table`: by letter and position, the texts seen with log of their probability. */
export function emissionsOf(
  table: readonly Readonly<Record<string, number>>[],
  unseenLog: readonly number[],
): Emissions {
  const columnOf = new Uint16Array(emittedCount);
  const texts = [...new Set(table.flatMap((row) => Object.keys(row)))].toSorted();
  for (const [index, text] of texts.entries()) columnOf[numberOfText(text)] = index + 1;
  const columnCount = texts.length + 1;
  const probabilities = new Float32Array(table.length * columnCount).fill(-1);
  const unseen = unseenLog.map(Math.exp);
  const likeliest: string[] = [];
  for (const [row, texts] of table.entries()) {
    let [best, bestLog] = ['', unseenLog[0] ?? 0];
    for (const [text, log] of Object.entries(texts)) {
      probabilities[row * columnCount + (columnOf[numberOfText(text)] ?? 0)] = Math.exp(log);
      if (log > bestLog) [best, bestLog] = [text, log];
    }
    likeliest.push(best);
  }
  return { probabilities, columnCount, columnOf, unseen, likeliest };
}

/** How an Urdu word would most likely be written. */
export const likeliestRoman = (urdu: LetterCodes, { likeliest }: Emissions): string =>
  urdu.map((letter, index) => likeliest[letter * positionCount + positionAt(index, urdu.length)] ?? '').join('');

/** log P(Roman | Urdu), over all ways to part the Roman word among the Urdu letters. */
export function romanGivenUrdu(urdu: LetterCodes, roman: LetterCodes, emissions: Emissions): number {
  const { probabilities, columnCount, columnOf, unseen } = emissions;
  const width = mostEmitted + 1;
  const columns = new Uint16Array((roman.length + 1) * width);
  for (let from = 0; from <= roman.length; from += 1)
    for (let length = 0; length <= mostEmitted && from + length <= roman.length; length += 1)
      columns[from * width + length] = columnOf[emittedAt(roman, from, length)] ?? 0;
  let reached = new Float64Array(roman.length + 1);
  reached[0] = 1;
  for (let index = 0; index < urdu.length; index += 1) {
    const row = ((urdu[index] ?? 0) * positionCount + positionAt(index, urdu.length)) * columnCount;
    const next = new Float64Array(roman.length + 1);
    for (let from = 0; from <= roman.length; from += 1) {
      const before = reached[from] ?? 0;
      if (before === 0) continue;
      for (let length = 0; length <= mostEmitted && from + length <= roman.length; length += 1) {
        const column = columns[from * width + length] ?? 0;
        const known = column === 0 ? -1 : (probabilities[row + column] ?? -1);
        next[from + length] = (next[from + length] ?? 0) + before * (known < 0 ? (unseen[length] ?? 0) : known);
      }
    }
    reached = next;
  }
  return Math.log((reached[roman.length] ?? 0) + Number.MIN_VALUE);
}
