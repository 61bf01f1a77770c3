/**
 * A field: one column of a table, or several that are compared as one (given name and surname, the lines of an address). Whatever
 * a comparison of two rows shows of it is one level from the field's closed list.
 */
import { missingLevel } from '../weights/level-counts.ts';

export interface Field {
  /** As it is shown: the names of its columns. */
  readonly name: string;
  /** From best to worst; the first is plain agreement. */
  readonly levels: readonly string[];
  /** The same whichever row comes first. {@link missingLevel} if one of them does not say. */
  levelOf(left: number, right: number): number;
  /**
   * How rare what agrees is: -log2 of the chance that another row has it. `undefined` for fields and levels where it is all one.
   */
  rarityOf?(left: number, right: number, level: number): number;
  /** Fields of one space find each other by their keys: given name and surname. */
  readonly space?: string;
  /** What the row has in common with rows that it may belong to. Never empty texts. */
  keysOf(row: number): readonly string[];
  /** Equal for rows that agree plainly; `undefined` if the row does not say, or if agreement is too common to choose pairs by. */
  sameOf?(row: number): string | undefined;
  /** P(level | same) as the estimate begins. */
  readonly begin: readonly number[];
}

/** The values of one column, each once: what is compared is compared once for each two values. */
export interface Values {
  /** For each row the number of its value; -1 where it is empty. */
  readonly of: Int32Array;
  readonly texts: readonly string[];
  readonly counts: readonly number[];
  /** Rows that say anything. */
  readonly said: number;
}

export function valuesOf(cells: readonly string[]): Values {
  const numbers = new Map<string, number>();
  const counts: number[] = [];
  let said = 0;
  const of = Int32Array.from(cells, (text) => {
    if (text === '') return -1;
    said += 1;
    const number = numbers.get(text) ?? numbers.size;
    numbers.set(text, number);
    counts[number] = (counts[number] ?? 0) + 1;
    return number;
  });
  return { of, texts: [...numbers.keys()], counts, said };
}

/** Compares each two values once, however many rows have them. `compare` need not be told them in any order. */
export function rememberedLevels(values: Values, compare: (left: number, right: number) => number) {
  const known = new Map<number, number>();
  return (leftRow: number, rightRow: number): number => {
    const left = values.of[leftRow] ?? -1;
    const right = values.of[rightRow] ?? -1;
    if (left === -1 || right === -1) return missingLevel;
    const [less, more] = left < right ? [left, right] : [right, left];
    const key = less * values.texts.length + more;
    const level = known.get(key) ?? compare(less, more);
    known.set(key, level);
    return level;
  };
}

/** -log2 of the share of rows that have it, of those that say anything. */
export const rarity = (count: number, said: number): number => Math.log2(Math.max(1, said) / Math.max(1, count));

/** Lower case, without marks, punctuation as spaces, single spaces. */
export const plainText = (text: string): string =>
  text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/**
 * Consonants of a word after its first letter, alike ones as one, none twice in a row: `nicholas` and `nicolas` are `nkls`. What
 * does not begin with a Latin letter stays as it is.
 */
export function skeletonOf(word: string): string {
  if (!/^[a-z]/u.test(word)) return word;
  const sounds = word
    .replaceAll('ph', 'f')
    .replaceAll(/ck|[cqx]h?/gu, 'k')
    .replaceAll(/[zj]/gu, 's')
    .replaceAll('v', 'f')
    .replaceAll('d', 't');
  return (
    sounds.slice(0, 1) +
    sounds
      .slice(1)
      .replaceAll(/[aeiouyhw ]/gu, '')
      .replaceAll(/(?<letter>.)\k<letter>+/gu, '$<letter>')
  );
}
