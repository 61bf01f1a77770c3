/** Which complaint a typed code is about, and whether its page is the true one or a cover's. */
import { type Code, frontOf, lastGroupOf, lookupOf } from '@amanat/sealing';
import type { CoverGuesses } from './cover-guesses.ts';
import type { Deployment } from './deployment.ts';
import type { CodeRow } from './ports.ts';

export interface CodeHolder {
  readonly row: CodeRow;
  /** `cover`: a complaint without any step, and duress. Also for a true code while somebody guesses at its last group. */
  readonly seen: CodeRow['role'];
}

/**
 * `undefined` for a code that opens nothing. All codes of one front are asked for at once, so that a true code, a cover
 * and a guess take the same way and the same time.
 */
export async function holderOf(
  code: Code,
  guesses: CoverGuesses,
  { store, origin, ciphers }: Deployment,
): Promise<CodeHolder | undefined> {
  const rows = await store.findCodesOfFront(frontOf(code, origin, ciphers));
  const trueRow = rows.find(({ role }) => role === 'code');
  if (trueRow === undefined) return undefined;
  const lookup = lookupOf(code, origin, ciphers).toHex();
  const row = rows.find((each) => each.lookup.toHex() === lookup);
  const front = code.slice(0, -lastGroupOf(code).length);
  if (row === undefined) guesses.note(front, lastGroupOf(code));
  if (guesses.areMany(front)) return { row: row ?? trueRow, seen: 'cover' };
  return row === undefined ? undefined : { row, seen: row.role };
}
