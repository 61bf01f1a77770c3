/**
 * How alike two words are, asked a hundred million times. Words are numbered, what was found is kept in one table of fixed size, and
 * words that share hardly a consonant are not compared by their letters at all: so far apart, none counts as agreeing.
 */
import { type Letters, tokenKey, type Word, wordOf, wordSimilarity } from '@amanat/linking';

interface NumberedWord {
  readonly number: number;
  /** Its consonants, a bit each; 0 for what is no word of letters. */
  readonly consonants: number;
  /** Made ready when it is first compared by its letters, which most words never are. */
  letters?: Word;
}

const slots = 2 ** 21;
/** Some 800 bytes each, at most. */
const mostWords = 300_000;

export function batchSimilarity(letters: Letters): (a: string, b: string) => number {
  const words = new Map<string, NumberedWord>();
  const pairs = new Float64Array(slots).fill(-1);
  const found = new Float64Array(slots);
  const numbered = (text: string): NumberedWord => {
    const known = words.get(text);
    if (known !== undefined) return known;
    const word: NumberedWord = { number: words.size, consonants: consonantsOf(tokenKey(text)) };
    words.set(text, word);
    return word;
  };
  return (a, b) => {
    if (a === b) return 1;
    // Before either is numbered, so that both numbers are of the same counting.
    if (words.size >= mostWords) {
      words.clear();
      pairs.fill(-1);
    }
    const left = numbered(a);
    const right = numbered(b);
    if (farApart(left.consonants, right.consonants)) return 0;
    const pair =
      left.number < right.number ? left.number * mostWords + right.number : right.number * mostWords + left.number;
    const slot =
      (Math.imul(left.number ^ right.number, 0x9e3779b1) ^ Math.imul(left.number + right.number, 0x85ebca6b)) &
      (slots - 1);
    if (pairs[slot] === pair) return found[slot] ?? 0;
    left.letters ??= wordOf(a, letters);
    right.letters ??= wordOf(b, letters);
    const similarity = wordSimilarity(left.letters, right.letters, letters);
    pairs[slot] = pair;
    found[slot] = similarity;
    return similarity;
  };
}

const firstLetter = 0x61;

function consonantsOf(key: string): number {
  let bits = 0;
  for (let at = 0; at < key.length; at += 1) {
    const letter = key.charCodeAt(at) - firstLetter;
    if (letter < 0 || letter > 25) return 0;
    bits |= 1 << letter;
  }
  return bits;
}

/** Fewer than half of the consonants of the one that has more. */
const farApart = (left: number, right: number): boolean =>
  left !== 0 && right !== 0 && 2 * bitCount(left & right) < Math.max(bitCount(left), bitCount(right));

function bitCount(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
