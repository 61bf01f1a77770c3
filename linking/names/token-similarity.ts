/** How likely two tokens are spellings of one name, in either script. */
import type { Letters } from './letters.ts';
import { tokenKey } from './token-key.ts';

/** In [0, 1]; 1 for equal normal forms; the same whichever comes first. Both tokens in normal form (`NameToken.text`). */
export function tokenSimilarity(a: string, b: string, _letters: Letters): number {
  if (a === b) return 1;
  const [left, right] = [tokenKey(a), tokenKey(b)];
  if (left === right) return 0.9;
  return Math.max(0, 0.8 - editDistance(left, right) / Math.max(left.length, right.length, 2));
}

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    for (let j = 0; j < b.length; j++)
      next.push(Math.min((row[j] ?? 0) + (letter === b[j] ? 0 : 1), (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    row = next;
  }
  return row[b.length] ?? 0;
}
