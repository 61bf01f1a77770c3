/** What the operator's program asks for. */
import { z } from 'zod';
import { releaseKinds } from '@amanat/domain';

export const releaseWishSchema = z.strictObject({
  /** The day of the snapshot: what was recorded by its end. */
  snapshot: z.iso.date(),
  kind: z.enum(releaseKinds).optional(),
  /** `age1…`: to whom the audit bundle is encrypted; without one there is no bundle. */
  recipient: z.string().max(200).optional(),
});
