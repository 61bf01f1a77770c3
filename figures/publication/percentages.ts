/** Percentages, from printed counts alone: whoever reads the counts could work them out, so they tell nothing. */
import type { PrintedCount, PrintedShare } from './printed.ts';
import { roundedValue } from './printed-counts.ts';
import { publicationRule } from './rule.ts';

const { leastBase, step } = publicationRule.percentages;

/** Too few to say a share. */
export const unsaid = '?';

/**
 * `part` of `base` in steps of 5, halves up. `?` where the base is under 50 or either is few, a band or withheld. What would be
 * rounded to nothing or to all, and is neither, is `<10%` or `>90%`.
 *
 * @source specs/public-statistics, section 2, rule 6
 */
export function printedPercentage(part: PrintedCount, base: PrintedCount): PrintedShare {
  const [of, among] = [roundedValue(part), roundedValue(base)];
  if (of === undefined || among === undefined || among < leastBase) return unsaid;
  // In whole numbers, so that a half is a half.
  const percent = Math.floor((200 * of + among * step) / (2 * among * step)) * step;
  if (percent === 0) return '<10%';
  if (percent >= 100) return of < among ? '>90%' : '100%';
  return `${percent}%`;
}
