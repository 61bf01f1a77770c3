/**
 * What the law requires, as data: one rule with its citation, and the limits that become clocks. A jurisdiction is a folder of
 * such files (`rules/pk/`, `rules/in/`): adding one touches no code. Field names follow `docs/rules.md`.
 */
import { z } from 'zod';

/** `text-read`: its words were read; `secondary`: known from others' words, shown as a reported rule; `recalled`: stays off. */
export const confidences = ['text-read', 'secondary', 'recalled'] as const;
export type Confidence = (typeof confidences)[number];

/** Kinds that make a clock, and what it means when their time passes. */
export const clockKinds = [
  'duty',
  'cap',
  'target',
  'threshold',
  'window',
  'floor',
  'floor-before',
  'order-set',
] as const;
export type ClockKind = (typeof clockKinds)[number];

/** Kinds that make none: checklists, guidance and labels. */
export const plainKinds = ['remedy', 'right', 'safeguard', 'prohibition', 'definition', 'offence'] as const;

/** Kinds of office that the law may put a duty on: who owes, not who follows it up. */
export const ownerKinds = [
  'police-station',
  'police',
  'investigating-officer',
  'district-police-officer',
  'regional-police-officer',
  'provincial-police-officer',
  'crisis-cell',
  'special-investigation-unit',
  'joint-investigation-team',
  'cybercrime-agency',
  'magistrate',
  'trial-court',
  'special-court',
  'juvenile-court',
  'high-court',
  'supreme-court',
  'court',
  'prosecutor',
  'medical-practitioner',
  'forensic-laboratory',
  'hospital',
  'legal-aid-authority',
  'legal-services-authority',
  'lawyer',
  'child-protection-officer',
  'child-welfare-committee',
  'juvenile-justice-committee',
  'probation-officer',
  'online-authority',
  'service-provider',
  'registry',
  'information-officer',
  'public-body-head',
  'information-commission',
  'government',
  'aggrieved-party',
  'informant',
  'anyone',
] as const;
export type OwnerKind = (typeof ownerKinds)[number];

const code = z.string().regex(/^[a-z0-9]+(?:[.-][a-z0-9]+)*$/);
const duration = z.string().regex(/^P(?:\d+[YMD]|T\d+H)$/);
const date = z.iso.date();

/** When a rule is the law. An unknown end is said, never guessed. */
const effective = z.strictObject({
  from: z.union([date, z.literal('unknown')]),
  /** Where the day itself is unknown: it was certainly not the law before this one (an Act of 2016: before 1 January 2016). */
  notBefore: date.optional(),
  /** The first day on which it is the law no more; absent while it is. */
  to: date.optional(),
  basis: z.string().min(1),
  /** A new code that leaves what was opened before it to the old one. Else the law counts that is in force when the step falls due. */
  savesPending: z.boolean().optional(),
});

/**
 * Which cases it concerns, in facts that events state. A fact that no event states leaves the rule in force, unless it stands
 * under `stated`: what the law makes an exception applies only to whom the record says that it does.
 */
const appliesIf = z.strictObject({
  /** Any of these, as events write them: `PPC 376`, `PECA 22`. */
  sections: z.array(z.string().min(1)).min(1).optional(),
  /** None of these: it ends where the record names one. */
  withoutSections: z.array(z.string().min(1)).min(1).optional(),
  victimUnder18: z.boolean().optional(),
  juvenile: z.boolean().optional(),
  custody: z.boolean().optional(),
  lifeOrLiberty: z.boolean().optional(),
  forum: z.int().min(1).max(3).optional(),
  channel: z.string().min(1).optional(),
  sex: z.enum(['female', 'male']).optional(),
  /** Whether an included offence is punishable with death. */
  deathPossible: z.boolean().optional(),
  /** Ten years or more, life or death. */
  graveOffence: z.boolean().optional(),
  vulnerableVictim: z.boolean().optional(),
  /** Facts of the above that must be stated. */
  stated: z.array(z.string()).optional(),
  /** Events of which one must have happened in the case. */
  after: z.array(code).optional(),
});
export type AppliesIf = Readonly<z.output<typeof appliesIf>>;

export const limitSchema = z.strictObject({
  kind: z.enum(clockKinds),
  /** ISO 8601; `null` where the law gives no number. */
  time: duration.nullable(),
  unit: z.enum(['hours', 'calendar-days', 'working-days', 'months', 'years', 'immediate', 'none']),
  /** The law's words for it, paraphrased. */
  words: z.string().min(1),
  /** What a further limit is about; absent on the rule's own. */
  condition: z.string().min(1).optional(),
  confidence: z.enum(confidences),
  owner: z.enum(ownerKinds),
  /** The first of these that the case has (for this accused) opens it: an old code stands last, for cases that have only that. */
  opensOn: z.array(code).min(1),
  /** Any of these ends it. Empty: nothing in the record does. */
  closesOn: z.array(code),
  /** These make it needless if they come before its end (`report.173.final` for the interim report); after it they end it late. */
  overtakenBy: z.array(code).optional(),
  /** It stands without an end from these until `opensOn` comes: the judgment, before its copy is received. */
  awaitedFrom: z.array(code).optional(),
  /**
   * What stops it, besides a stay: the accused absconds (trial clocks), a child is referred for diversion (police report), a delay
   * that the accused caused (release on bail for delay).
   */
  suspendedBy: z.array(z.enum(['absconding', 'diversion', 'own-delay'])).optional(),
  /** Whom it runs for. Per accused and charge: one clock for each pair. */
  per: z.enum(['case', 'accused', 'charge']),
  /** Which trigger counts when several come: each opens its own; the first only; the latest restarts it. */
  repeats: z.enum(['each', 'first', 'latest']),
  /** Acts done in a court or an office roll to the next open day (DECISIONS: closed last day). */
  doneIn: z.enum(['court', 'office', 'elsewhere']),
  /** A provincial act: it rolls, and says so. */
  latestReading: z.boolean().optional(),
  /** Whose days count; absent: the case's calendar. */
  calendarId: z.string().optional(),
  /** A cap on liberty counts its first day as day 1. */
  onLiberty: z.boolean().optional(),
  excludes: z.array(z.literal('journey')).optional(),
  /** It comes again each such period until it is closed. */
  recurs: duration.optional(),
  /** How long before its end it is `due-soon`. */
  dueSoon: duration,
  appliesIf: appliesIf.optional(),
  /** Opened by the end of another limit of this jurisdiction (`PK-CRPC-173-14D`). */
  afterLimitOf: z.string().optional(),
  /** What it opens once it has passed, for a threshold. */
  opens: z.array(code).optional(),
  /** Urdu of a further limit; that of the rule's own stands on the rule. */
  ur: z.strictObject({ words: z.string().min(1), condition: z.string().min(1) }).optional(),
});
export type Limit = Readonly<z.output<typeof limitSchema>>;

export const ruleSchema = z.strictObject({
  id: z.string().regex(/^[A-Z0-9]+(?:-[A-Z0-9]+)*$/),
  jurisdiction: z.string(),
  stage: z.string(),
  instrument: z.string(),
  section: z.string(),
  appliesTo: z.string(),
  triggerEvent: z.string(),
  /** As the source has it; what opens a clock stands in `limits`. */
  triggerCode: code,
  requiredStep: z.string(),
  responsibleOffice: z.string(),
  kind: z.enum([...clockKinds, ...plainKinds]),
  consequenceOrRemedy: z.string(),
  safeguards: z.array(z.string()),
  sources: z.array(z.strictObject({ key: z.string(), title: z.string(), url: z.string() })),
  confidence: z.enum(confidences),
  notes: z.string(),
  tags: z.array(z.string()),
  effective,
  /** What was changed against the source, and why; absent where nothing was. */
  corrected: z.string().optional(),
  /** Urdu for what pages show of it. */
  ur: z.strictObject({ requiredStep: z.string(), words: z.string(), remedy: z.string() }).optional(),
  /** What the text says of time, for a kind that makes no clock: `always`. Absent where it says nothing. */
  words: z.string().min(1).optional(),
  /** The rule's own limit first, printed under its id; the others as `ID#1`, `ID#2`. Empty for a plain kind. */
  limits: z.array(limitSchema),
});
export type Rule = Readonly<z.output<typeof ruleSchema>>;
