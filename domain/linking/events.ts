/**
 * What people decide about two subjects that may be one: a person, a device, a seal, a telephone or a place in one case, and one
 * in another (or in a row of a register). One stream for each pair (`link_…`). Nothing is ever merged: a link is a record of its
 * own and can be withdrawn. Subjects are pseudonyms that only the deployment's key derives; evidence is kept as a digest of
 * fields and levels, never of what was said.
 */
import { z } from 'zod';
import { accountIdSchema } from '../accounts/events.ts';
import { officeIdSchema } from '../offices/office.ts';

const letters = '[0-9a-hjkmnp-tv-z]{26}';

/** `subject_` and 26 letters: somebody or something of one case or one row, the same each time it is derived. */
export const subjectIdSchema = z.string().regex(new RegExp(`^subject_${letters}$`));
export const linkIdSchema = z.string().regex(new RegExp(`^link_${letters}$`));
/** Of a case, or of a row of a register. */
export const linkedStreamSchema = z.string().regex(new RegExp(`^(case|row)_${letters}$`));

/** What a decision says. `same` is what somebody decided, never what the machine found. */
export const linkDecisions = ['same', 'not-same', 'cannot-tell'] as const;
export type LinkDecision = (typeof linkDecisions)[number];

/** Why: what the person who decides has seen or been told, beyond what the machine compared. */
export const linkGrounds = {
  same: [
    'paper-compared',
    'known-to-decider',
    'called-the-number',
    'device-or-seal-seen',
    'said-by-family',
    'records-agree',
  ],
  'not-same': [
    'namesake',
    'relative',
    'shared-number',
    'other-age',
    'other-parentage',
    'other-place',
    'misread-number',
    'known-to-decider',
  ],
  'cannot-tell': ['too-little', 'contradictory', 'nobody-to-ask'],
} as const satisfies Readonly<Record<LinkDecision, readonly string[]>>;
export type LinkGround = (typeof linkGrounds)[LinkDecision][number];
const grounds = [...new Set(Object.values(linkGrounds).flat())] as const;

export const withdrawalGrounds = ['decided-in-error', 'new-information', 'person-cleared', 'person-erased'] as const;
export type LinkWithdrawalGround = (typeof withdrawalGrounds)[number];

const side = z.strictObject({ subject: subjectIdSchema, stream: linkedStreamSchema });
/** Which of the two cases. */
export const linkSides = ['left', 'right'] as const;
export type LinkSide = (typeof linkSides)[number];

export const linkEventSchemas = {
  'link.decided': z.strictObject({
    by: accountIdSchema,
    office: officeIdSchema,
    /** In the order of the subjects' letters. */
    left: side,
    right: side,
    decision: z.enum(linkDecisions),
    grounds: z
      .array(z.custom<LinkGround>((value) => grounds.some((each) => each === value)))
      .min(1)
      .max(6)
      .readonly(),
    /** SHA-256 in hex of the fields and levels that stood on the page: the reasons that this decision had before it. */
    basis: z.string().regex(/^[0-9a-f]{64}$/),
  }),
  'link.withdrawn': z.strictObject({
    by: accountIdSchema.optional(),
    office: officeIdSchema.optional(),
    ground: z.enum(withdrawalGrounds),
  }),
  /** The cases are of two organisations: one asks for contact; a custodian of the house has to agree for each side. */
  'link.contact-asked': z.strictObject({ by: accountIdSchema, office: officeIdSchema, side: z.enum(linkSides) }),
  'link.contact-agreed': z.strictObject({ by: accountIdSchema, side: z.enum(linkSides) }),
  'link.contact-refused': z.strictObject({ by: accountIdSchema, side: z.enum(linkSides) }),
} as const;

export type LinkEvent = {
  readonly [Type in keyof typeof linkEventSchemas]: {
    readonly type: Type;
    readonly data: Readonly<z.output<(typeof linkEventSchemas)[Type]>>;
  };
}[keyof typeof linkEventSchemas];
