/**
 * What can have happened to a complaint. Data stands in clear because lists need it; parts are sealed under the data
 * key of the person they belong to, so that erasing one person never takes the others' words.
 */
import { z } from 'zod';
import { accountIdSchema } from '../accounts/events.ts';
import { questionCodes } from './questions.ts';

/** The child's part is the complaint's own; the reporter's and an official's are theirs. */
export const partNames = ['child', 'reporter', 'official'] as const;
export type PartName = (typeof partNames)[number];

export const channels = ['web', 'assisted', 'api', 'office'] as const;
export type Channel = (typeof channels)[number];

/** Who on staff did it; absent where the office's side was played in training, or before accounts existed. */
const staff = accountIdSchema.optional();

export const complaintEventSchemas = {
  'complaint.lodged': z.strictObject({
    /** Salted commitment to what stands in clear beside the case, base64: district, offence group, channel, offices. */
    caseColumns: z.string().regex(/^[A-Za-z0-9+/]{43}=$/),
    /** RFC 3339 instant until which the log must show this event; what the promise says. */
    promisedUntil: z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/),
    /** Hex SHA-256 of the intake key that the parts' keys are wrapped to. */
    intakeKey: z.string().regex(/^[0-9a-f]{64}$/),
  }),
  'complaint.acknowledged': z.strictObject({ office: z.string().regex(/^office_[a-z0-9-]+$/), by: staff }),
  'question.asked': z.strictObject({ question: z.enum(questionCodes), by: staff }),
  /** From here on: claims by the code's holder, whoever that is (BRIEF 2.9). */
  'question.answered': z.strictObject({ question: z.enum(questionCodes) }),
  'message.received': z.strictObject({}),
  'pressure.claimed': z.strictObject({}),
  'contact.given': z.strictObject({}),
  'withdrawal.requested': z.strictObject({}),
  'duress.signalled': z.strictObject({}),
  /** A refusal of `decide` is itself kept. */
  'command.refused': z.strictObject({
    command: z.string().regex(/^[a-z0-9-]+$/),
    refusal: z.string().regex(/^[a-z-]+$/),
  }),
} as const;

export type ComplaintEventType = keyof typeof complaintEventSchemas;
export type ComplaintEvent = {
  readonly [Type in ComplaintEventType]: {
    readonly type: Type;
    readonly version: 1;
    readonly data: Readonly<z.output<(typeof complaintEventSchemas)[Type]>>;
    /** Whose key seals which part; the texts themselves are elsewhere. */
    readonly people: Readonly<Partial<Record<PartName, string>>>;
  };
}[ComplaintEventType];
