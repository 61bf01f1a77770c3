/**
 * Early warnings: that cases gather around one person, device, seal, place or way of doing, told to the monitor above every
 * office concerned before anybody else. One stream each (`warning_…`), all in clear by pseudonyms. A warning is no finding and no
 * clock: its date is a house norm. It is never rewritten; what ends it says why.
 */
import { z } from 'zod';
import { accountIdSchema } from '../accounts/events.ts';
import { subjectIdSchema } from '../linking/events.ts';
import { officeIdSchema } from '../offices/office.ts';

const letters = '[0-9a-hjkmnp-tv-z]{26}';
export const warningIdSchema = z.string().regex(new RegExp(`^warning_${letters}$`));
const caseIdSchema = z.string().regex(new RegExp(`^case_${letters}$`));
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/** What the cases have in common. */
export const warningAbouts = ['person', 'device', 'seal', 'phone', 'place', 'method', 'material'] as const;
export type WarningAbout = (typeof warningAbouts)[number];

/** Rules of `linking/warnings/rules.json`, by id. */
export const warningRuleSchema = z.string().regex(/^[a-z]+(?:-[a-z]+)*$/);

/** What speaks for it, in words of a closed list; numbers are counts, days, kilometres, or one-in-so-many. */
export const warningReasons = [
  'same-device',
  'same-seal',
  'same-phone',
  'same-person-decided',
  'same-person-suggested',
  'bailed-in-another-case',
  'material-at-large',
  'many-from-one-place',
  'same-group-of-offences',
  'crosses-station',
  'crosses-district',
  'crosses-village',
  'by-chance-one-in',
  'sources-independent',
  'source-confirmed',
] as const;
export type WarningReason = (typeof warningReasons)[number];

export const warningCloseGrounds = [
  'acted-on',
  'joined-investigation',
  'explained-otherwise',
  'person-cleared',
  'sources-were-one',
  'entered-in-error',
] as const;
export type WarningCloseGround = (typeof warningCloseGrounds)[number];

const cases = z.array(caseIdSchema).max(200);
const subjects = z.array(subjectIdSchema).max(200).readonly();
const reasons = z
  .array(z.strictObject({ reason: z.enum(warningReasons), number: z.int().min(0).max(1_000_000_000).optional() }))
  .min(1)
  .max(15)
  .readonly();

export const warningEventSchemas = {
  'warning.raised': z.strictObject({
    rule: warningRuleSchema,
    /** Version of the rules by which it was raised. */
    rules: z.int().min(1),
    about: z.enum(warningAbouts),
    cases: cases.min(2).readonly(),
    subjects,
    reasons,
    /** Above every office concerned; none that one of the cases keeps away. */
    keeper: officeIdSchema,
    /** House norm: by then somebody has looked at it. */
    lookBy: day,
  }),
  /** Further cases came to it: those alone, with the reasons as all of them together give them. */
  'warning.grown': z.strictObject({
    cases: cases.min(1).readonly(),
    subjects,
    reasons,
    keeper: officeIdSchema,
  }),
  /** A case of it keeps its keeper away since, or offices changed: another watches over it from then on. */
  'warning.passed-on': z.strictObject({ keeper: officeIdSchema }),
  'warning.seen': z.strictObject({ by: accountIdSchema, office: officeIdSchema }),
  'warning.closed': z.strictObject({
    /** Absent where a person of it was cleared or erased. */
    by: accountIdSchema.optional(),
    office: officeIdSchema.optional(),
    ground: z.enum(warningCloseGrounds),
  }),
} as const;

export type WarningEvent = {
  readonly [Type in keyof typeof warningEventSchemas]: {
    readonly type: Type;
    readonly data: Readonly<z.output<(typeof warningEventSchemas)[Type]>>;
  };
}[keyof typeof warningEventSchemas];
