/** How likely two tokens are spellings of one name, in either script. */
import { onlyVoiceDiffers } from './consonant-distance.ts';
import type { FeatureWeights, Letters } from './letters.ts';
import { romanFeatures, urduFeatures, urduRomanFeatures, type Word, wordOf } from './similarity-features.ts';

/**
 * In [0, 1]; 1 for equal normal forms; the same whichever comes first. Both tokens in normal form (`NameToken.text`). Comparable
 * across scripts: about the share that are one name among pairs that look alike. Digits and other scripts agree or do not.
 */
export const tokenSimilarity = (a: string, b: string, letters: Letters): number =>
  a === b ? 1 : wordSimilarity(wordOf(a, letters), wordOf(b, letters), letters);

/**
 * Set by hand, in natural logarithms of odds: `s` and `z` tell names of Pakistan apart, while the lexicon, which is of the whole world,
 * has `Mansur` and `Manzur` for one.
 */
const voiceWeight = 2;

/** `tokenSimilarity` of words made ready. */
export function wordSimilarity(a: Word, b: Word, letters: Letters): number {
  if (a.text === b.text) return 1;
  if (!hasLetters(a) || !hasLetters(b)) return 0;
  // In one order, so that not even the last digit depends on which comes first.
  const [left, right] = isFirst(a, b) ? [a, b] : [b, a];
  const odds = onlyVoiceDiffers(a.consonants, b.consonants) ? -voiceWeight : 0;
  if (right.script === 'urdu') return weighed(urduFeatures(left, right), letters.urdu, odds);
  return left.script === 'urdu'
    ? weighed(urduRomanFeatures(left, right, letters), letters.urduRoman, odds)
    : weighed(romanFeatures(left, right, letters), letters.roman, odds);
}

const hasLetters = ({ script, codes }: Word): boolean => script !== 'other' && codes.length > 0;
/** Urdu before Roman. */
const isFirst = (a: Word, b: Word): boolean => (a.script === b.script ? a.text < b.text : a.script === 'urdu');

function weighed(features: readonly number[], { bias, weights }: FeatureWeights, odds: number): number {
  let sum = bias + odds;
  for (let index = 0; index < weights.length; index += 1) sum += (features[index] ?? 0) * (weights[index] ?? 0);
  return 1 / (1 + Math.exp(-sum));
}
