/** What `amanat clocks --json` prints of one case, as a schema: documented by it, and held against it in the tests. */
import { clockKinds, clockStatuses, confidences, ownerKinds } from '@amanat/rules';
import { z } from 'zod';

const instant = z.iso.datetime({ offset: true });

export const clockSchema = z
  .strictObject({
    rule: z
      .string()
      .regex(/^[A-Z0-9]+(?:-[A-Z0-9]+)*(?:#[1-9]\d*)?$/)
      .describe('The rule; `#n` is its nth further limit.'),
    kind: z.enum(clockKinds).describe('What sort of limit it is.'),
    status: z.enum(clockStatuses).describe('As of the instant that was asked for.'),
    opensAt: instant.describe('When it began; the start of the day where only the day is known.'),
    dueAt: instant
      .nullable()
      .optional()
      .describe(
        'The first instant that is too late: 00:00 after the last lawful day. Of a limit in hours the last minute that is in time. null where the law gives no number.',
      ),
    dueBetween: z
      .tuple([instant, instant])
      .optional()
      .describe('In place of dueAt, where a limit is in hours and only the day of its beginning is known.'),
    daysLate: z.int().min(0).describe('0 while it is in time.'),
    owner: z.enum(ownerKinds).describe('The kind of office that owes it.'),
    confidence: z.enum(confidences).describe('How the rule is known.'),
    confirmed: z.boolean().describe('Whether a qualified person has confirmed the rule.'),
    counting: z.array(z.string()).describe('How it was counted, a sentence a step.'),
    accused: z.string().optional().describe('For whom it runs, by pseudonym.'),
    charge: z.string().optional().describe('For which charge it runs.'),
  })
  .meta({ title: 'Clock' });

/** One case's answer. */
export const clocksOutput = z.array(clockSchema).meta({
  title: 'Answer of `amanat clocks --json`',
  description: 'The clocks of one case. Of many cases, one such array a line, in their order.',
});
