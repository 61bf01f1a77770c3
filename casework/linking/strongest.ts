/**
 * Which of what was found for one stream is kept: the strongest between cases, and beside them the strongest with rows of
 * registers, so that a register full of one man's name pushes no case out; and in any case whatever somebody has decided on, so
 * that fifty refused namesakes leave room for the next.
 */
import { isCaseId } from '@amanat/domain';

interface Found {
  readonly other: { readonly stream: string };
}

/** Of one stream so many are kept: whoever has more is asked to look at the strongest. */
export const mostOfAStream = 50;

/** `found`: strongest first; so is the answer. */
export function strongestOf<Each extends Found>(
  found: readonly Each[],
  isDecided: (one: Each) => boolean,
): readonly Each[] {
  const left = { cases: mostOfAStream, rows: mostOfAStream };
  return found.filter((each) => {
    if (isDecided(each)) return true;
    const of = isCaseId(each.other.stream) ? 'cases' : 'rows';
    left[of] -= 1;
    return left[of] >= 0;
  });
}
