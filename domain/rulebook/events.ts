/**
 * What people of a deployment add to the rule packs: that somebody qualified has confirmed a rule, and holidays that were
 * announced. One stream for each jurisdiction's rules (`rules_pk-pb`) and for each calendar (`calendar_pk-pb-court`).
 */
import { z } from 'zod';
import { accountIdSchema } from '../accounts/events.ts';

export const qualifications = ['advocate', 'law-officer', 'judge', 'law-teacher'] as const;
export type Qualification = (typeof qualifications)[number];

/** What a day that was announced later is. */
export const holidayNames = [
  'eid-ul-fitr',
  'eid-ul-azha',
  'ashura',
  'milad-un-nabi',
  'local-saint-day',
  'election',
  'announced',
] as const;

const ruleId = z.string().regex(/^[A-Z0-9]+(?:-[A-Z0-9]+)*$/);
const day = z.iso.date();

export const rulebookEventSchemas = {
  /** Against the current official text. It changes the words that are shown, never the count. */
  'rule.confirmed': z.strictObject({
    rule: ruleId,
    by: accountIdSchema,
    qualification: z.enum(qualifications),
    /** Of the text that it was compared with. */
    textAsOf: day,
  }),
  'rule.confirmation-withdrawn': z.strictObject({ rule: ruleId, by: accountIdSchema }),
} as const;

export const calendarEventSchemas = {
  /** Later than the pack: appended, so that what was shown before can be told. */
  'holiday.added': z.strictObject({
    calendar: z.string().regex(/^[A-Z0-9]+(?:-[A-Z0-9]+)*$/),
    date: day,
    name: z.enum(holidayNames),
    by: accountIdSchema,
  }),
} as const;

export type RulebookEvent = {
  readonly [Type in keyof typeof rulebookEventSchemas]: {
    readonly type: Type;
    readonly data: Readonly<z.output<(typeof rulebookEventSchemas)[Type]>>;
  };
}[keyof typeof rulebookEventSchemas];
export type CalendarEvent = {
  readonly [Type in keyof typeof calendarEventSchemas]: {
    readonly type: Type;
    readonly data: Readonly<z.output<(typeof calendarEventSchemas)[Type]>>;
  };
}[keyof typeof calendarEventSchemas];
