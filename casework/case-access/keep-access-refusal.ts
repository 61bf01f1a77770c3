/** A command that somebody signed in may not give is kept on the stream of the case that it was about (BRIEF section 4). */
import {
  type AccessRefusal,
  type CaseId,
  eventId,
  type LinkRefusal,
  type Member,
  type OpeningRefusal,
  type SafetyHoldRefusal,
  type StaffAction,
} from '@amanat/domain';
import { mostAttempts } from '../change-complaint.ts';
import { loadComplaint } from '../complaint-states.ts';
import { type Deployment, todayOf } from '../deployment.ts';
import { inTurn } from '../in-turn.ts';
import type { RecordStore } from '../ports.ts';
import { commitEvent } from '../seal-event.ts';
import type { StaffDeployment } from '../staff-deployment.ts';

/** What is being kept, by the record and by account, case, action and refusal. */
const beingKept = new WeakMap<RecordStore, Map<string, Promise<void>>>();

/**
 * The same refusal of the same person that comes while the first is being kept is kept with it: whoever asks a hundred
 * times at once makes nobody wait, and reads nothing from how long it takes.
 *
 * The caller has found that the case exists, and holds no turn of it.
 *
 * @throws StoreError; Error if another program keeps writing to the same case
 */
export function keepAccessRefusal(
  { account }: Pick<Member, 'account'>,
  caseId: CaseId,
  action: StaffAction,
  refusal: AccessRefusal | LinkRefusal | OpeningRefusal | SafetyHoldRefusal,
  deployment: Deployment & Pick<StaffDeployment, 'staff'>,
): Promise<void> {
  const { store } = deployment;
  const kept = beingKept.get(store) ?? new Map<string, Promise<void>>();
  beingKept.set(store, kept);
  const name = `${account} ${caseId} ${action} ${refusal}`;
  const before = kept.get(name);
  if (before !== undefined) return before;
  const keeping = inTurn(store, caseId, () => append(caseId, { account, action, refusal }, deployment));
  kept.set(name, keeping);
  return keeping.finally(() => kept.delete(name));
}

async function append(
  caseId: CaseId,
  data: { readonly account: string; readonly action: string; readonly refusal: string },
  deployment: Deployment & Pick<StaffDeployment, 'staff'>,
): Promise<void> {
  const { ciphers, staff } = deployment;
  for (let attempt = 0; attempt < mostAttempts; attempt++) {
    const { nextSeq } = await loadComplaint(caseId, deployment);
    const place = {
      eventId: eventId(ciphers.random(17)),
      streamId: caseId,
      streamSeq: nextSeq,
      recordedOn: todayOf(deployment),
    };
    const event = commitEvent('access.refused', data, place, ciphers);
    if ((await staff.append({ events: [event] })).kind === 'stored') return;
  }
  throw new Error('the case is being written to by others all the time');
}
