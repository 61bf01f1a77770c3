/** Across all cases that somebody watches over: what is past its limit, how long, and at whose desk. */
import { decideAccess, type Member } from '@amanat/domain';
import type { Refused } from '../case-access/answers.ts';
import { maySee, rowOf, verifiedOrAltered } from '../cases/list-cases.ts';
import { namesFor } from '../cases/people.ts';
import { todayOf } from '../deployment.ts';
import { loadRulebook } from '../rulebook/load-rulebook.ts';
import { rulesInBrief } from '../rulebook/rule-in-brief.ts';
import type { StaffDeployment } from '../staff-deployment.ts';
import type { SeenCase } from '../staff-ports.ts';
import { rowsOnAPage } from './list-work.ts';
import { daysSince, listedClock, ruleOf } from './listed-clock.ts';
import type { PassedFilter, PassedListRow, PassedListView } from './work-views.ts';

export type PassedListAnswer = { readonly kind: 'passed'; readonly list: PassedListView } | Refused;

/** @throws StoreError */
export async function listPassed(
  member: Member,
  filter: PassedFilter,
  deployment: StaffDeployment,
): Promise<PassedListAnswer> {
  const access = decideAccess(member, { action: 'see-passed-clocks' });
  if (access.kind === 'refused') return access;
  const reader = deployment.staff.readerFor(member.account);
  const today = todayOf(deployment);
  const { district } = filter;
  const [found, counted, nameOf, rulebook] = await Promise.all([
    reader.passedClocks({ ...filter, today, limit: rowsOnAPage + 1 }),
    reader.countPassed({ today, ...(district === undefined ? {} : { district }) }),
    namesFor(member, deployment),
    loadRulebook(deployment),
  ]);
  const needs = { today, rulebook, briefOf: rulesInBrief(deployment.packs) };
  const page = found.slice(0, rowsOnAPage);
  const cases = await verifiedCases(page, deployment);
  const rows = page.flatMap(({ seen, ...row }): readonly PassedListRow[] => {
    const verified = cases.get(seen.caseId);
    if (verified === undefined || verified === 'altered' || !maySee(member, verified)) return [];
    const clock = listedClock(row, verified.keeping, needs);
    return clock === undefined ? [] : [{ of: rowOf(verified, nameOf), clock }];
  });
  const last = found.length > rowsOnAPage ? page.at(-1) : undefined;
  return {
    kind: 'passed',
    list: {
      rows,
      groups: counted.map((group) => ({
        ...group,
        ...ruleOf(group.rule, needs),
        daysLate: daysSince(group.oldestDueOn, today),
      })),
      altered: [...cases.values()].filter((each) => each === 'altered').length,
      ...(last?.dueOn === undefined
        ? {}
        : { next: { gravity: last.gravity, dueOn: last.dueOn, caseId: last.seen.caseId, clock: last.clock } }),
    },
  };
}

/** Each case once, however many of its limits have passed. */
async function verifiedCases(rows: readonly { readonly seen: SeenCase }[], deployment: StaffDeployment) {
  const seen = new Map(rows.map((row) => [row.seen.caseId, row.seen]));
  return new Map(
    await Promise.all(
      [...seen].map(async ([caseId, each]) => [caseId, await verifiedOrAltered(each, deployment)] as const),
    ),
  );
}
