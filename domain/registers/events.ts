/**
 * A register's stream (`register_…`) says in clear who may take it in, why, and what came of it; each of its rows has a stream
 * of its own (`row_…`, a name that only the deployment's key can derive), whose claims are sealed under that person's key.
 */
import { z } from 'zod';
import { purposes } from '../access/roles.ts';
import { accountIdSchema } from '../accounts/events.ts';
import { officeIdSchema } from '../offices/office.ts';
import { importBases, mostRows, registerNameSchema } from './register.ts';

const letters = '[0-9a-hjkmnp-tv-z]{26}';
const idOf = (prefix: string) => z.string().regex(new RegExp(`^${prefix}_${letters}$`));
const count = z
  .int()
  .min(0)
  .max(10 * mostRows);

export const registerIdSchema = idOf('register');
export const rowIdSchema = idOf('row');
/** The event that is the permit. */
export const permitIdSchema = idOf('evt');

/** `all-or-nothing`: a file with one wrong row is not taken at all. */
export const importModes = ['row-wise', 'all-or-nothing'] as const;
export type ImportMode = (typeof importModes)[number];

export const rowErasureGrounds = ['data-subject-asks', 'named-in-error', 'wrong-register'] as const;
export type RowErasureGround = (typeof rowErasureGrounds)[number];

export const registerEventSchemas = {
  'register.permitted': z.strictObject({
    by: accountIdSchema,
    office: officeIdSchema,
    name: registerNameSchema,
    purpose: z.enum(purposes),
    basis: z.enum(importBases),
    until: z.iso.datetime(),
  }),
  /** Rows that were claims of somebody new to the register, that had changed, that were here already, and that were wrong. */
  'register.imported': z.strictObject({
    permit: permitIdSchema,
    by: accountIdSchema,
    office: officeIdSchema,
    mode: z.enum(importModes),
    added: count,
    changed: count,
    unchanged: count,
    refused: count,
  }),
  'register.erasure-asked': z.strictObject({
    row: rowIdSchema,
    by: accountIdSchema,
    ground: z.enum(rowErasureGrounds),
  }),
  /** By a second person: from here on keys are destroyed, and a start that finds this without the next goes on. */
  'register.erasure-agreed': z.strictObject({
    row: rowIdSchema,
    by: accountIdSchema,
    persons: z.array(idOf('per')).min(1).max(200).readonly(),
  }),
  'register.row-erased': z.strictObject({ row: rowIdSchema }),
} as const;

export const rowEventSchemas = {
  /** "Register X, row N, says": a claim, never a finding; `register` says which, and the row is sealed with the rest. */
  'register.row-claimed': z.strictObject({
    register: registerIdSchema,
    permit: permitIdSchema,
    office: officeIdSchema,
  }),
} as const;

export type RegisterEvent = {
  readonly [Type in keyof typeof registerEventSchemas]: {
    readonly type: Type;
    readonly data: Readonly<z.output<(typeof registerEventSchemas)[Type]>>;
  };
}[keyof typeof registerEventSchemas];
