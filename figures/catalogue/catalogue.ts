/**
 * Every public table there is. A table that is not in the catalogue is not published; no query narrows one. The catalogue is
 * data (`catalogue.json`) with a version, and its digest goes into each release.
 *
 * A count has the same key in every table and every release:
 *
 *     district Kasur|2024|fir|ever        division Lahore|all|outcome convicted|ever        all|all|stalled report
 *
 * place | year of start, or `all` | what is counted | `ever`, if it can only grow for a child once recorded.
 */

/** `all`, `division NAME` or `district NAME`. */
export type PlaceKey = string;
/** `2024` or `all`. */
export type YearKey = string;
export type CountKey = string;

export const wholeKey: PlaceKey = 'all';
export const divisionKey = (name: string): PlaceKey => `division ${name}`;
export const districtKey = (name: string): PlaceKey => `district ${name}`;
/** The division of those for whom none is known; and the row of those whose district is on no list of a record. */
export const otherPlace = 'other';
export const countKey = (place: PlaceKey, year: YearKey, measure: string): CountKey => `${place}|${year}|${measure}`;
export const placeOfKey = (key: CountKey): PlaceKey => key.slice(0, key.indexOf('|'));
/** The same count of another place. */
export const keyAt = (place: PlaceKey, key: CountKey): CountKey => `${place}${key.slice(key.indexOf('|'))}`;

/** From which day to which day a table of times counts. */
export const intervals = [
  { id: 'started-fir', from: 'started', to: 'fir' },
  { id: 'fir-arrest', from: 'fir', to: 'arrest' },
  { id: 'fir-report', from: 'fir', to: 'report' },
  { id: 'report-charge', from: 'report', to: 'charge' },
  { id: 'charge-judgment', from: 'charge', to: 'judgment' },
] as const;
export type IntervalId = (typeof intervals)[number]['id'];

export type TableKind = 'funnel' | 'outcomes' | 'stalled' | 'ages' | 'times' | 'ends' | 'promises';
/** `weekly`: the whole only. `monthly`: divisions and districts too. */
export type ReleaseKind = 'weekly' | 'monthly';
