/** The learned tables that comparing names needs. Made by `npm run train:letters`; handed in, because pure code reads no file. */
import { z } from 'zod';

export const lettersSchema = z.strictObject({ version: z.literal(1) }).readonly();
export type Letters = z.output<typeof lettersSchema>;
