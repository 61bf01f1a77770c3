/**
 * Registers of others (a station's, a court's, a hospital's) of which rows are taken in as claims. What names a register is
 * closed: its kind, its district, its year. Nobody types a name, so none can tell of a child.
 */
import { z } from 'zod';
import { districtIdSchema } from '../places/index.ts';
import { because } from '../text.ts';

export const registerKinds = [
  'police-fir',
  'police-missing',
  'police-arrests',
  'court-cases',
  'child-protection',
  'helpline',
  'medico-legal',
  'legal-aid',
  'shelter',
  'prosecution',
] as const;
export type RegisterKind = (typeof registerKinds)[number];

/** On what ground an office may have somebody else's register here. Whether it holds is for that office to answer. */
export const importBases = ['own-register', 'statutory-function', 'court-order', 'written-order', 'agreement'] as const;
export type ImportBasis = (typeof importBases)[number];

/** House norm, not law: after it another permit is asked for, and what was taken stays. */
export const permitMinutes = 60;

/** Rows of one file. */
export const mostRows = 1_000_000;
/** Rows that are sent at once. */
export const mostClaimsAtOnce = 500;

export const registerNameSchema = z.strictObject({
  kind: z.enum(registerKinds, because('not-in-list')),
  /** Of the office whose register it is. */
  district: districtIdSchema,
  /** Absent for one that is kept through the years. */
  year: z.int().min(1900, because('not-this-shape')).max(2100, because('not-this-shape')).optional(),
});
export type RegisterName = Readonly<z.output<typeof registerNameSchema>>;
