/** A jurisdiction, as `jurisdictions.json` of its folder lists it: whose rules it takes over, its time zone, its calendars. */
import { z } from 'zod';
import { officeCalendarSchema } from '../clocks/clock-case.ts';

const id = z.string().regex(/^[A-Z0-9]+(?:-[A-Z0-9]+)*$/);
const text = z.string().min(1);

/** Days on which an office is closed, and on what that rests. */
const calendarSchema = z.strictObject({ ...officeCalendarSchema.shape, basis: text });

export const jurisdictionSchema = z.strictObject({
  /** `PK-PB` */
  id,
  /** Jurisdictions whose rules apply here too: federal law in a province. */
  includes: z.array(id),
  /** IANA: `Asia/Karachi` */
  timeZone: z.string().refine(isTimeZone, { error: 'no such time zone' }),
  name: z.strictObject({ en: text, ur: text }),
  /** For an office whose calendar nobody stated: the reading that gives the later day. */
  calendar: calendarSchema,
  /** For the limits that name one by `calendarId`. */
  calendars: z.array(calendarSchema),
  /** Files of the same folder, each an array of rules of this jurisdiction. */
  files: z.array(z.string().regex(/^[a-z0-9-]+\.json$/)),
});
export type Jurisdiction = Readonly<z.output<typeof jurisdictionSchema>>;

function isTimeZone(name: string): boolean {
  try {
    return new Temporal.ZonedDateTime(0n, name).timeZoneId === name;
  } catch (cause) {
    if (cause instanceof RangeError) return false;
    throw cause;
  }
}
