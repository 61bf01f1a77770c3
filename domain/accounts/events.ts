/**
 * What happens to an account, one stream each (`account_…`). Names, addresses and secrets are never in an event: an
 * account is its id here, and what it is called stands in a table that may change.
 */
import { z } from 'zod';
import { roles, scopes } from '../access/roles.ts';
import { type AccountId, isAccountId } from '../ids.ts';
import { officeIdSchema } from '../offices/office.ts';

const idOf = (prefix: string) => z.string().regex(new RegExp(`^${prefix}_[0-9a-hjkmnp-tv-z]{26}$`));
/** What it has shown to be an account's id is typed as one, wherever an event names somebody. */
export const accountIdSchema = z.custom<AccountId>((value) => typeof value === 'string' && isAccountId(value));
export const changeIdSchema = idOf('change');
export const membershipIdSchema = idOf('mem');

/** By an account, or by the machine's operator: only the first administrator, and the one after. */
export const bySchema = z.union([accountIdSchema, z.literal('operator')]);

/** Small letters, digits and dashes: how an office calls one of its teams. */
export const teamSchema = z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/);

export const factors = ['passphrase', 'totp', 'passkey', 'recovery-codes'] as const;
export type Factor = (typeof factors)[number];

export const membershipFields = {
  role: z.enum(roles),
  scope: z.enum(scopes),
  office: officeIdSchema,
  team: teamSchema.optional(),
  district: z.string().min(1).max(100).optional(),
};

export const accountEventSchemas = {
  'account.invited': z.strictObject({ by: bySchema }),
  /** The invitation was used: a passphrase and a second factor, or a passkey, are set. */
  'account.joined': z.strictObject({}),
  'account.factor-set': z.strictObject({ factor: z.enum(factors) }),
  'account.factor-removed': z.strictObject({ factor: z.enum(factors) }),
  'account.conduct-accepted': z.strictObject({ version: z.int().min(1) }),
  'account.suspended': z.strictObject({ by: bySchema }),
  'account.resumed': z.strictObject({ change: changeIdSchema }),
  /** Everywhere, by somebody else; signing out oneself leaves no event. */
  'account.sessions-ended': z.strictObject({ by: bySchema }),
  'role.granted': z.strictObject({
    membership: membershipIdSchema,
    ...membershipFields,
    /** What two people agreed on; absent for what the operator gave to the first administrators. */
    change: changeIdSchema.optional(),
  }),
  'role.ended': z.strictObject({ membership: membershipIdSchema, change: changeIdSchema.optional() }),
} as const;

export type AccountEventType = keyof typeof accountEventSchemas;
export type AccountEvent = {
  readonly [Type in AccountEventType]: {
    readonly type: Type;
    readonly data: Readonly<z.output<(typeof accountEventSchemas)[Type]>>;
  };
}[AccountEventType];
