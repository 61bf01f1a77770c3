/** Percentages, from printed counts alone: whoever reads the counts could work them out, so they tell nothing. */
import type { PrintedCount, PrintedPercentage } from './printed.ts';
import { intervalOf, roundedValue, withheld } from './printed-counts.ts';
import { publicationRule } from './rule.ts';

const { leastBase, step, narrowPerMille } = publicationRule.percentages;

/** Too few to say a share. */
export const unsaid = '?';

/**
 * `part` of `base` in steps of 5, halves up. `?` where the base is under 50 or either is few, a wide band or withheld. What would be
 * rounded to nothing or to all, and is neither, is `<10%` or `>90%`. Of a narrow band its middle is taken, and `~` says so: `~70%`.
 *
 * @source specs/public-statistics, section 2, rule 6; decision 0021
 */
export function printedPercentage(part: PrintedCount, base: PrintedCount): PrintedPercentage {
  const [of, among] = [twice(part), twice(base)];
  if (of === undefined || among === undefined || among < 2 * leastBase) return unsaid;
  const isExact = [part, base].every((token) => roundedValue(token) !== undefined);
  // In whole numbers, so that a half is a half.
  const percent = Math.floor((200 * of + among * step) / (2 * among * step)) * step;
  if (percent === 0) return '<10%';
  if (percent >= 100) return isExact && of >= among ? '100%' : '>90%';
  return `${isExact ? '' : '~'}${percent}%`;
}

/** Twice the printed number, or twice the middle of a band that is narrow for its size: whole either way. */
function twice(token: PrintedCount): number | undefined {
  const value = roundedValue(token);
  if (value !== undefined) return 2 * value;
  if (token === withheld) return undefined;
  const { min, max } = intervalOf(token);
  const isNarrow = 2000 * (max - min + 1) <= narrowPerMille * (min + max);
  return isNarrow ? min + max : undefined;
}

/** Of printed counts; what an estimate prints has no `~`. */
export const isPrintedPercentage = (text: string): text is PrintedPercentage =>
  text === unsaid || /^(?:>90%|<10%|~?(?:5|[1-9][05])%|100%)$/.test(text);
