/** How many searches outside one's own cases an account may make in a day. Pure: counts what the day's stream holds. */
import { type SearchEventType, searchesADay } from './events.ts';

/** What a further search is to the day: counted; the one that ends the budget, and is told; or one more after that. */
export type SearchDecision = 'made' | 'stopped-now' | 'stopped-before';

/** `before`: the types of the events of that account's day, in order. */
export function decideSearch(before: readonly SearchEventType[]): SearchDecision {
  if (before.includes('search.stopped')) return 'stopped-before';
  return before.length < searchesADay ? 'made' : 'stopped-now';
}
