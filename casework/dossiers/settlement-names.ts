/** Whether there is a settlement of a name: many bear that of a person, and "the village Ahmad Khan" names nobody. */
import { normalName } from '@amanat/linking';
import type { StaffDeployment } from '../staff-deployment.ts';

type Settlements = ReturnType<StaffDeployment['settlements']>;

const known = new WeakMap<Settlements, ReadonlySet<string>>();

/** By `normalName`; the names are gathered when first asked for, and kept. */
export const isSettlement =
  ({ settlements }: Pick<StaffDeployment, 'settlements'>) =>
  (name: string): boolean => {
    const all = settlements();
    const names = known.get(all) ?? namesOf(all);
    known.set(all, names);
    return names.has(name);
  };

const namesOf = (all: Settlements): ReadonlySet<string> =>
  new Set([...all.values()].flat().flatMap(({ en, ur }) => [en, ...(ur === undefined ? [] : [ur])].map(normalName)));
