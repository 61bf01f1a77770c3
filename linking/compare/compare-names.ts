/**
 * Evidence of two names: every alias of one side with every one of the other, the best told. What agrees is worth what its rarity
 * makes it worth; a leading Muhammad or a title is worth nothing.
 */
import type { WrittenName } from '../names/written-names.ts';
import { type Alignment, alignTokens, type TokenPair, type TokenSimilarity } from './align-tokens.ts';
import type { Frequencies } from './frequencies.ts';
import { bitsOf, type NameWeights } from './weights.ts';

export type NameLevel =
  | 'all-tokens-agree'
  | 'one-token-agrees'
  | 'contained'
  | 'partly'
  | 'loosely'
  | 'nickname-agrees'
  | 'none';

export interface NameEvidence {
  readonly level: NameLevel;
  readonly bits: number;
  readonly oneIn?: number;
  readonly left: number;
  readonly right: number;
}

export interface NameTables {
  readonly weights: NameWeights;
  readonly frequencies: Frequencies;
  readonly similarity: TokenSimilarity;
  readonly nicknameAtMost: number;
  readonly rarityAtMost: number;
}

/** `undefined`: one side has no name. */
export function compareNames(
  left: readonly WrittenName[],
  right: readonly WrittenName[],
  tables: NameTables,
): NameEvidence | undefined {
  let best: NameEvidence | undefined;
  for (let i = 0; i < left.length; i += 1)
    for (let j = 0; j < right.length; j += 1) {
      const [a, b] = [left[i], right[j]];
      if (a === undefined || b === undefined) continue;
      const evidence = evidenceOf(a, b, i, j, tables);
      if (best === undefined || evidence.bits > best.bits) best = evidence;
      // Of two equally good ones the same from both sides.
      else if (evidence.bits === best.bits && textOf(a, b) < textOf(left[best.left], right[best.right]))
        best = evidence;
    }
  return best;
}

function textOf(a: WrittenName | undefined, b: WrittenName | undefined): string {
  const [one, other] = [a?.written ?? '', b?.written ?? ''];
  return one < other ? `${one}\n${other}` : `${other}\n${one}`;
}

function evidenceOf(a: WrittenName, b: WrittenName, left: number, right: number, tables: NameTables): NameEvidence {
  const { weights, nicknameAtMost } = tables;
  const alignment = alignTokens(a.tokens, b.tokens, tables.similarity);
  if (alignment.pairs.length === 0) return { level: 'none', bits: weights.none, left, right };
  const telling = alignment.pairs.filter((pair) => !pair.left.weak && !pair.right.weak);
  const bits = telling.reduce((sum, pair) => sum + pairBits(pair, tables), 0);
  const both = Math.min(alignment.leftOver, alignment.rightOver);
  const one = Math.max(alignment.leftOver, alignment.rightOver) - both;
  const total = Math.max(bits + both * weights.conflict + one * weights.spare, weights.none);
  const oneIn = telling.reduce((rarest, pair) => Math.max(rarest, rarityOf(pair, tables.frequencies)), 1);
  const nickname = isNickname(a, left) || isNickname(b, right);
  return {
    level: nickname && total > 0 ? 'nickname-agrees' : levelOf(telling, alignment),
    bits: nickname ? Math.min(total, nicknameAtMost) : total,
    ...(telling.length > 0 && { oneIn }),
    left,
    right,
  };
}

/** What people are called beside their name: one word after `alias`. */
const isNickname = (name: WrittenName, index: number): boolean => index > 0 && name.tokens.length === 1;

/** What agrees less is worth less, whatever the training data says of rare names. */
function pairBits(pair: TokenPair, { weights, frequencies, rarityAtMost }: NameTables): number {
  const oneIn = rarityOf(pair, frequencies);
  const same = Math.max(0, bitsOf(weights.same, oneIn, rarityAtMost));
  if (pair.level === 'same') return same;
  const close = Math.min(bitsOf(weights.close, oneIn, rarityAtMost), same - step);
  if (pair.level === 'close') return close;
  return Math.min(bitsOf(weights.similar, oneIn, rarityAtMost), close - step);
}

/** At least so many bits lie between two levels of agreement. */
const step = 1;

/** A slip of the pen makes a rare word of a common one, so the commoner of both counts. */
const rarityOf = ({ left, right }: TokenPair, frequencies: Frequencies): number =>
  left.key === right.key
    ? frequencies.oneIn('name', left.key)
    : Math.min(frequencies.oneIn('name', left.key), frequencies.oneIn('name', right.key));

function levelOf(telling: readonly TokenPair[], { leftOver, rightOver }: Alignment): NameLevel {
  if (leftOver > 0 && rightOver > 0) return telling.length > 0 ? 'partly' : 'none';
  if (leftOver > 0 || rightOver > 0 || telling.length === 0) return 'contained';
  if (telling.every(({ level }) => level === 'similar')) return 'loosely';
  return telling.length > 1 ? 'all-tokens-agree' : 'one-token-agrees';
}
