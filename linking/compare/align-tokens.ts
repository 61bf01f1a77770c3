/** Two names as bags of tokens, each token matched with at most one of the other side, the likeliest first. */
import type { NameToken } from '../names/written-names.ts';

/** In [0, 1]; of two tokens in normal form; the same whichever comes first. */
export type TokenSimilarity = (a: string, b: string) => number;

export type TokenLevel = 'same' | 'close' | 'similar';

export interface TokenPair {
  readonly left: NameToken;
  readonly right: NameToken;
  readonly level: TokenLevel;
}

export interface Alignment {
  readonly pairs: readonly TokenPair[];
  /** Tokens that are evidence, of each side, without a partner. */
  readonly leftOver: number;
  readonly rightOver: number;
}

const sameFrom = 0.95;
const closeFrom = 0.8;
const similarFrom = 0.5;

/** What two tokens are that share their consonants, as long as their letters do not speak against it. */
const sameConsonantsFrom = 0.3;

const levelOf = (similarity: number, sameConsonants: boolean): TokenLevel | undefined => {
  if (similarity >= sameFrom) return 'same';
  if (similarity >= closeFrom || (sameConsonants && similarity >= sameConsonantsFrom)) return 'close';
  return similarity >= similarFrom ? 'similar' : undefined;
};

interface Candidate extends TokenPair {
  readonly similarity: number;
  readonly text: string;
}

/** The order of tokens says nothing: `Ahmed Ali` is `Ali Ahmed`. Swapping the sides swaps the answer and nothing else. */
export function alignTokens(
  left: readonly NameToken[],
  right: readonly NameToken[],
  similarity: TokenSimilarity,
): Alignment {
  const pairs: TokenPair[] = [];
  const [usedLeft, usedRight] = [new Set<NameToken>(), new Set<NameToken>()];
  for (const { left: a, right: b, level } of candidates(left, right, similarity)) {
    if (usedLeft.has(a) || usedRight.has(b)) continue;
    usedLeft.add(a);
    usedRight.add(b);
    pairs.push({ left: a, right: b, level });
  }
  const over = (tokens: readonly NameToken[], used: ReadonlySet<NameToken>): number =>
    tokens.reduce((count, token) => (token.weak || used.has(token) ? count : count + 1), 0);
  return { pairs, leftOver: over(left, usedLeft), rightOver: over(right, usedRight) };
}

function candidates(
  left: readonly NameToken[],
  right: readonly NameToken[],
  similarity: TokenSimilarity,
): readonly Candidate[] {
  const found: Candidate[] = [];
  for (const a of left)
    for (const b of right) {
      const how = similarity(a.text, b.text);
      const level = levelOf(how, a.key === b.key && a.key.length > 1);
      if (level === undefined) continue;
      // So that two equally good partners are chosen between alike from both sides.
      const text = a.text < b.text ? `${a.text} ${b.text}` : `${b.text} ${a.text}`;
      found.push({ left: a, right: b, level, similarity: how, text });
    }
  return found.length < 2
    ? found
    : found.sort((a, b) => b.similarity - a.similarity || (a.text < b.text ? -1 : a.text > b.text ? 1 : 0));
}
