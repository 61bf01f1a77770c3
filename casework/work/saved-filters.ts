/** Filters of the work list that somebody keeps under a name of their own. They concern no case: the list is decided on as ever. */
import { decideAccess, idLetters, type Member, plainText } from '@amanat/domain';
import type { StaffDeployment } from '../staff-deployment.ts';
import type { SavedFilter, SavedFilterAnswer } from './work-views.ts';

export const mostSavedFilters = 20;
export const filterNameLetters = 60;
/** One line; stored in clear. */
export const filterNameSchema = plainText(filterNameLetters);

/** By name; none for whoever lists no cases. */
export async function savedFiltersOf(member: Member, { staff }: StaffDeployment): Promise<readonly SavedFilter[]> {
  if (decideAccess(member, { action: 'list-cases' }).kind === 'refused') return [];
  const rows = await staff.savedFilters(member.account);
  return rows
    .map(({ filter, name, query }) => ({ filter, name, query }))
    .toSorted((one, other) => one.name.localeCompare(other.name) || one.filter.localeCompare(other.filter));
}

/** Under a name that is there already it takes that one's place. @param wish its name is of `filterNameSchema`, and not empty */
export async function saveFilter(
  member: Member,
  { name, query }: Omit<SavedFilter, 'filter'>,
  { staff, ciphers }: StaffDeployment,
): Promise<SavedFilterAnswer> {
  const access = decideAccess(member, { action: 'list-cases' });
  if (access.kind === 'refused') return { kind: 'refused', refusal: access.refusal };
  const kept = await staff.savedFilters(member.account);
  const before = kept.find((row) => row.name === name);
  if (before === undefined && kept.length >= mostSavedFilters) return { kind: 'refused', refusal: 'too-many-filters' };
  const filter = before?.filter ?? `filter_${idLetters(ciphers.random(17))}`;
  await staff.saveFilter({ account: member.account, filter, name, query });
  return { kind: 'done' };
}

/** Of one's own; one that is gone is as good as removed. */
export async function removeFilter(
  member: Member,
  filter: string,
  { staff }: StaffDeployment,
): Promise<SavedFilterAnswer> {
  const access = decideAccess(member, { action: 'list-cases' });
  if (access.kind === 'refused') return { kind: 'refused', refusal: access.refusal };
  await staff.removeFilter(member.account, filter);
  return { kind: 'done' };
}
