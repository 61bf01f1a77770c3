/** How likely two tokens are spellings of one name, in either script. */
import type { FeatureWeights, Letters } from './letters.ts';
import { romanFeatures, urduFeatures, urduRomanFeatures, type Word, wordOf } from './similarity-features.ts';

/**
 * In [0, 1]; 1 for equal normal forms; the same whichever comes first. Both tokens in normal form (`NameToken.text`). Comparable
 * across scripts: about the share that are one name among pairs that look alike. Digits and other scripts agree or do not.
 */
export const tokenSimilarity = (a: string, b: string, letters: Letters): number =>
  a === b ? 1 : wordSimilarity(wordOf(a, letters), wordOf(b, letters), letters);

/** `tokenSimilarity` of words made ready. */
export function wordSimilarity(a: Word, b: Word, letters: Letters): number {
  if (a.text === b.text) return 1;
  if (!hasLetters(a) || !hasLetters(b)) return 0;
  if (a.script === 'roman' && b.script === 'roman') return weighed(romanFeatures(a, b, letters), letters.roman);
  if (a.script === 'urdu' && b.script === 'urdu') return weighed(urduFeatures(a, b), letters.urdu);
  const [urdu, roman] = a.script === 'urdu' ? [a, b] : [b, a];
  return weighed(urduRomanFeatures(urdu, roman, letters), letters.urduRoman);
}

const hasLetters = ({ script, codes }: Word): boolean => script !== 'other' && codes.length > 0;

function weighed(features: readonly number[], { bias, weights }: FeatureWeights): number {
  let sum = bias;
  for (let index = 0; index < weights.length; index += 1) sum += (features[index] ?? 0) * (weights[index] ?? 0);
  return 1 / (1 + Math.exp(-sum));
}
