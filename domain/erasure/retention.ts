/**
 * After what time a part of a complaint may go, as data (`retention.pk.json`). A rule makes an erasure due or gives a
 * person a ground to propose one; nothing is erased by it alone. Until somebody qualified has confirmed a rule it is a
 * norm of the house, and every page says so (BRIEF 2.6).
 */
import { z } from 'zod';
import { parseWith } from '../parse.ts';
import { type CasePart, caseParts } from '../sealed-names.ts';
import { because, plainText } from '../text.ts';
import pakistan from './retention.pk.json' with { type: 'json' };

const words = plainText(400).refine((text) => text !== '', because('missing'));

const ruleSchema = z
  .strictObject({
    id: z.string().regex(/^[a-z][a-z0-9-]{0,59}$/),
    /** Of which of them it may be proposed. */
    parts: z.array(z.enum(caseParts)).min(1).readonly(),
    /** `null`: never due by itself, a person proposes it. */
    after: z
      .strictObject({
        /** What the time is counted from. */
        event: z.literal('complaint.lodged'),
        years: z.int().min(0).max(100),
        months: z.int().min(0).max(11),
      })
      .nullable(),
    en: words,
    ur: words,
    /** Who confirmed it, and when; `null`: a norm of the house. */
    confirmed: z.strictObject({ by: words, on: z.iso.date() }).nullable(),
  })
  .readonly();

export type RetentionRule = z.output<typeof ruleSchema>;
/** One that makes an erasure due. */
export type TimedRule = RetentionRule & { readonly after: NonNullable<RetentionRule['after']> };

const fileSchema = z.strictObject({ note: plainText(1000), rules: z.array(ruleSchema).min(1).max(50) });

/** @throws InputError */
export const parseRetention = (outside: unknown): readonly RetentionRule[] => parseWith(fileSchema, outside).rules;

export const retentionRules: readonly RetentionRule[] = parseRetention(pakistan);

const isTimed = (rule: RetentionRule): rule is TimedRule => rule.after !== null;

const monthsOf = ({ after }: TimedRule): number => after.years * 12 + after.months;

/** Those by which something falls due, the shortest time first. */
export const timedRules: readonly TimedRule[] = retentionRules
  .filter(isTimed)
  .toSorted((one, other) => monthsOf(one) - monthsOf(other));

export const findRetentionRule = (id: string): RetentionRule | undefined =>
  retentionRules.find((rule) => rule.id === id);

/** Day from which on it is due. The 29th of February becomes the 28th where the year has none. */
export const dueDay = ({ after }: TimedRule, lodgedOn: Temporal.PlainDate): Temporal.PlainDate =>
  lodgedOn.add({ years: after.years, months: after.months });

/**
 * The last day on which a complaint may have been lodged for the rule to be due `today`: what a list that is asked by day
 * looks up to. One lodged later is not due; one lodged then or before may be, which `dueDay` says.
 */
export const lodgedOnOrBefore = ({ after }: TimedRule, today: Temporal.PlainDate): Temporal.PlainDate =>
  // Three days more: the 31st of January counts forward to the 28th of February, which counts back to the 28th of January.
  today.subtract({ years: after.years, months: after.months }).add({ days: 3 });

/** What may go of a case that was lodged on that day, by time alone. */
export const dueParts = (
  lodgedOn: Temporal.PlainDate,
  today: Temporal.PlainDate,
): readonly { readonly part: CasePart; readonly rule: TimedRule; readonly dueOn: Temporal.PlainDate }[] =>
  timedRules
    .map((rule) => ({ rule, dueOn: dueDay(rule, lodgedOn) }))
    .filter(({ dueOn }) => Temporal.PlainDate.compare(dueOn, today) <= 0)
    .flatMap(({ rule, dueOn }) => rule.parts.map((part) => ({ part, rule, dueOn })));
