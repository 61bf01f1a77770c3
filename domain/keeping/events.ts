/**
 * Who here follows up a case's clocks, and what came of it: events of the case's own stream, all in clear, so that a limit is
 * noticed and handed up also while the server is sealed. Duty-bearers are others: the offices that the law names.
 */
import { z } from 'zod';
import { accountIdSchema } from '../accounts/events.ts';
import { officeIdSchema } from '../offices/office.ts';

/** `PK-CONST-10~accused-1`: a limit, and whom it runs for; `~2` after it where the same has run before. */
export const clockKeySchema = z
  .string()
  .regex(/^[A-Z0-9]+(?:-[A-Z0-9]+)*(?:#[1-9])?(?:~[a-z]+-[1-9]\d?)?(?:~[A-Za-z0-9-]{1,30})?(?:~[1-9]\d{0,2})?$/);
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/** What a limit that has passed is called (`rules/clocks`). */
export const passedStatuses = [
  'overdue',
  'power-exhausted',
  'past-target',
  'window-closed',
  'given-too-late',
  'reported',
] as const;
export type PassedStatus = (typeof passedStatuses)[number];

/** Why the list of offices that may see a case changed. */
export const officeGrounds = ['transferred', 'given-by-custodians', 'escalated', 'named-later'] as const;
export type OfficeGround = (typeof officeGrounds)[number];

export const keepingEventSchemas = {
  /** From the nearest up; computed while the complaint could be read, so that none that it keeps away is among them. */
  'keepers.set': z.strictObject({ offices: z.array(officeIdSchema).min(1).max(8).readonly() }),
  'offices.changed': z.strictObject({
    office: officeIdSchema,
    change: z.enum(['let-in', 'kept-away']),
    ground: z.enum(officeGrounds),
    /** Absent where a limit that passed did it. */
    by: accountIdSchema.optional(),
    /** Commitment to the case's columns with the new list, base64: it takes the place of the one before. */
    caseColumns: z.string().regex(/^[A-Za-z0-9+/]{43}=$/),
  }),
  /** The last lawful day is over; once for each day that it ended on. */
  'clock.passed': z.strictObject({
    clock: clockKeySchema,
    status: z.enum(passedStatuses),
    dueOn: day,
    keeper: officeIdSchema,
  }),
  'clock.escalated': z.strictObject({
    clock: clockKeySchema,
    dueOn: day,
    level: z.int().min(1).max(8),
    to: officeIdSchema,
  }),
  /** A limit that was shown as passed ends on another day now: a holiday, an extension, a step struck. Nothing is rewritten. */
  'clock.corrected': z.strictObject({ clock: clockKeySchema, wasDueOn: day, dueOn: day.optional() }),
} as const;

export type KeepingEventType = keyof typeof keepingEventSchemas;
export type KeepingEvent = {
  readonly [Type in KeepingEventType]: {
    readonly type: Type;
    readonly data: Readonly<z.output<(typeof keepingEventSchemas)[Type]>>;
  };
}[KeepingEventType];
