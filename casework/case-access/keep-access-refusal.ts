/** A command that somebody signed in may not give is kept on the stream of the case that it was about (BRIEF section 4). */
import {
  type AccessRefusal,
  type CaseId,
  eventId,
  type Member,
  type OpeningRefusal,
  type SafetyHoldRefusal,
  type StaffAction,
} from '@amanat/domain';
import { loadComplaint } from '../complaint-states.ts';
import { type Deployment, todayOf } from '../deployment.ts';
import { commitEvent } from '../seal-event.ts';
import type { StaffDeployment } from '../staff-deployment.ts';

const attempts = 20;

/** The caller has found that the case exists. @throws StoreError; Error if others keep writing to the same case */
export async function keepAccessRefusal(
  { account }: Pick<Member, 'account'>,
  caseId: CaseId,
  action: StaffAction,
  refusal: AccessRefusal | OpeningRefusal | SafetyHoldRefusal,
  deployment: Deployment & Pick<StaffDeployment, 'staff'>,
): Promise<void> {
  const { ciphers, staff } = deployment;
  for (let attempt = 0; attempt < attempts; attempt++) {
    const { nextSeq } = await loadComplaint(caseId, deployment);
    const place = {
      eventId: eventId(ciphers.random(17)),
      streamId: caseId,
      streamSeq: nextSeq,
      recordedOn: todayOf(deployment),
    };
    const event = commitEvent('access.refused', { account, action, refusal }, place, ciphers);
    if ((await staff.append({ events: [event] })).kind === 'stored') return;
  }
  throw new Error('the case is being written to by others all the time');
}
