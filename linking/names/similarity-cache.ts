/** Remembers what was compared, because names repeat: in a million mentions most pairs of tokens were seen before. */
import type { Letters } from './letters.ts';
import { type Word, wordOf } from './similarity-features.ts';
import { wordSimilarity } from './token-similarity.ts';

const mostPairs = 400_000;

/**
 * `tokenSimilarity` with a memory of `most` pairs at least and twice as many at most: when the younger half is full, the older one is
 * forgotten, but for what was asked again.
 */
export function similarityCache(letters: Letters, most: number = mostPairs): (a: string, b: string) => number {
  const words = memoryOf<Word>(most);
  const pairs = memoryOf<number>(most);
  const word = (text: string): Word => words(text, () => wordOf(text, letters));
  return (a, b) => {
    if (a === b) return 1;
    return pairs(a < b ? `${a} ${b}` : `${b} ${a}`, () => wordSimilarity(word(a), word(b), letters));
  };
}

function memoryOf<Value>(most: number): (key: string, make: () => Value) => Value {
  let [young, old] = [new Map<string, Value>(), new Map<string, Value>()];
  return (key, make) => {
    const known = young.get(key);
    if (known !== undefined) return known;
    const value = old.get(key) ?? make();
    if (young.size >= most) [young, old] = [new Map(), young];
    young.set(key, value);
    return value;
  };
}
