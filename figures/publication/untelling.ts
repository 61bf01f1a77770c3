/**
 * Estimates that tell nothing of how many there are. A share that has come to a stage is a number of children divided by another;
 * beside the printed counts of both it can narrow either to a few values. Those who are not watched to the end blur that less than it
 * seems: at least the printed share has come of all who set out so long ago, and how many these are stands in an older release.
 * Whether it may stand there is asked for every share that could be printed, not for the one that is: a gap tells nothing either.
 *
 * @source decision 0022
 */
import type { PrintedCount } from './printed.ts';
import { intervalOf } from './printed-counts.ts';
import { shareIntervalOf, shareStep } from './printed-shares.ts';
import { publicationRule } from './rule.ts';

const { leastValues } = publicationRule.shares;
const tolerance = 1e-9;

/**
 * Of `from`, `to` have come to the end: whatever share were printed, both would keep five possible values or as many as they have.
 *
 * @param cases in whose steps the share is printed, where it is of more than those who have been watched so long
 */
export function sharesTellNothing(from: PrintedCount, to: PrintedCount, cases: PrintedCount = from): boolean {
  const step = shareStep(cases);
  if (step === undefined) return false;
  const tokens = ['<10%', '>90%', ...Array.from({ length: 90 / step }, (_, at) => `${10 + at * step}%`)];
  return tokens.every((token) => {
    const share = shareIntervalOf(token, cases);
    // At least so many of those who set out have come.
    return share === undefined || leavesEnough(1 - share.max / 100, from, to);
  });
}

/**
 * The time by which a share `p` has come: that it is reached, and that it is not, narrows neither count at all. What is left of a
 * count by sums with others can be half of what its token says, and quartiles are not in the audit bundle, where that would be found.
 */
export const quantileTellsNothing = (p: number, from: PrintedCount, to: PrintedCount): boolean =>
  leavesEnough(p, from, to, Infinity) && leavesAllBelow(p, from, to);

/** `to ≥ share · from`, or it cannot be. */
function leavesEnough(share: number, from: PrintedCount, to: PrintedCount, enough = leastValues): boolean {
  const [all, came] = [intervalOf(from), intervalOf(to)];
  const least = Math.ceil(share * all.min - tolerance);
  if (share <= 0 || least > came.max) return true;
  const mostOfAll = Math.floor(came.max / share + tolerance);
  return (
    (least <= came.min || came.max - least + 1 >= enough) && (mostOfAll >= all.max || mostOfAll - all.min + 1 >= enough)
  );
}

/** `to ≤ share · from`, or it cannot be. */
function leavesAllBelow(share: number, from: PrintedCount, to: PrintedCount): boolean {
  const [all, came] = [intervalOf(from), intervalOf(to)];
  const most = Math.floor(share * all.max + tolerance);
  if (most < came.min) return true;
  return most >= came.max && Math.ceil(came.min / share - tolerance) <= all.min;
}
