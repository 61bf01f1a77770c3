/** What left the machine, for whom, by whom. The stream is the account's (`export_` and its letters). */
import { z } from 'zod';
import { purposes } from './access/roles.ts';
import { accountIdSchema } from './accounts/events.ts';

export const exportEventSchemas = {
  'export.made': z.strictObject({
    by: accountIdSchema,
    what: z.enum(['case', 'case-list', 'event-log']),
    /** Absent: of the cases that are assigned to whoever made it. */
    case: z
      .string()
      .regex(/^case_[0-9a-hjkmnp-tv-z]{26}$/)
      .optional(),
    purpose: z.enum(purposes),
    /** Public: whom the file is encrypted to. */
    recipient: z.string().regex(/^age1[0-9a-z]{58}$/),
    /** Stands in the file, too: whose copy it is. */
    watermark: z.string().regex(/^[0-9a-hjkmnp-tv-z]{26}$/),
  }),
} as const;
