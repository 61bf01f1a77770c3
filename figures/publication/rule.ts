/**
 * The rule of publication as data: every number that decides what is printed. It has a version, and its digest goes into each
 * release: who reads one can see by which rule it was made.
 *
 * @source specs/public-statistics, section 2; decision 0021
 */
import { z } from 'zod';
import file from './rule.json' with { type: 'json' };

const whole = z.number().int().positive();

export const ruleSchema = z.strictObject({
  version: whole,
  /** Counts are printed to the nearest `base`, halves up; all below `fewBelow` as one; a repaired one in bands of `widerBase`. */
  counts: z.strictObject({ base: whole, fewBelow: whole, widerBase: whole }),
  /** Made from printed counts alone. */
  percentages: z.strictObject({ leastBase: whole, step: whole }),
  /** `leastPrinted…` are compared with what is printed, so that whether a time stands there tells nothing more. */
  times: z.strictObject({
    leastEnded: whole,
    leastAtRisk: whole,
    leastPrintedEnded: whole,
    leastPrintedCases: whole,
    weeksBelowDays: whole,
    daysOfWeek: whole,
    daysOfHundredMonths: whole,
  }),
  /** `endsPerMille`: less than so many of a thousand, and more than all but so many, are told as one. */
  shares: z.strictObject({
    leastPrintedCases: whole,
    fineFromPrintedCases: whole,
    step: whole,
    fineStep: whole,
    endsPerMille: whole,
  }),
  /** Days between a snapshot and its release. */
  releases: z.strictObject({ leastAgeDays: whole }),
  /** What an attack must not find, and how often a release is mended before there is none. */
  attack: z.strictObject({ threshold: whole, incrementThreshold: whole, pin: whole, mostRounds: whole }),
});
export type PublicationRule = z.infer<typeof ruleSchema>;

export const publicationRule: PublicationRule = ruleSchema.parse(file);
