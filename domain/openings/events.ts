/**
 * The opening of an identity: who, why, of which case and part, until when. One stream each (`opening_…`); nothing of what
 * was opened is ever in it. Auditors see all of it.
 */
import { z } from 'zod';
import { purposes } from '../access/roles.ts';
import { accountIdSchema } from '../accounts/events.ts';
import { officeIdSchema } from '../offices/office.ts';
import { caseParts } from '../sealed-names.ts';

/** A closed list: what is typed freely could itself name a child, and auditors read it. */
export const openingReasons = [
  'first-contact',
  'plan-protection',
  'arrange-medical-care',
  'prepare-statement',
  'prepare-court',
  'answer-the-family',
  'check-identity',
  'review-pressure',
  'danger-now',
  'data-subject-asks',
] as const;
export type OpeningReason = (typeof openingReasons)[number];

/** Of whose doing the holder of the code is told. */
export const openerKinds = ['police', 'child-protection', 'court', 'other'] as const;
export type OpenerKind = (typeof openerKinds)[number];

/** How an opening was done. */
export const openingWays = ['own-case', 'agreed', 'break-glass'] as const;
export type OpeningWay = (typeof openingWays)[number];

/** What a review found. */
export const openingFindings = ['justified', 'not-justified'] as const;
export type OpeningFinding = (typeof openingFindings)[number];

/** RFC 3339 instant, whole seconds, UTC. */
const instant = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/);
const caseIdSchema = z.string().regex(/^case_[0-9a-hjkmnp-tv-z]{26}$/);

const wish = {
  case: caseIdSchema,
  parts: z.array(z.enum(caseParts)).min(1).max(caseParts.length).readonly(),
  by: accountIdSchema,
  office: officeIdSchema,
  /** What that office is, for the holder of the code. */
  openerKind: z.enum(openerKinds),
  purpose: z.enum(purposes),
  reason: z.enum(openingReasons),
};

const wishSchema = z.strictObject(wish);
/** What somebody wants to open, and why. */
export type OpeningWish = Readonly<z.output<typeof wishSchema>>;

export const openingEventSchemas = {
  /** Somebody to whom the case is not assigned asks; what nobody answered by then is over. House norm. */
  'opening.asked': z.strictObject({ ...wish, answerBy: instant }),
  /** From here to `openBy` the asker may open. House norm. */
  'opening.agreed': z.strictObject({ by: accountIdSchema, at: instant, openBy: instant }),
  'opening.refused': z.strictObject({ by: accountIdSchema }),
  /** From here to `until` the parts can be read by that account. */
  'identity.opened': z.strictObject({
    ...wish,
    way: z.enum(openingWays),
    at: instant,
    until: instant,
    /** House norm: only of break-glass. */
    reviewBy: instant.optional(),
    /** Whom break-glass alarmed. */
    alarmed: z.array(accountIdSchema).max(20).optional(),
  }),
  /** Closed by whoever opened it, before its end. */
  'opening.closed': z.strictObject({ by: accountIdSchema }),
  'opening.reviewed': z.strictObject({ by: accountIdSchema, at: instant, found: z.enum(openingFindings) }),
} as const;

export type OpeningEventType = keyof typeof openingEventSchemas;
export type OpeningEvent = {
  readonly [Type in OpeningEventType]: {
    readonly type: Type;
    readonly data: Readonly<z.output<(typeof openingEventSchemas)[Type]>>;
  };
}[OpeningEventType];
