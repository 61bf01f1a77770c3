/** The work list: what row security yields for this person, in the order of urgency; each case verified, and decided on again. */
import { decideAccess, type Member } from '@amanat/domain';
import type { Refused } from '../case-access/answers.ts';
import { maySee, rowOf, verifiedOrAltered } from '../cases/list-cases.ts';
import { type NameOf, namesFor } from '../cases/people.ts';
import { todayOf } from '../deployment.ts';
import { loadRulebook } from '../rulebook/load-rulebook.ts';
import { rulesInBrief } from '../rulebook/rule-in-brief.ts';
import type { StaffDeployment } from '../staff-deployment.ts';
import type { WorkRow } from '../work-ports.ts';
import { listedClock, type ListingNeeds } from './listed-clock.ts';
import type { WorkChoice, WorkCounts, WorkFilter, WorkListRow, WorkListView } from './work-views.ts';

export type WorkListAnswer = { readonly kind: 'work'; readonly list: WorkListView } | Refused;
export type WorkCountsAnswer = { readonly kind: 'counts'; readonly counts: WorkCounts } | Refused;

export const rowsOnAPage = 50;

/** @throws StoreError */
export async function listWork(
  member: Member,
  filter: WorkFilter,
  deployment: StaffDeployment,
): Promise<WorkListAnswer> {
  const access = decideAccess(member, { action: 'list-cases' });
  if (access.kind === 'refused') return access;
  const reader = deployment.staff.readerFor(member.account);
  const today = todayOf(deployment);
  const { after: _place, ...choice } = filter;
  const [found, count, nameOf, rulebook] = await Promise.all([
    reader.work({ ...filter, today, limit: rowsOnAPage + 1 }),
    reader.countWork({ ...choice, today }),
    namesFor(member, deployment),
    loadRulebook(deployment),
  ]);
  const page = found.slice(0, rowsOnAPage);
  const needs = { today, rulebook, briefOf: rulesInBrief(deployment.packs), nameOf };
  const rows = await Promise.all(page.map((row) => workRowOf(row, member, needs, deployment)));
  const last = found.length > rowsOnAPage ? page.at(-1) : undefined;
  return {
    kind: 'work',
    list: {
      rows: rows.filter((row) => row !== 'altered' && row !== 'hidden'),
      count,
      altered: rows.filter((row) => row === 'altered').length,
      ...(last === undefined ? {} : { next: { urgency: last.urgency, dueOn: last.dueOn, caseId: last.seen.caseId } }),
    },
  };
}

async function workRowOf(
  { seen, stage, lastStepOn, openReviews, passed, first }: WorkRow,
  member: Member,
  needs: ListingNeeds & { readonly nameOf: NameOf },
  deployment: StaffDeployment,
): Promise<WorkListRow | 'altered' | 'hidden'> {
  const verified = await verifiedOrAltered(seen, deployment);
  if (verified === 'altered') return 'altered';
  if (!maySee(member, verified)) return 'hidden';
  const clock = first === undefined ? undefined : listedClock(first, verified.keeping, needs);
  return {
    ...rowOf(verified, needs.nameOf),
    ...(stage === undefined ? {} : { stage }),
    ...(lastStepOn === undefined ? {} : { lastStepOn }),
    openReviews,
    passed,
    ...(clock === undefined ? {} : { first: clock }),
  };
}

/** Of what the filter leaves: all, and those in which something has passed, is due soon, or waits for a review. */
export async function countWork(
  member: Member,
  { only: _only, ...choice }: WorkChoice,
  deployment: StaffDeployment,
): Promise<WorkCountsAnswer> {
  const access = decideAccess(member, { action: 'list-cases' });
  if (access.kind === 'refused') return access;
  const reader = deployment.staff.readerFor(member.account);
  const query = { ...choice, today: todayOf(deployment) };
  const [all, passed, soon, review] = await Promise.all([
    reader.countWork(query),
    reader.countWork({ ...query, only: 'passed' }),
    reader.countWork({ ...query, only: 'soon' }),
    reader.countWork({ ...query, only: 'review' }),
  ]);
  return { kind: 'counts', counts: { all, passed, soon, review } };
}
