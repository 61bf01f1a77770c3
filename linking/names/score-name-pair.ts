/** One number for two names as written, for lists of name pairs. What a person sees is `compareMentions`, with its reasons. */
import type { Letters } from './letters.ts';
import { tokenSimilarity } from './token-similarity.ts';
import { type NameToken, namesOf } from './written-names.ts';

/**
 * In [0, 1]; the same whichever comes first. The best of all aliases; tokens are paired one to one, the likeliest first, and what has
 * no partner counts as nothing. 0 if either holds no letter.
 */
export function scoreNamePair(
  a: string,
  b: string,
  letters: Letters,
  similarity: (a: string, b: string) => number = (left, right) => tokenSimilarity(left, right, letters),
): number {
  let best = 0;
  for (const { tokens: left } of namesOf(a))
    for (const { tokens: right } of namesOf(b)) best = Math.max(best, tokensScore(left, right, similarity));
  return best;
}

/** A weak token may be missing on either side, so it counts little. */
const share = ({ weak }: NameToken): number => (weak ? 0.1 : 1);

function tokensScore(
  left: readonly NameToken[],
  right: readonly NameToken[],
  similarity: (a: string, b: string) => number,
): number {
  const [only] = left;
  const [other] = right;
  if (left.length === 1 && right.length === 1 && only && other) return similarity(only.text, other.text);
  const candidates = left
    .flatMap((a) =>
      right.map((b) => ({
        a,
        b,
        how: similarity(a.text, b.text),
        share: Math.min(share(a), share(b)),
        pair: [a.text, b.text].toSorted().join(' '),
      })),
    )
    .toSorted((x, y) => y.how * y.share - x.how * x.share || (x.pair < y.pair ? -1 : x.pair > y.pair ? 1 : 0));
  const used = new Set<NameToken>();
  let sum = 0;
  for (const { a, b, how, share } of candidates) {
    if (used.has(a) || used.has(b)) continue;
    used.add(a).add(b);
    sum += how * share;
  }
  const whole = (tokens: readonly NameToken[]): number => tokens.reduce((total, token) => total + share(token), 0);
  return Math.min(1, sum / Math.max(whole(left), whole(right)));
}
