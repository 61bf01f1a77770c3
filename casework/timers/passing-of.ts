/**
 * What has passed in a case by today, from what stands in clear alone: rows, keepers, days. No text is opened and no key is
 * needed, so that a sealed server follows clocks up as an unsealed one does.
 */
import { evolveKeeping, type Keeping, type KeepingEvent } from '@amanat/domain';
import type { VerifiedCase } from '../cases/verified-case.ts';
import { todayOf } from '../deployment.ts';
import { withKeeper } from '../life/case-clocks.ts';
import { lettingIn, passedOf, summaryOf } from '../life/work-of-case.ts';
import type { StaffDeployment } from '../staff-deployment.ts';
import type { CaseOfficesRow, CaseWork } from '../work-ports.ts';

export interface Passing {
  /** In the order in which it fell due. */
  readonly events: readonly KeepingEvent[];
  readonly work: CaseWork;
  /** Where a limit went up to an office that did not have the case. */
  readonly offices?: CaseOfficesRow;
  /** Days from which people are told that a date is near. */
  readonly warned: readonly string[];
}

/** @param keeping as it is before anything of this */
export async function passingOf(
  found: Pick<VerifiedCase, 'caseId' | 'row'>,
  keeping: Keeping,
  deployment: Pick<StaffDeployment, 'staff' | 'ciphers' | 'now' | 'timeZone'>,
): Promise<Passing> {
  const { caseId } = found;
  const [rows, work] = await Promise.all([deployment.staff.clocksOf(caseId), deployment.staff.workOf(caseId)]);
  const today = todayOf(deployment);
  const passed = passedOf(rows, keeping, today);
  const after = passed.reduce(evolveKeeping, keeping);
  const clocks = rows.map((row) => withKeeper(row, after));
  const { warnOn, ...known } = work ?? neverCounted;
  const isNear = warnOn !== undefined && warnOn <= today;
  return {
    ...lettingIn(passed, found, deployment),
    work: {
      caseId,
      ...known,
      ...(warnOn === undefined || isNear ? {} : { warnOn }),
      ...summaryOf(clocks, today),
      clocks,
    },
    warned: isNear ? [warnOn] : [],
  };
}

const neverCounted: Pick<CaseWork, 'openReviews' | 'countedBy' | 'countedTo'> & Pick<Partial<CaseWork>, 'warnOn'> = {
  openReviews: 0,
  countedBy: 'never',
  countedTo: 0,
};
