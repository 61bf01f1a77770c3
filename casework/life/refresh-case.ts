/** Counts a case anew without a step: after a holiday, a change of the packs, what came by code, a day that passed. */
import { findVerifiedCase } from '../cases/verified-case.ts';
import { mostAttempts } from '../change-complaint.ts';
import { inTurn } from '../in-turn.ts';
import type { StaffDeployment } from '../staff-deployment.ts';
import { loadRulebook } from '../rulebook/load-rulebook.ts';
import { countingOf } from '../timers/counting-of.ts';
import { passOnce } from '../timers/pass-case.ts';
import { alarmsOfClocks, alarmsOfCodeReviews, alarmsOfNearDates } from './alarms-of-step.ts';
import { loadLife } from './load-life.ts';
import { openReviewsOf } from './open-reviews.ts';
import { keepingRow } from './record-step.ts';
import { followingOf } from './work-of-case.ts';

/**
 * Of a case whose child was erased, and yet of one that waits for its key, only what its rows say has passed is recorded.
 *
 * @throws SealedError · StoreError · LedgerError if the case is not as it was committed
 */
export async function refreshCase(caseId: string, deployment: StaffDeployment): Promise<void> {
  for (let attempt = 0; attempt < mostAttempts; attempt++)
    if (await inTurn(deployment.store, caseId, () => refreshOnce(caseId, deployment))) return;
  throw new Error('the case is being written to by others all the time');
}

async function refreshOnce(caseId: string, deployment: StaffDeployment): Promise<boolean> {
  const found = await findVerifiedCase(caseId, deployment);
  if (found === undefined) return true;
  const loaded = await loadLife(found.caseId, found, deployment);
  if (loaded.kind === 'waiting') return passOnce(found, deployment);
  if (loaded.kind === 'erased') {
    const countedBy = countingOf(await loadRulebook(deployment), deployment);
    return passOnce(found, deployment, { countedBy, countedTo: found.nextSeq - 1 });
  }
  const { events, work, offices, warned } = await followingOf(found, loaded.life, undefined, deployment);
  const outcome = await deployment.staff.append({
    events: events.map((event, index) => keepingRow(event, found, index, deployment)),
    projections: {
      caseWork: [work],
      ...(offices === undefined ? {} : { caseOffices: [offices] }),
      alarms: [
        ...(await alarmsOfClocks(events, found, deployment)),
        ...(await alarmsOfNearDates(warned, found, deployment)),
        ...(await alarmsOfCodeReviews(openReviewsOf(loaded.life), found, deployment)),
      ],
    },
    follows: { streamId: found.caseId, streamSeq: found.nextSeq },
  });
  return outcome.kind === 'stored';
}
