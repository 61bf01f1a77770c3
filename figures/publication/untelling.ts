/**
 * Estimates that tell nothing of how many there are. Where a whole cohort has been watched, a share that has come to a stage is a
 * number of children divided by another; beside the printed counts of both it can narrow either to a few values. Whether it may
 * stand there is asked for every share that could be printed, not for the one that is: a gap tells nothing either.
 *
 * @source decision 0022
 */
import type { PrintedCount } from './printed.ts';
import { intervalOf } from './printed-counts.ts';
import { shareIntervalOf, shareStep } from './printed-shares.ts';
import { publicationRule } from './rule.ts';

const { leastValues } = publicationRule.shares;
const tolerance = 1e-9;

/** Of `from`, `to` have come to the end: whatever share were printed, both would keep five possible values or as many as they have. */
export function sharesTellNothing(from: PrintedCount, to: PrintedCount): boolean {
  const step = shareStep(from);
  if (step === undefined) return false;
  const tokens = ['<10%', '>90%', ...Array.from({ length: 90 / step }, (_, at) => `${10 + at * step}%`)];
  return tokens.every((token) => {
    const share = shareIntervalOf(token, from);
    // At least so many of those who set out have come.
    return share === undefined || leavesEnough(1 - share.max / 100, from, to);
  });
}

/** The time by which a share `p` has come: that it is reached, and that it is not, leaves both counts enough values. */
export const quantileTellsNothing = (p: number, from: PrintedCount, to: PrintedCount): boolean =>
  leavesEnough(p, from, to) && leavesEnoughBelow(p, from, to);

/** `to ≥ share · from`, or it cannot be. */
function leavesEnough(share: number, from: PrintedCount, to: PrintedCount): boolean {
  const [all, came] = [intervalOf(from), intervalOf(to)];
  const least = Math.ceil(share * all.min - tolerance);
  if (share <= 0 || least > came.max) return true;
  const mostOfAll = Math.floor(came.max / share + tolerance);
  return (
    (least <= came.min || came.max - least + 1 >= leastValues) &&
    (mostOfAll >= all.max || mostOfAll - all.min + 1 >= leastValues)
  );
}

/** `to ≤ share · from`, or it cannot be. */
function leavesEnoughBelow(share: number, from: PrintedCount, to: PrintedCount): boolean {
  const [all, came] = [intervalOf(from), intervalOf(to)];
  const most = Math.floor(share * all.max + tolerance);
  if (most < came.min) return true;
  const leastOfAll = Math.ceil(came.min / share - tolerance);
  return (
    (most >= came.max || most - came.min + 1 >= leastValues) &&
    (leastOfAll <= all.min || all.max - leastOfAll + 1 >= leastValues)
  );
}
