/**
 * The irrevocable half of an erasure: keys are destroyed, then it is kept that they were. Whatever cuts it off between the
 * two, the next start (or the next agreement) goes on: `erasure.begun` without `person.erased` says what is left to do,
 * and destroying what is gone already does no harm.
 */
import { decideErasure, type ErasureEvent, type ErasureId, eventId } from '@amanat/domain';
import { type Deployment, todayOf } from '../deployment.ts';
import { endLinksOfPersons } from '../linking/end-links.ts';
import type { EventRow } from '../ports.ts';
import { commitEvent } from '../seal-event.ts';
import type { StaffDeployment } from '../staff-deployment.ts';
import { erasureRowAfter, loadErasure } from './load-erasure.ts';

type ErasingDeployment = Pick<StaffDeployment, 'store' | 'ciphers' | 'now' | 'timeZone' | 'staff' | 'keys' | 'links'>;

/** Ends every erasure that was begun; needs no key, so that a sealed server does it too. Gives how many. @throws StoreError */
export async function finishErasures(deployment: ErasingDeployment): Promise<number> {
  const begun = await deployment.staff.erasuresInState('begun');
  for (const { erasure } of begun) await finishErasure(erasure, deployment);
  return begun.length;
}

/**
 * Does nothing for one that was not begun, or is done. `oldLogFiles`: the database's server would not begin a new
 * write-ahead log file, so that the one which holds the keys stays until it is used again.
 *
 * @throws StoreError
 */
export async function finishErasure(
  erasure: ErasureId,
  deployment: ErasingDeployment,
): Promise<{ readonly oldLogFiles: boolean }> {
  const { state, nextSeq } = await loadErasure(erasure, deployment);
  if (state.status !== 'begun') return { oldLogFiles: false };
  await endLinksOfPersons(state.caseId, state.persons, deployment);
  const { walSwitched } = await deployment.keys.destroyPersons(state.persons);
  const upTo = (await deployment.store.loadStream(state.caseId)).at(-1)?.streamSeq ?? state.upTo;
  const decision = decideErasure(state, { kind: 'end', upTo });
  if (decision.kind === 'refused') throw new Error('an erasure that was begun can be ended');
  // Another program may have been first: then it is kept already.
  await deployment.staff.append({
    events: erasureRows(erasure, nextSeq, decision.events, deployment),
    projections: { erasures: [erasureRowAfter(erasure, state, decision.events)] },
  });
  return { oldLogFiles: !walSwitched };
}

export const erasureRows = (
  erasure: ErasureId,
  firstSeq: number,
  events: readonly ErasureEvent[],
  deployment: Pick<Deployment, 'ciphers' | 'now' | 'timeZone'>,
): readonly EventRow[] =>
  events.map(({ type, data }, index) => {
    const place = {
      eventId: eventId(deployment.ciphers.random(17)),
      streamId: erasure,
      streamSeq: firstSeq + index,
      recordedOn: todayOf(deployment),
    };
    return commitEvent(type, data, place, deployment.ciphers);
  });
