/** What has passed in one case is recorded: events, rows and alarms in one transaction, so that a power cut leaves nothing half. */
import { findVerifiedCase, type VerifiedCase } from '../cases/verified-case.ts';
import { mostAttempts } from '../change-complaint.ts';
import { inTurn } from '../in-turn.ts';
import { alarmsOfClocks, alarmsOfNearDates } from '../life/alarms-of-step.ts';
import { keepingRow } from '../life/record-step.ts';
import type { StaffDeployment } from '../staff-deployment.ts';
import type { Counted } from '../work-ports.ts';
import { passingOf } from './passing-of.ts';

/** Needs no key. @throws StoreError · LedgerError if the case is not as it was committed */
export async function passCase(caseId: string, deployment: StaffDeployment): Promise<void> {
  for (let attempt = 0; attempt < mostAttempts; attempt++) {
    const isDone = await inTurn(deployment.store, caseId, async () => {
      const found = await findVerifiedCase(caseId, deployment);
      return found === undefined || passOnce(found, deployment);
    });
    if (isDone) return;
  }
  throw new Error('the case is being written to by others all the time');
}

/** @param counted where nothing of the case can be counted any more: so that it is not tried again. False: it has moved. */
export async function passOnce(found: VerifiedCase, deployment: StaffDeployment, counted?: Counted): Promise<boolean> {
  const { caseId, keeping, nextSeq } = found;
  const { events, work, offices, warned } = await passingOf(found, keeping, deployment);
  const outcome = await deployment.staff.append({
    events: events.map((event, index) => keepingRow(event, found, index, deployment)),
    projections: {
      caseWork: [{ ...work, ...counted }],
      ...(offices === undefined ? {} : { caseOffices: [offices] }),
      alarms: [
        ...(await alarmsOfClocks(events, found, deployment)),
        ...(await alarmsOfNearDates(warned, found, deployment)),
      ],
    },
    follows: { streamId: caseId, streamSeq: nextSeq },
  });
  return outcome.kind === 'stored';
}
