/** What waits for whoever is signed in: cases by urgency, and limits that have passed across all cases. */
import type { Member } from '@amanat/domain';
import type { StaffDeployment } from '../staff-deployment.ts';
import { listPassed, type PassedListAnswer } from './list-passed.ts';
import { countWork, listWork, type WorkCountsAnswer, type WorkListAnswer } from './list-work.ts';
import { removeFilter, savedFiltersOf, saveFilter } from './saved-filters.ts';
import type { PassedFilter, SavedFilter, SavedFilterAnswer, WorkChoice, WorkFilter } from './work-views.ts';

/** Lists and counts hold nothing of a case that this person may not know of. */
export interface Work {
  /** By gravity of what has passed, then by the day that comes first, then by case; 50 on a page. */
  list(member: Member, filter: WorkFilter): Promise<WorkListAnswer>;
  counts(member: Member, choice: WorkChoice): Promise<WorkCountsAnswer>;
  /** For those who watch: by gravity, the oldest first; 50 on a page. */
  passed(member: Member, filter: PassedFilter): Promise<PassedListAnswer>;
  savedFilters(member: Member): Promise<readonly SavedFilter[]>;
  saveFilter(member: Member, wish: Omit<SavedFilter, 'filter'>): Promise<SavedFilterAnswer>;
  removeFilter(member: Member, filter: string): Promise<SavedFilterAnswer>;
}

export const workOf = (deployment: StaffDeployment): Work => ({
  list: (member, filter) => listWork(member, filter, deployment),
  counts: (member, choice) => countWork(member, choice, deployment),
  passed: (member, filter) => listPassed(member, filter, deployment),
  savedFilters: (member) => savedFiltersOf(member, deployment),
  saveFilter: (member, wish) => saveFilter(member, wish, deployment),
  removeFilter: (member, filter) => removeFilter(member, filter, deployment),
});
