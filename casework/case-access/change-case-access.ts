/**
 * The one path by which it changes who works on a case and who is shut out: load, verify, authorise, decide, append with
 * the alarms that follow; what is refused is kept as well. Whoever writes at the same time makes it load and decide again.
 */
import {
  type AccessAnswer,
  type AccessQuestion,
  type AccountId,
  type CaseAccessCommand,
  type CaseAccessEvent,
  type CaseAccessRefusal,
  type CaseId,
  decideAccess,
  decideCaseAccess,
  eventId,
  type Member,
  type StaffAction,
} from '@amanat/domain';
import { mostAttempts } from '../change-complaint.ts';
import { findVerifiedCase, type VerifiedCase } from '../cases/verified-case.ts';
import { todayOf } from '../deployment.ts';
import { inTurn } from '../in-turn.ts';
import { commitEvent } from '../seal-event.ts';
import type { StaffDeployment } from '../staff-deployment.ts';
import type { CasePersonRow } from '../staff-ports.ts';
import { alarmsOfChange } from './alarms-of-change.ts';
import { notThere, type Refused } from './answers.ts';
import { keepAccessRefusal } from './keep-access-refusal.ts';

export type CaseAccessAnswer = { readonly kind: 'done' } | Refused<CaseAccessRefusal>;

export interface CaseAccessOrder {
  readonly action: StaffAction;
  /** Whom this must not be done by, as the case stands. */
  readonly others?: (found: VerifiedCase) => NonNullable<AccessQuestion['others']>;
  readonly command: (found: VerifiedCase) => Promise<CaseAccessCommand>;
}

/** @throws StoreError · LedgerError if the case is not as it was committed */
export async function changeCaseAccess(
  member: Member,
  caseId: string,
  order: CaseAccessOrder,
  deployment: StaffDeployment,
): Promise<CaseAccessAnswer> {
  const answer = await inTurn(deployment.store, caseId, () => attemptChange(member, caseId, order, deployment));
  // In a turn of its own.
  if (answer.kind === 'access-refused') {
    const { found, access } = answer;
    await keepAccessRefusal(member, found, order.action, access.refusal, deployment);
    return access;
  }
  return answer;
}

type AccessRefused = Extract<AccessAnswer, { kind: 'refused' }>;

async function attemptChange(
  member: Member,
  caseId: string,
  order: CaseAccessOrder,
  deployment: StaffDeployment,
): Promise<
  CaseAccessAnswer | { readonly kind: 'access-refused'; readonly found: CaseId; readonly access: AccessRefused }
> {
  for (let attempt = 0; attempt < mostAttempts; attempt++) {
    const found = await findVerifiedCase(caseId, deployment);
    if (found === undefined) return notThere;
    const others = order.others?.(found);
    const question = { action: order.action, case: found.facts, ...(others === undefined ? {} : { others }) };
    const access = decideAccess(member, question);
    if (access.kind === 'refused') return { kind: 'access-refused', found: found.caseId, access };
    const command = await order.command(found);
    const decision = decideCaseAccess(found.access, member.account, command);
    const { type, data } =
      decision.kind === 'accepted'
        ? decision.event
        : { type: 'command.refused', data: { command: command.kind, refusal: decision.refusal } };
    const event = commitEvent(type, data, placeOf(found, deployment), deployment.ciphers);
    const projections = decision.kind === 'accepted' ? await projectionsOf(decision.event, found, deployment) : {};
    const outcome = await deployment.staff.append({ events: [event], projections });
    if (outcome.kind !== 'stored') continue;
    return decision.kind === 'accepted' ? { kind: 'done' } : { ...decision, existenceIsSecret: false };
  }
  throw new Error('the case is being written to by others all the time');
}

const placeOf = ({ caseId, nextSeq }: VerifiedCase, deployment: StaffDeployment) => ({
  eventId: eventId(deployment.ciphers.random(17)),
  streamId: caseId,
  streamSeq: nextSeq,
  recordedOn: todayOf(deployment),
});

const projectionsOf = async (event: CaseAccessEvent, found: VerifiedCase, deployment: StaffDeployment) => ({
  casePeople: casePeopleOf(found.caseId, event),
  alarms: await alarmsOfChange(event, found, deployment),
});

/** Where the event puts somebody in the case. */
function casePeopleOf(caseId: CaseId, event: CaseAccessEvent): readonly CasePersonRow[] {
  const row = (account: AccountId, place: CasePersonRow['place']) => ({ caseId, account, place });
  switch (event.type) {
    case 'case.assigned':
      return [row(event.data.account, 'handler')];
    case 'case.handed-over':
      return [row(event.data.from, 'none'), row(event.data.to, 'handler')];
    case 'account.shut-out':
      return [row(event.data.account, 'shut-out')];
    case 'account.let-in':
      return [row(event.data.account, 'none')];
    case 'account.let-in-asked':
    case 'account.let-in-refused':
    case 'safety-hold.set':
    case 'safety-hold.reviewed':
    case 'access.refused':
      return [];
    default:
      throw new Error(`not handled: ${String(event satisfies never)}`);
  }
}
