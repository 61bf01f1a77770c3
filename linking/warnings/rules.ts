/** The rules of warning, as data: a house changes numbers there, and each warning keeps the version by which it was raised. */
import { warningRuleSchema } from '@amanat/domain';
import { z } from 'zod';
import file from './rules.json' with { type: 'json' };

const rule = { id: warningRuleSchema };
const cases = z.int().min(2).max(50);
const days = z.int().min(1).max(7300);

/** Things of one serial class, seals, or scenes, in several cases. Also those that somebody decided are one. */
const thingRule = z.strictObject({
  ...rule,
  kind: z.literal('thing'),
  things: z
    .array(z.enum(['device', 'seal', 'place']))
    .min(1)
    .readonly(),
  leastCases: cases,
});
/** A person who is named in several cases, by two sources. */
const personRule = z.strictObject({ ...rule, kind: z.literal('person'), leastCases: cases });
/** A person on bail in one case and named in one that was lodged since, by two sources. */
const bailRule = z.strictObject({ ...rule, kind: z.literal('bail'), withinDays: days });
/** A case with material at large joined to one of another place. */
const materialRule = z.strictObject({ ...rule, kind: z.literal('material') });

/** More cases in a circle and a window that ends today than chance explains. */
const scanRule = z.strictObject({
  ...rule,
  kind: z.literal('scan'),
  /** All cases, or each offence group by itself. */
  by: z.enum(['all', 'group']),
  /** 0: one settlement. */
  radiiKm: z.array(z.number().min(0).max(200)).min(1).max(8).readonly(),
  windowDays: z.array(days).min(1).max(8).readonly(),
  leastCases: cases,
  /** The base rate is taken from so many days before the longest window. */
  baselineDays: days,
  /** A younger record counts the window into its own base rate: cautious, as nothing else is known. */
  youngDays: days,
  /** Cases that a settlement is expected to have in a year at the very least. */
  leastPerYear: z.number().positive().max(10),
  /** How alike the settlements of a district are: small, if they differ much. */
  shape: z.number().positive().max(100),
  /** By chance at most one run in so many over the whole record has such a gathering. */
  oneIn: z.int().min(10).max(1_000_000),
});

const schema = z
  .strictObject({
    /** From 1; higher with each change. */
    version: z.int().min(1),
    /** House norm, not law: by then somebody has looked at a warning. */
    lookWithinDays: z.int().min(1).max(60),
    /** What is in more cases than these (a shop's counter, a common serial number) says nothing of any. */
    mostCases: z.int().min(3).max(200),
    sources: z.strictObject({
      /** Share of equal places of two sketches from which on the words are one source's. */
      likeWording: z.number().min(0).max(1),
      /** Nearer to each other, through one channel, two complaints are taken for one source's unless both were confirmed. */
      apartDays: z.int().min(0).max(365),
      /** Channels through which somebody of an office has spoken with the reporter. */
      spokenWith: z.array(z.string()).readonly(),
      /** A source that nobody confirmed counts only if somebody has spoken with it. */
      unconfirmedMustBeSpokenWith: z.boolean(),
    }),
    rules: z
      .array(z.discriminatedUnion('kind', [thingRule, personRule, bailRule, materialRule, scanRule]))
      .min(1)
      .max(30)
      .refine((rules) => new Set(rules.map(({ id }) => id)).size === rules.length, 'two rules of one id')
      .readonly(),
  })
  .readonly();

export type WarningRules = z.output<typeof schema>;
export type WarningRuleKind = WarningRules['rules'][number]['kind'];
export type RuleOf<Kind extends WarningRuleKind> = Extract<WarningRules['rules'][number], { readonly kind: Kind }>;
export type SourceRules = WarningRules['sources'];

/** @throws ZodError naming the field that is wrong */
export const parseWarningRules = (outside: unknown): WarningRules => schema.parse(outside);

/** Those that came with the program. */
export const warningRules: WarningRules = parseWarningRules(file);
