/** Addresses of the work list and of the list of limits that have passed: what was chosen, and the place in the list. */
import type { PassedFilter, PassedListView, WorkChoice, WorkListView } from '@amanat/casework';
import type { Lang } from '../../locales/index.ts';

type Pair = readonly [name: string, value: string];
const pair = (name: string, value: string | undefined): readonly Pair[] => (value === undefined ? [] : [[name, value]]);
const queryOf = (pairs: readonly Pair[]): string =>
  pairs.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&');
const withQuery = (address: string, pairs: readonly Pair[]): string =>
  pairs.length === 0 ? address : `${address}?${queryOf(pairs)}`;

/** `mine`, or the office; absent: all that somebody may see. */
export const whoseOf = ({ ownOnly, office }: WorkChoice): string | undefined => (ownOnly === true ? 'mine' : office);

const choicePairs = (choice: WorkChoice): readonly Pair[] => [
  ...pair('only', choice.only),
  ...pair('whose', whoseOf(choice)),
  ...pair('district', choice.district),
  ...pair('stage', choice.stage),
];

/** As a filter is kept: `only=passed&whose=mine`. Empty: everything. */
export const workQuery = (choice: WorkChoice): string => queryOf(choicePairs(choice));

export function workAddress(lang: Lang, choice: WorkChoice, after?: WorkListView['next']): string {
  const place = after === undefined ? undefined : [after.urgency, after.dueOn, after.caseId].join('.');
  return withQuery(`/${lang}/staff/work`, [...choicePairs(choice), ...pair('after', place)]);
}

export type PassedChoice = Omit<PassedFilter, 'after'>;

export function clocksAddress(lang: Lang, choice: PassedChoice, after?: PassedListView['next']): string {
  const { district, rule, owner, keeper } = choice;
  const place = after === undefined ? undefined : [after.gravity, after.dueOn, after.caseId, after.clock].join('.');
  return withQuery(`/${lang}/staff/clocks`, [
    ...pair('district', district),
    ...pair('rule', rule),
    ...pair('owner', owner),
    ...pair('keeper', keeper),
    ...pair('after', place),
  ]);
}
