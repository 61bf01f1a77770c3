/**
 * Changes of roles, offices and chains: one person proposes, a second agrees or refuses, and only then it happens. One
 * stream each (`change_…`). What is proposed stands in the event as it will be, so that nobody agrees to something else.
 */
import { z } from 'zod';
import { accountIdSchema, membershipFields, membershipIdSchema } from '../accounts/events.ts';
import { officeSchema } from '../offices/office.ts';
import { addedDistrictSchema } from './added-district.ts';

export const proposalSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('grant-role'), account: accountIdSchema, ...membershipFields }),
  z.strictObject({ kind: z.literal('end-role'), account: accountIdSchema, membership: membershipIdSchema }),
  z.strictObject({ kind: z.literal('resume-account'), account: accountIdSchema }),
  /** Who lost passphrase or factors joins anew. Whoever gets the invitation is that person, so that one alone cannot. */
  z.strictObject({ kind: z.literal('invite-again'), account: accountIdSchema }),
  /** The whole office as it will be, its place in the chain included; new if no office has its id. */
  z.strictObject({ kind: z.literal('set-office'), office: officeSchema }),
  /** A district that the list of places lacks, or new names of one. */
  z.strictObject({ kind: z.literal('set-district'), district: addedDistrictSchema }),
]);
export type Proposal = Readonly<z.output<typeof proposalSchema>>;

export const changeEventSchemas = {
  'change.proposed': z.strictObject({ by: accountIdSchema, proposal: proposalSchema }),
  'change.agreed': z.strictObject({ by: accountIdSchema }),
  'change.refused': z.strictObject({ by: accountIdSchema }),
  'change.withdrawn': z.strictObject({ by: accountIdSchema }),
  /** What somebody wanted and did not get: kept (BRIEF section 4), on a stream of its own if nothing was proposed. */
  'change.command-refused': z.strictObject({
    by: accountIdSchema,
    command: z.string().regex(/^[a-z-]{1,60}$/),
    refusal: z.string().regex(/^[a-z-]{1,60}$/),
  }),
} as const;

export type ChangeEventType = keyof typeof changeEventSchemas;
export type ChangeEvent = {
  readonly [Type in ChangeEventType]: {
    readonly type: Type;
    readonly data: Readonly<z.output<(typeof changeEventSchemas)[Type]>>;
  };
}[ChangeEventType];
