/**
 * A search outside one's own cases counts as an opening. One stream for each account and day (`search_…`), one event each:
 * its place in the stream is its number, so that no two at once count as one. What was searched for is not kept.
 */
import { z } from 'zod';
import { purposes } from '../access/roles.ts';
import { accountIdSchema } from '../accounts/events.ts';

export const searchKinds = ['case-number', 'phone'] as const;
export type SearchKind = (typeof searchKinds)[number];

/** The fiftieth search of a day by one account is refused and raises an alarm. House norm. */
export const searchesADay = 49;

export const searchEventSchemas = {
  'search.made': z.strictObject({ by: accountIdSchema, kind: z.enum(searchKinds), purpose: z.enum(purposes) }),
  /** The budget of the day is spent; the first such event of a day raises the alarm. */
  'search.stopped': z.strictObject({ by: accountIdSchema }),
} as const;

export type SearchEventType = keyof typeof searchEventSchemas;
