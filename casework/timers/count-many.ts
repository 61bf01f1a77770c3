/**
 * Counts many cases at once, and stores what was counted together: for a change of the rules, after which every case has to be.
 * A case about which something has to be recorded or told is left to `refreshCase`, which does that one by one.
 */
import type { CaseId } from '@amanat/domain';
import { LedgerError } from '@amanat/ledger';
import { findVerifiedCase } from '../cases/verified-case.ts';
import { loadLife } from '../life/load-life.ts';
import { openReviewsOf } from '../life/open-reviews.ts';
import { followingOf } from '../life/work-of-case.ts';
import type { StaffDeployment } from '../staff-deployment.ts';
import type { CountedCase } from '../work-ports.ts';
import { readAhead } from './read-ahead.ts';

/**
 * How many were counted and stored, and which are left.
 *
 * @throws StoreError · SealedError
 */
export async function countMany(
  caseIds: readonly CaseId[],
  deployment: StaffDeployment,
): Promise<{ readonly counted: number; readonly left: readonly CaseId[] }> {
  const read = await readAhead(caseIds, deployment);
  const counted: CountedCase[] = [];
  const left: CaseId[] = [];
  for (const caseId of caseIds) {
    const one = await countOne(caseId, read);
    if (one === undefined) left.push(caseId);
    else counted.push(one);
  }
  const moved = new Set(counted.length === 0 ? [] : await deployment.staff.storeCounted(counted));
  return {
    counted: counted.length - moved.size,
    left: [...left, ...caseIds.filter((caseId) => moved.has(caseId))],
  };
}

async function countOne(caseId: CaseId, read: StaffDeployment): Promise<CountedCase | undefined> {
  try {
    const found = await findVerifiedCase(caseId, read);
    const loaded = found === undefined ? undefined : await loadLife(found.caseId, found, read);
    if (found === undefined || loaded?.kind !== 'life') return undefined;
    const { events, work, warned } = await followingOf(found, loaded.life, undefined, read);
    const isTold = warned.length > 0 || openReviewsOf(loaded.life).some(({ opened }) => opened === 'by-code');
    return events.length > 0 || isTold ? undefined : { work, nextSeq: found.nextSeq };
  } catch (error) {
    // Not as it was committed: said once, by the one that goes over it alone.
    if (error instanceof LedgerError) return undefined;
    throw error;
  }
}
