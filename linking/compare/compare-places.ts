/**
 * Evidence of two places: the same settlement, one of its spellings, a neighbour, the same district, or far apart. People move, so
 * another district is nearly no evidence.
 */
import { nearestKm } from '../fields/gazetteer.ts';
import { placeExactKey, type PlaceName } from '../fields/place-name.ts';
import type { Evidence } from '../mention.ts';
import type { TokenSimilarity } from './align-tokens.ts';
import type { Frequencies } from './frequencies.ts';
import type { PreparedMention } from './prepared-mention.ts';
import { bitsOf, type Weights } from './weights.ts';

const nearKm = 30;
const sameFrom = 0.9;
const similarFrom = 0.6;

type Named = 'same' | 'same-spelling-class' | 'same-number' | 'similar';

export function comparePlaces(
  a: PreparedMention,
  b: PreparedMention,
  weights: Weights,
  frequencies: Frequencies,
  similarity: TokenSimilarity,
): Evidence {
  const districts = districtsOf(a, b);
  const named = a.place && b.place && districts !== 'other' ? placeLevel(a.place, b.place, similarity) : undefined;
  if (a.place !== undefined && b.place !== undefined && named !== undefined) {
    const oneIn = rarityOf(a.place, b.place, frequencies);
    const bits = bitsOf(weights.place[named], oneIn, weights.rarityAtMost);
    return { field: 'place', level: named, bits: Math.max(bits, leastBits(named, districts, weights)), oneIn };
  }
  const level = distanceLevel(a, b, districts);
  return { field: 'place', level, bits: level === 'missing' ? 0 : weights.place[level] };
}

/** That the name agrees is never worth less than the district alone. */
const leastBits = (named: Named, districts: 'same' | 'other' | 'unknown', weights: Weights): number =>
  named === 'similar' || districts !== 'same' ? 0 : Math.max(0, weights.place['same-district']);

const districtsOf = (a: PreparedMention, b: PreparedMention): 'same' | 'other' | 'unknown' => {
  if (a.district === undefined || b.district === undefined) return 'unknown';
  return a.district === b.district ? 'same' : 'other';
};

function distanceLevel(
  a: PreparedMention,
  b: PreparedMention,
  districts: 'same' | 'other' | 'unknown',
): 'near' | 'same-district' | 'other-district' | 'different' | 'missing' {
  const km = nearestKm(a.points, b.points);
  if (km !== undefined && km <= nearKm) return 'near';
  if (districts === 'same') return 'same-district';
  if (districts === 'other') return 'other-district';
  return a.place === undefined || b.place === undefined ? 'missing' : 'different';
}

const rarityOf = (a: PlaceName, b: PlaceName, frequencies: Frequencies): number => {
  const [left, right] = [placeExactKey(a), placeExactKey(b)];
  const oneIn = (key: string): number => frequencies.oneIn('place', key);
  if (left === right) return oneIn(left);
  return a.chak === undefined ? Math.min(oneIn(left), oneIn(right)) : oneIn(a.key);
};

/** How two names agree, in one district or where a district is not said; `undefined`: they do not. */
export function placeLevel(a: PlaceName, b: PlaceName, similarity: TokenSimilarity): Named | undefined {
  if (a.chak !== undefined || b.chak !== undefined) return chakLevel(a, b);
  if (a.text === b.text) return 'same';
  const whole = similarity(joined(a), joined(b));
  const words = a.words.length === 1 ? 0 : wordsAgree(a, b, similarity);
  if (Math.max(whole, words) >= sameFrom) return 'same-spelling-class';
  return Math.max(whole, words) >= similarFrom || contained(a, b, similarity) ? 'similar' : undefined;
}

function chakLevel({ chak: a }: PlaceName, { chak: b }: PlaceName): Named | undefined {
  if (a?.number !== b?.number || a === undefined || b === undefined) return undefined;
  if (a.branch === b.branch) return a.branch === '' ? 'same-number' : 'same';
  return a.branch === '' || b.branch === '' ? 'same-number' : undefined;
}

const joined = ({ words }: PlaceName): string =>
  words.length === 1 ? (words[0]?.text ?? '') : words.map(({ text }) => text).join('');

/** The least that a word agrees with the word in its place; 0 if one side has more. */
function wordsAgree({ words: a }: PlaceName, { words: b }: PlaceName, similarity: TokenSimilarity): number {
  if (a.length !== b.length) return 0;
  let least = 1;
  for (const [index, { text }] of a.entries()) least = Math.min(least, similarity(text, b[index]?.text ?? ''));
  return least;
}

/** Each word of one is a word of the other. */
function contained({ words: a }: PlaceName, { words: b }: PlaceName, similarity: TokenSimilarity): boolean {
  const [few, many] = a.length < b.length ? [a, b] : [b, a];
  return (
    few.length < many.length && few.every((word) => many.some((other) => similarity(word.text, other.text) >= sameFrom))
  );
}
