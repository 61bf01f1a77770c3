/** A name in one column, in any order and with more or fewer parts: compared as a bag of words, each used once. */
import { missingLevel } from '../weights/level-counts.ts';
import { type Field, plainText, rarity, skeletonOf, valuesOf } from './field.ts';
import { editDistance, jaroWinkler, lettersOf } from './text-distance.ts';

const levels = [
  'all-words-agree',
  'all-words-agree-nearly',
  'one-within-the-other',
  'single-word-agrees',
  'several-words-agree',
  'last-word-agrees',
  'another-word-agrees',
  'one-word-alike',
  'different',
] as const;
const levelOf = (name: (typeof levels)[number]): number => levels.indexOf(name);

interface Aligned {
  readonly level: number;
  /** Which words agree, as the numbers of the words. */
  readonly exact: readonly number[];
  /** Pairs of words that are alike only. */
  readonly nearly: readonly (readonly [number, number])[];
}

const nothing: Aligned = { level: levelOf('different'), exact: [], nearly: [] };

const wordsNear = (left: string, right: string): boolean => {
  if (left.length === 1 || right.length === 1) return left[0] === right[0];
  const shorter = Math.min(left.length, right.length);
  if (shorter > 3 && editDistance(left, right, 1) === 1) return true;
  return jaroWinkler(left, right) > 0.88 || (shorter > 3 && lettersOf(left) === lettersOf(right));
};

export function fullNameField(name: string, cells: readonly string[]): Field {
  const values = valuesOf(cells.map(plainText));
  const numbers = new Map<string, number>();
  const counts: number[] = [];
  const wordsOf = values.texts.map((text, value) =>
    [...new Set(text.split(' '))].map((word) => {
      const number = numbers.get(word) ?? numbers.size;
      numbers.set(word, number);
      counts[number] = (counts[number] ?? 0) + (values.counts[value] ?? 0);
      return number;
    }),
  );
  const words = [...numbers.keys()];
  const nearOf = new Map<number, boolean>();
  const near = (left: number, right: number): boolean => {
    const key = Math.min(left, right) * words.length + Math.max(left, right);
    const found = nearOf.get(key) ?? wordsNear(words[left] ?? '', words[right] ?? '');
    nearOf.set(key, found);
    return found;
  };
  const align = (left: readonly number[], right: readonly number[]): Aligned => {
    const exact = left.filter((word) => right.includes(word));
    const free = right.filter((word) => !exact.includes(word));
    const nearly: (readonly [number, number])[] = [];
    for (const word of left) {
      if (exact.includes(word)) continue;
      const at = free.findIndex((other) => near(word, other));
      const [other] = at === -1 ? [] : free.splice(at, 1);
      if (other !== undefined) nearly.push([word, other]);
    }
    const agreeing = exact.length + nearly.length;
    if (agreeing === 0) return nothing;
    const [least, most] = [Math.min(left.length, right.length), Math.max(left.length, right.length)];
    return { level: bagLevel(), exact, nearly };

    function bagLevel(): number {
      if (least === 1) return levelOf(exact.length === 1 ? 'single-word-agrees' : 'one-word-alike');
      if (exact.length === most) return levelOf('all-words-agree');
      if (agreeing === most) return levelOf('all-words-agree-nearly');
      if (agreeing === least) return levelOf('one-within-the-other');
      if (agreeing > 1) return levelOf('several-words-agree');
      if (exact.length === 0) return levelOf('one-word-alike');
      return levelOf(left.at(-1) === right.at(-1) ? 'last-word-agrees' : 'another-word-agrees');
    }
  };
  const known = new Map<number, Aligned>();
  const aligned = (leftRow: number, rightRow: number): Aligned | undefined => {
    const [left, right] = [values.of[leftRow] ?? -1, values.of[rightRow] ?? -1];
    if (left === -1 || right === -1) return undefined;
    const [less, more] = left < right ? [left, right] : [right, left];
    const key = less * values.texts.length + more;
    const found = known.get(key) ?? align(wordsOf[less] ?? [], wordsOf[more] ?? []);
    known.set(key, found);
    return found;
  };
  const wordRarity = (word: number): number => rarity(counts[word] ?? 1, values.said);
  return {
    name,
    levels,
    begin: [0.45, 0.12, 0.12, 0.08, 0.08, 0.05, 0.03, 0.02, 0.05],
    levelOf: (left, right) => aligned(left, right)?.level ?? missingLevel,
    rarityOf(left, right) {
      const found = aligned(left, right);
      if (found === undefined) return 0;
      const ofNearly = found.nearly.map(([one, other]) => Math.min(wordRarity(one), wordRarity(other)) / 2);
      return [...found.exact.map(wordRarity), ...ofNearly].reduce((sum, bits) => sum + bits, 0);
    },
    keysOf(row) {
      const own = (wordsOf[values.of[row] ?? -1] ?? []).map((word) => words[word] ?? '');
      return own.flatMap((word) => (word.length === 1 ? [] : [word, `${skeletonOf(word)}~`]));
    },
    sameOf(row) {
      const text = values.texts[values.of[row] ?? -1];
      return text?.includes(' ') === true ? text : undefined;
    },
  };
}
