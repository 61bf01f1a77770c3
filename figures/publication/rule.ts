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
  /** Made from printed counts alone. A band of at most `narrowPerMille` thousandths of its middle counts as that middle. */
  percentages: z.strictObject({ leastBase: whole, step: whole, narrowPerMille: whole }),
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
  /**
   * `endsPerMille`: less than so many of a thousand, and more than all but so many, are told as one. `leastValues`: so many numbers
   * stay possible for each count that a share is made of.
   */
  shares: z.strictObject({
    leastPrintedCases: whole,
    fineFromPrintedCases: whole,
    step: whole,
    fineStep: whole,
    endsPerMille: whole,
    leastValues: whole,
  }),
  /**
   * From which day of the cohort's year on (0 is the first of January) a share after so many days counts them: of those who started,
   * and of those who came to a later stage. A day that is the same for all, so that a share that stands there tells nobody's day.
   */
  watched: z.strictObject({ startDayOfYear: whole, otherDayOfYear: whole }),
  /** Days between a snapshot and its release. */
  releases: z.strictObject({ leastAgeDays: whole }),
  /** What an attack must not find, and how often a release is mended before there is none. */
  attack: z.strictObject({ threshold: whole, incrementThreshold: whole, pin: whole, mostRounds: whole }),
});
export type PublicationRule = z.infer<typeof ruleSchema>;

export const publicationRule: PublicationRule = ruleSchema.parse(file);

/** Its text in a release; the digest of the rule is that of this text. */
export const ruleText = (rule: PublicationRule): string => JSON.stringify(inOrder(rule));

function inOrder(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .map(([name, field]) => [name, inOrder(field)]),
  );
}
