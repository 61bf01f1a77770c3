/** Shares that are estimated from true counts: of those still open at a day, or of each end by a horizon. */
import { unsaid } from './percentages.ts';
import type { PrintedCount, PrintedShare } from './printed.ts';
import { printedAtLeast } from './printed-counts.ts';
import { publicationRule } from './rule.ts';

const { leastPrintedCases, fineFromPrintedCases, step, fineStep, endsPerMille } = publicationRule.shares;
const [lowEnd, highEnd] = [endsPerMille / 10, 100 - endsPerMille / 10];
/** What an estimate misses of a half by rounding of the machine is a half. */
const tolerance = 1e-7;

/** In per cent, both from 0 to 100: at least `min`, less than `max`; all of it belongs to what is printed for 100. */
export interface ShareInterval {
  readonly min: number;
  readonly max: number;
}

/** Steps of 5 points from 100 printed cases on, of 10 below; `undefined` under 60, where no share is printed. */
export function shareStep(cases: PrintedCount): number | undefined {
  if (!printedAtLeast(cases, leastPrintedCases)) return undefined;
  return printedAtLeast(cases, fineFromPrintedCases) ? fineStep : step;
}

/**
 * A share from 0 to 1 among `cases`, halves up; `null` where nobody has been watched so long. From 92.5 % on it is `>90%`, under
 * 7.5 % `<10%`, in coarse steps too: all and none are never told apart from nearly all and few, and of 55 cases a step of 10 that
 * ended at 95 % would leave three counts possible.
 *
 * @source specs/public-statistics, section 2, rule 8; decision 0021
 */
export function printedShare(share: number | null, cases: PrintedCount): PrintedShare {
  const steps = shareStep(cases);
  if (steps === undefined || share === null) return unsaid;
  const percent = share * 100 + tolerance;
  if (percent >= highEnd) return '>90%';
  if (percent < lowEnd) return '<10%';
  return `${Math.min(Math.max(Math.floor(percent / steps + 0.5) * steps, 10), 90)}%`;
}

/** What a reader knows of the share behind a token; `undefined` for `?`. `cases` says in which steps it was printed. */
export function shareIntervalOf(token: PrintedShare, cases: PrintedCount): ShareInterval | undefined {
  const steps = shareStep(cases);
  if (steps === undefined || token === unsaid) return undefined;
  if (token === '>90%') return { min: highEnd, max: 100 };
  if (token === '<10%') return { min: 0, max: lowEnd };
  const percent = Number(/^([1-9]\d?)%$/.exec(token)?.[1] ?? Number.NaN);
  if (Number.isNaN(percent)) return undefined;
  return { min: Math.max(percent - steps / 2, lowEnd), max: Math.min(percent + steps / 2, highEnd) };
}

/** Of an estimate. */
export const isPrintedShare = (text: string): text is PrintedShare =>
  text === unsaid || /^(?:>90%|<10%|[1-9]?[05]%|100%)$/.test(text);
