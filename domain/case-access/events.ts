/** Who works on a case and who must not know of it: events of the case's own stream. */
import { z } from 'zod';
import { accountIdSchema } from '../accounts/events.ts';

/** Why somebody is shut out. A suggestion is one that a person confirmed. */
export const shutOutGrounds = ['own-conflict', 'named-in-case', 'set-by-hand', 'confirmed-suggestion'] as const;
export type ShutOutGround = (typeof shutOutGrounds)[number];

export const caseAccessEventSchemas = {
  'case.assigned': z.strictObject({ account: accountIdSchema, by: accountIdSchema }),
  /** The case goes to `to`; one that nobody would be left with is not handed over. */
  'case.handed-over': z.strictObject({ from: accountIdSchema, to: accountIdSchema, by: accountIdSchema }),
  'account.shut-out': z.strictObject({ account: accountIdSchema, by: accountIdSchema, ground: z.enum(shutOutGrounds) }),
  /** Somebody wants an account let in again; it waits until a second person agrees or refuses. */
  'account.let-in-asked': z.strictObject({ account: accountIdSchema, by: accountIdSchema }),
  'account.let-in-refused': z.strictObject({ account: accountIdSchema, by: accountIdSchema }),
  /** `agreedBy` is a second person; whoever was shut out is neither of the two. */
  'account.let-in': z.strictObject({ account: accountIdSchema, by: accountIdSchema, agreedBy: accountIdSchema }),
  'safety-hold.set': z.strictObject({ by: accountIdSchema, reviewOn: z.string().regex(/^\d{4}-\d{2}-\d{2}$/) }),
  'safety-hold.reviewed': z.strictObject({
    by: accountIdSchema,
    goesOn: z.boolean(),
    /** Of the next review, if it goes on. */
    reviewOn: z
      .string()
      .regex(/^\d{4}-\d{2}-\d{2}$/)
      .optional(),
  }),
  /** A command that somebody signed in may not give: kept, whoever it was. */
  'access.refused': z.strictObject({
    account: accountIdSchema,
    action: z.string().regex(/^[a-z-]{1,60}$/),
    refusal: z.string().regex(/^[a-z-]{1,60}$/),
  }),
} as const;

export type CaseAccessEventType = keyof typeof caseAccessEventSchemas;
export type CaseAccessEvent = {
  readonly [Type in CaseAccessEventType]: {
    readonly type: Type;
    readonly data: Readonly<z.output<(typeof caseAccessEventSchemas)[Type]>>;
  };
}[CaseAccessEventType];
