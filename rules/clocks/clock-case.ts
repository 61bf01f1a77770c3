/**
 * What the calculator is told of a case: what happened, when, and whose days count. What it does not know it leaves alone; what it
 * knows must have its shape, so that a limit is never counted from a misread date.
 */
import { z } from 'zod';

const day = z.iso.date();
/** `2025-03-01T23:40:00+05:00`: seconds may be left out, the offset must be there, else nobody knows when it was. */
const timeOfDay = String.raw`T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,9})?)?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)`;
/** A day, or an instant: one pattern instead of a union, because a million cases are read. */
const moment = z.string().regex(new RegExp(`${z.regexes.date.source.slice(0, -1)}(?:${timeOfDay})?$`));
const text = z.string().min(1);
const someOf = z.union([text, z.array(text)]);

/** By how much an order may extend a limit. */
export const extension = /^P(?:\d{1,4}[YMWD]|T\d{1,5}H)$/;

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

const holidaySchema = z.union([
  day,
  z.object({
    date: day,
    name: z.string().optional(),
    /** When it was announced; absent: it was always known. As of an earlier instant it is not a holiday yet. */
    addedAt: moment.optional(),
  }),
]);

/** The days on which an office is closed. */
export const officeCalendarSchema = z.object({
  id: text,
  version: z.union([text, z.int()]).optional(),
  weeklyOff: z.array(z.enum(weekdays)).max(6),
  holidays: z.array(holidaySchema),
});
export type OfficeCalendar = Readonly<z.output<typeof officeCalendarSchema>>;

export const clockEventSchema = z
  .object({
    /** One that no rule knows opens and closes nothing. */
    type: z.string().regex(/^[a-z0-9]+(?:[.-][a-z0-9]+)*$/),
    /** When it happened; a day alone where the minute is not known. */
    at: moment.optional(),
    /** The day, where only that is known. */
    on: day.optional(),
    /** Sections of law, as rules write them: `PPC 376`. */
    sections: someOf.optional(),
    /** Pseudonyms. None named: it concerns all of them. */
    accused: someOf.optional(),
    charge: someOf.optional(),
    juvenile: z.boolean().optional(),
    victimUnder18: z.boolean().optional(),
    lifeOrLiberty: z.boolean().optional(),
    custody: z.boolean().optional(),
    deathPossible: z.boolean().optional(),
    graveOffence: z.boolean().optional(),
    vulnerableVictim: z.boolean().optional(),
    sex: z.enum(['female', 'male']).optional(),
    /** The way to the court, which some limits exclude. */
    journeyMinutes: z.int().min(0).max(1_000_000).optional(),
    forum: z.int().min(1).max(3).optional(),
    channel: text.optional(),
    place: text.optional(),
    /** The rule or limit that an order names: `PK-PB-RTI-10`, `PK-PECA-31#1`. */
    rule: text.optional(),
    /** The date fixed by an order. */
    until: moment.optional(),
    /** By how much an order extends (`P14D`); of another event, by whom. */
    by: text.optional(),
    /** The day that it announces: of the trial, for `trial.fixed`. */
    date: moment.optional(),
    /** The office that a transfer goes to. */
    to: text.optional(),
  })
  .refine((event) => event.at !== undefined || event.on !== undefined, { path: ['at'], message: 'missing' })
  .refine((event) => event.type !== 'limit.extended' || event.rule !== undefined, {
    path: ['rule'],
    message: 'missing',
  })
  .refine((event) => event.type !== 'limit.extended' || event.by === undefined || extension.test(event.by), {
    path: ['by'],
    message: 'not-this-shape',
  });
export type ClockEvent = Readonly<z.output<typeof clockEventSchema>>;

export const clockCaseSchema = z.object({
  /** The pack of rules: `PK-PB`. */
  jurisdiction: text,
  /** Of the office concerned; applies to every rule. */
  calendar: officeCalendarSchema.optional(),
  /** For the rules that name a calendar of their own. */
  calendars: z.record(text, officeCalendarSchema).optional(),
  /** In any order. */
  events: z.array(clockEventSchema),
});
export type ClockCase = Readonly<Omit<z.output<typeof clockCaseSchema>, 'events'>> & {
  readonly events: readonly ClockEvent[];
};
